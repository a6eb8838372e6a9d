import { say } from '../../utils/i18n/say.ts';
import { withSite } from '../../utils/settings-schema.ts';
import { AddSite } from './AddSite.tsx';
import { Choices } from './Choices.tsx';
import { WHERE } from './choices.ts';
import { Section } from './Section.tsx';
import { SiteList } from './SiteList.tsx';
import type { SectionProps } from './useOptions.ts';

const CHOSEN = {
  card: 'options.chosen_card',
  popup: 'options.chosen_popup',
  companion: 'options.chosen_companion',
  options: 'options.chosen_options',
  key: 'options.chosen_key',
} as const;
const OFF = {
  card: 'options.off_card',
  popup: 'options.off_popup',
  companion: 'options.off_companion',
  options: 'options.off_options',
  key: 'options.off_key',
} as const;

/** What a list of sites says: over the field that adds to it, and beside each of its sites. */
const CHOOSE = { label: 'options.site_add', action: 'options.add', already: 'options.site_is_chosen' } as const;
const SWITCH_OFF = {
  label: 'options.site_add_off',
  action: 'options.switch_off',
  already: 'options.site_is_off',
} as const;
const CHOSEN_LIST = { was: CHOSEN, undo: 'options.site_remove', undoOf: 'options.site_remove_of' } as const;
const OFF_LIST = { was: OFF, undo: 'options.site_turn_on', undoOf: 'options.site_turn_on_of' } as const;

/** Where Backstory reads: the kind of pages, chosen sites, and sites on which it was switched off. */
export function SitesSection({ settings, onSave }: SectionProps) {
  const { where, sitesOn, sitesOff } = settings;
  const by = { since: new Date().toISOString().slice(0, 10), where: 'options' } as const;
  return (
    <Section id="sites">
      <Choices
        legend="options.where"
        choices={WHERE}
        value={where}
        onPick={(value, said) => onSave({ ...settings, where: value }, said)}
      />
      <p class="opt-lead">{say('options.sites_lead')}</p>
      {where === 'chosen' && (
        <>
          <h2>{say('options.sites_on')}</h2>
          <AddSite
            sites={sitesOn}
            {...CHOOSE}
            onAdd={(host) => onSave(withSite(settings, host, true, by), say('options.site_chosen', { host }))}
          />
          {sitesOn.length === 0 && <p class="opt-none">{say('options.sites_on_none')}</p>}
          <SiteList
            sites={sitesOn}
            {...CHOSEN_LIST}
            onUndo={(rest, host) => onSave({ ...settings, sitesOn: rest }, say('options.site_removed', { host }))}
          />
        </>
      )}
      <h2>{say('options.sites_off')}</h2>
      <AddSite
        sites={sitesOff}
        {...SWITCH_OFF}
        onAdd={(host) => onSave(withSite(settings, host, false, by), say('options.site_switched_off', { host }))}
      />
      {sitesOff.length === 0 && <p class="opt-none">{say('options.sites_off_none')}</p>}
      <SiteList
        sites={sitesOff}
        {...OFF_LIST}
        onUndo={(rest, host) => onSave({ ...settings, sitesOff: rest }, say('options.site_turned_on', { host }))}
      />
    </Section>
  );
}
