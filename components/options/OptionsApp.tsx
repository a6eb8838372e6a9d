import { useEffect } from 'preact/hooks';
import { ownColours } from '../../utils/colour/own.ts';
import { say, sayCount } from '../../utils/i18n/say.ts';
import type { Settings } from '../../utils/settings-schema.ts';
import type { Client } from '../client.ts';
import { Glyph } from '../Glyph.tsx';
import { AboutSection } from './AboutSection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { AroundSection } from './AroundSection.tsx';
import { DataSection } from './DataSection.tsx';
import { LanguagesSection } from './LanguagesSection.tsx';
import { MarksSection } from './MarksSection.tsx';
import { OpeningSection } from './OpeningSection.tsx';
import { PacksSection } from './PacksSection.tsx';
import { Found, SECTIONS, type SectionId } from './Section.tsx';
import { ShortcutsSection } from './ShortcutsSection.tsx';
import { SitesSection } from './SitesSection.tsx';
import { SourcesSection } from './SourcesSection.tsx';
import { TopicsSection } from './TopicsSection.tsx';
import { useCurrentSection } from './useCurrentSection.ts';
import { useFind } from './useFind.ts';
import { useOptions } from './useOptions.ts';
import type { OptionsWorld } from './world.ts';

/** The options page. Nothing has to be saved by hand. */
export function OptionsApp({ client, world }: { client: Client; world: OptionsWorld }) {
  const { settings, sources, sync, said, failed, save, turnSync, packs, look, lookAgain, tell } = useOptions(
    client,
    world,
  );
  const ready = Boolean(settings && sources && sync);
  const { typed, setTyped, found } = useFind();
  useWorn(settings);
  return (
    <div class="bs opt">
      <nav class="opt-nav" aria-label={say('options.nav')}>
        <b>Backstory</b>
        <label class="opt-find">
          <Glyph name="find" />
          <span class="bs-sr">{say('options.find')}</span>
          <input
            type="search"
            placeholder={say('options.find')}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <Links found={found} ready={ready} />
        <p class="bs-sr" role="status">
          {found && (found.length > 0 ? sayCount('options.found', found.length) : say('options.found_none'))}
        </p>
      </nav>
      <main>
        <p class="bs-sr" role="status">
          {said}
        </p>
        {failed && (
          <p class="opt-box" role="alert">
            <b>{say('options.failed')}</b> {say('options.failed_note')}
          </p>
        )}
        {found?.length === 0 && (
          <p class="opt-none">
            {say('options.found_none')}{' '}
            <button type="button" class="bs-link" onClick={() => setTyped('')}>
              {say('options.show_all')}
            </button>
          </p>
        )}
        {settings && sources && sync && (
          <Found.Provider value={found}>
            <SourcesSection sources={sources} settings={settings} onSave={save} />
            <TopicsSection settings={settings} onSave={save} />
            <MarksSection settings={settings} onSave={save} />
            <OpeningSection settings={settings} onSave={save} />
            <SitesSection settings={settings} onSave={save} />
            <LanguagesSection settings={settings} onSave={save} />
            <AroundSection settings={settings} onSave={save} />
            <AppearanceSection settings={settings} onSave={save} />
            <PacksSection client={client} round={packs} onChange={look} tell={tell} />
            <DataSection
              client={client}
              world={world}
              settings={settings}
              sources={sources.rows}
              sync={sync}
              onSave={save}
              onTurnSync={turnSync}
              tell={tell}
              onRebuilt={lookAgain}
            />
            <ShortcutsSection world={world} />
            <AboutSection world={world} />
          </Found.Provider>
        )}
      </main>
    </div>
  );
}

/** The ways to the sections, or to those that hold what is looked for. */
function Links({ found, ready }: { found: readonly SectionId[] | undefined; ready: boolean }) {
  const current = useCurrentSection(ready, found);
  return (
    <ul>
      {SECTIONS.filter(({ id }) => !found || found.includes(id)).map(({ id, name }) => (
        <li key={id}>
          <a href={`#${id}`} aria-current={current === id ? 'true' : undefined}>
            {say(name)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The page wears the reader's theme and colours as soon as they are chosen. */
function useWorn(settings: Settings | undefined): void {
  useEffect(() => {
    if (!settings) return;
    const { documentElement: root } = document;
    root.style.colorScheme = settings.theme === 'auto' ? '' : settings.theme;
    for (const [name, value] of ownColours(settings.marks.colours)) root.style.setProperty(name, value);
  }, [settings?.theme, settings?.marks.colours]);
}
