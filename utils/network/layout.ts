/** Where the parameters of a network lie in one array. Pure. */

/** A matrix inside the parameters: `rows` × `columns` from `at` on. */
export interface Part {
  at: number;
  rows: number;
  columns: number;
}

export interface Parts<Name extends string> {
  parts: Record<Name, Part>;
  size: number;
}

/** Lays matrices out one after the other, in the order given. */
export function layOut<Name extends string>(
  sizes: readonly (readonly [name: Name, rows: number, columns: number])[],
): Parts<Name> {
  const parts = {} as Record<Name, Part>;
  let size = 0;
  for (const [name, rows, columns] of sizes) {
    parts[name] = { at: size, rows, columns };
    size += rows * columns;
  }
  return { parts, size };
}
