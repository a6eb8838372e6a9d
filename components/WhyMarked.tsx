import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../utils/i18n/say.ts';
import { Quote } from './Quote.tsx';
import { unquoted } from './words.ts';

/** Why words are marked: the words, the reading that was chosen and the ones that were not. */
export interface Why {
  words: string;
  lang?: string | undefined;
  readAs: string[];
  notAs: string[];
}

/** The evidence for a mark, in words. */
export function WhyMarked({ why, id }: { why: Why; id: string }) {
  const section = useRef<HTMLElement>(null);
  // What was asked for is shown: the reasons stand at the end of the scroll.
  useLayoutEffect(() => section.current?.scrollIntoView?.({ block: 'nearest' }), []);
  return (
    <section class="bs-why" id={id} ref={section}>
      <h3 class="bs-h">{say('card.why_title')}</h3>
      <dl>
        <dt>{say('card.words')}</dt>
        <dd>
          <Quote lang={why.lang}>{unquoted(why.words)}</Quote>
        </dd>
        {why.readAs.length > 0 && <Reasons label={say('card.read_as')} reasons={why.readAs} />}
        {why.notAs.length > 0 && <Reasons label={say('card.not_as')} reasons={why.notAs} />}
      </dl>
    </section>
  );
}

function Reasons({ label, reasons }: { label: string; reasons: string[] }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {reasons.map((reason) => (
          <p key={reason} lang="en" dir="auto">
            {reason}
          </p>
        ))}
      </dd>
    </>
  );
}
