/** Under which licences the project may stand on the work of others. */
import type { Package } from './packages.ts';

/** For code that we give on, under MIT ourselves: each of these allows that, with the notice that notice.ts writes. */
const SHIPPED = new Set(['MIT', 'ISC', '0BSD', 'MPL-2.0']);
/** For tools, which stay with us. */
const TOOLS = new Set([
  ...SHIPPED,
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
]);

/** Whether one of the licences that an expression offers ("MIT OR Apache-2.0") will do, or all that it asks for together. */
export function isAllowed(licence: string | undefined, shipped: boolean): boolean {
  if (!licence) return false;
  const good = shipped ? SHIPPED : TOOLS;
  const bare = licence.replace(/[()]/g, ' ');
  return bare.split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((one) => good.has(one.trim())));
}

/** What is wrong, one line a package. */
export const complaints = (packages: readonly Package[]): string[] =>
  packages
    .filter(({ licence, shipped }) => !isAllowed(licence, shipped))
    .map(
      ({ name, version, licence, shipped }) =>
        `${name} ${version}: ${licence ? `“${licence}” is not among the licences for ${shipped ? 'what we ship' : 'tools'}` : 'says no licence'}`,
    );
