/** How far a reading of a page has come, for whoever waits for it. */
export interface Progress {
  /** Its articles are looked for; their paragraphs are read, and read once more by the network; how they are told is read. */
  stage: 'article' | 'text' | 'again' | 'framing';
  /** Paragraphs read, of how many. Zero of zero where that is not known. */
  done: number;
  total: number;
}

export type Tell = (progress: Progress) => void;
