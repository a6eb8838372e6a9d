// @vitest-environment jsdom
/** The gate of every page, and a background that is stopped while it is asked. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const sendMessage = vi.fn(async (_message: unknown): Promise<unknown> => undefined);

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  sendMessage.mockReset();
  vi.stubGlobal('chrome', { runtime: { id: 'x', sendMessage } });
  vi.stubGlobal('navigation', new EventTarget());
  Object.assign(globalThis, { __backstory_again: undefined, __backstory_session: undefined });
  document.head.innerHTML = '<meta property="og:type" content="article">';
  document.body.innerHTML = `<article>${'<p>The expansion of NATO was spoken of in Geneva, and Russia was told of it in talks.</p>'.repeat(20)}</article>`;
});
afterEach(() => {
  vi.useRealTimers();
});

const gate = async () => (await import('../../../entrypoints/gate.ts')).default.main();
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);

it('asks once where it is answered', async () => {
  sendMessage.mockResolvedValue({ injected: true });
  await gate();
  await minutes(1);
  expect(sendMessage.mock.calls).toEqual([[{ type: 'annotate', article: 'declared' }]]);
});

it.each([
  ['nothing', () => Promise.resolve(undefined)],
  ['an error', () => Promise.reject(new Error('The message port closed before a response was received.'))],
])('asks again where it gets %s', async (_, lost) => {
  sendMessage.mockImplementationOnce(lost).mockImplementationOnce(lost).mockResolvedValue({ injected: true });
  await gate();
  await minutes(1);
  expect(sendMessage).toHaveBeenCalledTimes(3);
});

it('leaves a page alone where nobody ever answers', async () => {
  await gate();
  await minutes(10);
  expect(sendMessage).toHaveBeenCalledTimes(4);
});
