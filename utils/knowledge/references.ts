/** Whether what things of a pack refer to is there, and what else two fields must agree on. Pure. */
import type { Claim, Entry, Folder, Frame, Lexicon, Readings, Source, Speakers, TimelineEvent } from './schema.ts';

export interface Problem {
  file: string;
  /** Dotted path inside the file, "" for the file as a whole. */
  field: string;
  message: string;
}

/** Reports a problem of the thing being checked. */
export type Report = (file: string, field: string, message: string) => void;

/** Everything that editors write, by folder. */
export interface Contents {
  sources: Source[];
  entries: Entry[];
  events: TimelineEvent[];
  claims: Claim[];
  frames: Frame[];
  lexicons: Lexicon[];
  readings: Readings[];
  speakers: Speakers[];
}

const SINGULAR: Record<Folder, string> = {
  sources: 'source',
  entries: 'entry',
  events: 'event',
  claims: 'claim',
  frames: 'frame',
  lexicons: 'lexicon',
  readings: 'readings file',
  speakers: 'speakers file',
};

/** What is checked does not depend on which topics there are. */
type Untied<T> = Omit<T, 'topics'>;
type Checked = Omit<Contents, 'entries' | 'events' | 'claims'> & {
  entries: Untied<Entry>[];
  events: Untied<TimelineEvent>[];
  claims: Untied<Claim>[];
};

/** Problems are reported by file ("entries/madrid-summit-1997.yaml") and field; `broken` are things that are told of already. */
export function checkReferences(contents: Checked, report: Report, broken: ReadonlySet<string>): void {
  const ids = Object.fromEntries(
    Object.entries(contents).map(([folder, items]) => [folder, new Set(items.map((i: { id: string }) => i.id))]),
  ) as Record<Folder, Set<string>>;
  const refer = (file: string, field: string, folder: Folder, id: string) => {
    if (!ids[folder].has(id) && !broken.has(`${folder}/${id}`))
      report(file, field, `there is no ${SINGULAR[folder]} “${id}”`);
  };
  const each = (file: string, field: string, folder: Folder, list: readonly string[]) => {
    list.forEach((id, i) => {
      refer(file, `${field}.${i}`, folder, id);
    });
  };
  const cited = (file: string, field: string, list: readonly { sources: string[] }[]) => {
    list.forEach((item, i) => {
      each(file, `${field}.${i}.sources`, 'sources', item.sources);
    });
  };

  for (const entry of contents.entries) {
    const file = `entries/${entry.id}.yaml`;
    each(file, 'line.sources', 'sources', entry.line.sources);
    cited(file, 'statements', entry.statements);
    entry.disputes.forEach((d, i) => {
      cited(file, `disputes.${i}.positions`, d.positions);
    });
    each(file, 'seeAlso', 'entries', entry.seeAlso);
    entry.confusedWith.forEach((c, i) => {
      each(file, `confusedWith.${i}.entries`, 'entries', c.entries);
    });
    each(file, 'followedBy', 'entries', entry.followedBy);
    if (entry.titleQuote && !entry.title.includes(entry.titleQuote))
      report(file, 'titleQuote', 'does not occur in the title');
    if (entry.when.end && entry.when.end < entry.when.start) report(file, 'when.end', 'lies before the start');
  }
  for (const event of contents.events) {
    const file = `events/${event.id}.yaml`;
    each(file, 'sources', 'sources', event.sources);
    each(file, 'entries', 'entries', event.entries);
    if (event.when.end && event.when.end < event.when.start) report(file, 'when.end', 'lies before the start');
  }
  for (const claim of contents.claims) {
    const file = `claims/${claim.id}.yaml`;
    each(file, 'entries', 'entries', claim.entries);
    each(file, 'followedBy', 'entries', claim.followedBy);
    cited(file, 'record', claim.record);
    claim.disputes.forEach((d, i) => {
      cited(file, `disputes.${i}.positions`, d.positions);
    });
    if ((claim.status.kind === 'outdated-since') !== Boolean(claim.status.since))
      report(file, 'status.since', 'must be given for outdated-since, and only then');
  }
  for (const frame of contents.frames) {
    const file = `frames/${frame.id}.yaml`;
    each(file, 'entries', 'entries', frame.entries);
    if (frame.denialIs) refer(file, 'denialIs', 'frames', frame.denialIs);
    frame.cues.forEach((cue, i) => {
      each(file, `cues.${i}.about`, 'lexicons', cue.about);
    });
  }
  for (const { id, readings } of contents.readings) {
    const file = `readings/${id}.yaml`;
    readings.forEach((reading, i) => {
      if (reading.entry) refer(file, `readings.${i}.entry`, 'entries', reading.entry);
      reading.evidence.forEach((e, j) => {
        if (Boolean(e.when) === Boolean(e.dated))
          report(file, `readings.${i}.evidence.${j}`, 'needs either “when” or “dated”');
      });
    });
  }
}
