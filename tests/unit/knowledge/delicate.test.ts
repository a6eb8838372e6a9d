/**
 * The points that are most often got wrong, each pinned: who said what, to whom, measured from where, with both halves.
 * Texts may be put in other words; what they say may not.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim, Entry, Pack, Statement } from '../../../utils/knowledge/schema.ts';
import { theKnowledge } from '../support/reader.ts';

let pack: Pack;
beforeAll(async () => {
  pack = (await theKnowledge()).pack;
});

const words = ({ text, quote }: Statement) => [text, quote?.text].filter(Boolean).join(' ');
const entry = (id: string): Entry => pack.entries.find((e) => e.id === id) ?? raise(id);
const claim = (id: string): Claim => pack.claims.find((c) => c.id === id) ?? raise(id);
const raise = (id: string): never => {
  throw new Error(`there is no ${id}`);
};
/** The first statement that says this. */
const statement = (id: string, about: RegExp): Statement =>
  entry(id).statements.find((s) => about.test(words(s))) ?? raise(`${id}: ${about}`);
/** All an entry says: summary, line, statements, positions. */
const all = (id: string): string => {
  const { summary, line, statements, disputes } = entry(id);
  return [
    summary,
    line.text,
    ...statements.map(words),
    ...disputes.flatMap((d) => d.positions.map((p) => `${p.holder}: ${p.text}`)),
  ].join('\n');
};
const holders = (id: string) => entry(id).disputes.flatMap((d) => d.positions.map((p) => p.holder));

describe('Baker and Gorbachev, 9 February 1990', () => {
  const id = 'baker-gorbachev-1990-02-09';

  it('measures from NATO’s jurisdiction, and calls the line through Germany an inference', () => {
    expect(statement(id, /one inch to the east/).quote?.text).toMatch(/extension of NATO’s jurisdiction/);
    expect(words(statement(id, /where the line ran/))).toMatch(/inference/);
    expect(all(id)).not.toMatch(/beyond (East )?Germany would not|east of Germany’s/i);
  });

  it('takes Gorbachev’s answer from the letter and the Soviet record, since the US record blacks it out', () => {
    const reply = statement(id, /Any extension of the zone of NATO/);
    expect(reply.text).toMatch(/blacked out in the US record/);
    expect(reply.sources).toContain('soviet-record-1990-02-09');
    expect(reply.sources).not.toContain('nsa-613');
    expect(reply.knownSince).toBe('1998');
  });

  it('lets nobody know before 2017 what was released in 2017', () => {
    expect(statement(id, /one inch to the east/).knownSince).toBe('2017-12-12');
  });

  it('was in Moscow, and is not the claim’s “beyond East Germany”', () => {
    expect(entry(id).where).toBe('Moscow');
    expect(claim('one-inch-beyond-east-germany').status.kind).toBe('needs-context');
  });
});

it('Kohl, 10 February 1990: the Soviet and the German record differ, and both are given', () => {
  const id = 'kohl-gorbachev-1990-02-10';
  expect(words(statement(id, /Soviet record/))).toMatch(/sphere of its activity/);
  expect(words(statement(id, /German record/))).toMatch(/Gebiet der DDR/);
  expect(all(id)).toMatch(/did not accept/);
});

it('Genscher, 2 February 1990: each wording is named by its language', () => {
  const id = 'genscher-baker-1990-02-02';
  expect(statement(id, /all the other Eastern countries/).text).toMatch(/English/);
  expect(statement(id, /ganz generell/).quote?.lang).toBe('de');
});

it('Genscher told Shevardnadze himself, and it was printed in 2009', () => {
  const id = 'genscher-shevardnadze-1990-02-10';
  expect(entry(id).when.start).toBe('1990-02-10');
  expect(statement(id, /general/i).knownSince).toMatch(/^2009/);
});

it('Gorbachev 2014: both halves, from one interview', () => {
  const id = 'gorbachev-later-statements';
  const [denial, spirit] = [statement(id, /not discussed at all/), statement(id, /violation of the spirit/)];
  expect([denial.date, spirit.date]).toEqual(['2014-10-16', '2014-10-16']);
  expect([denial.sources, spirit.sources]).toEqual([['gorbachev-2014'], ['gorbachev-2014']]);
  expect(words(denial)).toMatch(/at first did not object/);
  for (const half of ['gorbachev-denied-everything', 'gorbachev-confirmed-the-promise']) {
    const said = claim(half).record.map(words).join('\n');
    expect(said, half).toMatch(/not discussed|discussed/);
    expect(said, half).toMatch(/spirit/);
  }
  expect(pack.sources.find((s) => s.id === 'gorbachev-2014')?.publisher).toMatch(/Rossiyskaya Gazeta/);
});

