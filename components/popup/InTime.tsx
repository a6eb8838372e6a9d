import { say } from '../../utils/i18n/say.ts';
import { TOPICS } from '../../utils/knowledge/names.ts';
import type { Place } from '../../utils/place.ts';
import { TopicTag } from '../TopicTag.tsx';

/** The ways to the three timelines. */
export function InTime({ onOpen }: { onOpen: (place: Place) => void }) {
  return (
    <nav class="pop-intime" aria-labelledby="pop-intime">
      <span id="pop-intime">{say('popup.timelines')}</span>
      {TOPICS.map((topic) => (
        <button key={topic} type="button" onClick={() => onOpen({ kind: 'topic', id: topic })}>
          <TopicTag topic={topic} light />
        </button>
      ))}
    </nav>
  );
}
