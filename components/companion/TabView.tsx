import type { Followed } from '../../utils/companion/follower.ts';
import type { ToPage } from '../../utils/companion/protocol.ts';
import type { Settings } from '../../utils/settings-schema.ts';
import type { Client } from '../client.ts';
import { readableHost } from '../popup/ThisPage.tsx';
import { Article } from './Article.tsx';
import { Foot } from './Foot.tsx';
import { Message } from './Message.tsx';
import { Reading } from './Reading.tsx';
import type { Section } from './sections.ts';

interface Props {
  client: Client;
  followed: Followed;
  isActive: boolean;
  settings: Settings;
  /** Raised when settings change: what rests on sources is read again. */
  round: number;
  /** The section that was open last, in whichever tab. */
  section: { current: Section };
  send: (message: ToPage) => void;
  lookAgain: () => void;
}

/**
 * One tab of the browser beside its companion. A tab that is not in front keeps its place in the document, unseen, so
 * that everything that is open in it, and how far it is scrolled, is there when the reader comes back.
 */
export function TabView({ client, followed, isActive, settings, round, section, send, lookAgain }: Props) {
  const { tab, look } = followed;
  const page = look?.page;
  const host = page?.host || readableHost(tab?.url);
  const isShown = page !== undefined && look?.isOn && page.passages.length > 0;
  const site = async (on: boolean) => {
    if (host) await client.ask({ type: 'site', host, on, where: 'companion' });
    lookAgain();
  };
  return (
    <div class={isActive ? 'comp-view' : 'comp-view is-away'} inert={!isActive}>
      {isShown ? (
        <Article
          key={`${page.host} ${page.articles[0]?.title}`}
          client={client}
          page={page}
          inSight={look.inSight}
          isReading={look.progress !== undefined}
          missed={followed.missed}
          isActive={isActive}
          round={round}
          section={section}
          send={send}
        />
      ) : (
        <Message
          followed={followed}
          settings={settings}
          host={host}
          reading={look && <Reading look={look} isFirst send={send} />}
          on={{
            site,
            all: async () => {
              await client.ask({ type: 'set-settings', settings: { ...settings, enabled: true }, from: settings });
              lookAgain();
            },
            readOnce: async () => {
              if (tab) await client.ask({ type: 'read-once', tab: tab.id }).catch(() => undefined);
              lookAgain();
            },
            library: () => void client.ask({ type: 'open-page', page: 'library' }),
          }}
        />
      )}
      {isShown && <Reading look={look} isFirst={false} send={send} />}
      <Foot host={host} settings={settings} onSite={site} onOptions={() => void client.ask({ type: 'open-options' })} />
    </div>
  );
}
