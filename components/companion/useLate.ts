import { useEffect, useState } from 'preact/hooks';

/** Whether something has been so for so many milliseconds: what is over sooner need not be said. */
export function useLate(isSo: boolean, milliseconds: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!isSo) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [isSo, milliseconds]);
  return isSo && late;
}
