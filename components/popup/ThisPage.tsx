import { say, sayCount, sayParts } from '../../utils/i18n/say.ts';
import { IMPORTED, TOPICS } from '../../utils/knowledge/names.ts';
import type { Topic } from '../../utils/knowledge/schema.ts';
import type { PageSummary } from '../../utils/messages.ts';
import { isSiteOn, type Settings } from '../../utils/settings-schema.ts';
import { isListed } from '../../utils/sites.ts';
import { longDate } from '../dates.ts';
import { FromLine } from '../imported/FromLine.tsx';
import { ImportedTag } from '../imported/ImportedTag.tsx';
import { Quote } from '../Quote.tsx';
import { Switch } from '../Switch.tsx';
import { TopicTag } from '../TopicTag.tsx';
import { lowerFirst, unquoted } from '../words.ts';
import { PageMessage } from './PageMessage.tsx';
import type { ThisPageNow } from './useThisPage.ts';

/** The host of a page that extensions may read; nothing for the browser's own pages and its shop. */
export function readableHost(url: string | undefined): string | undefined {
  if (!url) return undefined;
  try {
    const { protocol, hostname } = new URL(url);
    if (!/^https?:$/.test(protocol)) return undefined;
    return /^(chromewebstore\.google\.com|addons\.mozilla\.org)$/.test(hostname) ? undefined : hostname;
  } catch {
    return undefined;
  }
}

interface Props {
  now: ThisPageNow;
  /** The page is just being read. */
  isPending: boolean;
  settings: Settings;
  on: {
    site: (host: string, on: boolean) => void;
    readOnce: () => void;
    panel: () => void;
    /** Saves what is marked and framed as a file of annotations. */
    save: () => void;
    show: (what: 'mention' | 'claim', index: number) => void;
  };
}

/** The page in the active tab: what is marked there, how it is told, and the switch for its site. */
export function ThisPage({ now, isPending, settings, on }: Props) {
  const { page, url, state } = now;
  if (page === undefined) return null;
  const host = readableHost(url) ?? page?.host;
  const isOn = host ? isSiteOn(settings, host) : settings.enabled;
  const off = !settings.enabled ? 'everywhere' : host && isListed(settings.sitesOff, host) ? 'here' : undefined;
  const isRead = page !== null && !off;
  return (
    <>
      {host && settings.enabled && (
        <div class="pop-page">
          <b lang={page?.title ? page.lang : undefined} dir="auto">
            {page?.title || host}
          </b>
          <p>{page ? hostAndDate(host, page.date) : say('popup.this_site')}</p>
          <span class="pop-site">
            {isOn ? say('popup.on_here') : isRead ? say('popup.read_once') : say('popup.off_here')}
            <Switch checked={isOn} label={say('popup.marks_on_site')} onChange={(value) => on.site(host, value)} />
          </span>
        </div>
      )}
      {!(isRead && page.mentions.length + page.claims.length > 0) && (
        <PageMessage
          off={off}
          isClosed={Boolean(!page && url && !readableHost(url))}
          isPending={isPending}
          state={state ?? { refusal: isOn ? null : { why: 'not-chosen' }, onceAllowed: false }}
          on={{ add: () => host && on.site(host, true), readOnce: on.readOnce }}
        />
      )}
      {isRead && (
        <>
          {page.frames.length > 0 && (
            <button type="button" class="pop-told" onClick={on.panel}>
              {sayParts('popup.told_as', {
                frames: (
                  <b key="frames" lang="en">
                    {page.frames
                      .slice(0, 3)
                      .map((frame) => lowerFirst(frame.name))
                      .join(', ')}
                  </b>
                ),
              })}
            </button>
          )}
          <Passages page={page} onShow={on.show} />
          <button type="button" class="pop-item" onClick={on.save}>
            <span class="pop-b">{say('popup.take_along')}</span>
          </button>
        </>
      )}
    </>
  );
}

function hostAndDate(host: string, date: string | undefined): string {
  return date ? say('popup.host_and_date', { host, date: longDate(date) }) : host;
}

function Passages({ page, onShow }: { page: PageSummary; onShow: Props['on']['show'] }) {
  return (
    <>
      {[...TOPICS, IMPORTED].map((topic: Topic | typeof IMPORTED) => {
        const mentions = page.mentions.filter((mention) => mention.topic === topic);
        if (mentions.length === 0) return null;
        return (
          <section key={topic}>
            <h2 class="pop-grp">
              {topic === IMPORTED ? <ImportedTag title={say('common.imported')} /> : <TopicTag topic={topic} />}
              <span>{sayCount('popup.passages', mentions.length)}</span>
            </h2>
            {mentions.map((mention) => (
              <button
                key={mention.index}
                type="button"
                class="pop-item"
                onClick={() => onShow('mention', mention.index)}
              >
                <span class="pop-a">
                  <span dir="auto">
                    <Quote lang={page.lang}>{unquoted(mention.text)}</Quote>
                  </span>
                </span>
                <span class="pop-b">
                  <span lang={mention.from ? undefined : 'en'} dir="auto">
                    {mention.title}
                  </span>
                  {mention.from && <FromLine from={mention.from} />}
                </span>
              </button>
            ))}
          </section>
        );
      })}
      {page.claims.length > 0 && (
        <section>
          <h2 class="pop-grp">
            <b class="bs-t bs-t-claim">{say('popup.claims')}</b>
            <span>{sayCount('popup.claims_count', page.claims.length)}</span>
          </h2>
          {page.claims.map((claim) => (
            <button key={claim.index} type="button" class="pop-item" onClick={() => onShow('claim', claim.index)}>
              <span class="pop-a">
                <span dir="auto">
                  <Quote lang={page.lang}>{unquoted(claim.text)}</Quote>
                </span>
              </span>
            </button>
          ))}
        </section>
      )}
    </>
  );
}
