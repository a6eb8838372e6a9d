import { useRef } from 'preact/hooks';
import { say } from '../../utils/i18n/say.ts';
import type { Client } from '../client.ts';
import { Notice } from '../Notice.tsx';
import type { Section } from './sections.ts';
import { TabView } from './TabView.tsx';
import { type OnSettings, useCompanionSettings } from './useCompanionSettings.ts';
import { type Follow, useFollowed } from './useFollowed.ts';

interface Props {
  client: Client;
  follow: Follow;
  onSettings: OnSettings;
  /** The tab to begin with, where it is not the active one. */
  first?: number | undefined;
}

/** The reading companion: beside each tab of its window, what there is for the article in it. */
export function CompanionApp({ client, follow, onSettings, first }: Props) {
  const { tab, views, following } = useFollowed(follow, first);
  const { settings, failed, round } = useCompanionSettings(client, onSettings, () => following.current?.soon());
  // A tab that is new to the companion begins with the section that was open last.
  const section = useRef<Section>('passages');
  if (failed)
    return (
      <div class="bs comp">
        <Notice lead={say('companion.no_answer')}>{say('companion.no_answer_note')}</Notice>
      </div>
    );
  return (
    <div class="bs comp">
      {settings &&
        views.map((followed) => (
          <TabView
            key={followed.tab?.id}
            client={client}
            followed={followed}
            isActive={followed.tab?.id === tab?.id}
            settings={settings}
            round={round}
            section={section}
            send={(message) => following.current?.send(message)}
            lookAgain={() => following.current?.soon()}
          />
        ))}
      {settings && !tab && <NoTab />}
    </div>
  );
}

function NoTab() {
  return <Notice lead={say('companion.no_tab')} />;
}
