import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { localeFiles } from './scripts/i18n/messages.ts';
import { dataFiles } from './scripts/knowledge/data-files.ts';
import { forgetKnowledge, loadOrExit, sharedKnowledge } from './scripts/knowledge/load.ts';
import { knowledgePlugin } from './scripts/knowledge/vite-plugin.ts';
import { DEV_POLICY, PAGE_POLICY } from './scripts/lib/page-policy.ts';
import { plainScripts } from './scripts/lib/plain-scripts.ts';
import { preactWithoutHtml } from './scripts/lib/preact-without-html.ts';
import { NOTICE_FILE, notice } from './scripts/supply/notice.ts';
import { onlyShipped } from './scripts/supply/only-shipped.ts';

const FIREFOX = {
  gecko: {
    id: 'backstory@backstory.example',
    strict_min_version: '149.0',
    data_collection_permissions: { required: ['none' as const] },
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [knowledgePlugin(), plainScripts(), preactWithoutHtml(), onlyShipped()],
    build: {
      target: 'es2023',
      // The oldest browsers we run in: light-dark() must stay as it is, since a card follows its page and not the system.
      cssTarget: ['chrome148', 'firefox149'],
      sourcemap: false,
      // Our browsers fetch what a module needs by themselves: what stands in for that would be a request in our code.
      modulePreload: { polyfill: false },
      // Our modules only say what they export: one of which nothing is used is left out.
      rolldownOptions: { treeshake: { moduleSideEffects: (id) => !/\/(?:utils|components)\/[^?]*\.tsx?$/.test(id) } },
    },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      // Drawn into the overlay's tree, so with its Preact (utils/overlay/lend.ts).
      if (!entrypoints.some(({ name }) => name === 'panel' || name === 'tools')) return;
      const lent = fileURLToPath(new URL('utils/overlay/lent-preact.ts', import.meta.url));
      const alias = Object.entries(config.resolve?.alias ?? {}).map(([find, replacement]) => ({ find, replacement }));
      config.resolve = { ...config.resolve, alias: [{ find: /^preact(?:\/.*)?$/, replacement: lent }, ...alias] };
    },
    // A knowledge base that does not validate stops the build with its files and fields, and nothing else.
    'build:before': async () => {
      forgetKnowledge();
      await loadOrExit(sharedKnowledge);
    },
    'build:publicAssets': async (_wxt, files) => {
      for (const { path, contents } of [...(await dataFiles()), ...localeFiles()])
        files.push({ relativeDest: path, contents });
      files.push({ relativeDest: NOTICE_FILE, contents: notice() });
    },
  },
  manifest: ({ browser, command }) => ({
    name: 'Backstory',
    short_name: 'Backstory',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'contextMenus'],
    host_permissions: ['<all_urls>'],
    action: { default_title: 'Backstory' },
    // Not "bs": whatever begins with the keyword and a blank is no longer searched for on the web.
    omnibox: { keyword: 'backstory' },
    // Neither browser has these (Chrome has Alt+Shift with A, B, I, T and more of its own); four at most may be suggested.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+F' } },
      'next-passage': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_reach_command_next__' },
      'previous-passage': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_reach_command_previous__' },
      'open-companion': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_reach_command_companion__' },
      'toggle-site': { description: '__MSG_reach_command_toggle__' },
    },
    ...(browser === 'firefox' ? { browser_specific_settings: FIREFOX } : { minimum_chrome_version: '148' }),
    // The gate is listed by hand: WXT's own wrapper would dispatch an event that the page can hear.
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: ['gate.js'],
        run_at: 'document_idle',
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ],
    content_security_policy: {
      extension_pages: command === 'serve' ? DEV_POLICY : PAGE_POLICY,
    },
  }),
});
