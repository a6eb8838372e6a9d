/** Why the database cannot be used, by a name that pages of ours have words for (components/options/storeWords.ts). Pure. */

/**
 * `none`: this browser keeps none here. `late`: it did not answer. `blocked`: another connection does not let go of it.
 * `full`: no room. `newer`: a later version of ours made it. `stopped`: closed, deleted or aborted under way. `broken`:
 * anything else.
 */
export type StoreFault = 'none' | 'late' | 'blocked' | 'full' | 'newer' | 'stopped' | 'broken';

/** What is over only when the database is deleted and made anew. */
export const isLost = (fault: StoreFault | undefined): boolean => fault === 'newer' || fault === 'broken';

export class StoreError extends Error {
  override name = 'StoreError';
  readonly fault: StoreFault;

  constructor(fault: StoreFault, cause?: unknown) {
    super(`The database cannot be used: ${fault}.`, { cause });
    this.fault = fault;
  }
}

export const faultOf = (error: unknown): StoreFault => (error instanceof StoreError ? error.fault : 'broken');

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');

/** What opening fails with. Without a database there is nothing to open, which is an error of the language. */
const OPENING: Record<string, StoreFault> = {
  VersionError: 'newer',
  InvalidStateError: 'none',
  SecurityError: 'none',
  TypeError: 'none',
  ReferenceError: 'none',
  QuotaExceededError: 'full',
  AbortError: 'stopped',
};

/** What using an open one fails with: a connection that was closed is in a wrong state, a transaction of it is aborted. */
const USING: Record<string, StoreFault> = {
  InvalidStateError: 'stopped',
  TransactionInactiveError: 'stopped',
  AbortError: 'stopped',
  QuotaExceededError: 'full',
};

/** An error of opening, by its name. */
export const openingError = (error: unknown): StoreError => new StoreError(OPENING[nameOf(error)] ?? 'broken', error);

/** An error of using, by its name; what is not the database's stays what it is. */
export const usingError = (error: unknown): unknown =>
  error instanceof DOMException ? new StoreError(USING[error.name] ?? 'broken', error) : error;
