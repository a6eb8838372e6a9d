/**
 * Lists of sites, as the reader keeps them. A site is a host name and everything under it: "news.example" is also
 * "www.news.example" and "sport.news.example", but not "example" and not "othernews.example". Pure.
 */

/** The longest name that a host can have. */
export const MAX_HOST = 253;

/** A host under which a list names its site: without "www.", in lower case. */
export function siteOf(host: string): string {
  const plain = host.toLowerCase().replace(/\.$/, '');
  const rest = plain.replace(/^www\./, '');
  // "www.com" is a site; "com" is none.
  return rest.includes('.') ? rest : plain;
}

/** Whether a host belongs to a site of a list. */
export function covers(site: string, host: string): boolean {
  const whole = siteOf(site);
  const asked = siteOf(host);
  return whole !== '' && (asked === whole || asked.endsWith(`.${whole}`));
}

/** Whether a list names the site of this host. */
export function isListed(sites: readonly { host: string }[], host: string): boolean {
  return sites.some((site) => covers(site.host, host));
}

/** The site that somebody means who types "https://www.News.example/politics"; undefined when it is none. */
export function siteFrom(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return undefined;
  try {
    const { protocol, hostname } = new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
    const isHost =
      hostname.length <= MAX_HOST && (/[^.]\.[^.]/.test(hostname) || /^(?:localhost|\[.+\])$/.test(hostname));
    return /^https?:$/.test(protocol) && isHost ? siteOf(hostname) : undefined;
  } catch {
    return undefined;
  }
}
