import { expect, it } from 'vitest';
import { citations, citationsOf } from '../../../utils/knowledge/citations.ts';
import { edit } from '../support/documents.ts';
import { POSITIONS, soundPack } from '../support/sound.ts';

it('an entry cites in its statements, its line and its positions', async () => {
  const { entries } = await soundPack();
  const mill = entries.find(({ id }) => id === 'mill-visit');
  expect(mill && citationsOf(mill).map(({ text, holder, sources }) => [text, holder, sources])).toEqual([
    ['Flour was sold.', undefined, ['ledger', 'letter']],
    ['It rained all day.', undefined, ['ledger']],
    ['Three bakers call at the mill.', undefined, ['letter']],
    ['He had paid.', 'The baker', ['ledger']],
    ['He owes it.', 'The miller', ['letter']],
  ]);
});

it('a claim cites in its record and its positions', async () => {
  const disputes = ['Paid?', 'Sold?'].map((question) => ({ question, positions: POSITIONS }));
  const { claims } = await soundPack(edit('claims/they-swam.yaml', { disputes }));
  expect(claims.flatMap(citationsOf).map(({ text }) => text)).toEqual([
    'The diary does not say so.',
    'The letter says otherwise.',
    'He had paid.',
    'He owes it.',
    'He had paid.',
    'He owes it.',
  ]);
});

it('a pack cites in its entries, its claims and its further dates', async () => {
  expect([...citations(await soundPack())]).toEqual([
    ['diary'],
    ['letter'],
    ['diary'],
    ['ledger', 'letter'],
    ['ledger'],
    ['letter'],
    ['ledger'],
    ['letter'],
    ['diary'],
    ['letter'],
    ['letter'],
  ]);
});
