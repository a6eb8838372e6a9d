// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { citationText } from '../../../components/citation/index.ts';
import { claimCard, entryCard, source } from './helpers.ts';

const wire = source('nyt-2022', {
  kind: 'journalism',
  author: 'Ann Lee, Bo Ray and Cy Fox',
  title: 'In Ukraine, a “cheated” Putin & his 1990 grievance',
  publisher: 'The New York Times',
  date: '2022-01-09',
  url: 'https://news.example/a_b',
});
const record = source('nsa', {
  author: 'Svetlana Savranskaya and Tom Blanton (editors); preface by N. N.',
  title: 'NATO Expansion: What Gorbachev Heard.',
  publisher: 'National Security Archive',
  date: '2017-12',
  url: undefined,
  archive: 'https://archive.example/nsa',
});

const card = entryCard({
  statements: [
    { text: 'White House staff object.', sources: [wire] },
    { quote: { text: 'not one *inch*', lang: 'en', speaker: 'James Baker' }, sources: [record, wire] },
  ],
  disputes: [
    { question: 'How far did it reach?', positions: [{ holder: 'Bonn', text: 'So far.', sources: [record] }] },
  ],
  since: [{ date: '2022-02-18', text: 'A British record is printed.', sources: [wire] }],
});

describe('a card as plain text', () => {
  it('numbers its sources', () => {
    expect(citationText(card)).toEqual({
      text: [
        'Baker to Gorbachev: “not one inch”',
        'Moscow, 9 February 1990',
        'An offer made in talks.',
        'White House staff object. [1]',
        'James Baker: “not one *inch*” [2, 1]',
        'Disputed: how far did it reach?',
        'Bonn: So far. [2]',
        '18 February 2022: A British record is printed. [1]',
        '',
        '[1] Ann Lee, Bo Ray and Cy Fox: In Ukraine, a “cheated” Putin & his 1990 grievance. The New York Times, 9 January 2022. https://news.example/a_b',
        '[2] Svetlana Savranskaya and Tom Blanton (editors); preface by N. N.: NATO Expansion: What Gorbachev Heard. National Security Archive, December 2017. https://archive.example/nsa',
      ].join('\n'),
      copied: 'Copied, with two sources',
    });
  });

  it('says a claim with its status', () => {
    const { text, copied } = citationText(claimCard());
    expect(text).toBe('“Baker lied”\nDisputed. The word is a judgement of intent.');
    expect(copied).toBe('Copied');
  });
});

describe('a card in Markdown', () => {
  it('has footnotes, and no signs but its own', () => {
    const { text } = citationText(card, 'markdown');
    expect(text).toContain('**Baker to Gorbachev: “not one inch”**\n\nMoscow, 9 February 1990\n\n');
    expect(text).toContain('- White House staff object.[^1]\n- James Baker: “not one \\*inch\\*”[^2][^1]');
    expect(text).toContain('- *Bonn*: So far.[^2]');
    expect(text).toContain('[^1]: Ann Lee');
    expect(text).toContain('<https://news.example/a_b>');
  });

  it('links to nothing but https', () => {
    const bad = source('bad', { url: 'javascript:alert(1)' });
    for (const format of ['plain', 'markdown', 'bibtex', 'chicago'] as const)
      expect(citationText(entryCard({ statements: [{ text: 'A.', sources: [bad] }] }), format).text).not.toContain(
        'javascript',
      );
  });
});

describe('a card in BibTeX', () => {
  it('is one entry a source', () => {
    const { text } = citationText(card, 'bibtex');
    expect(text).toBe(`% Baker to Gorbachev: “not one inch”

@article{nyt-2022,
  author = {Ann Lee and Bo Ray and Cy Fox},
  title = {{In Ukraine, a “cheated” Putin \\& his 1990 grievance}},
  journal = {The New York Times},
  year = {2022},
  month = {1},
  day = {9},
  url = {https://news.example/a_b}
}

@misc{nsa,
  editor = {Svetlana Savranskaya and Tom Blanton},
  title = {{NATO Expansion: What Gorbachev Heard.}},
  howpublished = {National Security Archive},
  year = {2017},
  month = {12},
  url = {https://archive.example/nsa},
  note = {preface by N. N.}
}`);
  });
});

describe('a card in Chicago notes', () => {
  it('has raised numbers and American dates', () => {
    const lines = citationText(card, 'chicago').text.split('\n');
    expect(lines).toContain('White House staff object.¹');
    expect(lines).toContain('James Baker: “not one *inch*”²,¹');
    expect(lines).toContain(
      '1. Ann Lee, Bo Ray and Cy Fox, “In Ukraine, a ‘cheated’ Putin & his 1990 grievance,” The New York Times, January 9, 2022, https://news.example/a_b.',
    );
    expect(lines.at(-1)).toBe(
      '2. Svetlana Savranskaya and Tom Blanton, eds.; preface by N. N., “NATO Expansion: What Gorbachev Heard,” National Security Archive, December 2017, https://archive.example/nsa.',
    );
  });
});

it('a source alone is its own citation', () => {
  const alone = {
    type: 'source' as const,
    id: 's',
    title: wire.title,
    source: wire,
    off: false,
    count: 0,
    alone: 0,
    uses: [],
    dates: [],
  };
  expect(citationText(alone).text).toMatch(/^Ann Lee.* https:\/\/news\.example\/a_b$/);
  expect(citationText(alone, 'chicago').text).toMatch(/^Ann Lee, .*\.$/);
  expect(citationText(alone, 'bibtex').text).toMatch(/^@article\{nyt-2022,/);
});
