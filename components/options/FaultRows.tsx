import { useEffect, useState } from 'preact/hooks';
import type { CountedFault } from '../../utils/faults.ts';
import { say, sayCount } from '../../utils/i18n/say.ts';
import type { Client } from '../client.ts';
import { ago } from '../dates.ts';

interface Props {
  client: Client;
  copy: (text: string) => Promise<boolean>;
  tell: (said: string) => void;
}

/** A fault in one line, as it is copied: "2 × TypeError, annotator 0.1.0: annotator.js:1:2345, annotator.js:1:99". */
const lineOf = ({ count, name, ran, version, at }: CountedFault): string =>
  `${count} × ${name}, ${ran} ${version}${at.length > 0 ? `: ${at.join(', ')}` : ''}`;

/** Errors of our own code: how many, which, and the ways to pass them on and to forget them. */
export function FaultRows({ client, copy, tell }: Props) {
  const [faults, setFaults] = useState<CountedFault[]>();
  const look = () =>
    client.ask({ type: 'faults' }).then(
      (answer) => setFaults(answer.faults),
      // The page says elsewhere that nobody answers.
      () => undefined,
    );
  useEffect(() => void look(), [client]);
  if (!faults) return null;
  const all = faults.reduce((sum, { count }) => sum + count, 0);
  const [latest] = faults;
  const copyAll = async () =>
    tell(say((await copy(faults.map(lineOf).join('\n'))) ? 'options.faults_copied' : 'options.faults_not_copied'));
  const forget = async () => {
    await client.ask({ type: 'forget-faults' });
    await look();
    tell(say('options.faults_forgotten'));
  };
  return (
    <ul class="opt-kv">
      <li>
        <span class="bs-dim">{say('options.faults')}</span>
        <span>
          {latest
            ? sayCount('options.faults_counted', all, { ago: ago(latest.last, Date.now()) })
            : say('options.faults_none')}
          <small>{say('options.faults_note')}</small>
          {latest && (
            <details>
              <summary>{say('options.faults_show')}</summary>
              <ol class="opt-faults" lang="en" dir="ltr">
                {faults.map((fault) => (
                  <li key={lineOf(fault)}>{lineOf(fault)}</li>
                ))}
              </ol>
            </details>
          )}
        </span>
        {latest && (
          <span class="opt-links">
            <button type="button" class="bs-link" onClick={() => void copyAll()}>
              {say('options.faults_copy')}
            </button>{' '}
            <button type="button" class="bs-link" onClick={() => void forget()}>
              {say('options.faults_forget')}
            </button>
          </span>
        )}
      </li>
    </ul>
  );
}
