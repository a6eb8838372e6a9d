import { describe, expect, it } from 'vitest';
import { packNibbles, packParts, unpackNibbles, unpackParts } from '../../../utils/network/packing.ts';
import {
  layoutFor,
  packMeanings,
  packWords,
  unpackMeanings,
  unpackWords,
} from '../../../utils/spotting/tagger/data.ts';
import { LABELS } from '../../../utils/spotting/tagger/network.ts';
import { passagesOf, sentencesOf } from '../../../utils/spotting/tagger/passages.ts';
import { spansOf } from '../../../utils/spotting/tagger/spans.ts';
import { isOfOtherUnion, trimmed } from '../../../utils/spotting/tagger/trim.ts';
import { UNKNOWN, Vocabulary } from '../../../utils/spotting/tagger/vocabulary.ts';
import { CIRCUMSTANCES, circumstancesOf, MARKS, marksOf } from '../../../utils/spotting/tagger/words.ts';
import { prepare } from '../../../utils/text/article.ts';
import { seeded } from '../support/random.ts';

describe('what is shipped', () => {
  it.each([
    ['a byte', 127, packParts, unpackParts],
    ['four bits', 7, packNibbles, unpackNibbles],
  ] as const)('comes out as it was packed, to half a step, in %s', (_name, steps, pack, unpack) => {
    const layout = layoutFor(8, 4);
    const next = seeded(11);
    const params = Float32Array.from({ length: layout.size }, () => (next() - 0.5) * 3);
    const found = unpack(pack(params, layout), layout);
    for (const { at, rows, columns } of Object.values(layout.parts))
      for (let row = 0; row < rows; row++) {
        const own = params.subarray(at + row * columns, at + (row + 1) * columns);
        const step = own.reduce((a, x) => Math.max(a, Math.abs(x)), 0) / steps;
        own.forEach((x, i) => {
          expect(Math.abs((found[at + row * columns + i] as number) - x)).toBeLessThanOrEqual(step * 0.51);
        });
      }
    const meanings = Float32Array.from([-1, -0.4, 0, 0.25, 1, 2]);
    unpackMeanings(packMeanings(meanings)).forEach((x, i) => {
      expect(Math.abs(x - Math.min(1, meanings[i] as number))).toBeLessThanOrEqual(0.067);
    });
    const words = unpackWords(
      packWords([
        ['bund', 3],
        ['erweiter*', 40_000],
      ]),
    );
    expect([words.words, [...Array.from(words.rows)]]).toEqual([
      ['bund', 'erweiter*'],
      [3, 40_000],
    ]);
  });
});

describe('the vocabulary', () => {
  const list = { words: ['alliance', 'beitr*', 'beitrag', 'move', 'walk'], rows: [1, 2, 3, 4, 5] };

  it('prefers the word itself to its stem, and the longest stem', () => {
    const german = new Vocabulary({ words: [...list.words, 'be*'], rows: [...list.rows, 9] }, 'de');
    expect(['beitrag', 'beitritts', 'beton', 'unbekannt'].map((w) => german.rowOf(w))).toEqual([3, 2, 9, UNKNOWN]);
  });

  it('takes English endings off, and no others', () => {
    const english = new Vocabulary(list, 'en');
    expect(['alliances', 'moving', 'moved', 'walked', 'walker', 'wal'].map((w) => english.rowOf(w))).toEqual([
      1,
      4,
      4,
      5,
      5,
      UNKNOWN,
    ]);
    expect(new Vocabulary(list, 'fr').rowOf('alliances')).toBe(UNKNOWN);
  });
});

describe('passages', () => {
  const text = Array.from({ length: 40 }, (_, i) => `Sentence number ${i} has exactly seven words here.`).join(' ');
  const block = { text, kind: 'body' as const };

  it('are whole sentences, each its own once, with a neighbour on either side', () => {
    const places = sentencesOf([prepare(block), prepare({ ...block, text: '—' }), prepare(block)]);
    expect(places).toHaveLength(80);
    const passages = passagesOf(places);
    expect(passages.length).toBeGreaterThan(2);
    expect(passages.flatMap(({ own, ownEnd }) => Array.from({ length: ownEnd - own }, (_, i) => own + i))).toEqual(
      places.map((_, i) => i),
    );
    for (const { from, to, own, ownEnd } of passages) {
      expect(from).toBe(Math.max(0, own - 1));
      expect(to).toBe(Math.min(places.length, ownEnd + 1));
    }
  });

  it('of nothing are none', () => {
    expect(passagesOf(sentencesOf([]))).toEqual([]);
  });
});

