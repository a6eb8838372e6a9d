/** What would be other than it is, in words: one line for each setting. */
import { dateLocale, say, sayCount } from '../../utils/i18n/say.ts';
import { TOPICS } from '../../utils/knowledge/names.ts';
import { MARKED, type Settings } from '../../utils/settings-schema.ts';
import { joinAnd, TOPIC } from '../words.ts';
import { DENSITY, labelOf, OPENS, STYLE, THEME, WHERE } from './choices.ts';
import { languageName } from './LanguagesSection.tsx';
import { markedWord } from './marked.ts';

export interface Difference {
  name: string;
  before: string;
  after: string;
}

/** Names of a list that are said before the rest is only counted. */
const NAMED = 5;

const onOff = (on: boolean | undefined) => say(on ? 'options.on' : 'options.off');

/** How each setting is called and said. */
function lines(settings: Settings): [name: string, value: string][] {
  const { topics, marks } = settings;
  return [
    ['Backstory', onOff(settings.enabled)],
    ...TOPICS.map((topic): [string, string] => [TOPIC[topic].word, onOff(topics[topic])]),
    [say('options.claims'), onOff(settings.claims)],
    [say('options.density'), labelOf(DENSITY, settings.density)],
    [say('options.style'), labelOf(STYLE, marks.style)],
    ...MARKED.map((marked): [string, string] => [
      say('options.colour_of', { name: markedWord(marked) }),
      marks.colours[marked] ?? say('options.shipped_colour'),
    ]),
    [say('options.opens'), labelOf(OPENS, settings.opens)],
    [say('options.dwell'), sayCount('options.dwell_ms', settings.dwell)],
    [say('options.where'), labelOf(WHERE, settings.where)],
    [
      say('options.languages'),
      settings.languages.length > 0 ? joinAnd(settings.languages.map((lang) => languageName(lang))) : onOff(false),
    ],
    [say('options.comments'), onOff(settings.around)],
    [say('options.theme'), labelOf(THEME, settings.theme)],
    [say('options.badge'), onOff(settings.badge)],
  ];
}

/** Which settings differ. `nameOf` says what a source is called. */
export function differences(now: Settings, then: Settings, nameOf: (source: string) => string): Difference[] {
  const after = lines(then);
  const fields = lines(now).flatMap(([name, value], i): Difference[] => {
    const next = after[i]?.[1] ?? '';
    return next === value ? [] : [{ name, before: value, after: next }];
  });
  const hosts = (sites: Settings['sitesOn']) => sites.map(({ host }) => host);
  return [
    ...fields,
    ...listed(say('options.sites_on'), hosts(now.sitesOn), hosts(then.sitesOn)),
    ...listed(say('options.sites_off'), hosts(now.sitesOff), hosts(then.sitesOff)),
    ...listed(say('options.sources_off'), now.sourcesOff, then.sourcesOff, nameOf),
  ];
}

function listed(name: string, now: string[], then: string[], nameOf = (one: string) => one): Difference[] {
  const [before, kept] = [new Set(now), new Set(then)];
  const added = then.filter((one) => !before.has(one)).map(nameOf);
  const removed = now.filter((one) => !kept.has(one)).map(nameOf);
  if (added.length + removed.length === 0) return [];
  const more = sayCount('options.added', added.length, { names: some(added) });
  const fewer = sayCount('options.removed', removed.length, { names: some(removed) });
  const both = say('options.added_and_removed', { added: more, removed: fewer });
  const after = removed.length === 0 ? more : added.length === 0 ? fewer : both;
  return [{ name, before: sayCount('options.in_list', before.size), after }];
}

function some(names: string[]): string {
  const rest = names.length - NAMED;
  if (rest <= 0) return joinAnd(names);
  const shown = new Intl.ListFormat(dateLocale(), { type: 'unit' }).format(names.slice(0, NAMED));
  return sayCount('options.and_more', rest, { names: shown });
}
