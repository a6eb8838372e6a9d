interface Props {
  checked: boolean | 'mixed';
  /** A switch for many: it can be mixed, which only the role checkbox may be. */
  group?: boolean;
  label?: string | undefined;
  labelledBy?: string | undefined;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}

/** A switch; the one dark fill of the interface means "on". A mixed one is switched on. */
export function Switch({ checked, group = false, label, labelledBy, disabled = false, onChange }: Props) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles, switch and checkbox, have aria-checked
    <button
      type="button"
      class="bs-sw"
      role={group ? 'checkbox' : 'switch'}
      aria-checked={checked}
      aria-label={label}
      aria-labelledby={labelledBy}
      disabled={disabled}
      onClick={() => onChange(checked !== true)}
    />
  );
}
