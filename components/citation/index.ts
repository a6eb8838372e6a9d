/** A card with its sources, for the clipboard, as readers need it where they paste it. */

import type { CitationFormat } from '../../utils/citation-formats.ts';
import { say, sayCount } from '../../utils/i18n/say.ts';
import type { Card } from '../../utils/knowledge/view.ts';
import { inWords } from '../words.ts';
import { bibtex } from './bibtex.ts';
import { chicago } from './chicago.ts';
import { contentsOf } from './contents.ts';
import { markdown } from './markdown.ts';
import { plain } from './plain.ts';

const WRITERS = { plain, markdown, bibtex, chicago };

/** The text to copy, and what to say when it has been copied. */
export function citationText(card: Card, format: CitationFormat = 'plain'): { text: string; copied: string } {
  const contents = contentsOf(card);
  const count = contents.sources.length;
  return {
    text: WRITERS[format](contents).trim(),
    copied:
      card.type === 'source' || count === 0 ? say('card.copied') : sayCount('card.copied_with', count, inWords(count)),
  };
}
