import { beforeAll, beforeEach, expect, test } from 'vitest';
import { packOfFolder } from '../../scripts/knowledge/make-pack.ts';
import type { Tab } from '../../scripts/lib/driver.ts';
import { hostOf, marksOf, someMarks } from '../../scripts/lib/marks.ts';
import { inRoot } from '../../scripts/lib/paths.ts';
import type { PacksAnswer } from '../../utils/knowledge/packs-answers.ts';
import type { Card } from '../../utils/knowledge/view.ts';
import type { SearchAnswer } from '../../utils/messages.ts';
import { heard, inBothBrowsers, openCard, until, type World } from './helpers.ts';

const FROM = 'From the pack “The Suez Canal and its treaty” by The Backstory project, which you imported';
const CONVENTION = 'suez-canal--constantinople-convention-1888';
/** What the sample pack marks in the article on the canal. */
const MARKED = ['Convention of Constantinople', 'open to ships of all nations', 'nationalisation of the Suez Canal'];

let sample = '';
beforeAll(async () => {
  sample = (await packOfFolder(inRoot('tests', 'packs', 'suez-canal'))).text;
});

/** Chooses a file on the options page, as its own field hands it over. */
async function choose(options: Tab, text: string): Promise<void> {
  await options.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('#packs input[type=file]');
    if (!input) throw new Error('there is no field for a file');
    const files = new DataTransfer();
    files.items.add(new File([text], 'pack.json', { type: 'application/json' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}

const sectionText = (options: Tab) =>
  options.evaluate(
    () => (document.querySelector('#packs') as HTMLElement | null)?.innerText.replace(/\s+/g, ' ') ?? '',
  );

/** What the section says, once it says this. */
const says = async (options: Tab, words: string) => {
  const text = await until(
    () => sectionText(options),
    (text) => text.includes(words),
    10_000,
  );
  expect(text).toContain(words);
};

const press = (options: Tab, name: string) =>
  options.evaluate((name) => {
    const button = [...document.querySelectorAll<HTMLElement>('#packs button')].find(
      (one) => one.textContent === name || one.getAttribute('aria-label') === name,
    );
    if (!button) throw new Error(`there is no button ${name}`);
    button.click();
  }, name);

async function openOptions(world: World): Promise<Tab> {
  const options = await world.driver.openExtension('options.html#packs');
  await says(options, 'Packs from others');
  return options;
}

const packsOf = async (world: World) => (await world.bridge.ask<PacksAnswer>({ type: 'packs' })).packs;

inBothBrowsers('A pack of others', (world) => {
  beforeEach(() => world.bridge.ask({ type: 'pack-remove', id: 'suez-canal' }));

  test('is looked at, imported, found, switched off, and removed', async () => {
    const before = await world.visit('/canal.html');
    await world.quiet(before.tab);
    expect(await before.summary()).toBeNull();

    const options = await openOptions(world);
    await says(options, 'You have imported no pack.');
    await choose(options, sample);
    await says(options, 'Import this pack?');
    for (const words of [
      'The Backstory project',
      'CC0 1.0',
      '4 entries',
      'The Convention of Constantinople',
      'undocs.org',
    ])
      expect(await sectionText(options)).toContain(words);
    expect(await packsOf(world)).toEqual([]);
    await press(options, 'Import');
    await until(
      () => packsOf(world),
      (packs) => packs.length === 1,
    );
    await says(options, 'Version 1.0, by The Backstory project');

    // The page that was open all the time, and one that is opened now.
    await before.tab.front();
    await someMarks(before.tab);
    const visit = await world.visit('/canal.html');
    const { mentions, claims, frames } = await visit.found();
    expect(mentions.map(({ entry, topic, from }) => [entry, topic, from?.title])).toEqual([
      [CONVENTION, 'imported', 'The Suez Canal and its treaty'],
      ['suez-canal--suez-nationalisation-1956', 'imported', 'The Suez Canal and its treaty'],
    ]);
    expect(claims.map(({ claim }) => claim)).toEqual(['suez-canal--open-to-every-ship']);
    // Framing is ours, and this article is not about ours.
    expect(frames).toEqual([]);
    const words = (await marksOf(visit.tab)).map(({ text }) => text);
    expect(words.sort()).toEqual([...MARKED].sort());
    expect((await marksOf(visit.tab)).filter(({ painted }) => !painted)).toEqual([]);

    // The card says where it is from.
    expect(await openCard(visit.tab, 'Convention of Constantinople')).toBe(true);
    const spoken = await until(
      () => heard(visit.tab),
      (text) => text === null || text.includes(FROM),
    );
    if (spoken !== null) expect(spoken).toContain(FROM);
    const { card } = await world.bridge.ask<{ card: Card }>({ type: 'card', kind: 'entry', id: CONVENTION });
    expect(card.from).toMatchObject({ title: 'The Suez Canal and its treaty', makers: 'The Backstory project' });

    // So does search, in the library.
    const answer = await world.bridge.ask<SearchAnswer>({ type: 'search', query: 'constantinople' });
    expect(answer.hits.find(({ id }) => id === CONVENTION)?.from).toBeDefined();
    const library = await world.driver.openExtension(`library.html#entry/${CONVENTION}`);
    const shown = await until(
      () => library.evaluate(() => document.body.innerText),
      (text) => text.includes('1869 to 1957'),
    );
    expect(shown).toContain(FROM);
    expect(shown).toContain('The Suez Canal’s treaty, 1869 to 1957');
    await library.close();

    // Off: marks go at once, and nothing is found any more.
    await options.front();
    await options.evaluate(() => document.querySelector<HTMLElement>('#packs [role=switch]')?.click());
    await until(
      () => packsOf(world),
      (packs) => packs[0]?.isOn === false,
    );
    await visit.tab.front();
    const gone = await until(
      () => marksOf(visit.tab),
      (marks) => marks.length === 0,
    );
    expect(gone).toEqual([]);
    const later = await world.visit('/canal.html');
    await world.quiet(later.tab);
    expect(await later.summary()).toBeNull();
    expect(await hostOf(later.tab)).toBeNull();
    expect(
      (await world.bridge.ask<SearchAnswer>({ type: 'search', query: 'constantinople' })).hits.filter(
        ({ from }) => from,
      ),
    ).toEqual([]);

    // On again, then removed for good.
    await options.front();
    await options.evaluate(() => document.querySelector<HTMLElement>('#packs [role=switch]')?.click());
    await until(
      () => packsOf(world),
      (packs) => packs[0]?.isOn === true,
    );
    await visit.tab.front();
    await someMarks(visit.tab);
    expect((await marksOf(visit.tab)).length).toBe(MARKED.length);
    await options.front();
    await press(options, 'Remove The Suez Canal and its treaty');
    await says(options, 'Remove The Suez Canal and its treaty from this browser?');
    await press(options, 'Remove it');
    await says(options, 'You have imported no pack.');
    expect(await packsOf(world)).toEqual([]);
    await visit.tab.front();
    await until(
      () => marksOf(visit.tab),
      (marks) => marks.length === 0,
    );
    expect(await marksOf(visit.tab)).toEqual([]);
    await options.close();
  });

  test('leaves ours as it is, on the same page too', async () => {
    const alone = (await (await world.visit('/geneva-letters.html')).found()).mentions;
    const options = await openOptions(world);
    await choose(options, sample);
    await says(options, 'Import this pack?');
    await press(options, 'Import');
    await until(
      () => packsOf(world),
      (packs) => packs.length === 1,
    );
    const visit = await world.visit('/geneva-letters.html');
    expect((await visit.found()).mentions).toEqual(alone);
    // A newer version shows what changes, and what is wrong is told and changes nothing.
    const newer = JSON.parse(sample);
    newer.version = '1.1';
    newer.entries[0].summary = 'Another summary of the treaty.';
    await options.front();
    await choose(options, JSON.stringify(newer));
    await says(options, 'Update this pack?');
    await says(options, 'Changed entries The Convention of Constantinople');
    await press(options, 'Update');
    await says(options, 'Version 1.1, by The Backstory project');
    newer.version = '1.2';
    newer.entries[0].summary = '<img src=x onerror=alert(1)>';
    await choose(options, JSON.stringify(newer));
    await says(options, 'This file cannot be imported. Nothing has changed. One thing is wrong with it:');
    await says(options, 'entries.0.summary must be plain text, without HTML tags');
    expect((await packsOf(world))[0]?.about.version).toBe('1.1');
    await options.close();
  });
});
