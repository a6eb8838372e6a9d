import type { ComponentChildren } from 'preact';
import { sayParts } from '../utils/i18n/say.ts';

/** What is inside, in the quotation marks of the interface's language. */
export function Quoted({ children }: { children: ComponentChildren }) {
  return <>{sayParts<ComponentChildren>('common.quoted', { text: <>{children}</> })}</>;
}
