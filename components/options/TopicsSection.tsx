import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { TOPICS, type Topic } from '../../utils/knowledge/schema.ts';
import { placeText } from '../../utils/place.ts';
import type { Settings } from '../../utils/settings-schema.ts';
import { Switch } from '../Switch.tsx';
import { TopicTag } from '../TopicTag.tsx';
import { TOPIC } from '../words.ts';

interface Props {
  settings: Settings;
  onSave: (settings: Settings, say: string) => void;
}

const ABOUT = {
  'geneva-talks': 'The talks between Russia, the United States and NATO, and what was put on paper.',
  'nato-expansion': 'The enlargement of NATO since the end of the Cold War.',
  'baker-assurance': 'What James Baker and others said about it in 1990, and what became of it.',
} as const;

const DENSITY = [
  { value: 'first', label: 'The first in each section', note: 'A thing named again and again is marked once.' },
  { value: 'all', label: 'All of them', note: 'Every mention is marked.' },
  { value: 'none', label: 'None', note: 'The article stays bare; the list of passages and the popup still work.' },
] as const;

const said = (name: string, on: boolean) => `${name}: ${on ? 'on' : 'off'}`;

/** Which subjects are marked, and how often. */
export function TopicsSection({ settings, onSave }: Props) {
  const name = useId();
  return (
    <section id="topics">
      <h1>Topics</h1>
      <ul class="opt-rows">
        <Row
          on={settings.enabled}
          note="Off: no page is read and nothing is marked. Search works."
          onChange={(enabled) => onSave({ ...settings, enabled }, said('Backstory', enabled))}
        >
          Backstory
        </Row>
        {TOPICS.map((topic) => (
          <Row
            key={topic}
            on={settings.topics[topic] ?? false}
            note={ABOUT[topic]}
            timeline={topic}
            onChange={(on) =>
              onSave({ ...settings, topics: { ...settings.topics, [topic]: on } }, said(TOPIC[topic].word, on))
            }
          >
            <TopicTag topic={topic} light />
          </Row>
        ))}
        <Row
          on={settings.claims}
          note="Assertions for which the knowledge base has a record."
          onChange={(claims) => onSave({ ...settings, claims }, said('Claims', claims))}
        >
          <span class="bs-t bs-t-claim is-light">Claims</span>
        </Row>
      </ul>
      <fieldset class="opt-radios">
        <legend>Which mentions are marked</legend>
        {DENSITY.map(({ value, label, note }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              checked={settings.density === value}
              onChange={() => onSave({ ...settings, density: value }, `Marked: ${label.toLowerCase()}`)}
            />
            <span>
              {label} <small>{note}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}

interface RowProps {
  on: boolean;
  note: string;
  /** The topic whose timeline is a link away. */
  timeline?: Topic;
  onChange: (on: boolean) => void;
  children: ComponentChildren;
}

function Row({ on, note, timeline, onChange, children }: RowProps) {
  const id = useId();
  return (
    <li>
      <Switch checked={on} labelledBy={id} onChange={onChange} />
      <div>
        <span id={id}>{children}</span>
        <p>
          {note}
          {timeline && (
            <>
              {' '}
              <a class="bs-link" href={`library.html#${placeText({ kind: 'topic', id: timeline })}`}>
                Its timeline
              </a>
            </>
          )}
        </p>
      </div>
    </li>
  );
}
