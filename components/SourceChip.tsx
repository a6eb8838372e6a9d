import type { SourceKind } from '../utils/knowledge/schema.ts';
import type { SourceView } from '../utils/knowledge/view.ts';
import { Glyph } from './Glyph.tsx';
import { CITED_KIND } from './words.ts';

interface Props {
  kind: SourceKind;
  /** Sources of that kind, in the order in which they are cited. */
  sources: SourceView[];
  /** The one that is open, and the id of its box. */
  open: string | null;
  boxId: string;
  onToggle: (id: string) => void;
}

/** Sources of one kind: its shape, its word, and a button for each that opens the source in place. */
export function SourceChip({ kind, sources, open, boxId, onToggle }: Props) {
  const { word, glyph } = CITED_KIND[kind];
  return (
    <span class="bs-src" dir="auto">
      <span class="bs-nowrap">
        <Glyph name={glyph} />
        {word}
      </span>{' '}
      {sources.map((source) => (
        <button
          key={source.id}
          type="button"
          class="bs-link"
          lang="en"
          aria-expanded={open === source.id}
          aria-controls={open === source.id ? boxId : undefined}
          onClick={() => onToggle(source.id)}
        >
          {source.short}
        </button>
      ))}
    </span>
  );
}
