import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Key } from '../../utils/i18n/keys.ts';
import { say } from '../../utils/i18n/say.ts';
import { TOPICS } from '../../utils/knowledge/names.ts';
import type { Settings } from '../../utils/settings-schema.ts';
import { Switch } from '../Switch.tsx';
import { TopicTag } from '../TopicTag.tsx';

interface Props {
  settings: Settings;
  onChange: (settings: Settings) => void;
}

/** Where it reads, which the options decide. */
const WHERE: Record<Settings['where'], Key> = {
  articles: 'popup.where_articles',
  chosen: 'popup.where_chosen',
  everywhere: 'popup.where_everywhere',
};

/** What is marked, everywhere: each topic, claims, and the whole of Backstory. */
export function Switches({ settings, onChange }: Props) {
  return (
    <section class="pop-switches" aria-label={say('popup.what_is_marked')}>
      {TOPICS.map((topic) => (
        <Row
          key={topic}
          on={settings.topics[topic] ?? false}
          disabled={!settings.enabled}
          onChange={(on) => onChange({ ...settings, topics: { ...settings.topics, [topic]: on } })}
        >
          <TopicTag topic={topic} light />
        </Row>
      ))}
      <Row on={settings.claims} disabled={!settings.enabled} onChange={(claims) => onChange({ ...settings, claims })}>
        <span class="bs-t bs-t-claim is-light">{say('popup.claims')}</span>
      </Row>
      <Row
        on={settings.enabled}
        note={say(WHERE[settings.where])}
        onChange={(enabled) => onChange({ ...settings, enabled })}
      >
        {say('popup.backstory')}
      </Row>
    </section>
  );
}

interface RowProps {
  on: boolean;
  note?: string;
  disabled?: boolean;
  onChange: (on: boolean) => void;
  children: ComponentChildren;
}

function Row({ on, note, disabled = false, onChange, children }: RowProps) {
  const id = useId();
  return (
    <p class="pop-switch">
      <span>
        <span id={id}>{children}</span> {note && <small class="pop-dim">{note}</small>}
      </span>
      <Switch checked={on} labelledBy={id} disabled={disabled} onChange={onChange} />
    </p>
  );
}
