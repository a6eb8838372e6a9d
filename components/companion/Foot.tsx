import { useId } from 'preact/hooks';
import { say } from '../../utils/i18n/say.ts';
import { isSiteOn, type Settings } from '../../utils/settings-schema.ts';
import { Switch } from '../Switch.tsx';

interface Props {
  /** None where extensions may not read. */
  host?: string | undefined;
  settings: Settings;
  onSite: (on: boolean) => void;
  onOptions: () => void;
}

/** The row at the companion's foot: the switch for the site, and the way to the options. */
export function Foot({ host, settings, onSite, onOptions }: Props) {
  const id = useId();
  return (
    <footer class="comp-foot">
      {host && settings.enabled && (
        <span class="comp-site">
          <Switch checked={isSiteOn(settings, host)} labelledBy={id} onChange={onSite} />
          <span id={id} dir="auto">
            {say('companion.site', { host })}
          </span>
        </span>
      )}
      <button type="button" class="bs-link" onClick={onOptions}>
        {say('companion.options')}
      </button>
    </footer>
  );
}
