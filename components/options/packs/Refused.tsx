import { say, sayCount } from '../../../utils/i18n/say.ts';
import type { PackRefused } from '../../../utils/knowledge/packs-answers.ts';
import { MAX_PROBLEMS } from '../../../utils/knowledge/published/limits.ts';

/** Why a file is no pack, place by place. */
export function Refused({ problems }: PackRefused) {
  const { length } = problems;
  return (
    <div class="opt-box" role="alert">
      <b>{say('options.packs_refused')}</b>{' '}
      {length < MAX_PROBLEMS
        ? sayCount('options.packs_problems', length)
        : say('options.packs_problems_more', { count: length })}
      <ul class="pack-problems" lang="en">
        {problems.map(({ file, field, message }) => {
          const place = [file, field].filter(Boolean).join(': ');
          return (
            <li key={`${place} ${message}`} dir="auto">
              {place && <code>{place}</code>} {message}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
