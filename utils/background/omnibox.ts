/** The keyword of the address bar: suggestions as one types, and Enter opens the library there. */
import browser, { type Omnibox } from 'webextension-polyfill';
import { say, sayCount } from '../i18n/say.ts';
import type { SearchAnswer, SearchHit } from '../messages.ts';
import { placeOfHit, placeText, readPlace, searchText } from '../place.ts';
import { piecesAround } from '../search-pieces.ts';
import { knowledge } from './knowledge.ts';
import { addressFor, asQuery, libraryAt, openPage, type Where } from './library.ts';

/** Address bars show about this many, below the line that leads to all results. */
const MOST = 6;

/** How a browser is told what a suggestion says: Chrome reads markup, Firefox shows what it is given. */
export interface Style {
  plain(text: string): string;
  match(text: string): string;
  dim(text: string): string;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
/** What XML has no place for: Chrome drops a whole list of suggestions for one such sign. */
const CONTROLS = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const escaped = (text: string): string => text.replace(CONTROLS, '').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');

export const MARKUP: Style = {
  plain: escaped,
  match: (text) => `<match>${escaped(text)}</match>`,
  dim: (text) => `<dim>${escaped(text)}</dim>`,
};
export const TEXT: Style = { plain: (text) => text, match: (text) => text, dim: (text) => text };

const styleHere = (): Style => (browser.runtime.getURL('').startsWith('moz-') ? TEXT : MARKUP);

/** The year of an entry or a source; what else a hit is goes without. */
const yearOf = ({ when, source }: SearchHit): string => (when?.start ?? source?.date ?? '').slice(0, 4);

/** The best hits as suggestions. What Enter then gives back is a place as it stands in an address of the library. */
export function suggestions({ hits }: SearchAnswer, style: Style): Omnibox.SuggestResult[] {
  return hits.slice(0, MOST).map((hit) => {
    const { title, terms } = hit;
    const pieces = piecesAround(title, terms).map((piece, i) => (i % 2 === 1 ? style.match : style.plain)(piece));
    const year = yearOf(hit);
    return {
      content: placeText(placeOfHit(hit)),
      description: pieces.join('') + (year ? style.dim(` · ${year}`) : ''),
    };
  });
}

/** The first line, which leads to all results. */
export function firstLine(answer: SearchAnswer | undefined, style: Style): string {
  if (!answer?.hits.length) return style.plain(say('reach.omnibox_hint'));
  const { query, total, readAs } = answer;
  return style.plain(sayCount('reach.omnibox_all', total, { query: readAs ?? query }));
}

/** The address that what was entered leads to. */
export async function entered(text: string): Promise<string> {
  const place = readPlace(text)?.place;
  if (place) return libraryAt(placeText(place));
  const query = asQuery(text);
  // Words that mean exactly one thing open it; others are searched for.
  return query ? addressFor(query) : libraryAt();
}

let turn = 0;

async function suggest(text: string, give: (suggestions: Omnibox.SuggestResult[]) => void): Promise<void> {
  const mine = ++turn;
  const style = styleHere();
  const query = asQuery(text);
  const answer = query ? (await knowledge()).search().find(query) : undefined;
  // The reader has typed on: the browser waits for an answer to that.
  if (mine !== turn) return;
  await browser.omnibox.setDefaultSuggestion({ description: firstLine(answer, style) });
  give(answer ? suggestions(answer, style) : []);
}

export function listenToOmnibox(): void {
  const { omnibox } = browser;
  omnibox.onInputStarted.addListener(() => {
    void browser.omnibox.setDefaultSuggestion({ description: firstLine(undefined, styleHere()) });
    // The index is made while the reader reaches for the keys.
    knowledge().then(
      ({ search }) => search(),
      () => undefined,
    );
  });
  omnibox.onInputChanged.addListener((text, give) => {
    suggest(text, give).catch(() => give([]));
  });
  omnibox.onInputEntered.addListener((text, where) => {
    entered(text)
      .catch(() => libraryAt(searchText(asQuery(text))))
      .then((url) => openPage(url, where as Where))
      .catch(() => undefined);
  });
}
