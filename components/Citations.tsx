import { useId, useState } from 'preact/hooks';
import type { SourceKind } from '../utils/knowledge/schema.ts';
import type { SourceView } from '../utils/knowledge/view.ts';
import type { Place } from '../utils/place.ts';
import { SourceBox } from './SourceBox.tsx';
import { SourceChip } from './SourceChip.tsx';

function byKind(sources: SourceView[]): [SourceKind, SourceView[]][] {
  const kinds = new Map<SourceKind, SourceView[]>();
  for (const source of sources) kinds.set(source.kind, [...(kinds.get(source.kind) ?? []), source]);
  return [...kinds];
}

/** What can be done with a source where it is cited. */
export interface SourceActions {
  hideSource?: ((id: string) => void) | undefined;
  open?: ((place: Place) => void) | undefined;
}

interface Props {
  sources: SourceView[];
  on: SourceActions;
}

/** What a statement rests on, right under it. One source at a time opens in place. */
export function Citations({ sources, on }: Props) {
  const boxId = useId();
  const [open, setOpen] = useState<string | null>(null);
  const shown = sources.find((source) => source.id === open);
  if (sources.length === 0) return null;
  return (
    <>
      <p class="bs-cites">
        {byKind(sources).map(([kind, ofKind]) => (
          <SourceChip
            key={kind}
            kind={kind}
            sources={ofKind}
            open={open}
            boxId={boxId}
            onToggle={(id) => setOpen(open === id ? null : id)}
          />
        ))}
      </p>
      {shown && <SourceBox id={boxId} source={shown} on={on} />}
    </>
  );
}
