import { describe, expect, it } from 'vitest';
import { back, canBack, canForward, forward, standing, type Trail, trailFrom, walk } from '../../../utils/trail.ts';
import { pick, seeded } from '../support/random.ts';

const at = (trail: Trail<string>) => [standing(trail), canBack(trail), canForward(trail)];
const walked = walk(walk(trailFrom('lake'), 'mill'), 'pond');

describe('a trail', () => {
  it('begins nowhere, or at a place', () => {
    expect(at(trailFrom())).toEqual([undefined, false, false]);
    expect(at(trailFrom('lake'))).toEqual(['lake', false, false]);
    expect(at(trailFrom('lake', 'mill'))).toEqual(['mill', true, false]);
  });

  it('goes on, back and forward', () => {
    expect(at(walked)).toEqual(['pond', true, false]);
    expect(at(back(walked))).toEqual(['mill', true, true]);
    expect(at(back(back(walked)))).toEqual(['lake', false, true]);
    expect(at(forward(back(back(walked))))).toEqual(['mill', true, true]);
  });

  it('forgets what lay ahead when it goes elsewhere', () => {
    const other = walk(back(back(walked)), 'wood');
    expect(other.steps).toEqual(['lake', 'wood']);
    expect(at(other)).toEqual(['wood', true, false]);
  });

  it('ends at both ends', () => {
    expect(forward(walked)).toBe(walked);
    const first = trailFrom('lake');
    expect(back(first)).toBe(first);
    const nowhere = trailFrom<string>();
    expect(back(nowhere, true)).toBe(nowhere);
    expect(forward(nowhere)).toBe(nowhere);
  });

  it('leaves its first place where that is allowed, and comes back to it', () => {
    const left = back(trailFrom('lake'), true);
    expect(at(left)).toEqual([undefined, false, true]);
    expect(standing(forward(left))).toBe('lake');
    expect(walk(left, 'mill').steps).toEqual(['mill']);
  });

  it('does not change what it came from', () => {
    const start = trailFrom('lake', 'mill');
    const middle = back(start);
    walk(middle, 'pond');
    forward(middle);
    expect(start).toEqual({ steps: ['lake', 'mill'], at: 1 });
    expect(middle).toEqual({ steps: ['lake', 'mill'], at: 0 });
  });

  it('stands where two stacks would, whatever the walk', () => {
    const random = seeded(11);
    let trail = trailFrom<number>();
    const behind: number[] = [];
    let ahead: number[] = [];
    for (let step = 0; step < 500; step++) {
      const move = pick(random, ['walk', 'back', 'leave', 'forward']);
      if (move === 'walk') {
        trail = walk(trail, step);
        behind.push(step);
        ahead = [];
      } else if (move === 'forward') {
        trail = forward(trail);
        behind.push(...ahead.splice(-1));
      } else {
        trail = back(trail, move === 'leave');
        if (behind.length > (move === 'leave' ? 0 : 1)) ahead.push(...behind.splice(-1));
      }
      const now = [standing(trail), canBack(trail), canForward(trail)];
      expect(now, `${move} ${step}`).toEqual([behind.at(-1), behind.length > 1, ahead.length > 0]);
    }
  });
});
