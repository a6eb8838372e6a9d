/** Plain text: numbers in brackets, the sources in a list. */
import type { SourceView } from '../../utils/knowledge/view.ts';
import { reference } from '../SourceBox.tsx';
import { arranged } from './arranged.ts';
import { addressOf, type CitedLine, type Contents } from './contents.ts';

export const plain = (contents: Contents): string =>
  arranged(contents, cited, line, (source, number) => `[${number}] ${line(source)}`);

const line = (source: SourceView): string => [reference(source), addressOf(source)].filter(Boolean).join(' ');

function cited({ lead, text, cites }: CitedLine): string {
  return `${lead ? `${lead}: ` : ''}${text}${cites.length > 0 ? ` [${cites.join(', ')}]` : ''}`;
}
