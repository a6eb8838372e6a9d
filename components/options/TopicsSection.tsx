import { say } from '../../utils/i18n/say.ts';
import { TOPICS } from '../../utils/knowledge/names.ts';
import { placeText } from '../../utils/place.ts';
import { TopicTag } from '../TopicTag.tsx';
import { TOPIC } from '../words.ts';
import { saidSwitch } from './choices.ts';
import { Section } from './Section.tsx';
import { SwitchRow } from './SwitchRow.tsx';
import type { SectionProps } from './useOptions.ts';

const ABOUT = {
  'geneva-talks': 'options.geneva_note',
  'nato-expansion': 'options.nato_note',
  'baker-assurance': 'options.baker_note',
} as const;

/** Which subjects are marked. */
export function TopicsSection({ settings, onSave }: SectionProps) {
  return (
    <Section id="topics">
      <ul class="opt-rows">
        <SwitchRow
          on={settings.enabled}
          name="Backstory"
          onChange={(enabled) => onSave({ ...settings, enabled }, saidSwitch('Backstory', enabled))}
        >
          {say('options.backstory_note')}
        </SwitchRow>
        {TOPICS.map((topic) => (
          <SwitchRow
            key={topic}
            on={settings.topics[topic] ?? false}
            name={<TopicTag topic={topic} light />}
            onChange={(on) =>
              onSave({ ...settings, topics: { ...settings.topics, [topic]: on } }, saidSwitch(TOPIC[topic].word, on))
            }
          >
            {say(ABOUT[topic])}{' '}
            <a class="bs-link" href={`library.html#${placeText({ kind: 'topic', id: topic })}`}>
              {say('options.timeline')}
            </a>
          </SwitchRow>
        ))}
        <SwitchRow
          on={settings.claims}
          name={<span class="bs-t bs-t-claim is-light">{say('options.claims')}</span>}
          onChange={(claims) => onSave({ ...settings, claims }, saidSwitch(say('options.claims'), claims))}
        >
          {say('options.claims_note')}
        </SwitchRow>
      </ul>
    </Section>
  );
}
