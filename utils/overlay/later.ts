/** Timers that end with what set them. */
export type Later = (run: () => void, milliseconds: number) => () => void;

/** Gives a way to set timers that do not run any more once the signal is given; each gives a way to stop it. */
export function timers(signal: AbortSignal): Later {
  const pending = new Set<ReturnType<typeof setTimeout>>();
  signal.addEventListener('abort', () => {
    for (const timer of pending) clearTimeout(timer);
    pending.clear();
  });
  return (run, milliseconds) => {
    if (signal.aborted) return () => undefined;
    const timer = setTimeout(() => {
      pending.delete(timer);
      run();
    }, milliseconds);
    pending.add(timer);
    return () => {
      clearTimeout(timer);
      pending.delete(timer);
    };
  };
}
