import type { SourceView } from '../utils/knowledge/view.ts';
import { longDate } from './dates.ts';

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

/** A link that leaves the extension: a new tab that learns nothing of where it was opened. */
export function OutLink({ href, children }: { href: string; children: string }) {
  return (
    <a class="bs-link" href={href} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
      {children}
    </a>
  );
}

interface Props {
  id: string;
  source: SourceView;
  onHide?: ((id: string) => void) | undefined;
}

/** One source in place: what it is, where it stands, the way to it and the way to be rid of it. */
export function SourceBox({ id, source, onHide }: Props) {
  const url = safeUrl(source.url);
  const archive = safeUrl(source.archive);
  const by = source.author && !source.title.includes(source.author) ? `${source.author}: ` : '';
  return (
    <div class="bs-srcbox" id={id}>
      <p dir="auto">
        {by}
        {source.title.replace(/\.$/, '')}. {source.publisher}, {longDate(source.date)}.
      </p>
      <p>
        <b>Perspective.</b> {source.perspective}
      </p>
      <p class="bs-links">
        {url && <OutLink href={url}>Open the document</OutLink>}
        {archive && <OutLink href={archive}>Open an archived copy</OutLink>}
        {onHide && (
          <button type="button" class="bs-link" onClick={() => onHide(source.id)}>
            Hide this source
          </button>
        )}
      </p>
    </div>
  );
}
