import type { Key } from '../../utils/i18n/keys.ts';
import { say } from '../../utils/i18n/say.ts';

const KEPT = [
  ['welcome.here_nothing', 'welcome.here_nothing_text'],
  ['welcome.here_kept', 'welcome.here_kept_text'],
  ['welcome.here_not', 'welcome.here_not_text'],
] as const;

/** What each permission of the manifest is for; a test sees to it that none is missing. */
export const PERMISSIONS: Record<string, readonly [name: Key, why: Key]> = {
  '<all_urls>': ['welcome.may_pages', 'welcome.may_pages_text'],
  scripting: ['welcome.may_scripting', 'welcome.may_scripting_text'],
  storage: ['welcome.may_storage', 'welcome.may_storage_text'],
  contextMenus: ['welcome.may_context_menus', 'welcome.may_context_menus_text'],
  sidePanel: ['welcome.may_side_panel', 'welcome.may_side_panel_text'],
};

/** What is stored and what is not, and what the extension may do and why. */
export function StaysHere({ permissions }: { permissions: readonly string[] }) {
  return (
    <>
      <section aria-labelledby="here">
        <h2 id="here">{say('welcome.here_title')}</h2>
        <ul class="wel-list">
          {KEPT.map(([what, more]) => (
            <li key={what}>
              <b>{say(what)}</b> {say(more)}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="may">
        <h2 id="may">{say('welcome.may_title')}</h2>
        <ul class="wel-list">
          {Object.entries(PERMISSIONS)
            .filter(([name]) => permissions.includes(name))
            .map(([name, [what, why]]) => (
              <li key={name}>
                <b>{say(what)}</b> {say(why)}
              </li>
            ))}
        </ul>
      </section>
    </>
  );
}
