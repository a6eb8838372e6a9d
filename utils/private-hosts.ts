/** Hosts whose pages are somebody's own: mail, documents, messages, money. The list is assets/private-hosts.json. Pure. */
import lists from '../assets/private-hosts.json' with { type: 'json' };
import { covers } from './sites.ts';

export type PrivateKind = keyof typeof lists;

/** "Bank" in the name of a host: "bank-of-x.example", "xbank.example", "banque.example". */
const BANK = /(?:^|[.-])(?:bank|banking|banque|banca|banco)(?:[.-]|$)|bank\./;

/**
 * Whether a host is on a list. An entry is a host, with everything under it; "mail.*" is every host of which "mail" is
 * the first of three names or more: "mail.proton.me", but not "mail.example", which may be a newspaper.
 */
function isOn(list: readonly string[], host: string): boolean {
  const labels = host.split('.');
  return list.some((entry) =>
    entry.endsWith('.*') ? labels.length > 2 && labels[0] === entry.slice(0, -2) : covers(entry, host),
  );
}

/** What is kept on this host; undefined on all others. */
export function privateKind(host: string): PrivateKind | undefined {
  return (Object.keys(lists) as PrivateKind[]).find((kind) => isOn(lists[kind], host));
}

/** Whether a host is called a bank. Some that are publish articles, and some that are called so are none. */
export function soundsLikeBank(host: string): boolean {
  return BANK.test(host);
}
