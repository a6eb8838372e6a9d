/** The overlay's Preact, lent to the scripts it brings: two of them in one tree would not know each other's hooks. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';

const lent = { Fragment, jsx, jsxs, useId, useLayoutEffect, useRef, useState };

export type Lent = typeof lent;

/** Key in the content scripts' own world; pages cannot see it. */
export const PREACT_KEY = '__backstory_preact';

export function lendPreact(): void {
  (globalThis as unknown as Record<string, Lent>)[PREACT_KEY] = lent;
}
