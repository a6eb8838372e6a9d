import type { ComponentChildren } from 'preact';

interface Props {
  lead: string;
  /** What happened just now, and matters; else it is only said. */
  alert?: boolean;
  /** What can be done. */
  ways?: readonly { name: string; lang?: string; go: () => void }[];
  children?: ComponentChildren;
}

/** Says what is the matter, and what can be done about it. */
export function Notice({ lead, alert = false, ways = [], children }: Props) {
  return (
    <div class="pop-say" role={alert ? 'alert' : 'status'}>
      <p>
        <b>{lead}</b> {children}
      </p>
      {ways.length > 0 && (
        <p class="pop-can">
          {ways.map(({ name, lang, go }) => (
            <button key={name} type="button" class="bs-link" lang={lang} onClick={go}>
              {name}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

/** One line while something is waited for. */
export function WaitLine({ children }: { children: string }) {
  return (
    <p class="pop-wait" role="status">
      {children}
    </p>
  );
}
