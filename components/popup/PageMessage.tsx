import type { Key } from '../../utils/i18n/keys.ts';
import { say } from '../../utils/i18n/say.ts';
import type { PageState } from '../../utils/messages.ts';
import type { Refusal } from '../../utils/where.ts';
import { Notice } from '../Notice.tsx';

type Private = Extract<Refusal, { why: 'private' }>['of'];

/** Why somebody's own page is not read. */
const PRIVATE: Record<Private, Key> = {
  mail: 'popup.private_mail',
  documents: 'popup.private_documents',
  messages: 'popup.private_messages',
  bank: 'popup.private_bank',
  editor: 'popup.private_editor',
  password: 'popup.private_password',
  payment: 'popup.private_payment',
  application: 'popup.private_application',
  unlisted: 'popup.private_unlisted',
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
  if (off === 'everywhere') return <Notice lead={say('popup.off')}>{say('popup.off_why')}</Notice>;
  if (off) return <Notice lead={say('popup.off_site')}>{say('popup.off_site_why')}</Notice>;
  if (isClosed) return <Notice lead={say('popup.closed')}>{say('popup.closed_why')}</Notice>;
  if (isPending) return <Notice lead={say('popup.reading')} />;
  const refusal = state?.refusal;
  const anyway = state?.onceAllowed ? [{ name: say('popup.read_anyway'), go: on.readOnce }] : [];
  switch (refusal?.why) {
    case 'not-chosen':
      return (
        <Notice lead={say('popup.not_chosen')} ways={[{ name: say('popup.add_site'), go: on.add }, ...anyway]}>
          {say('popup.not_chosen_why')}
        </Notice>
      );
    case 'private':
      return <Notice lead={say(PRIVATE[refusal.of])} ways={anyway} />;
    case undefined:
      return <Notice lead={say('popup.nothing')}>{say('popup.nothing_why')}</Notice>;
    default:
      return <Notice lead={say('popup.not_article')} ways={anyway} />;
  }
}
