/**
 * Builds the scripts that go into pages without WXT's wrapper: in production it only throws again what was thrown, and
 * the gate, which is on every page, has no bytes for that.
 */
import type { Plugin } from 'vite';

const WRAPPER = /^\0virtual:wxt-unlisted-script-entrypoint\?/;

export function plainScripts(): Plugin {
  return {
    name: 'backstory-plain-scripts',
    enforce: 'pre',
    load: {
      filter: { id: WRAPPER },
      handler(id) {
        const script = id.replace(WRAPPER, '');
        // What a script gives is what the background is answered when it brings the script into a page.
        return `import script from ${JSON.stringify(script)};\nexport default script.main();\n`;
      },
    },
  };
}
