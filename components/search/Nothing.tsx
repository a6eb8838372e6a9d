import { say, sayCount } from '../../utils/i18n/say.ts';
import type { SearchAnswer } from '../../utils/messages.ts';
import { Notice } from '../Notice.tsx';
import type { ResultsProps } from './useSearchList.ts';

/** Searches that find much, for who has found nothing. They are names: the same in every language that we speak. */
const EXAMPLES = ['Baker', 'Bucharest', '1990'];

interface Props {
  answer: SearchAnswer;
  query: string;
  on: ResultsProps['on'];
}

/** Nothing was found: why that may be, and the ways on. */
export function Nothing({ answer, query, on }: Props) {
  if (answer.unfiltered > 0) {
    return (
      <Notice
        lead={say('search.nothing_narrowed', { query: answer.query })}
        ways={[{ name: sayCount('search.all_results', answer.unfiltered), go: () => on.filter({}) }]}
      />
    );
  }
  return (
    <Notice
      lead={say('search.nothing', { query: answer.query })}
      ways={EXAMPLES.map((name) => ({ name, lang: 'en', go: () => on.type(name) }))}
    >
      {query.trim().includes(' ') ? say('search.nothing_fewer') : say('search.nothing_slips')}
    </Notice>
  );
}
