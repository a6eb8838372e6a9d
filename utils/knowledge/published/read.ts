/**
 * Reads a published pack: from the text of a file to a checked pack with its tables, or one PackError that names what is
 * wrong and where. Every step before the next is linear and bounded (limits.ts). Pure.
 */
import * as v from 'valibot';
import type { Problem } from '../references.ts';
import { MAX_PROBLEMS } from './limits.ts';
import { compilePatterns, type PackPatterns } from './patterns.ts';
import { PackError } from './problem.ts';
import { scan } from './scan.ts';
import {
  PackShellSchema,
  PUBLISHED_FOLDERS,
  PUBLISHED_FORMAT,
  PUBLISHED_KIND,
  type PublishedFolder,
  type PublishedPack,
} from './schema.ts';
import { checkThings } from './things.ts';
import { walk } from './walk.ts';

export interface ReadPack {
  pack: PublishedPack;
  patterns: PackPatterns;
}

/** The pack in the text of a file; `reserved` are ids that it may not have. Throws PackError and nothing else. */
export function readPack(text: string, reserved: readonly string[] = []): ReadPack {
  scan(text);
  const data = parsed(text);
  isPack(data);
  end(walk(data));
  const pack = validated(data);
  end(checkThings(pack, reserved));
  return { pack, patterns: compilePatterns(pack) };
}

function end(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new PackError(problems);
}

const fail = (field: string, message: string): never => {
  throw new PackError([{ file: '', field, message }]);
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return fail('', `the file is no JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

/** Another file, and a newer format, are told as what they are and not by their fields. */
function isPack(data: unknown): asserts data is Record<string, unknown> {
  if (typeof data !== 'object' || data === null || !('kind' in data) || data.kind !== PUBLISHED_KIND)
    fail('', `the file is no knowledge pack: one says of itself that its kind is “${PUBLISHED_KIND}”`);
  else if ('format' in data && typeof data.format === 'number' && data.format > PUBLISHED_FORMAT)
    fail(
      'format',
      `this is format ${data.format}, and this Backstory reads ${PUBLISHED_FORMAT}: a newer one is needed`,
    );
}

/** The fields of a pack, thing by thing: each ends at its first problem, so that no file can have millions of them. */
function validated(data: Record<string, unknown>): PublishedPack {
  const problems: Problem[] = [];
  const check = <T>(
    schema: v.GenericSchema<unknown, T>,
    value: unknown,
    place: (path: string) => Omit<Problem, 'message'>,
  ) => {
    const result = v.safeParse(schema, value, { abortEarly: true });
    if (result.success) return result.output;
    const [issue] = result.issues;
    problems.push({ ...place(v.getDotPath(issue) ?? ''), message: issue.message });
    return undefined;
  };
  const shell = check(PackShellSchema, data, (field) => ({ file: '', field }));
  end(problems);
  const pack = { ...shell } as PublishedPack;
  for (const folder of Object.keys(PUBLISHED_FOLDERS) as PublishedFolder[]) {
    const things: unknown[] = [];
    for (const [i, thing] of (pack[folder] as unknown[]).entries()) {
      if (problems.length >= MAX_PROBLEMS) break;
      const schema = PUBLISHED_FOLDERS[folder] as v.GenericSchema<unknown>;
      things.push(check(schema, thing, (field) => placeOf(folder, i, thing, field)));
    }
    Object.assign(pack, { [folder]: things });
  }
  end(problems);
  return pack;
}

/** A field as people look for it: by the id of its thing where that has one. */
function placeOf(folder: string, i: number, thing: unknown, field: string): Omit<Problem, 'message'> {
  const id = typeof thing === 'object' && thing !== null && 'id' in thing ? thing.id : undefined;
  if (typeof id === 'string' && field !== 'id') return { file: `${folder}/${id}`, field };
  return { file: '', field: [folder, i, field].filter((part) => part !== '').join('.') };
}
