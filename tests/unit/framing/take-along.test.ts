import { describe, expect, it } from 'vitest';
import { framingText } from '../../../components/framingText.ts';
import type { FramingCore } from '../../../utils/framing/data.ts';
import type { Framing } from '../../../utils/framing/types.ts';
import { webAnnotations } from '../../../utils/framing/web-annotations.ts';
import type { ReadingCard } from '../../../utils/knowledge/view.ts';

const TEXT = 'The enlargement of NATO was discussed. “Nobody promised that,” said the secretary-general.';
const QUOTE = TEXT.indexOf('“Nobody');

const FRAMING: Framing = {
  sentences: [
    { block: 1, start: 0, end: QUOTE - 1, frames: [] },
    {
      block: 1,
      start: QUOTE,
      end: TEXT.length,
      frames: [
        {
          frame: 'no-binding-promise',
          voice: 'western-nato-official',
          stance: 'reported',
          speaker: 'the secretary-general',
          cues: [],
        },
      ],
    },
  ],
  frames: [{ frame: 'no-binding-promise', weight: 1, sentences: [1] }],
  absent: ['escalation-risk'],
  claims: [
    {
      block: 1,
      start: QUOTE,
      end: TEXT.length,
      claim: 'nato-promised',
      voice: 'western-nato-official',
      stance: 'rejected',
      sentence: 1,
    },
  ],
};

const frame = (id: string, name: string) => ({
  id,
  name,
  definition: `${name}, defined.`,
  entries: [],
  negatable: true,
});
const DATA: FramingCore = {
  frames: [frame('no-binding-promise', 'No binding promise'), frame('escalation-risk', 'Risk of escalation')],
  cues: [],
  abouts: [],
  claims: [
    {
      id: 'nato-promised',
      title: 'NATO promised not to expand',
      topics: ['baker-assurance'],
      status: { kind: 'disputed', note: 'Historians differ.' },
      needs: false,
    },
  ],
  speakers: [],
  entries: { 'nato-enlargement': { title: 'NATO enlargement', kind: 'concept', topics: ['nato-expansion'] } },
};

const ARTICLE = {
  source: 'https://news.example/a',
  title: 'A promise',
  blocks: [{ text: 'A promise' }, { text: TEXT }],
  lang: 'en',
  mentions: [
    {
      block: 1,
      start: 4,
      end: 23,
      topic: 'nato-expansion' as const,
      entry: 'nato-enlargement',
      why: { rule: '', because: [], notAs: [] },
    },
  ],
  imported: [],
  framing: FRAMING,
};

