/**
 * What many test files read and none changes is made once a run, not once a file: the compiled knowledge base, left in a
 * file by the first that asks for it, and the English messages. A new run makes it anew.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { catalogues } from '../../../scripts/i18n/catalogues.ts';
import { messagesOf } from '../../../scripts/i18n/messages.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A file for the compiled knowledge base. */
    knowledgeFile: string;
    /** The English messages, as browsers show them. */
    messages: Record<string, string>;
  }
}

function englishMessages(): Record<string, string> {
  const english = catalogues().find(({ lang }) => lang === 'en')?.strings ?? {};
  return Object.fromEntries(
    Object.entries(messagesOf(english)).map(([name, { message }]) => [name, message.replaceAll('$$', '$')]),
  );
}

/** Runs once, before the unit tests; gives what runs after them. */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'backstory-unit-'));
  const knowledgeFile = join(folder, 'knowledge');
  project.provide('knowledgeFile', knowledgeFile);
  project.provide('messages', englishMessages());
  project.onTestsRerun(async () => {
    await rm(knowledgeFile, { force: true });
    project.provide('messages', englishMessages());
  });
  return () => rm(folder, { recursive: true, force: true });
}
