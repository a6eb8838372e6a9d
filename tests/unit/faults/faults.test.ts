import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { FaultSchema } from '../../../utils/fault-schema.ts';
import { type CountedFault, type Fault, faultOf, withFault } from '../../../utils/faults.ts';

function thrown(name: string, stack: string): Error {
  const error = new Error('The reader is at https://news.example/secret');
  return Object.assign(error, { name, stack });
}

const CHROMIUM = `TypeError: Cannot read 'the talks' of null
    at y (chrome-extension://abcdefghijklmnop/annotator.js:1:2345)
    at https://news.example/app.js:3:4
    at async Object.read (chrome-extension://abcdefghijklmnop/annotator.js:2:77)`;
const FIREFOX = `y@moz-extension://1b2c-3d/annotator.js:1:2345
read@https://news.example/app.js:3:4
async*read@moz-extension://1b2c-3d/annotator.js:2:77
`;

describe('faultOf', () => {
  it.each([CHROMIUM, FIREFOX])('keeps the kind and the places in our files, and nothing the error says', (stack) => {
    expect(faultOf('annotator', thrown('TypeError', stack))).toEqual({
      ran: 'annotator',
      name: 'TypeError',
      at: ['annotator.js:1:2345', 'annotator.js:2:77'],
    });
  });

  it('passes over work that was called off', () => {
    expect(faultOf('overlay', new DOMException('off', 'AbortError'))).toBeUndefined();
  });

  it('tells our errors from those of the page', () => {
    const theirs = thrown('TypeError', 'f@https://news.example/app.js:3:4');
    expect(faultOf('annotator', theirs, true)).toBeUndefined();
    expect(faultOf('annotator', theirs)?.at).toEqual([]);
    expect(faultOf('annotator', thrown('TypeError', CHROMIUM), true)?.name).toBe('TypeError');
  });

  it('makes something that can be counted of whatever is thrown', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({ name: fc.string(), stack: fc.string() }),
      fc.record({ name: fc.anything(), stack: fc.constantFrom(CHROMIUM.repeat(50), FIREFOX) }),
    );
    fc.assert(
      fc.property(anything, (value) => {
        const fault = faultOf('page', value);
        expect(fault === undefined || safeParse(FaultSchema, fault).success).toBe(true);
      }),
    );
  });
});

describe('withFault', () => {
  const fault = (name: string): Fault => ({ ran: 'overlay', name, at: ['overlay.js:1:1'] });
  const list = (...names: string[]) =>
    names.reduce<CountedFault[]>((all, name, i) => withFault(all, fault(name), '1.0.0', i), []);

  it('counts what was met before, and puts it in front', () => {
    const found = list('RangeError', 'TypeError', 'RangeError');
    expect(found.map(({ name, count, first, last }) => [name, count, first, last])).toEqual([
      ['RangeError', 2, 0, 2],
      ['TypeError', 1, 1, 1],
    ]);
  });

  it('counts each version by itself', () => {
    expect(withFault(list('TypeError'), fault('TypeError'), '1.0.1', 9)).toHaveLength(2);
  });

  it('does not grow for ever', () => {
    const many = list(...Array.from({ length: 200 }, (_, i) => `E${i}`));
    expect(many).toHaveLength(40);
    expect(many[0]?.name).toBe('E199');
  });
});
