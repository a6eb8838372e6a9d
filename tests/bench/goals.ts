/** What each benchmark must hold: a ratio that may not be larger. Measured figures stand in docs/evaluation.md. */
/** Texts made to be slow, in tests/bench/spotting/linear.ts. */
export const HOSTILE = [
  'one word',
  'one word that begins like many',
  'no spaces',
  'near-matches of phrases',
  'near-matches of patterns',
  'dots and quotes',
  'soft hyphens',
  'letters of no table',
] as const;

export const GOALS: Record<string, Record<string, number>> = {
  store: {
    'install / one blob': 4,
    // An object takes longer to write than a blob, and less time to read at every start: see docs/evaluation.md.
    'rebuild / one blob': 5,
    'open and compare / reading one blob': 2,
  },
  background: {
    'cold start to first card / cold start of an empty worker': 4,
    'card, warm / ping, warm': 4,
  },
  framing: { '1,500 words: framing / spotting': 5 },
  spotting: {
    'cold: text and gate / textContent': 3,
    'cold: text, gate, tables and hits / textContent': 15,
    'cold: tables of 500 names decoded, ms': 1,
    '50: differences from the oracle': 0,
    '500: differences from the oracle': 0,
    '5000: differences from the oracle': 0,
    'a unit of a text doubled, at worst / before': 2,
    'a unit of 10 MB / of 10 kB': 2,
    '500: ours / floor': 5.5,
    '50000: ours / floor': 10,
    // At least so many times as fast as the best of the published packages.
    '500: ours / best package': 0.286,
    '5000: ours / best package': 0.25,
    '50000: ours / best package': 0.167,
    '1000: ours / union expression': 1,
    '5000: ours / union expression': 1,
    '50000: ours / union expression': 1,
    ...Object.fromEntries(HOSTILE.map((name) => [`${name}: a unit of 5 MB / of 50 kB`, 2])),
  },
};
