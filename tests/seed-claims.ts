/** Claims that must be found in the text the product was first asked to serve (tests/site/seed-article.txt). */
export const SEED_CLAIMS = [
  'written-responses-next-week',
  'the-us-has-not-replied-in-writing',
  'bakers-lie',
  'one-inch-beyond-east-germany',
  'the-promise-was-only-oral',
  'orally-flat-out-rejected',
  'a-written-proposal-to-blinken-in-december',
];
