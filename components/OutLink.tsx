/** The address if it is https, and nothing else: a pack can be imported, so what it says is not trusted. */
export function safeUrl(address: string | undefined): URL | undefined {
  const url = address ? URL.parse(address) : null;
  return url?.protocol === 'https:' ? url : undefined;
}

type Press = Event & { currentTarget: HTMLAnchorElement; key?: string };

/**
 * A link that leaves the extension: a new tab that learns nothing of where it was opened. No https, no link.
 *
 * It gets its address when it is pressed. Firefox asks the network for the name of every host that a link leads to as soon
 * as it is drawn, and so the reader's own network would hear which sources a card has.
 */
export function OutLink({ href, children }: { href: string | undefined; children: string }) {
  const url = safeUrl(href);
  if (!url) return null;
  const lead = ({ currentTarget, key = 'Enter' }: Press) => {
    if (key === 'Enter') currentTarget.href = url.href;
  };
  return (
    <a
      class="bs-link"
      role="link"
      tabIndex={0}
      title={url.host}
      target="_blank"
      rel="noopener noreferrer"
      referrerPolicy="no-referrer"
      onPointerDown={lead}
      onKeyDown={lead}
      onContextMenu={lead}
      // biome-ignore lint/a11y/useValidAnchor: it has an address by the time that it is followed
      onClick={lead}
    >
      {children}
    </a>
  );
}
