import type { ComponentChildren } from 'preact';
import { dateLocale, say, sayCount } from '../../../utils/i18n/say.ts';
import type { PackAbout } from '../../../utils/knowledge/packs-answers.ts';
import { ImportedTag } from '../../imported/ImportedTag.tsx';
import { OutLink, safeUrl } from '../../OutLink.tsx';

/** What a pack says of itself, and what there is of it. */
export function PackDetails({ about }: { about: PackAbout }) {
  const { makers, licence, language, topics, languages, entries, counts, hosts } = about;
  return (
    <dl class="pack-dl">
      <Row name={say('options.packs_makers')}>
        {makers.map(({ name, url }, i) => {
          return (
            <span key={name} dir="auto">
              {i > 0 && ', '}
              {safeUrl(url) ? <OutLink href={url}>{name}</OutLink> : name}
            </span>
          );
        })}
      </Row>
      <Row name={say('options.packs_licence')}>
        <span dir="auto">{licence}</span>
      </Row>
      <Row name={say('options.packs_language')}>{languageNames([language])}</Row>
      <Row name={say('options.packs_topics')}>
        <ul lang={language}>
          {topics.map((topic) => (
            <li key={topic.id} dir="auto">
              <ImportedTag title={topic.title} light /> {topic.about && <span class="bs-dim">{topic.about}</span>}
            </li>
          ))}
        </ul>
      </Row>
      <Row name={say('options.packs_holds')}>{holds(counts)}</Row>
      <Row name={say('options.packs_its_entries')}>
        <Titles titles={entries} count={counts.entries} lang={language} />
      </Row>
      <Row name={say('options.packs_found')}>
        {languages.length > 0 ? languageNames(languages) : say('options.packs_found_nowhere')}
      </Row>
      {hosts.length > 0 && (
        <Row name={say('options.packs_links')}>
          <bdi>{hosts.join(', ')}</bdi>
        </Row>
      )}
    </dl>
  );
}

/** A name and what belongs to it. */
export function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Titles, and how many more there are. */
export function Titles({ titles, count, lang }: { titles: string[]; count: number; lang: string }) {
  const more = count - titles.length;
  return (
    <ul>
      {titles.map((title, i) => (
        <li key={`${i}-${title}`} dir="auto" lang={lang}>
          {title}
        </li>
      ))}
      {more > 0 && <li class="bs-dim">{sayCount('options.packs_and_more', more)}</li>}
    </ul>
  );
}

/** "4 entries, 1 claim, 2 further dates, 8 sources", as the language of the interface lists things. */
export function holds({ entries, claims, events, sources }: PackAbout['counts']): string {
  const parts = [
    sayCount('options.packs_entries', entries),
    sayCount('options.packs_claims', claims),
    sayCount('options.packs_events', events),
    sayCount('options.packs_sources', sources),
  ];
  return new Intl.ListFormat(dateLocale(), { style: 'short', type: 'unit' }).format(parts);
}

function languageNames(languages: readonly string[]): string {
  const names = new Intl.DisplayNames(dateLocale(), { type: 'language' });
  return new Intl.ListFormat(dateLocale(), { style: 'short', type: 'unit' }).format(
    languages.map((lang) => names.of(lang) ?? lang),
  );
}
