import '../../assets/styles/packs.css';
import { say } from '../../utils/i18n/say.ts';
import type { Client } from '../client.ts';
import { ChooseFile } from './packs/ChooseFile.tsx';
import { PackItem, Removal } from './packs/PackItem.tsx';
import { PackPreview } from './packs/PackPreview.tsx';
import { Refused } from './packs/Refused.tsx';
import { usePacks } from './packs/usePacks.ts';
import { Section } from './Section.tsx';
import { storeWords } from './storeWords.ts';

interface Props {
  client: Client;
  /** Raised when packs have changed elsewhere. */
  round: number;
  /** Other packs are there now. */
  onChange: () => void;
  tell: (said: string) => void;
}

/** Knowledge packs that others have made: looked at, imported, switched off, updated, removed. */
export function PacksSection({ client, round, onChange, tell }: Props) {
  const { packs, chosen, failed, choose, cancel, accept, change } = usePacks(client, round, onChange, tell);
  return (
    <Section id="packs" lead={say('options.packs_lead')}>
      {failed !== undefined && (
        <p class="opt-box" role="alert">
          <b>{say('options.packs_failed')}</b> {failed !== 'error' && storeWords(failed)}
        </p>
      )}
      {packs?.reason && (
        <p class="opt-box">
          <b>{say('options.packs_no_store')}</b> {storeWords(packs.reason)}
        </p>
      )}
      {packs && packs.packs.length > 0 && (
        <ul class="opt-rows">
          {packs.packs.map((row) => {
            const { id, title: pack } = row.about;
            return (
              <PackItem
                key={id}
                row={row}
                onSwitch={(on) =>
                  change(
                    { type: 'pack-switch', id, on },
                    say(on ? 'options.packs_said_on' : 'options.packs_said_off', { pack }),
                  )
                }
                onRemove={() => change({ type: 'pack-remove', id }, say('options.packs_said_removed', { pack }))}
              />
            );
          })}
        </ul>
      )}
      {packs?.damaged.map((id) => (
        <div key={id} class="opt-box">
          <p>{say('options.packs_damaged', { id })}</p>
          <Removal
            title={id}
            onRemove={() => change({ type: 'pack-remove', id }, say('options.packs_said_removed', { pack: id }))}
          />
        </div>
      ))}
      {packs && packs.packs.length + packs.damaged.length === 0 && !packs.reason && (
        <p class="bs-dim">{say('options.packs_none')}</p>
      )}
      {chosen?.state === 'reading' && <p class="bs-dim">{say('options.packs_reading')}</p>}
      {chosen?.state === 'refused' && <Refused problems={chosen.problems} />}
      {chosen?.state === 'shown' && (
        <PackPreview key={chosen.preview.hash} preview={chosen.preview} onAccept={accept} onCancel={cancel} />
      )}
      {!packs?.reason && <ChooseFile onFile={choose} />}
    </Section>
  );
}
