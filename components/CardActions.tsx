import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** Whether "Why marked" is open; undefined where there is nothing to say. */
  why: boolean | undefined;
  whyId: string;
  copied?: string | undefined;
  onWhy: () => void;
  onCopy: () => void;
  onOff: () => void;
}

/** The row of actions under the scrolling part of a card. */
export function CardActions({ why, whyId, copied, onWhy, onCopy, onOff }: Props) {
  const row = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // What was asked for is shown: the reasons stand at the end of the scroll.
    const scroll = row.current?.previousElementSibling;
    if (why && scroll) scroll.scrollTop = scroll.scrollHeight;
  }, [why]);
  return (
    <footer class="bs-acts" ref={row}>
      {why !== undefined && (
        <button type="button" aria-expanded={why} aria-controls={why ? whyId : undefined} onClick={onWhy}>
          Why marked
        </button>
      )}
      <button type="button" class={copied ? 'is-done' : undefined} onClick={onCopy}>
        {copied || (
          <>
            <span class="bs-long">Copy with citation</span>
            <span class="bs-short">Copy</span>
          </>
        )}
      </button>
      <button type="button" class="bs-end" onClick={onOff}>
        <span class="bs-long">Off on this site</span>
        <span class="bs-short">Off here</span>
      </button>
      <span class="bs-sr" role="status">
        {copied}
      </span>
    </footer>
  );
}
