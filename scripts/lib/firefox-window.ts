/** The window of Firefox itself, where its own interface runs. */
import type { Browser } from 'puppeteer-core';

/** What Puppeteer keeps to itself: the connection to the browser. */
interface Connected {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}
interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/** Sends a command that Puppeteer has no function for. */
export const send = (browser: Browser, method: string, params: object): Promise<{ result: unknown }> =>
  (browser as unknown as Connected).connection.send(method, params);

/** Runs the body of a function in the browser's own window; `given` is known to it. What it gives must be plain data. */
export async function inWindow<T>(browser: Browser, body: string, given: unknown = null): Promise<T> {
  const tree = await send(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (tree.result as { contexts: { context: string; url: string }[] }).contexts.filter(({ url }) =>
    url.endsWith('browser.xhtml'),
  );
  const answer = await send(browser, 'script.evaluate', {
    expression: `(async (given) => JSON.stringify((await (async () => { ${body} })()) ?? null))(${JSON.stringify(given)})`,
    target: { context: window?.context },
    awaitPromise: true,
  });
  const { type, result, exceptionDetails } = answer.result as Evaluated;
  if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'Firefox did not do it.');
  return JSON.parse(result?.value ?? 'null') as T;
}
