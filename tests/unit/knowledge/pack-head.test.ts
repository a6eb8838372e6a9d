import { describe, expect, it } from 'vitest';
import { headOf, isPackOf, type PackHead } from '../../../utils/knowledge/pack-head.ts';
import { FORMAT, type Pack } from '../../../utils/knowledge/schema.ts';
import { soundPack } from '../support/sound.ts';

it('the head of a pack tells what it is, without its content', async () => {
  const pack = await soundPack();
  expect(headOf(pack)).toEqual({
    format: FORMAT,
    id: 'sample',
    title: 'A sample',
    version: '2026.01.15',
    hash: pack.hash,
    counts: { entries: 2, sources: 3, events: 1, claims: 1, frames: 1 },
  });
});

describe('a stored pack', () => {
  const stored = async (change: (head: PackHead, pack: Pack) => void = () => undefined) => {
    const [wanted, head, pack] = [headOf(await soundPack()), headOf(await soundPack()), await soundPack()];
    change(head, pack);
    return isPackOf(wanted, head, pack);
  };

  it('is the one wanted when both head and arrays say so', async () => {
    expect(await stored()).toBe(true);
  });

  it.each<[string, (head: PackHead, pack: Pack) => void]>([
    ['another format', (head) => Object.assign(head, { format: 1 })],
    ['another version', (head) => Object.assign(head, { version: '2026.01.14' })],
    ['another hash', (head) => Object.assign(head, { hash: 'f'.repeat(64) })],
    ['no counts', (head) => Object.assign(head, { counts: undefined })],
    ['another count of entries', (head) => Object.assign(head.counts, { entries: 3 })],
    ['another count of sources', (head) => Object.assign(head.counts, { sources: 2 })],
    ['lost entries', (_head, pack) => pack.entries.pop()],
    ['lost sources', (_head, pack) => pack.sources.pop()],
    ['lost events', (_head, pack) => pack.events.pop()],
    ['lost claims', (_head, pack) => pack.claims.pop()],
    ['lost frames', (_head, pack) => pack.frames.pop()],
    ['no events at all', (_head, pack) => Object.assign(pack, { events: undefined })],
  ])('is not it with %s', async (_name, change) => {
    expect(await stored(change)).toBe(false);
  });

  it('is not it when there is none', async () => {
    const pack = await soundPack();
    const head = headOf(pack);
    expect(isPackOf(head, undefined, pack)).toBe(false);
    expect(isPackOf(head, head, undefined)).toBe(false);
    expect(isPackOf(head, head, null)).toBe(false);
  });
});
