/** What a device keeps beside the settings: small choices, each an item of storage.local by itself, checked when read. */
import browser from 'webextension-polyfill';

/** Keeps a choice, where one is given. Gives the one that is kept; undefined when there is none that can be read. */
export async function kept<T extends string>(
  key: string,
  isValid: (value: unknown) => value is T,
  choice?: T,
): Promise<T | undefined> {
  const { local } = browser.storage;
  if (choice) await local.set({ [key]: choice });
  const value = (await local.get(key))[key];
  return isValid(value) ? value : undefined;
}
