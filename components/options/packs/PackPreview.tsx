import { useEffect, useId, useRef } from 'preact/hooks';
import { say } from '../../../utils/i18n/say.ts';
import type { PackPreview as Preview } from '../../../utils/knowledge/packs-answers.ts';
import { Changes } from './Changes.tsx';
import { PackDetails } from './PackDetails.tsx';

const ASKS = {
  new: 'options.packs_new',
  newer: 'options.packs_newer',
  older: 'options.packs_older',
  'same-version': 'options.packs_same_version',
  same: 'options.packs_same',
} as const;

const DOES = {
  new: 'options.packs_import',
  newer: 'options.packs_update',
  older: 'options.packs_replace',
  'same-version': 'options.packs_replace',
} as const;

interface Props {
  preview: Preview;
  onAccept: () => void;
  onCancel: () => void;
}

/** What is in a file and who made it, before anything of it is kept. */
export function PackPreview({ preview: { about, order, before }, onAccept, onCancel }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const now = about.makers.map(({ name }) => name).join(', ');
  const version =
    before && before.version !== about.version
      ? say('options.packs_version_instead', { version: about.version, before: before.version })
      : say('options.packs_version', { version: about.version });
  return (
    <section class="pack-shown" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {say(ASKS[order])}
      </h2>
      <p class="pack-title" dir="auto" lang={about.language}>
        {about.title}
      </p>
      <p class="bs-dim">{version}</p>
      {about.about && (
        <p class="pack-about" dir="auto" lang={about.language}>
          {about.about}
        </p>
      )}
      {before && before.makers !== now && (
        <p class="opt-box" dir="auto">
          {say('options.packs_other_makers', { before: before.makers, now })}
        </p>
      )}
      {before && order !== 'same' && <Changes changes={before.changes} lang={about.language} />}
      <PackDetails about={about} />
      {order !== 'same' && <p class="bs-dim">{say('options.packs_trust')}</p>}
      <p class="pack-ways">
        {order !== 'same' && (
          <button type="button" class="pack-do" onClick={onAccept}>
            {say(DOES[order])}
          </button>
        )}
        <button type="button" class="bs-link" onClick={onCancel}>
          {say('options.packs_cancel')}
        </button>
      </p>
    </section>
  );
}
