/** Ordinary sentences about a small town, in which there is nothing for us to find. */
import type { Chance } from './random.ts';

const WHO =
  'the harbour office|a reader from the hills|our gardener|the night train|the orchestra|the bakers|a retired surveyor|the school choir|two beekeepers|the ferry captain|an apprentice|the librarian|the museum|a family of potters|the town clerk|her grandmother|the football club|a young carpenter|the weather station|three sisters|the cinema|a passing cyclist|the market women|the swimming teacher|an old friend|the lighthouse keeper|the pharmacist|a group of pupils|the printer|their neighbour'.split(
    '|',
  );
const DID =
  'opened|counted|repaired|remembered|painted|measured|described|carried|found|borrowed|cleaned|admired|sold|drew|watched|photographed|rebuilt|hid|inherited|polished|lost|catalogued|weighed|decorated|inspected|rescued|collected|moved|replaced|planted'.split(
    '|',
  );
const HOW =
  'old|narrow|yellow|wooden|heavy|quiet|broken|copper|round|forgotten|wide|striped|salted|early|crooked|plain|bright|damp|borrowed|small|silver|northern|half-finished|dusty|famous|unlit'.split(
    '|',
  );
const WHAT =
  'bridge|lantern|row of lime trees|market clock|boat|garden wall|staircase|recipe|piano|atlas|bell|window|orchard|kettle|canal|tapestry|notebook|weather vane|fountain|telescope|violin|chapel roof|greenhouse|ladder|tram stop|quarry|signpost|millstone|beehive|summer house|kitchen table|postcard'.split(
    '|',
  );
const WHEN =
  'before breakfast|in the rain|for the second time|without any hurry|after the concert|on a Tuesday|during the fair|by candlelight|over the winter|at low tide|while the kettle sang|in the spring of 1987|late in the evening|a week too early|as the swallows left|between two showers|on the longest day'.split(
    '|',
  );
const MORE =
  'nobody had asked for it|the price had doubled|it smelled of apples|the children laughed|a letter explained why|the paint was still wet|two windows stood open|it had been promised to the museum|the wind turned|the dog slept through it|everyone agreed in the end|the photograph is blurred|no one kept the receipt|the river was high'.split(
    '|',
  );
const LINK = 'because|although|and|while|but|so that|when'.split('|');
const SAID = 'said|wrote|recalled|explained|noted|told this newspaper'.split('|');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence without its end: "the bakers painted the old bridge in the rain". */
const clause = (by: Chance): string =>
  `${by.pick(WHO)} ${by.pick(DID)} the ${by.pick(HOW)} ${by.pick(WHAT)} ${by.pick(WHEN)}`;

/** One sentence of some 60 to 150 characters. */
export function sentence(by: Chance): string {
  const kind = by.below(6);
  if (kind === 0)
    return `“${capital(clause(by))}, ${by.pick(LINK)} ${by.pick(MORE)},” ${by.pick(WHO)} ${by.pick(SAID)}.`;
  if (kind === 1) return `${capital(by.pick(WHEN))}, ${clause(by)}.`;
  if (kind === 2) return `${capital(clause(by))}; page ${by.below(900) + 1} of the town book has the figures.`;
  return `${capital(clause(by))}, ${by.pick(LINK)} ${by.pick(MORE)}.`;
}

/** A headline or a heading. */
export const heading = (by: Chance): string => `${capital(by.pick(WHO))} and the ${by.pick(HOW)} ${by.pick(WHAT)}`;
