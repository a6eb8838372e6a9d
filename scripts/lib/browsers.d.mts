export type BrowserId = 'chromium' | 'firefox';
/** Path of a browser, or null. */
export function findBrowser(id: BrowserId): string | null;
/** Finds or installs them, or ends the process with one sentence. */
export function ensureBrowsers(ids: BrowserId[]): Record<string, string>;
