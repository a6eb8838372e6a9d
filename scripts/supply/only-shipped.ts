/** Stops a build that takes in code of a package that is not among those that may be shipped, and so not in the notice. */
import type { Plugin } from 'vite';
import { shippedNames } from './packages.ts';

/** The package that a module belongs to; undefined for our own and for what the build makes up. */
export function packageOf(id: string): string | undefined {
  const path = id.replaceAll('\\', '/').replace(/[?#].*$/, '');
  const at = path.lastIndexOf('/node_modules/');
  if (at < 0) return undefined;
  const [scope = '', name = ''] = path.slice(at + '/node_modules/'.length).split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

export function onlyShipped(): Plugin {
  const allowed = new Set(shippedNames());
  return {
    name: 'backstory-only-shipped',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(part.modules)) {
          const name = packageOf(id);
          if (name && renderedLength > 0 && !allowed.has(name))
            this.error(`${part.fileName} holds code of ${name}, which is no dependency in package.json.`);
        }
      }
    },
  };
}
