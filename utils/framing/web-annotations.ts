/**
 * Mentions, frames and claims of an article as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one page of
 * annotations in JSON-LD, each with the words it is about and what stands before and after them. Pure.
 */
import type { Mention } from '../spotting/spot.ts';
import type { Block } from '../text/article.ts';
import type { FramingCore } from './data.ts';
import type { Framing, Span } from './types.ts';

/** Characters before and after the words, as far as their block goes. */
const AROUND = 40;

/** What of ours is no term of the annotation vocabulary. */
const OWN_TERMS = {
  backstory: 'urn:backstory:',
  entry: { '@id': 'backstory:entry', '@type': '@id' },
  topic: { '@id': 'backstory:topic', '@type': '@id' },
  claim: { '@id': 'backstory:claim', '@type': '@id' },
  frame: { '@id': 'backstory:frame', '@type': '@id' },
  voice: 'backstory:voice',
  stance: 'backstory:stance',
  speaker: 'backstory:speaker',
  asked: 'backstory:asked',
  status: 'backstory:status',
  pack: 'backstory:pack',
  makers: 'backstory:makers',
};

/** Something that a pack of others finds, and who made that. */
export interface ImportedFind extends Span {
  kind: 'entry' | 'claim';
  id: string;
  title: string;
  block: number;
  from: { title: string; makers: string };
}

export interface AnnotatedArticle {
  /** Address of the page, without a fragment. */
  source: string;
  title: string;
  blocks: readonly Pick<Block, 'text'>[];
  lang: string;
  mentions: readonly Mention[];
  /** What imported packs find. */
  imported: readonly ImportedFind[];
  framing: Framing;
}

type Json = Record<string, unknown>;

/**
 * The annotations of an article as a JSON-LD object, in the order of the text: mentions, then frames, then claims of a
 * place. `newId` gives a name (an IRI) that nothing else has.
 */
export function webAnnotations(article: AnnotatedArticle, data: FramingCore, created: Date, newId: () => string): Json {
  const { blocks, mentions, imported, framing, source, lang } = article;
  const target = (block: number, { start, end }: Span): Json => {
    const text = blocks[block]?.text ?? '';
    return {
      source,
      selector: {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: whole(text.slice(Math.max(0, start - AROUND), start)),
        suffix: whole(text.slice(end, end + AROUND)),
      },
    };
  };
  const said = (value: string): Json => ({ type: 'TextualBody', value, format: 'text/plain', language: 'en' });
  const items: { at: [block: number, start: number]; annotation: Json }[] = [];
  const add = (block: number, span: Span, motivation: string, body: Json) => {
    items.push({
      at: [block, span.start],
      annotation: { type: 'Annotation', motivation, body, target: { ...target(block, span), language: lang } },
    });
  };
  for (const { block, start, end, entry, topic } of mentions)
    add(block, { start, end }, 'identifying', {
      ...said(data.entries[entry]?.title ?? entry),
      entry: `backstory:entry/${entry}`,
      topic: `backstory:topic/${topic}`,
    });
  // Whose it is goes along; in which language a pack of others is written is not known here.
  for (const { kind, id, title, block, start, end, from } of imported)
    add(block, { start, end }, kind === 'entry' ? 'identifying' : 'describing', {
      ...{ type: 'TextualBody', value: title, format: 'text/plain' },
      ...{ [kind]: `backstory:${kind}/${id}`, pack: from.title, makers: from.makers },
    });
  const frameNames = new Map(data.frames.map(({ id, name }) => [id, name]));
  for (const { block, start, end, frames } of framing.sentences)
    for (const { frame, voice, stance, speaker } of frames)
      add(block, { start, end }, 'classifying', {
        ...said(frameNames.get(frame) ?? frame),
        frame: `backstory:frame/${frame}`,
        voice,
        stance,
        ...(speaker ? { speaker } : {}),
      });
  const claims = new Map(data.claims.map((claim) => [claim.id, claim]));
  for (const { block, start, end, claim, voice, stance, speaker, asked } of framing.claims) {
    const { title = claim, status } = claims.get(claim) ?? {};
    add(block, { start, end }, 'describing', {
      ...said(title),
      claim: `backstory:claim/${claim}`,
      ...(status ? { status: status.kind } : {}),
      voice,
      stance,
      ...(asked ? { asked } : {}),
      ...(speaker ? { speaker } : {}),
    });
  }
  items.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  return {
    '@context': ['http://www.w3.org/ns/anno.jsonld', OWN_TERMS],
    id: newId(),
    type: 'AnnotationPage',
    label: article.title,
    created: created.toISOString(),
    generator: { type: 'Software', name: 'Backstory' },
    items: items.map(({ annotation }) => ({ id: newId(), ...annotation })),
  };
}

/** A piece of text without half a character at its ends. */
const whole = (piece: string): string => piece.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
