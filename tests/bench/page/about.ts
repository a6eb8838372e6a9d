/** Sentences that speak of what Backstory knows, as an article of January 2022 would; and words of them to look for. */

export const ABOUT: readonly string[] = [
  'Russia says that NATO expansion towards the east broke a promise given to Gorbachev.',
  'On 21 January 2022 Antony Blinken and Sergey Lavrov met in Geneva for ninety minutes.',
  'James Baker told Mikhail Gorbachev in February 1990 that the alliance would move not one inch to the east.',
  'The talks in Geneva between Wendy Sherman and Sergei Ryabkov ended without an agreement.',
  'Moscow demands a written guarantee that Ukraine will never join NATO.',
  'NATO’s open door, officials in Brussels said, is not for Russia to close.',
  'At the Bucharest summit of 2008 the allies declared that Ukraine and Georgia would become members of NATO.',
  'Critics of the enlargement of the alliance point to a letter of 1997 and its warning of a fateful error.',
  '“There was no promise not to enlarge NATO,” an American diplomat said.',
  'The Kremlin calls the enlargement a threat at its borders and speaks of security guarantees.',
  'Poland, Hungary and the Czech Republic joined NATO in 1999, and seven more countries followed in 2004.',
  'In Geneva the Secretary of State said that the West would answer the Russian drafts in writing.',
  'The draft treaty that Russia published in December 2021 asks NATO to rule out further enlargement.',
  'Whether the Baker assurance concerned Germany alone is disputed among historians to this day.',
  'The Russian foreign minister repeated in Geneva that his country has no plans to attack Ukraine.',
  'Every state may choose its own alliances, the Secretary General of NATO answered.',
];

/** Fifty names, as somebody would give them to a highlighter. */
export const FIFTY: readonly string[] =
  'NATO expansion|NATO enlargement|enlargement of NATO|expansion of NATO|enlargement of the alliance|eastward expansion|open door|Baker assurance|not one inch|James Baker|Gorbachev|Mikhail Gorbachev|Geneva|talks in Geneva|Geneva talks|Geneva meeting|Blinken|Antony Blinken|Lavrov|Sergey Lavrov|Sherman|Wendy Sherman|Ryabkov|Sergei Ryabkov|security guarantees|written guarantee|draft treaty|Bucharest summit|Madrid summit|Founding Act|Membership Action Plan|join NATO|joined NATO|Article 10|Two Plus Four|Genscher|Tutzing|Kohl|Shevardnadze|Hurd|Major|Wörner|Yeltsin|Kennan|fateful error|sphere of influence|Minsk agreements|indivisible security|promise not to enlarge|red lines'.split(
    '|',
  );
