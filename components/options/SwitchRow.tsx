import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Switch } from '../Switch.tsx';

interface Props {
  on: boolean;
  name: ComponentChildren;
  /** Under the name. */
  children?: ComponentChildren;
  onChange: (on: boolean) => void;
}

/** A switch with its name and what it does. */
export function SwitchRow({ on, name, children, onChange }: Props) {
  const id = useId();
  return (
    <li>
      <Switch checked={on} labelledBy={id} onChange={onChange} />
      <div>
        <span id={id}>{name}</span>
        {children && <p>{children}</p>}
      </div>
    </li>
  );
}
