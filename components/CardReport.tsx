import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../utils/i18n/say.ts';

interface Props {
  /** All that will be copied. */
  text: string;
  onCopy: () => void;
}

/** Tells of a wrong mark: shows what is copied, letter for letter, and sends nothing. */
export function CardReport({ text, onCopy }: Props) {
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = section;
    current?.scrollIntoView?.({ block: 'nearest' });
    // The menu that led here is gone: the focus goes on where it led.
    if ((current?.getRootNode() as ShadowRoot | undefined)?.activeElement) current?.focus({ preventScroll: true });
  }, []);
  return (
    <section class="bs-why bs-report" ref={section} tabIndex={-1} aria-label={say('card.report')}>
      <h3 class="bs-h">{say('card.report')}</h3>
      <p class="bs-dim">{say('card.report_note')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it is reached by key */}
      <pre tabIndex={0} lang="">
        {text}
      </pre>
      <p class="bs-links">
        <button type="button" class="bs-link" onClick={onCopy}>
          {say('card.report_copy')}
        </button>
      </p>
    </section>
  );
}
