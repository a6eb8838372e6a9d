import { useEffect, useState } from 'preact/hooks';

/** How it is asked whether pages may be read, and how the reader is; given in by entry points. */
export interface Access {
  has(): Promise<boolean>;
  ask(): Promise<boolean>;
  /** Calls when it may have changed; gives what ends that. */
  onChange(changed: () => void): () => void;
}

/** Whether pages may be read, kept up to date; undefined while nobody knows. */
export function useAccess(access: Access): boolean | undefined {
  const [has, setHas] = useState<boolean>();
  useEffect(() => {
    const look = () => {
      access.has().then(setHas, () => undefined);
    };
    look();
    return access.onChange(look);
  }, [access]);
  return has;
}