describe('what is told of a word', () => {
  const marks = (raw: string, gap: string, first = false, topic = -1) => {
    const found = marksOf(raw, gap, first, topic);
    for (const mark of found) expect(mark).toBeLessThan(MARKS);
    return found.join();
  };

  it('is how it is written, what stands before it, and what patterns found', () => {
    expect(marks('Kremlin', ' ')).not.toBe(marks('kremlin', ' '));
    expect(marks('NATO', ' ')).not.toBe(marks('Nato', ' '));
    expect(marks('1990', ' ')).not.toBe(marks('year', ' '));
    expect(
      new Set([' ', ', ', ' “', '” ', ' – ', ': ', '. ', '', '’s ', '? '].map((gap) => marks('a', gap))).size,
    ).toBe(10);
    expect(marks('a', ' ', true)).not.toBe(marks('a', ' '));
    expect(new Set([-1, 0, 1, 2].map((topic) => marks('a', ' ', false, topic))).size).toBe(4);
  });

  it('counts letters of all scripts as letters', () => {
    expect(marks('Москва', ' ')).toBe(marks('Moscow', ' '));
    expect(marks('НАТО', ' ')).toBe(marks('NATO', ' '));
  });
});

describe('circumstances', () => {
  it('are an era, a language and the topics found', () => {
    const of = (date?: string) => circumstancesOf(date, 'en', new Set())[0];
    expect(new Set(['1990-05-01', '1997-07-08', '2022-01-21', '2022-03-01', undefined].map(of)).size).toBe(5);
    expect(of('2030-01-01')).not.toBe(of(undefined));
    expect(circumstancesOf('2022-01-21', 'uk', new Set([2, 0]))).toHaveLength(4);
    for (const row of circumstancesOf('2030-01-01', 'pl', new Set([0, 1, 2]))) expect(row).toBeLessThan(CIRCUMSTANCES);
  });
});

describe('spans', () => {
  /** Chances of words: each is its topic and how likely, or nothing. */
  function chances(...words: (readonly [topic: number, p: number] | undefined)[]): Float32Array {
    const out = new Float32Array(words.length * LABELS);
    words.forEach((word, i) => {
      out[i * LABELS] = 1 - (word?.[1] ?? 0);
      if (word) out[i * LABELS + 1 + word[0]] = word[1];
    });
    return out;
  }

  it('are stretches of one topic', () => {
    const row = chances(undefined, [1, 0.9], [1, 0.95], undefined, [2, 0.9]);
    expect(spansOf(row, 0, 5, 0.8).map(({ from, to, topic }) => [from, to, topic])).toEqual([
      [1, 3, 1],
      [4, 5, 2],
    ]);
  });

  it('take words along that are a quarter as likely, between likely ones', () => {
    const row = chances([1, 0.9], [1, 0.3], [1, 0.82], [1, 0.1], [1, 0.85]);
    expect(spansOf(row, 0, 5, 0.8).map(({ from, to }) => [from, to])).toEqual([
      [0, 3],
      [4, 5],
    ]);
    expect(spansOf(row, 0, 5, 0.8)[0]?.likely).toBeCloseTo(0.9, 5);
  });

  it('end with words that are nearly likely enough', () => {
    const row = chances([1, 0.5], [1, 0.7], [1, 0.9], [1, 0.66], [1, 0.3]);
    expect(spansOf(row, 0, 5, 0.8).map(({ from, to }) => [from, to])).toEqual([[1, 4]]);
  });

  it('do not overlap, and leave papers alone', () => {
    const row = chances([0, 0.9], [1, 0.9], [3, 0.99]);
    expect(spansOf(row, 0, 3, 0.8).map(({ from, to, topic }) => [from, to, topic])).toEqual([
      [0, 1, 0],
      [1, 2, 1],
    ]);
  });
});

describe('a span about another union', () => {
  it.each([
    ['the path toward eu accession', true],
    ['вступ до єс', true],
    ['joining nato and the eu', false],
    ['the accession of three countries', false],
  ])('is told: “%s” %s', (words, other) => {
    const forms = words.split(' ');
    expect(isOfOtherUnion(forms, 0, forms.length)).toBe(other);
  });
});

describe('the ends of a span', () => {
  it.each([
    ['two men talked for an hour in a', 'two men talked for an hour'],
    ['on enlargement', 'enlargement'],
    ['that the west broke its word and', 'the west broke its word'],
    ['asked to come in', 'asked to come in'],
    ['auf die osterweiterung der', 'die osterweiterung'],
    ['inside', 'inside'],
    ['and', ''],
    ['in', ''],
    ['of the', ''],
    ['of nato', ''],
    ['l otan', ''],
    ['dans l otan', ''],
    ['zur nato', ''],
    ['к нато', ''],
    ['joining nato', 'joining nato'],
  ])('“%s” becomes “%s”', (words, left) => {
    const forms = words.split(' ');
    const [from, to] = trimmed(forms, 0, forms.length) ?? [0, 0];
    expect(forms.slice(from, to).join(' ')).toBe(left);
  });
});
