/** Whether a message is what the popup may ask of a page: by hand, so that pages need not carry what validates. */
import type { PageRequest } from '../messages.ts';

const PLAIN = ['page-summary', 'page-panel', 'page-annotations'];

export function isPageRequest(message: unknown): message is PageRequest {
  if (typeof message !== 'object' || message === null) return false;
  const { type, what, index, step } = message as Record<string, unknown>;
  if (PLAIN.includes(type as string)) return true;
  if (type === 'page-walk') return step === 1 || step === -1;
  return (
    type === 'page-show' &&
    (what === 'mention' || what === 'claim') &&
    Number.isSafeInteger(index) &&
    (index as number) >= 0
  );
}
