/** An article of a page, as it was read. */
import type { Framing } from '../framing/types.ts';
import type { Language } from '../knowledge/schema.ts';
import type { Mention } from '../spotting/spot.ts';
import type { PreparedBlock } from '../text/article.ts';
import type { PageBlock } from './blocks.ts';
import type { ImportedMention } from './imported.ts';
import type { PageMetadata } from './metadata.ts';

export interface ReadArticle {
  root: Element;
  meta: PageMetadata;
  /** Undefined: in none of ours. */
  lang: Language | undefined;
  blocks: PageBlock[];
  prepared: PreparedBlock[];
  mentions: Mention[];
  /** What imported packs find. */
  imported: ImportedMention[];
  /** What it has been read for. */
  readFor: string;
  /** NO_FRAMING until the overlay has come and read it. */
  framing: Framing;
}
