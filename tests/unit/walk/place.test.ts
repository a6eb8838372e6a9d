import { describe, expect, it } from 'vitest';
import { TOPICS } from '../../../utils/knowledge/schema.ts';
import { PLACE, type Place, placeOfHit, placeText, readPlace } from '../../../utils/place.ts';

const PLACES: Place[] = [
  { kind: 'entry', id: 'lake-talk-1990' },
  { kind: 'claim', id: 'they-swam' },
  { kind: 'source', id: 'diary' },
  ...TOPICS.map((id): Place => ({ kind: 'topic', id })),
  { kind: 'topic', id: 'geneva-talks', at: 'ferry-waits-1990-02-09' },
];

describe('a place', () => {
  it('is written as its kind and its id, and the day of the article', () => {
    expect(placeText({ kind: 'entry', id: 'lake-talk' })).toBe('entry/lake-talk');
    expect(placeText({ kind: 'topic', id: 'geneva-talks' }, '2022-01-21')).toBe('topic/geneva-talks/2022-01-21');
  });

  it.each(PLACES.map((place) => [placeText(place), place] as const))('%s is read as it was written', (text, place) => {
    expect(readPlace(text)).toEqual({ place, articleDate: undefined });
    expect(readPlace(placeText(place, '2022-01-21'))).toEqual({ place, articleDate: '2022-01-21' });
    expect(text).toMatch(PLACE);
  });

  it.each([
    ['nothing', ''],
    ['another kind', 'frame/wet'],
    ['a kind without an id', 'entry/'],
    ['a kind alone', 'entry'],
    ['a topic that is not there', 'topic/lakes'],
    ['a place in an entry', 'entry/lake-talk/more'],
    ['capitals', 'entry/Lake-Talk'],
    ['a script', 'entry/<script>'],
    ['a path upwards', 'entry/../claim'],
    ['a date cut short', 'entry/lake-talk/2022-01'],
    ['something after the date', 'entry/lake-talk/2022-01-21/more'],
    ['something before the kind', '#entry/lake-talk'],
    ['a line after it', 'entry/lake-talk\n'],
    ['an id without end', `entry/${'a'.repeat(121)}`],
  ])('is not %s', (_name, text) => {
    expect(readPlace(text)).toBeUndefined();
  });

  it('may have an id as long as ids are', () => {
    const id = 'a'.repeat(120);
    expect(readPlace(`claim/${id}`)?.place).toEqual({ kind: 'claim', id });
  });

  it('is where a hit of the search leads: a further date stands in its topic’s time', () => {
    expect(placeOfHit({ kind: 'claim', id: 'they-swam', topics: [] })).toEqual({ kind: 'claim', id: 'they-swam' });
    expect(placeOfHit({ kind: 'date', id: 'ferry-waits', topics: ['nato-expansion'] })).toEqual({
      kind: 'topic',
      id: 'nato-expansion',
      at: 'ferry-waits',
    });
  });
});
