import type { ComponentChildren } from 'preact';
import { Quoted } from './Quoted.tsx';

/** Words of somebody else, set in their type, in typographic quotation marks and in their own direction. */
export function Quote({ lang, children }: { lang?: string | undefined; children: ComponentChildren }) {
  return (
    <q lang={lang} dir="auto">
      <Quoted>{children}</Quoted>
    </q>
  );
}
