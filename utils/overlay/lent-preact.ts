/** Stands in for Preact in what is built for the overlay to bring (wxt.config.ts): the overlay's own, from lend.ts. */
import type { Lent } from './lend.ts';

// The key as in lend.ts, which would bring Preact along.
const lent = (globalThis as unknown as Record<string, Lent>).__backstory_preact as Lent;

export const { Fragment, jsx, jsxs, useId, useLayoutEffect, useRef, useState } = lent;
