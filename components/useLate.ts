import { useEffect, useState } from 'preact/hooks';

/** Before this nobody wonders, in milliseconds; after it, a word is due. */
const SOON = 150;

/** Whether something has been waited for longer than goes unnoticed. */
export function useLate(waiting: boolean, milliseconds = SOON): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) {
      setLate(false);
      return;
    }
    // What is late already stays so when it may take longer from now on.
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [waiting, milliseconds]);
  return late && waiting;
}
