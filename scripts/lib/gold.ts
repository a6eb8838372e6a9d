/** Reads gold files: one JSON object a line, in the format of docs/evaluation.md. */
export interface Gold {
  id: string;
  lang?: string;
  date?: string;
  text: string;
  mentions?: { start: number; end: number; topic: string; entry?: string; target?: boolean }[];
  genre?: string;
  sentences?: {
    start: number;
    end: number;
    /** Whose content the sentence is, whether it carries a frame or not. */
    voice?: string;
    frames: { frame: string; voice?: string; stance?: string }[];
  }[];
  frames?: string[];
  claims?: { start: number; end: number; claim: string; stance?: string }[];
}

/** Objects of a gold file; an error names the line that is wrong. */
export function parseGold(source: string): Gold[] {
  const found: Gold[] = [];
  source.split('\n').forEach((line, i) => {
    if (!line.trim()) return;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new Error(`line ${i + 1} is no JSON`);
    }
    const gold = value as Gold;
    if (typeof gold !== 'object' || gold === null || typeof gold.text !== 'string')
      throw new Error(`line ${i + 1} has no “text”`);
    for (const key of ['mentions', 'sentences', 'claims'] as const) {
      for (const span of gold[key] ?? [])
        if (!(span.start >= 0 && span.end > span.start && span.end <= gold.text.length))
          throw new Error(`line ${i + 1}: ${key} has a span outside the text (${span.start}–${span.end})`);
    }
    found.push({ ...gold, id: gold.id ?? String(i + 1) });
  });
  return found;
}
