import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { dateLocale, say } from '../../../utils/i18n/say.ts';
import type { PackRow } from '../../../utils/knowledge/packs-answers.ts';
import { Switch } from '../../Switch.tsx';
import { holds, PackDetails } from './PackDetails.tsx';

interface Props {
  row: PackRow;
  onSwitch: (on: boolean) => void;
  onRemove: () => void;
}

/** A pack that is there: its switch, what is in it, and the way to be rid of it. */
export function PackItem({ row: { about, isOn, added, updated }, onSwitch, onRemove }: Props) {
  const id = useId();
  const makers = about.makers.map(({ name }) => name).join(', ');
  const day = (time: number) => new Intl.DateTimeFormat(dateLocale(), { dateStyle: 'long' }).format(time);
  return (
    <li>
      <Switch checked={isOn} labelledBy={id} onChange={onSwitch} />
      <div>
        <span id={id} dir="auto" lang={about.language}>
          {about.title}
        </span>
        <p dir="auto">{say('options.packs_by', { version: about.version, makers })}</p>
        <p>{holds(about.counts)}</p>
        <p>
          {day(added) === day(updated)
            ? say('options.packs_imported', { date: day(added) })
            : say('options.packs_updated', { date: day(added), updated: day(updated) })}
        </p>
        <details>
          <summary>{say('options.packs_details')}</summary>
          {about.about && (
            <p class="pack-about" dir="auto" lang={about.language}>
              {about.about}
            </p>
          )}
          <PackDetails about={about} />
        </details>
        <Removal title={about.title} onRemove={onRemove} />
      </div>
    </li>
  );
}

/** The way to remove something, asked about once more: it cannot be undone. */
export function Removal({ title, onRemove }: { title: string; onRemove: () => void }) {
  const [isAsked, setAsked] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (isAsked) keep.current?.focus();
    else if (wasAsked.current) first.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  if (!isAsked)
    return (
      <button
        type="button"
        class="bs-link pack-remove"
        ref={first}
        aria-label={say('options.packs_remove_name', { pack: title })}
        onClick={() => setAsked(true)}
      >
        {say('options.packs_remove')}
      </button>
    );
  return (
    <p class="pack-ways pack-remove">
      <span dir="auto">{say('options.packs_remove_sure', { pack: title })}</span>
      <button type="button" class="bs-link" onClick={onRemove}>
        {say('options.packs_remove_yes')}
      </button>
      <button type="button" class="bs-link" ref={keep} onClick={() => setAsked(false)}>
        {say('options.packs_remove_no')}
      </button>
    </p>
  );
}