it('Istanbul 1999: paragraph 8 whole, in its order', () => {
  const said = entry('istanbul-charter-1999').statements.map(words).join('\n');
  const parts = [
    /inherent right/,
    /free to choose or change its security arrangements, including treaties of alliance, as they evolve/,
    /neutrality/,
    /respect the rights of all others in these regards/,
    /will not strengthen their security at the expense of the security of other States/,
    /pre-eminent responsibility/,
    /sphere of influence/,
  ].map((part) => said.search(part));
  expect(parts).not.toContain(-1);
  expect([...parts].sort((a, b) => a - b)).toEqual(parts);
});

describe('The record of 6 March 1991', () => {
  const id = 'quad-bonn-1991-03-06';

  it('quotes Chrobog and Seitz, and neither wrote it', () => {
    expect(words(statement(id, /Chrobog/))).toMatch(/quoted and not the author/);
    expect(words(statement(id, /Telegram no\. 460/))).toMatch(/7 March/);
    for (const source of pack.sources.filter((s) => /telegram.*1991|1991.*telegram/i.test(s.title)))
      expect(source.author ?? '').not.toMatch(/Chrobog|Seitz/);
  });

  it('keeps Seitz’s words about the Soviet Union', () => {
    expect(words(statement(id, /Seitz/))).toMatch(/Soviet Union.*withdrawal/s);
  });

  it('was among Westerners, reports what Moscow was told, and is known since 18 February 2022', () => {
    expect(words(statement(id, /among Westerners/))).toMatch(/statements made to Moscow/);
    for (const s of entry(id).statements) expect(s.knownSince, words(s)).toBe('2022-02-18');
  });
});

it('The drafts of December 2021 went from Ryabkov to Donfried, not to Blinken', () => {
  const handover = statement('russian-draft-treaties-2021-12', /Donfried/);
  expect(words(handover)).toMatch(/Ryabkov/);
  expect(words(handover)).toMatch(/not Blinken/);
  expect(handover.date).toBe('2021-12-15');
  expect(claim('a-written-proposal-to-blinken-in-december').record.map(words).join('\n')).toMatch(/Donfried/);
});

it('On 26 January 2022 Sullivan handed the US paper to Grushko; NATO’s went to the ambassador in Belgium', () => {
  const id = 'us-nato-written-responses-2022-01-26';
  const handover = statement(id, /Grushko/);
  expect(words(handover)).toMatch(/Sullivan/);
  expect(all(id)).toMatch(/NATO’s.*ambassador in (Belgium|Brussels)/s);
  expect(words(handover)).not.toMatch(/to Lavrov|to Ryabkov/);
});

it('The treaty on Germany: article 5 with Berlin, and German units with NATO afterwards', () => {
  const said = entry('two-plus-four-treaty-1990-09-12').statements.map(words).join('\n');
  expect(said).toMatch(/US, British and French forces\s+remain in Berlin/);
  expect(said).toMatch(/German units assigned to NATO may come/);
  expect(said).toMatch(/will not be stationed in that part of Germany or deployed there/);
  expect(said).toMatch(/No article speaks of NATO enlargement/);
});

it('Wörner, May 1990: the words, then both readings', () => {
  const id = 'woerner-1990-05-17';
  expect(statement(id, /Bundesrepublik Deutschland/).quote?.lang).toBe('de');
  expect(holders(id)).toContain('Moscow');
  expect(holders(id).length).toBeGreaterThanOrEqual(2);
  expect(entry(id).summary).not.toMatch(/therefore|meant the GDR\b(?!\.)/);
});

it('The Founding Act: an intention and a condition, with the exception for reinforcement', () => {
  const id = 'nato-russia-founding-act-1997';
  expect(words(statement(id, /no intention, no plan and no reason/))).toMatch(/not a ban/);
  expect(words(statement(id, /substantial combat forces/))).toMatch(/current and foreseeable security environment/);
  expect(all(id)).toMatch(/allows reinforcement/);
});

it('Bucharest 2008: “will become members”, the plan as next step, put off', () => {
  const id = 'bucharest-declaration-2008';
  expect(all(id)).toMatch(/will become members of NATO/);
  expect(words(statement(id, /next step/))).toMatch(/supports/);
  expect(all(id)).toMatch(/None was granted|put off/);
});

