import type { ComponentChildren } from 'preact';
import type { Followed } from '../../utils/companion/follower.ts';
import { say } from '../../utils/i18n/say.ts';
import type { Settings } from '../../utils/settings-schema.ts';
import { isListed } from '../../utils/sites.ts';
import { Notice } from '../Notice.tsx';
import { PageMessage } from '../popup/PageMessage.tsx';
import { useLate } from '../useLate.ts';

/** A page that has just been loaded is given this long to be found worth reading. */
const DECIDED_MS = 800;

interface Props {
  followed: Followed;
  settings: Settings;
  /** None where extensions may not read. */
  host: string | undefined;
  /** How far the reading has come, where it is being read. */
  reading?: ComponentChildren;
  on: {
    site: (on: boolean) => void;
    all: () => void;
    readOnce: () => void;
    library: () => void;
  };
}

/** What is the matter where nothing is marked, under the name of the page, and what can be done about it. */
export function Message({ followed, settings, host, reading, on }: Props) {
  const { tab } = followed;
  return (
    <div class="comp-none">
      <header class="comp-head">
        <h1 class="bs-title bs-q" lang="" dir="auto">
          {tab?.title || host}
        </h1>
        {host && (
          <p>
            <bdi>{host}</bdi>
          </p>
        )}
      </header>
      {reading}
      <Why followed={followed} settings={settings} host={host} on={on} />
    </div>
  );
}

function Why({ followed, settings, host, on }: Props) {
  const { tab, look, state } = followed;
  const refusal = state?.refusal;
  const isNothing =
    !tab?.isLoading && (look ? !look.progress && !look.isStopped : state !== undefined && !state.reading);
  const isDecided = useLate(isNothing, DECIDED_MS);
  if (!settings.enabled)
    return (
      <Notice lead={say('companion.off')} ways={[{ name: say('companion.switch_on'), go: on.all }]}>
        {say('companion.off_note')}
      </Notice>
    );
  if (host && isListed(settings.sitesOff, host))
    return (
      <Notice
        lead={say('companion.site_off')}
        ways={[{ name: say('companion.switch_on_here'), go: () => on.site(true) }]}
      >
        {say('companion.site_off_note')}
      </Notice>
    );
  if (tab?.isAsleep) return <Notice lead={say('companion.asleep')}>{say('companion.asleep_note')}</Notice>;
  if (!host && !tab?.isLoading) return <Notice lead={say('companion.closed')}>{say('companion.closed_note')}</Notice>;
  if (refusal)
    return (
      <PageMessage
        isClosed={false}
        isPending={false}
        state={state}
        on={{ add: () => on.site(true), readOnce: on.readOnce }}
      />
    );
  if (isDecided)
    return <Notice lead={say('companion.nothing')} ways={[{ name: say('companion.library'), go: on.library }]} />;
  return null;
}
