import { say } from '../../utils/i18n/say.ts';
import { TOPICS } from '../../utils/knowledge/names.ts';
import { TopicTag } from '../TopicTag.tsx';

const STEPS = [
  ['welcome.try_point', 'welcome.try_point_more'],
  ['welcome.try_tab', 'welcome.try_tab_more'],
  ['welcome.try_source', 'welcome.try_source_more'],
] as const;

/** What can be tried on the sample, and what its lines mean. */
export function ToTry() {
  return (
    <aside class="wel-try" aria-labelledby="try">
      <h2 id="try">{say('welcome.try_title')}</h2>
      <ol>
        {STEPS.map(([what, more]) => (
          <li key={what}>
            <b>{say(what)}</b> {say(more)}
          </li>
        ))}
      </ol>
      <h2>{say('welcome.lines_title')}</h2>
      <ul class="wel-lines">
        {TOPICS.map((topic) => (
          <li key={topic}>
            <TopicTag topic={topic} />
          </li>
        ))}
        <li>
          <b class="bs-t bs-t-claim">{say('welcome.lines_claim')}</b>
        </li>
      </ul>
    </aside>
  );
}
