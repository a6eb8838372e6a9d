import { useEffect, useState } from 'preact/hooks';
import type { Place } from '../../utils/place.ts';
import type { Settings } from '../../utils/settings-schema.ts';
import { back, canBack, canForward, forward, standing, trailFrom, walk } from '../../utils/trail.ts';
import type { Client } from '../client.ts';
import { saveText } from '../saveText.ts';
import { Results } from '../search/Results.tsx';
import { SearchField } from '../search/SearchField.tsx';
import { useSearchList } from '../search/useSearchList.ts';
import { useStart } from '../useStart.ts';
import { Footer } from './Footer.tsx';
import { InTime } from './InTime.tsx';
import { PlaceView } from './PlaceView.tsx';
import { Switches } from './Switches.tsx';
import { ThisPage } from './ThisPage.tsx';
import { type ActiveTab, useThisPage } from './useThisPage.ts';

export interface PopupProps {
  client: Client;
  activeTab: () => Promise<ActiveTab | undefined>;
  /** Closes the popup. */
  close: () => void;
}

/** The popup: search when something is typed, this page when nothing is, an entry when one is open. */
export function PopupApp({ client, activeTab, close }: PopupProps) {
  const { settings, knowledge, failed, setSettings } = useStart(client);
  const { page, url, state, isPending, ask: askPage, follow, readOnce } = useThisPage(client, activeTab);
  const [trail, setTrail] = useState(trailFrom<Place>());
  const articleDate = page?.date;
  const place = standing(trail);
  const open = (next: Place) => setTrail((now) => walk(now, next));
  const { query, typed, input, field, results } = useSearchList(client, articleDate, !place, open);

  useEffect(() => {
    if (!place) input.current?.focus();
  }, [place]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && place && !event.defaultPrevented) {
        event.preventDefault();
        setTrail((now) => back(now, true));
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [place]);

  const save = async (next: Settings) => {
    const isWoken = next.enabled && !settings?.enabled;
    setSettings(next);
    setSettings(await client.ask({ type: 'set-settings', settings: next }));
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
          backTo={canBack(trail) ? undefined : query.trim() || 'This page'}
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
      <SearchField {...field} counts={knowledge?.counts} />
      <main class="pop-body">
        {typed && <Results {...results} page={page} />}
        {!typed && failed && (
          <p class="pop-say" role="alert">
            <b>Backstory did not answer.</b> Close this window and open it again.
          </p>
        )}
        {!typed && settings && (
          <>
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
        hint={field.open ? 'Arrow keys move, Enter opens' : undefined}
        sources={knowledge?.counts.sources}
        off={settings?.sourcesOff.length ?? 0}
        onOptions={options}
      />
    </div>
  );
}
