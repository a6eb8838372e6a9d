import { useState } from 'preact/hooks';
import { say } from '../../utils/i18n/say.ts';
import { type Access, useAccess } from './useAccess.ts';

interface Props {
  access: Access;
  /** Where there is no room for more than a line. */
  short?: boolean;
}

/** Says that pages may not be read and has the browser ask; nothing where they may. What came of it is said in the same place. */
export function AccessNote({ access, short = false }: Props) {
  const has = useAccess(access);
  const [answer, setAnswer] = useState<'given' | 'denied'>();
  if (has === undefined || (has && !answer)) return null;
  // At once: a browser asks only within the press.
  const ask = () => {
    access.ask().then(
      (given) => setAnswer(given ? 'given' : 'denied'),
      () => setAnswer('denied'),
    );
  };
  return (
    <section class={`acc${short ? ' is-short' : ''}`}>
      {!has && (
        <>
          <p>
            <b>{say('welcome.access_title')}</b> {say(short ? 'welcome.access_short' : 'welcome.access_text')}
          </p>
          <button type="button" class="acc-ask" onClick={ask}>
            {say('welcome.access_ask')}
          </button>
        </>
      )}
      <p role="status">
        {has && answer === 'given' && say('welcome.access_given')}
        {!has && answer === 'denied' && say('welcome.access_denied')}
      </p>
    </section>
  );
}