describe('web annotations', () => {
  let ids = 0;
  const page = webAnnotations(ARTICLE, DATA, new Date('2026-01-02T03:04:05Z'), () => `urn:uuid:${++ids}`);
  const items = page.items as Record<string, unknown>[];

  it('are a page of annotations, in the order of the text, each with its own name', () => {
    expect(page['@context']).toContain('http://www.w3.org/ns/anno.jsonld');
    expect(page.type).toBe('AnnotationPage');
    expect(page.created).toBe('2026-01-02T03:04:05.000Z');
    expect(items.map(({ motivation }) => motivation)).toEqual(['identifying', 'classifying', 'describing']);
    expect(new Set([page.id, ...items.map(({ id }) => id)]).size).toBe(items.length + 1);
  });

  it('say of what an imported pack finds whose it is', () => {
    const from = { title: 'The canal', makers: 'A. Maker' };
    const find = { block: 1, start: 4, end: 23, title: 'A treaty', from };
    const imported = [
      { ...find, kind: 'entry' as const, id: 'canal--treaty' },
      { ...find, kind: 'claim' as const, id: 'canal--open' },
    ];
    const article = { ...ARTICLE, mentions: [], framing: { ...FRAMING, sentences: [], claims: [] }, imported };
    const found = webAnnotations(article, DATA, new Date(), () => 'urn:x').items as Record<string, unknown>[];
    expect(found.map(({ motivation, body }) => [motivation, body])).toEqual([
      [
        'identifying',
        {
          type: 'TextualBody',
          value: 'A treaty',
          format: 'text/plain',
          entry: 'backstory:entry/canal--treaty',
          pack: 'The canal',
          makers: 'A. Maker',
        },
      ],
      ['describing', expect.objectContaining({ claim: 'backstory:claim/canal--open', pack: 'The canal' })],
    ]);
    expect(found[0]?.target).toMatchObject({ selector: { exact: 'enlargement of NATO' } });
  });

  it('cut no character in two', () => {
    const text = `${'😀'.repeat(41)}x NATO x${'😀'.repeat(41)}`;
    const start = text.indexOf('NATO');
    const mention = { ...(ARTICLE.mentions[0] as (typeof ARTICLE.mentions)[0]), block: 0, start, end: start + 4 };
    const odd = {
      ...ARTICLE,
      blocks: [{ text }],
      mentions: [mention],
      framing: { ...FRAMING, sentences: [], claims: [] },
    };
    const [item] = webAnnotations(odd, DATA, new Date(), () => 'urn:x').items as { target: { selector: object } }[];
    for (const piece of Object.values(item?.target.selector ?? {})) expect(String(piece).isWellFormed()).toBe(true);
  });

  it('quote the words with what stands around them, so that they are found again', () => {
    for (const { target } of items) {
      const { source, selector } = target as { source: string; selector: Record<string, string> };
      expect(source).toBe('https://news.example/a');
      expect(selector.type).toBe('TextQuoteSelector');
      expect(TEXT).toContain(`${selector.prefix}${selector.exact}${selector.suffix}`);
    }
    const [mention] = items;
    expect(mention?.target).toMatchObject({
      selector: {
        exact: 'enlargement of NATO',
        prefix: 'The ',
        suffix: ' was discussed. “Nobody promised that,” '.slice(0, 40),
      },
    });
  });

  it('say what the words are: an entry, a frame with voice and stance, a claim with its status', () => {
    const bodies = items.map(({ body }) => body as Record<string, string>);
    expect(bodies[0]).toMatchObject({ value: 'NATO enlargement', entry: 'backstory:entry/nato-enlargement' });
    expect(bodies[1]).toMatchObject({
      value: 'No binding promise',
      voice: 'western-nato-official',
      stance: 'reported',
      speaker: 'the secretary-general',
    });
    expect(bodies[2]).toMatchObject({ claim: 'backstory:claim/nato-promised', status: 'disputed', stance: 'rejected' });
  });
});

describe('the framing as text', () => {
  const source = {
    id: 's',
    kind: 'scholarship' as const,
    short: 'Kieninger 2020',
    title: 'A paper',
    publisher: 'A press',
    date: '2020',
    perspective: 'A historian.',
  };
  const record = {
    type: 'claim',
    id: 'nato-promised',
    title: 'NATO promised not to expand',
    topics: ['baker-assurance'],
    status: { kind: 'disputed', note: 'Historians differ.' },
    statements: [{ text: 'No treaty says so.', sources: [source] }],
    disputes: [],
    since: [],
    hidden: 0,
    hiddenKinds: [],
  } as unknown as ReadingCard;
  const cited = { title: 'A promise', host: 'news.example', address: 'https://news.example/a', date: '2022-01-21' };
  const text = framingText(cited, FRAMING, DATA.frames, ({ start, end }) => TEXT.slice(start, end), [record]);

  it('cites the article, quotes its sentences with who says them, and the records with their sources', () => {
    expect(text).toContain('How “A promise” tells it');
    expect(text).toContain('news.example, 21 January 2022. https://news.example/a');
    expect(text).toContain('No binding promise (one sentence). No binding promise, defined.');
    expect(text).toMatch(
      /– “Nobody promised that,” said the secretary-general\. the secretary-general, Western official\. Reported\./,
    );
    expect(text).toContain('Not found in this article: Risk of escalation.');
    expect(text).toContain('No treaty says so. [1]');
    expect(text).toMatch(/\[1\] .*A paper/);
  });
});