it('Kennan: the article of 1997 and the talk of 1998 are kept apart', () => {
  const id = 'kennan-warning-1997';
  expect(statement(id, /most fateful error/).sources).toContain('kennan-1997');
  const mistake = statement(id, /tragic mistake/);
  expect([mistake.date, mistake.sources.includes('kennan-1998')]).toEqual(['1998-05-02', true]);
});

it('Burns: two texts, both before Bucharest, each known from its own day', () => {
  const id = 'burns-cables-2008';
  const [cable, mail] = [statement(id, /emotional and neuralgic/), statement(id, /brightest of red lines/)];
  expect([cable.date, mail.date]).toEqual(['2008-02-01', '2008-02-08']);
  expect(cable.knownSince).not.toBe(mail.knownSince);
  expect(all(id)).toMatch(/Crimea and eastern Ukraine/);
});

it('Major spoke in 1991 as prime minister; the letter of 1997 mixes up the years', () => {
  const id = 'major-1991';
  expect(all(id)).toMatch(/Douglas Hurd/);
  expect(all(id)).toMatch(/prime minister/i);
  expect(words(statement(id, /letter of 1997/))).toMatch(/mixes up/);
});

it('Matlock and Gates: both halves', () => {
  const id = 'matlock-account';
  expect(all(id)).toMatch(/clear commitment/);
  expect(all(id)).toMatch(/no legal commitment/);
  expect(all(id)).toMatch(/led to believe/);
  expect(all(id)).toMatch(/any time soon/);
});

it('Budapest 1994: assurances and guarantees, the Council only for nuclear weapons, no duty of military help', () => {
  const id = 'budapest-memorandum-1994';
  expect(all(id)).toMatch(/“assurances”/);
  expect(words(statement(id, /Security Council/))).toMatch(/nuclear weapons/);
  expect(all(id)).toMatch(/no duty of military help/);
  expect(all(id)).toMatch(/self-defence/);
});

it('Russian forces in February 2022: the US estimate of 169,000 to 190,000', () => {
  expect(statement('nato-forces-east', /169,000 to 190,000/).date).toBe('2022-02-18');
});

it('Stoltenberg 2023: the sentence and the next one', () => {
  const said = entry('stoltenberg-2023-remarks').statements.map(words).join('\n');
  expect(said.search(/went to war to prevent NATO/)).toBeGreaterThan(-1);
  expect(said.search(/exact opposite/)).toBeGreaterThan(said.search(/went to war to prevent NATO/));
});

it('What was announced on 21 January 2022 is put in each side’s words', () => {
  const id = 'blinken-lavrov-geneva-2022-01-21';
  expect(all(id)).toMatch(/concerns and ideas in more detail/);
  expect(entry(id).disputes.some((d) => d.positions.length === 2 && /writing/i.test(d.question))).toBe(true);
  expect(entry(id).followedBy).toContain('us-nato-written-responses-2022-01-26');
});

describe('Voices', () => {
  const cited = (kind: string) => {
    const ids = new Set(pack.sources.filter((s) => s.kind === kind).map((s) => s.id));
    return pack.entries.filter((e) => e.statements.some((s) => s.sources.some((id) => ids.has(id))));
  };

  it('Kyiv speaks for itself: Zelensky and Kuleba by official Ukrainian sources', () => {
    const official = pack.sources.filter((s) => s.kind === 'official-ukrainian');
    expect(official.length).toBeGreaterThanOrEqual(8);
    expect(official.some((s) => /zelensk/i.test(`${s.id} ${s.title} ${s.author}`))).toBe(true);
    expect(official.some((s) => /kuleba/i.test(`${s.id} ${s.title} ${s.author}`))).toBe(true);
    expect(cited('official-ukrainian').length).toBeGreaterThanOrEqual(8);
  });

  it('the newcomers speak on their own accession', () => {
    for (const id of [
      'polish-accession-1999',
      'czech-accession-1999',
      'hungarian-accession-1999',
      'baltic-accession-2004',
    ])
      expect(
        entry(id).statements.filter((s) => s.quote || /said|wrote|told|asked/.test(s.text ?? '')).length,
        id,
      ).toBeGreaterThan(0);
  });

  it('every dispute has a second side', () => {
    for (const { id, disputes } of [...pack.entries, ...pack.claims])
      for (const d of disputes)
        expect(new Set(d.positions.map((p) => p.holder)).size, `${id}: ${d.question}`).toBeGreaterThan(1);
  });
});
