import type { Key } from '../../utils/i18n/keys.ts';
import { say } from '../../utils/i18n/say.ts';
import { Section } from './Section.tsx';
import type { OptionsWorld } from './world.ts';

const KEPT: readonly [Key, Key][] = [
  ['options.kept_settings', 'options.kept_settings_note'],
  ['options.kept_searches', 'options.kept_searches_note'],
  ['options.kept_place', 'options.kept_place_note'],
  ['options.kept_copy', 'options.kept_copy_note'],
];

/** Permissions of the manifest in plain words. */
export const PERMISSIONS: Readonly<Record<string, readonly [Key, Key]>> = {
  scripting: ['options.may_scripting', 'options.may_scripting_note'],
  storage: ['options.may_storage', 'options.may_storage_note'],
  contextMenus: ['options.may_menus', 'options.may_menus_note'],
  menus: ['options.may_menus', 'options.may_menus_note'],
  sidePanel: ['options.may_side_panel', 'options.may_side_panel_note'],
};

/** What Backstory is and what it does not do, what it keeps and what it may do. Short, and true. */
export function AboutSection({ world }: { world: OptionsWorld }) {
  return (
    <Section id="about">
      <div class="opt-text">
        <p>{say('options.about_lead')}</p>
        <p>
          <b>{say('options.about_private')}</b> {say('options.about_private_note')}
        </p>
        <p>{say('options.about_links')}</p>
        <p>{say('options.about_framing')}</p>
      </div>
      <ul class="opt-kv">
        <li>
          <span class="bs-dim">{say('options.about_version')}</span>
          <span>{world.version}</span>
          <a class="bs-link" href="codebook.html">
            {say('options.about_codebook')}
          </a>
        </li>
      </ul>
      <h2>{say('options.kept')}</h2>
      <Pairs pairs={KEPT.map(([name, note]) => [say(name), say(note)])} />
      <p class="opt-note">{say('options.kept_not')}</p>
      <h2>{say('options.may')}</h2>
      <Pairs
        pairs={[
          [say('options.may_sites'), say('options.may_sites_note')],
          ...world.permissions.map((name): [string, string] => {
            const [word, note] = PERMISSIONS[name] ?? [];
            return [word ? say(word) : name, say(note ?? 'options.may_other')];
          }),
        ]}
      />
    </Section>
  );
}

function Pairs({ pairs }: { pairs: [string, string][] }) {
  return (
    <dl class="opt-kv">
      {pairs.map(([name, note]) => (
        <div key={name}>
          <dt class="bs-dim">{name}</dt>
          <dd>{note}</dd>
        </div>
      ))}
    </dl>
  );
}
