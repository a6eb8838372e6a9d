/** Changes of what is kept on this device. */
import browser from 'webextension-polyfill';

/** Calls back when something under one of these keys of storage.local has changed. Gives what ends that. */
export function whenStored(keys: readonly string[], changed: () => void): () => void {
  const listener = (changes: object, area: string) => {
    if (area === 'local' && keys.some((key) => key in changes)) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
