/**
 * From every shape that settings have ever had to the present one, one step a version. A step knows the shape before
 * and the shape after and nothing else, keeps all that a reader chose, and is never changed once it has been shipped. Pure.
 */
import { SETTINGS_VERSION } from './settings-schema.ts';

type Stored = Record<string, unknown>;

/** The step away from each version. */
const STEPS: Record<number, (stored: Stored) => Stored> = {
  /** Where Backstory reads became a choice, and what stands around an article. Sites that were off stay off. */
  1: (stored) => ({ ...stored, where: 'articles', sitesOn: [], around: false }),
  /** How marks look, what opens a card, which languages are read. All stays as it was. */
  2: (stored) => ({
    ...stored,
    marks: { style: 'lines', colours: {} },
    opens: 'hover',
    dwell: 400,
    languages: ['en', 'de', 'fr', 'es', 'ru', 'uk', 'pl'],
    theme: 'auto',
    badge: true,
  }),
};

/** What was stored, in the present shape as far as it was in an earlier one; what is no settings is given back as it is. */
export function migrate(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return stored;
  let settings = stored as Stored;
  for (let { version } = settings; typeof version === 'number' && version < SETTINGS_VERSION; ) {
    const step = STEPS[version];
    if (!step) break;
    version += 1;
    settings = { ...step(settings), version };
  }
  return settings;
}
