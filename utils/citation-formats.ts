/** The ways in which a card is copied with its sources. Pure. */
export const CITATION_FORMATS = ['plain', 'markdown', 'bibtex', 'chicago'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** Key of the reader's last choice in storage.local; each device has its own. */
export const CITATION_FORMAT_KEY = 'citation-format';

export const isCitationFormat = (value: unknown): value is CitationFormat =>
  CITATION_FORMATS.includes(value as CitationFormat);
