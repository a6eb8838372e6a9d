/** What each benchmark must hold: a ratio that may not be larger. Measured figures stand in docs/evaluation.md. */
export const GOALS: Record<string, Record<string, number>> = {
  store: {
    'install / one blob': 4,
    'rebuild / one blob': 4,
    'open and compare / reading one blob': 2,
  },
  background: {
    'cold start to first card / cold start of an empty worker': 4,
    'card, warm / ping, warm': 4,
  },
};
