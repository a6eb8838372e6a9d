import { useEffect, useState } from 'preact/hooks';
import { say } from '../../utils/i18n/say.ts';
import { type Place, placeOfHit } from '../../utils/place.ts';
import type { RecentSearches } from '../../utils/recent-searches.ts';
import type { Settings } from '../../utils/settings-schema.ts';
import { back, canBack, canForward, forward, standing, trailFrom, walk } from '../../utils/trail.ts';
import { AccessNote } from '../access/AccessNote.tsx';
import type { Access } from '../access/useAccess.ts';
import type { Client } from '../client.ts';
import { Notice, WaitLine } from '../Notice.tsx';
import { NewsLine } from '../news/NewsLine.tsx';
import { saveText } from '../saveText.ts';
import { NARROW } from '../search/groups.ts';
import { RecentList } from '../search/RecentList.tsx';
import { Results } from '../search/Results.tsx';
import { SearchField } from '../search/SearchField.tsx';
import { useSearchList } from '../search/useSearchList.ts';
import { useLate } from '../useLate.ts';
import { useStart } from '../useStart.ts';
import { Footer } from './Footer.tsx';
import { InTime } from './InTime.tsx';
import { PlaceView } from './PlaceView.tsx';
import { Switches } from './Switches.tsx';
import { ThisPage } from './ThisPage.tsx';
import { type ActiveTab, useThisPage } from './useThisPage.ts';

export interface PopupProps {
  client: Client;
  /** Whether pages may be read; none where that is not asked. */
  access?: Access | undefined;
  activeTab: () => Promise<ActiveTab | undefined>;
  /** Opens the companion beside the page, in answer to a press. */
  openCompanion?: (() => Promise<void>) | undefined;
  /** Searches made before; none are kept without. */
  store?: RecentSearches;
  /** What was typed before this was drawn. */
  typed?: string;
  /** Closes the popup. */
  close: () => void;
}

/** The popup: search when something is typed, this page when nothing is, an entry when one is open. */
export function PopupApp({ client, access, activeTab, openCompanion, store, typed: before, close }: PopupProps) {
  const { settings, knowledge, failed, setSettings, again } = useStart(client);
  const { page, url, state, isPending, ask: askPage, follow, readOnce } = useThisPage(client, activeTab);
  const [trail, setTrail] = useState(trailFrom<Place>());
  const articleDate = page?.date;
  const place = standing(trail);
  const open = (next: Place) => setTrail((now) => walk(now, next));
  const { query, typed, input, field, results, recent } = useSearchList({
    client,
    room: NARROW,
    store,
    typed: before,
    slash: !place,
    onOpen: (hit) => open(placeOfHit(hit)),
  });
  const late = useLate(!failed && (!settings || page === undefined));

  useEffect(() => {
    if (!place) input.current?.focus();
  }, [place]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      if (place) setTrail((now) => back(now, true));
      else close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [place, close]);

  const save = async (next: Settings) => {
    const isWoken = next.enabled && !settings?.enabled;
    setSettings(next);
    setSettings(await client.ask({ type: 'set-settings', settings: next, from: settings }));
    if (isWoken) await follow();
  };
  const site = async (host: string, on: boolean) => {
    setSettings(await client.ask({ type: 'site', host, on, where: 'popup' }));
    await (on ? follow() : askPage());
  };
  const showOnPage = async (what: 'mention' | 'claim', index: number) => {
    await client.askPage({ type: 'page-show', what, index }).catch(() => null);
    close();
  };
  const options = async () => {
    await client.ask({ type: 'open-options' });
    close();
  };
  const tab = async (where: string) => {
    await client.ask({ type: 'open-page', page: 'library', place: where });
    close();
  };
  if (place) {
    const mention =
      place.kind === 'entry'
        ? page?.mentions.find((one) => one.entry === place.id)
        : place.kind === 'claim'
          ? page?.claims.find((one) => one.claim === place.id)
          : undefined;
    return (
      <div class="bs pop">
        <PlaceView
          key={`${trail.at}-${place.kind}-${place.id}`}
          client={client}
          place={place}
          articleDate={articleDate}
          backTo={canBack(trail) ? undefined : query.trim() || say('popup.this_page')}
          on={{
            back: () => setTrail(back(trail, true)),
            forward: canForward(trail) ? () => setTrail(forward(trail)) : undefined,
            open,
            hideSource: async (id) => {
              if (settings) await save({ ...settings, sourcesOff: [...new Set([...settings.sourcesOff, id])] });
            },
            options,
            tab,
            show: mention ? () => showOnPage(place.kind === 'entry' ? 'mention' : 'claim', mention.index) : undefined,
          }}
        />
      </div>
    );
  }
  return (
    <div class="bs pop">
      <div class="pop-find">
        <SearchField {...field} />
        {recent && <RecentList {...recent} />}
      </div>
      <main class="pop-body">
        {typed && (
          <Results {...results} page={page}>
            <InTime onOpen={open} />
          </Results>
        )}
        {!typed && failed && (
          <Notice alert lead={say('popup.no_answer')} ways={[{ name: say('popup.again'), go: again }]}>
            {say('popup.no_answer_why')}
          </Notice>
        )}
        {!typed && late && <WaitLine>{settings ? say('popup.looking') : say('popup.opening')}</WaitLine>}
        {!typed && settings && (
          <>
            {access && <AccessNote access={access} short />}
            <NewsLine client={client} />
            <ThisPage
              now={{ page, url, state }}
              isPending={isPending}
              settings={settings}
              on={{
                site,
                readOnce,
                save: async () => {
                  const answer = await client.askPage({ type: 'page-annotations' }).catch(() => null);
                  if (answer?.annotations)
                    saveText(answer.annotations, 'backstory-annotations.jsonld', 'application/ld+json');
                },
                panel: async () => {
                  await client.askPage({ type: 'page-panel' }).catch(() => null);
                  close();
                },
                show: showOnPage,
              }}
            />
            <InTime onOpen={open} />
            <Switches settings={settings} onChange={save} />
          </>
        )}
      </main>
      <Footer
        hint={field.open ? say('popup.arrow_keys') : undefined}
        sources={knowledge?.counts.sources}
        off={settings?.sourcesOff.length ?? 0}
        onCompanion={openCompanion && (() => void openCompanion().then(close, () => undefined))}
        onOptions={options}
      />
    </div>
  );
}
