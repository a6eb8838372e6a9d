/**
 * How much a pack of others may hold. Each is far above what a pack for people needs, and low enough that reading the
 * largest takes a moment. They stand in docs/pack-format.md, too. Pure.
 */

/** UTF-16 units of the file, and bytes of it: letters beyond ASCII take two to four. */
export const MAX_TEXT = 2_000_000;
export const MAX_BYTES = 4_000_000;
/** Values in the file (texts, numbers, lists, objects), and how deep they may lie in one another. */
export const MAX_VALUES = 100_000;
export const MAX_DEPTH = 12;
/** UTF-16 units of any one text. */
export const MAX_STRING = 2000;

export const MAX_TOPICS = 12;
export const MAX_MAKERS = 8;
export const MAX_ENTRIES = 1000;
export const MAX_SOURCES = 3000;
export const MAX_EVENTS = 2000;
export const MAX_CLAIMS = 500;
export const MAX_LEXICONS = 200;
export const MAX_READINGS = 500;

/** Patterns in all, those in lexicons among them. */
export const MAX_PATTERNS = 5000;
/** Nodes of one pattern with its lexicons in it, of all patterns of a language, and steps of one try (utils/spotting/cost.ts). */
export const MAX_PATTERN_NODES = 600;
export const MAX_NODES = 60_000;
export const MAX_PATTERN_STEPS = 20_000;
/** Different words that tell where it pays to look at a page. */
export const MAX_ANCHORS = 1500;
/** Fewest letters before the star of a stem: of two letters there are words in every sentence. */
export const MIN_STEM = 3;

/** Longest id of a pack, and of a thing in it: together they are a name of at most 120 letters. */
export const MAX_PACK_ID = 40;
export const MAX_ID = 76;

/** Problems that are told of one file. */
export const MAX_PROBLEMS = 20;
