import { TOPICS } from '../../utils/knowledge/schema.ts';
import type { PageSummary } from '../../utils/messages.ts';
import { isSiteOn, type Settings } from '../../utils/settings-schema.ts';
import { longDate } from '../dates.ts';
import { Quote } from '../Quote.tsx';
import { Switch } from '../Switch.tsx';
import { TopicTag } from '../TopicTag.tsx';
import { figure, lowerFirst, unquoted } from '../words.ts';

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
  page: PageSummary | null | undefined;
  url?: string | undefined;
  settings: Settings;
  onSite: (host: string, on: boolean) => void;
  onPanel: () => void;
  /** Saves what is marked and framed as a file of annotations. */
  onSave: () => void;
  onShow: (what: 'mention' | 'claim', index: number) => void;
}

/** The page in the active tab: what is marked there, how it is told, and the switch for its site. */
export function ThisPage({ page, url, settings, onSite, onPanel, onSave, onShow }: Props) {
  if (page === undefined) return null;
  const host = page?.host || readableHost(url);
  const on = host ? isSiteOn(settings, host) : settings.enabled;
  return (
    <>
      {host && settings.enabled && (
        <div class="pop-page">
          <b dir="auto">{page?.title || host}</b>
          <p>{page ? [host, page.date && longDate(page.date)].filter(Boolean).join(', ') : 'This site'}</p>
          <span class="pop-site">
            {on ? 'On' : 'Off'}
            <Switch checked={on} label="Marks on this site" onChange={(value) => onSite(host, value)} />
          </span>
        </div>
      )}
      <Message page={page} url={url} on={on} enabled={settings.enabled} />
      {page && on && (
        <>
          {page.frames.length > 0 && (
            <button type="button" class="pop-told" onClick={onPanel}>
              <span class="pop-dim">Told as</span>{' '}
              {page.frames
                .slice(0, 3)
                .map((frame) => lowerFirst(frame.name))
                .join(', ')}
            </button>
          )}
          <Passages page={page} onShow={onShow} />
          <button type="button" class="pop-item" onClick={onSave}>
            <span class="pop-b">Take it along: save as web annotations</span>
          </button>
        </>
      )}
    </>
  );
}

function Message({ page, url, on, enabled }: Pick<Props, 'page' | 'url'> & { on: boolean; enabled: boolean }) {
  if (!enabled) return <Say lead="Backstory is off." text="No page is read and nothing is marked. Search works." />;
  if (!on) return <Say lead="Off on this site." text="Nothing here is read or marked." />;
  if (page && page.mentions.length + page.claims.length > 0) return null;
  if (!page && url && !readableHost(url)) {
    return (
      <Say lead="This page cannot be read." text="The browser keeps extensions out of its own pages. Search works." />
    );
  }
  return <Say lead="Nothing on this page is about the three subjects." text="Search the knowledge base above." />;
}

function Say({ lead, text }: { lead: string; text: string }) {
  return (
    <p class="pop-say">
      <b>{lead}</b> {text}
    </p>
  );
}

function Passages({ page, onShow }: { page: PageSummary; onShow: Props['onShow'] }) {
  return (
    <>
      {TOPICS.map((topic) => {
        const mentions = page.mentions.filter((mention) => mention.topic === topic);
        if (mentions.length === 0) return null;
        return (
          <section key={topic}>
            <h2 class="pop-grp">
              <TopicTag topic={topic} />
              <span>{figure(mentions.length, 'passage')}</span>
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
                    <Quote>{unquoted(mention.text)}</Quote>
                  </span>
                </span>
                <span class="pop-b">{mention.title}</span>
              </button>
            ))}
          </section>
        );
      })}
      {page.claims.length > 0 && (
        <section>
          <h2 class="pop-grp">
            <b class="bs-t bs-t-claim">Claims</b>
            <span>{figure(page.claims.length, 'claim')}</span>
          </h2>
          {page.claims.map((claim) => (
            <button key={claim.index} type="button" class="pop-item" onClick={() => onShow('claim', claim.index)}>
              <span class="pop-a">
                <span dir="auto">
                  <Quote>{unquoted(claim.text)}</Quote>
                </span>
              </span>
            </button>
          ))}
        </section>
      )}
    </>
  );
}
