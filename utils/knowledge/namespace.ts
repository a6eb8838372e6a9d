/**
 * Names of things of imported packs: "suez-canal--port-said", the pack's id and the thing's own. No id of ours, and no id in
 * a published pack, has two hyphens in a row, so that neither can ever stand for the other. Pure.
 */

const JOINT = '--';

/** A name that a thing of an imported pack goes by. */
export type ImportedId = `${string}--${string}`;

/** The name of a pack's thing in this browser. */
export const inPack = (pack: string, id: string): ImportedId => `${pack}${JOINT}${id}`;

/** The id of the pack that a thing is from; undefined for what is ours. */
export function packOf(id: string): string | undefined {
  const at = id.indexOf(JOINT);
  return at < 0 ? undefined : id.slice(0, at);
}

/** Whether a thing is from an imported pack. */
export const isImported = (id: string): id is ImportedId => id.includes(JOINT);
