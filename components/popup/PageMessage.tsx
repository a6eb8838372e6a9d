import type { ComponentChildren } from 'preact';
import type { PageState } from '../../utils/messages.ts';
import type { Refusal } from '../../utils/where.ts';

type Private = Extract<Refusal, { why: 'private' }>['of'];

/** Why somebody's own page is not read. */
const PRIVATE: Record<Private, string> = {
  mail: 'Mail is never read.',
  documents: 'Documents are never read.',
  messages: 'Messages are never read.',
  bank: 'Banks are not read.',
  editor: 'What is being edited is never read.',
  password: 'Not read: this page asks for a password.',
  payment: 'Not read: this page asks for a payment or a code.',
  application: 'Not read: this page is built like an application.',
  unlisted: 'Not read: this page is kept out of search engines, as private pages are.',
};

interface Props {
  /** Nothing is read anywhere; or not on this site. */
  off?: 'everywhere' | 'here' | undefined;
  /** The browser keeps extensions out. */
  isClosed: boolean;
  isPending: boolean;
  state?: Pick<PageState, 'refusal' | 'onceAllowed'> | undefined;
  on: { add: () => void; readOnce: () => void };
}

/** What is the matter where nothing is marked, and what can be done about it. */
export function PageMessage({ off, isClosed, isPending, state, on }: Props) {
  if (off === 'everywhere')
    return <Say lead="Backstory is off.">No page is read and nothing is marked. Search works.</Say>;
  if (off) return <Say lead="Off on this site.">Nothing here is read or marked.</Say>;
  if (isClosed)
    return <Say lead="This page cannot be read.">The browser keeps extensions out of its own pages. Search works.</Say>;
  if (isPending) return <Say lead="Reading this page." />;
  const refusal = state?.refusal;
  const anyway = state?.onceAllowed ? [{ name: 'Read this page anyway', go: on.readOnce }] : [];
  switch (refusal?.why) {
    case 'not-chosen':
      return (
        <Say lead="Only on sites you choose." ways={[{ name: 'Add this site', go: on.add }, ...anyway]}>
          This is none of them.
        </Say>
      );
    case 'private':
      return <Say lead={PRIVATE[refusal.of]} ways={anyway} />;
    case undefined:
      return <Say lead="Nothing on this page is about the three subjects.">Search the knowledge base above.</Say>;
    default:
      return <Say lead="Not an article: not read." ways={anyway} />;
  }
}

interface SayProps {
  lead: string;
  /** What can be done. */
  ways?: { name: string; go: () => void }[];
  children?: ComponentChildren;
}

/** What is the matter, and the ways on. */
export function Say({ lead, ways = [], children }: SayProps) {
  return (
    <div class="pop-say" role="status">
      <p>
        <b>{lead}</b> {children}
      </p>
      {ways.length > 0 && (
        <p class="pop-can">
          {ways.map(({ name, go }) => (
            <button key={name} type="button" class="bs-link" onClick={go}>
              {name}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
