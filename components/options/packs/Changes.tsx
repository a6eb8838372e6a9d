import { say } from '../../../utils/i18n/say.ts';
import type { PackChanges } from '../../../utils/knowledge/published/changes.ts';
import { Row, Titles } from './PackDetails.tsx';

const ROWS = [
  ['entries', 'added', 'options.packs_added_entries'],
  ['entries', 'changed', 'options.packs_changed_entries'],
  ['entries', 'removed', 'options.packs_removed_entries'],
  ['claims', 'added', 'options.packs_added_claims'],
  ['claims', 'changed', 'options.packs_changed_claims'],
  ['claims', 'removed', 'options.packs_removed_claims'],
  ['sources', 'added', 'options.packs_added_sources'],
  ['sources', 'changed', 'options.packs_changed_sources'],
  ['sources', 'removed', 'options.packs_removed_sources'],
  ['events', 'added', 'options.packs_added_events'],
  ['events', 'changed', 'options.packs_changed_events'],
  ['events', 'removed', 'options.packs_removed_events'],
] as const;

/** What another version of a pack changes, by title. */
export function Changes({ changes, lang }: { changes: PackChanges; lang: string }) {
  const rows = ROWS.filter(([folder, how]) => changes[folder].counts[how] > 0);
  const isNothing = rows.length === 0 && !changes.patterns && changes.about.length === 0;
  return (
    <>
      <h3 class="bs-h">{say('options.packs_changes')}</h3>
      {isNothing && <p class="bs-dim">{say('options.packs_nothing')}</p>}
      <dl class="pack-dl">
        {rows.map(([folder, how, key]) => (
          <Row key={key} name={say(key)}>
            <Titles titles={changes[folder][how]} count={changes[folder].counts[how]} lang={lang} />
          </Row>
        ))}
        {changes.patterns && <Row name={say('options.packs_marks')}>{say('options.packs_marks_change')}</Row>}
        {changes.about.length > 0 && (
          <Row name={say('options.packs_itself')}>{say('options.packs_itself_changes')}</Row>
        )}
      </dl>
    </>
  );
}
