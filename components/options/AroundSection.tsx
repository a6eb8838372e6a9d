import { useId } from 'preact/hooks';
import type { Settings } from '../../utils/settings-schema.ts';
import { Switch } from '../Switch.tsx';

interface Props {
  settings: Settings;
  onSave: (settings: Settings, say: string) => void;
}

/** What is read besides the article's own text. */
export function AroundSection({ settings, onSave }: Props) {
  const id = useId();
  return (
    <section id="around">
      <h1>Around the article</h1>
      <ul class="opt-rows">
        <li>
          <Switch
            checked={settings.around}
            labelledBy={id}
            onChange={(around) => onSave({ ...settings, around }, `Comments and teasers: ${around ? 'on' : 'off'}`)}
          />
          <div>
            <span id={id}>Comments and teasers</span>
            <p>What readers say below an article, and the first lines of other stories, are read and marked, too.</p>
          </div>
        </li>
      </ul>
    </section>
  );
}
