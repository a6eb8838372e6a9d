/** A page with mentions, from its opening until marks are painted and until all is read; and what peers do there. */
import { serve } from '../bundled.ts';
import { count, figure, type Row, row } from '../row.ts';
import { articlePage, naturally } from './article.ts';
import { READS_TEXT, remove, unpacked } from './extensions.ts';
import { type BenchOptions, say } from './options.ts';
import { bytesOf, type Peer, peers } from './peers.ts';
import { inTurn, type Rounds } from './rounds.ts';
import { coldVisit, type Sample, TELLS_MARKS } from './visit.ts';
import { Visitor } from './visitor.ts';

interface Place {
  name: string;
  units: number;
  about: number;
  rounds: number;
  peers?: boolean;
  /** The browsers are new here. */
  first?: boolean;
}

const PLACES: readonly Place[] = [
  { name: '100 kB', units: 100_000, about: naturally(100_000), rounds: 7, peers: true, first: true },
  { name: '10 kB', units: 10_000, about: naturally(10_000), rounds: 5 },
  { name: '100 kB with one mention', units: 100_000, about: 1, rounds: 3 },
  { name: '1 MB', units: 1_000_000, about: naturally(1_000_000), rounds: 2 },
];

/** Longest visit. */
const TIMEOUT = 60_000;

const until = (samples: Sample[]): number[] => samples.map(({ untilMarks }) => untilMarks?.cpu ?? Number.NaN);
const all = (samples: Sample[]): number[] => samples.map((sample) => sample.all.cpu);

/** Rows of `--only mentions`. */
export async function benchMentions(extension: string, { rounds }: BenchOptions): Promise<Row[]> {
  const reads = await unpacked('reads', READS_TEXT);
  const others = await peers();
  const pages = PLACES.map(
    ({ name, ...plan }) => [`/${plan.units}/${plan.about}`, ['text/html', articlePage(plan, TELLS_MARKS)]] as const,
  );
  const { origin, server } = await serve(Object.fromEntries(pages), false);
  const ours = new Visitor('ours', extension);
  const floor = new Visitor('reading textContent', reads);
  const visitors = new Map(
    others.filter(({ dir }) => dir).map((peer) => [peer.name, new Visitor(peer.name, peer.dir)]),
  );
  const rows: Row[] = [];
  try {
    for (const place of PLACES) {
      const url = `${origin}/${place.units}/${place.about}`;
      const visits = [ours, floor, ...(place.peers ? visitors.values() : [])].map((visitor) => ({
        name: visitor.name,
        measure: () => coldVisit(visitor, url, { timeout: TIMEOUT, brief: visitor === floor }),
      }));
      const got = await inTurn<Sample>(visits, {
        rounds: rounds ?? place.rounds,
        floor: (of) => of(floor.name).all.cpu,
        say,
        warm: !place.first,
        title: `mentions, ${place.name}`,
      });
      rows.push(...ownRows(place.name, got));
      if (place.peers) rows.push(...peerRows(place.name, got, others, extension));
    }
    return rows;
  } finally {
    for (const visitor of [ours, floor, ...visitors.values()]) await visitor.close();
    server.close();
    for (const dir of [reads, ...others.flatMap(({ made, dir }) => (made && dir ? [dir] : []))]) await remove(dir);
  }
}

/** What ours takes, against the floor, and what it leaves in the page. */
function ownRows(name: string, { of, note }: Rounds<Sample>): Row[] {
  const mine = of('ours');
  const floor = of('reading textContent');
  if (mine.some(({ untilMarks }) => untilMarks === undefined)) throw new Error(`mentions, ${name}: no marks came.`);
  const wall = row(
    '',
    mine.map(({ untilMarks }) => untilMarks?.wall ?? Number.NaN),
    floor.map((one) => one.all.wall),
  ).ratio;
  const at = mine.map(({ firstMarksAt }) => firstMarksAt ?? Number.NaN);
  const ranges = mine.map((one) => one.ranges.join(', then '));
  const unlike = new Set(ranges).size > 1 ? 'not the same marks in each round: ' : '';
  return [
    {
      ...row(`${name}: scripts until marks / reading textContent`, until(mine), all(floor)),
      note: [`${wall.toFixed(1)} by the wall’s clock`, `${unlike}${[...new Set(ranges)].join(' or ')} marks`, note]
        .filter(Boolean)
        .join(', '),
    },
    row(`${name}: scripts until all is read / reading textContent`, all(mine), all(floor)),
    figure(`${name}: from opening to marks`, 'ms', at),
    count(
      `${name}: nodes added to the body`,
      'nodes',
      mine.map(({ nodes }, i) => nodes - (floor[i]?.nodes ?? Number.NaN)),
    ),
    count(
      `${name}: layout shift added`,
      '',
      mine.map(({ layoutShift }, i) => Math.max(0, layoutShift - (floor[i]?.layoutShift ?? Number.NaN))),
    ),
  ];
}

/** What others take on the same page, beside ours. */
function peerRows(place: string, { of }: Rounds<Sample>, others: readonly Peer[], extension: string): Row[] {
  const mine = of('ours');
  const kB = (dir: string, files: readonly string[]) => {
    const { raw, gzip } = bytesOf(dir, files);
    return `${(gzip / 1000).toFixed(1)} kB of scripts packed, ${(raw / 1000).toFixed(0)} kB plain`;
  };
  const one = mine[0] as Sample;
  const rows = others.map(({ name, dir, why, note }): Row => {
    if (!dir) return { name: `${place}: ours until marks / ${name}`, ratio: null, rounds: 0, note: why ?? '' };
    const theirs = of(name);
    if (name === 'mark.js' && theirs.some(({ nodes }) => nodes <= (one.nodes ?? 0)))
      throw new Error('mark.js marked nothing.');
    const about = [note, kB(dir, theirs[0]?.loaded ?? [])].filter(Boolean).join(', ');
    return { ...row(`${place}: ours until marks / ${name}`, until(mine), all(theirs)), note: about };
  });
  const said = `until marks ${kB(extension, one.loadedUntilMarks)}; in all ${kB(extension, one.loaded)}`;
  return [...rows, { ...row(`${place}: ours until all is read / mark.js`, all(mine), all(of('mark.js'))), note: said }];
}
