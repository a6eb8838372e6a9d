/** What a page holds, for the popup: marks in reading order, claims, frames by weight. */
import type { FramingCore } from '../framing/data.ts';
import type { Topic } from '../knowledge/schema.ts';
import type { PageSummary } from '../messages.ts';
import type { ReadArticle } from '../page/article.ts';
import type { Mark } from '../page/marks.ts';
import { headingOf, wordsOf } from './describe.ts';

/**
 * Null when nothing is marked. `article` is the one that the reader is at, `marks` are those of the whole page in reading
 * order; `index` in mentions and claims is the place among them.
 */
export function summaryOf(article: ReadArticle, marks: readonly Mark[], data: FramingCore): PageSummary | null {
  if (marks.length === 0) return null;
  const names = new Map(data.frames.map((f) => [f.id, f.name]));
  const mentions: PageSummary['mentions'] = [];
  const claims: PageSummary['claims'] = [];
  for (const [index, mark] of marks.entries()) {
    const text = wordsOf(mark);
    const title = headingOf(mark.kind, mark.id, data)?.title ?? text;
    const { imported } = mark;
    if (imported && mark.kind === 'entry') {
      const { title, from } = imported;
      mentions.push({ text, topic: 'imported', entry: mark.id, title, from, index });
    } else if (mark.kind === 'claim') claims.push({ text, claim: mark.id, index });
    else mentions.push({ text, topic: mark.style as Topic, entry: mark.id, title, index });
  }
  return {
    title: article.meta.title,
    lang: article.lang,
    host: location.hostname,
    date: article.meta.date,
    mentions,
    claims,
    frames: article.framing.frames.map(({ frame, weight }) => ({
      id: frame,
      name: names.get(frame) ?? frame,
      sentences: weight,
    })),
  };
}
