import { useEffect, useState } from 'preact/hooks';
import type { Client } from '../client.ts';
import { AboutSection } from './AboutSection.tsx';
import { AroundSection } from './AroundSection.tsx';
import { KnowledgeSection } from './KnowledgeSection.tsx';
import { PacksSection } from './PacksSection.tsx';
import { SitesSection } from './SitesSection.tsx';
import { SourcesSection } from './SourcesSection.tsx';
import { TopicsSection } from './TopicsSection.tsx';
import { useOptions } from './useOptions.ts';

const SECTIONS = [
  { id: 'sources', name: 'Sources' },
  { id: 'topics', name: 'Topics' },
  { id: 'sites', name: 'Sites' },
  { id: 'around', name: 'Around the article' },
  { id: 'knowledge', name: 'Knowledge base' },
  { id: 'packs', name: 'Packs from others' },
  { id: 'about', name: 'About and privacy' },
] as const;

/** The options page. Nothing has to be saved by hand. */
export function OptionsApp({ client }: { client: Client }) {
  const { settings, sources, knowledge, said, failed, save, rebuild } = useOptions(client);
  const ready = Boolean(settings && sources);
  const current = useCurrentSection(ready);
  return (
    <div class="bs opt">
      <nav class="opt-nav" aria-label="Options">
        <b>Backstory</b>
        <ul>
          {SECTIONS.map(({ id, name }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={current === id ? 'true' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <p class="bs-sr" role="status">
          {said}
        </p>
        {failed && (
          <p class="opt-box" role="alert">
            <b>Backstory did not answer.</b> What you changed last may not be saved. Reload this page.
          </p>
        )}
        {settings && sources && <SourcesSection sources={sources} settings={settings} onSave={save} />}
        {settings && <TopicsSection settings={settings} onSave={save} />}
        {settings && <SitesSection settings={settings} onSave={save} />}
        {settings && <AroundSection settings={settings} onSave={save} />}
        {knowledge && <KnowledgeSection state={knowledge} onRebuild={rebuild} />}
        {ready && <PacksSection client={client} />}
        {ready && <AboutSection />}
      </main>
    </div>
  );
}

/** Which section is being read. */
function useCurrentSection(ready: boolean): string {
  const [current, setCurrent] = useState<string>(SECTIONS[0].id);
  useEffect(() => {
    if (!ready) return;
    const update = () => {
      const atEnd = window.innerHeight + window.scrollY >= document.body.scrollHeight - 2;
      const passed = SECTIONS.filter(({ id }) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        return top !== undefined && top < window.innerHeight / 3;
      });
      setCurrent((atEnd && window.scrollY > 0 ? SECTIONS.at(-1) : passed.at(-1))?.id ?? SECTIONS[0].id);
    };
    update();
    addEventListener('scroll', update, { passive: true });
    return () => removeEventListener('scroll', update);
  }, [ready]);
  return current;
}
