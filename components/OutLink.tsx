/** The address if it is https, and nothing else: a pack can be imported, so what it says is not trusted. */
export function safeUrl(address: string | undefined): string | undefined {
  if (!address) return undefined;
  try {
    const url = new URL(address);
    return url.protocol === 'https:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** A link that leaves the extension: a new tab that learns nothing of where it was opened. No https, no link. */
export function OutLink({ href, children }: { href: string | undefined; children: string }) {
  const url = safeUrl(href);
  if (!url) return null;
  return (
    <a class="bs-link" href={url} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
      {children}
    </a>
  );
}
