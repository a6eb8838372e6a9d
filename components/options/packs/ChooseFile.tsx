import { useState } from 'preact/hooks';
import { say } from '../../../utils/i18n/say.ts';

/** Chooses a file by the browser's own dialog, or takes one that is dropped. */
export function ChooseFile({ onFile }: { onFile: (file: File) => void }) {
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <p
      class={isOver ? 'pack-drop is-over' : 'pack-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <label class="pack-file">
        <input
          type="file"
          class="bs-sr"
          accept=".json,application/json"
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file may be chosen again, when it has been put right.
            event.currentTarget.value = '';
          }}
        />
        {say('options.packs_choose')}
      </label>{' '}
      <span>{say('options.packs_drop')}</span>
    </p>
  );
}
