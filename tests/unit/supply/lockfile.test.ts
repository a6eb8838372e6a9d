import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../../scripts/lib/paths.ts';
import { lockfile } from '../../../scripts/supply/packages.ts';

interface Manifest {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  engines: Record<string, string>;
}

const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Manifest;
const { packages, lockfileVersion } = lockfile();
const { '': root, ...others } = packages;

/** Packages that may run a script when they are installed, and why. None needs to. */
const MAY_RUN: Record<string, string> = {};

describe('package.json', () => {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

  it('names exact versions', () => {
    const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });

  it('is what the lockfile was made from', () => {
    const { dependencies, devDependencies, optionalDependencies, engines } = manifest;
    expect(root).toMatchObject({ dependencies, devDependencies, optionalDependencies, engines });
    const installed = Object.fromEntries(
      Object.keys(wanted).map((name) => [name, packages[`node_modules/${name}`]?.version]),
    );
    expect(installed).toEqual(wanted);
  });

  it('runs one script of ours when it is installed, which writes types', () => {
    const whenInstalled = Object.entries(manifest.scripts).filter(([name]) =>
      /^(?:pre|post)?(?:install|prepare|publish)|^(?:pre|post)pack$/.test(name),
    );
    expect(whenInstalled).toEqual([['postinstall', 'wxt prepare']]);
  });

  it('lets npm add exact versions only, and no host to the lockfile', () => {
    const settings = readFileSync(inRoot('.npmrc'), 'utf8').split('\n');
    expect(settings).toContain('save-exact=true');
    expect(settings).toContain('omit-lockfile-registry-resolved=true');
  });
});

describe('package-lock.json', () => {
  it('holds the packages', () => {
    expect(lockfileVersion).toBe(3);
    expect(Object.keys(others).length).toBeGreaterThan(200);
  });

  it('has a strong hash of each', () => {
    const without = Object.entries(others).filter(
      ([, { integrity = '' }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity),
    );
    expect(without).toEqual([]);
  });

  it('names no other place than the registry of npm, no folder and no repository', () => {
    const elsewhere = Object.entries(others).filter(
      ([path, { resolved, link }]) =>
        link || !path.startsWith('node_modules/') || (resolved && !resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(elsewhere).toEqual([]);
  });

  it('lets nothing run while it is installed', () => {
    const run = Object.entries(others).filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(run.map(([path]) => path.replace(/^.*node_modules\//, '')).sort()).toEqual(Object.keys(MAY_RUN).sort());
  });
});
