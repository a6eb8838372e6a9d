import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lists, pack, packBytes, packLists, unpack, unpackBytes, unpackWide } from '../../../utils/spotting/packing.ts';
import { filterOf, hasTag, numberIn, passes, shiftOf, slotsOf } from '../../../utils/spotting/slots.ts';

describe('numbers', () => {
  it('come back as they were packed', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(0xffff), fc.integer())), (numbers) => {
        expect([...unpack(pack(numbers))]).toEqual(numbers);
        expect([...unpackWide(pack(numbers))]).toEqual(numbers);
      }),
    );
  });

  it('come back as bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void expect(unpackBytes(packBytes(bytes))).toEqual(bytes)));
  });

  it('take two bytes each where that is enough', () => {
    expect(pack([1, 0xffff]).length).toBeLessThan(pack([1, 0x10000]).length);
  });

  it('come back as lists', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(100_000))), (lists) => {
        const read = new Lists(packLists(lists));
        expect(lists.map((_, i) => read.list(i))).toEqual(lists);
        expect(read.count).toBe(lists.length);
      }),
    );
  });
});

describe('slots', () => {
  it('hold each number where its hash leads', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (hashes) => {
        const slots = slotsOf(hashes);
        hashes.forEach((hash, i) => {
          let place = hash >>> shiftOf(slots.length);
          while (!(hasTag(slots[place] ?? 0, hash) && numberIn(slots[place] ?? 0) === i)) {
            expect(slots[place]).not.toBe(0);
            place = (place + 1) & (slots.length - 1);
          }
        });
      }),
    );
  });
});

describe('a filter', () => {
  it('lets through all it is made of', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(32), (hashes, each) => {
        const filter = filterOf(hashes, each + 1, []);
        for (const hash of hashes) expect(passes(filter, hash)).toBe(true);
      }),
    );
  });

  it('takes the bits by which the fewest others get through', () => {
    // Of these two the low bits are the same.
    const filter = filterOf([0x10000000 | 5], 32, [[0x70000000 | 5, 1]]);
    expect(passes(filter, 0x70000000 | 5)).toBe(false);
  });
});
