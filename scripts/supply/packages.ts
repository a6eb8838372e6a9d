/** What the project is made of besides itself, as package-lock.json says. */
import { readFileSync } from 'node:fs';
import { inRoot } from '../lib/paths.ts';

export interface Locked {
  version: string;
  integrity?: string;
  resolved?: string;
  license?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}

export interface Lockfile {
  lockfileVersion: number;
  packages: Record<string, Locked>;
}

export interface Package {
  name: string;
  version: string;
  /** As SPDX writes it; undefined where the package does not say. */
  licence: string | undefined;
  /** Whether code of it is in the extension. */
  shipped: boolean;
}

const json = <T>(file: string): T => JSON.parse(readFileSync(inRoot(file), 'utf8')) as T;

export const lockfile = (): Lockfile => json<Lockfile>('package-lock.json');

/** WXT comes along with the few lines that start an entry point. */
const ALSO_SHIPPED = ['wxt', '@wxt-dev/browser'];

/** Names of the packages whose code may be in the extension: the build stops on any other. */
export function shippedNames(): string[] {
  const { dependencies } = json<{ dependencies: Record<string, string> }>('package.json');
  return [...Object.keys(dependencies), ...ALSO_SHIPPED].sort();
}

/** All packages, each version once, by name. */
export function packages(lock: Lockfile = lockfile(), shipped: readonly string[] = shippedNames()): Package[] {
  const found = new Map<string, Package>();
  for (const [path, { version, license }] of Object.entries(lock.packages)) {
    if (path === '') continue;
    const name = path.replace(/^.*node_modules\//, '');
    const isShipped = path === `node_modules/${name}` && shipped.includes(name);
    const key = `${name}@${version}`;
    found.set(key, { name, version, licence: license, shipped: isShipped || (found.get(key)?.shipped ?? false) });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
