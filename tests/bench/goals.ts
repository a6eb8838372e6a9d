/** What each benchmark must hold: a ratio that may not be larger. Measured figures stand in docs/evaluation.md. */
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
};
