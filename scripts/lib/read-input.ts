/** Reads what `npm run annotate` is given: plain text or HTML, from a file or standard input. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Block } from '../../utils/text/article.ts';
import { blocksOfText } from '../../utils/text/article.ts';

export interface Input {
  /** The text that offsets count in: the text given, or the article's own text when HTML was given. */
  text: string;
  html: boolean;
  lang?: string | undefined;
  date?: string | undefined;
  title?: string | undefined;
  blocks: (Block & { offset: number })[];
}

const HTML = /^\s*(?:<!doctype html|<html|<head|<body|<article|<main|<div|<p[\s>])/i;

/** Text of a file, or of standard input for "-". */
export async function readText(file: string): Promise<string> {
  if (file !== '-') return readFile(resolve(process.env.INIT_CWD ?? '.', file), 'utf8');
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Blocks of a text, or of the article in an HTML page read by the reader that runs in the browser. */
export async function readInput(source: string, as: 'text' | 'either' = 'either'): Promise<Input> {
  if (as === 'text' || !HTML.test(source)) return { text: source, html: false, blocks: blocksOfText(source) };
  const { JSDOM } = await import('jsdom');
  const { window } = new JSDOM(source);
  const { readMetadata } = await import('../../utils/page/metadata.ts');
  const { findArticleRoot } = await import('../../utils/page/article-root.ts');
  const { readBlocks } = await import('../../utils/page/blocks.ts');
  const { title, lang, date } = readMetadata(window.document as unknown as Document, 'about:blank');
  const root = findArticleRoot(window.document as unknown as Document);
  const blocks: Input['blocks'] = [];
  let text = '';
  for (const block of root ? readBlocks(root) : []) {
    if (!block) continue;
    if (text) text += '\n\n';
    blocks.push({ text: block.text, kind: block.kind, offset: text.length });
    text += block.text;
  }
  return { text, html: true, lang, date, title, blocks };
}
