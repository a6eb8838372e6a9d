/**
 * `npm run shots`: every surface in every state, as a page and as one picture under .output/shots.
 * `-- --approve` keeps them as the ones that the tests compare with; `-- --only card,panel` takes those whose name begins so.
 * `-- --store` takes those that the stores show, 1280 by 800, and no others.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './lib/build.ts';
import { inRoot, ROOT } from './lib/paths.ts';
import { serveSite } from './lib/site.ts';
import { storePictures } from './lib/store-pictures.ts';
import { type Shot, writeSheet } from './surfaces/contact-sheet.ts';
import { approve, hasFonts, type Kind, pictureOf } from './surfaces/pictures.ts';
import type { Scene } from './surfaces/scene.ts';
import { Stage } from './surfaces/stage.ts';
import { STATES } from './surfaces/states/all.ts';
import { VIEWS } from './surfaces/states/types.ts';
import { inSchemes, inViews, openState } from './surfaces/views.ts';

const { values: options } = parseArgs({
  options: {
    approve: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    store: { type: 'boolean', default: false },
  },
});
if (options.approve && !hasFonts()) {
  console.error('Pictures are approved in Liberation Sans, Serif and Mono: install fonts-liberation first.');
  process.exit(1);
}
const states = STATES.filter(({ name }) => options.only.split(',').some((start) => name.startsWith(start)));
const extension = await buildExtension('chromium');
if (options.store) {
  const site = await serveSite();
  for (const file of await storePictures(extension, site, inRoot('.output', 'store')))
    console.log(relative(ROOT, file));
  await site.close();
  process.exit();
}
const folder = inRoot('.output', 'shots');
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const shots: Shot[] = [];
let failed = 0;

async function take(scene: Scene, name: string, kind: Kind): Promise<void> {
  const picture = await pictureOf(scene);
  const file = `${name}.${kind}.png`;
  await writeFile(inRoot(folder, file), picture);
  shots.push({ name, kind, file });
  if (options.approve) await approve(name, kind, picture);
}

/** Runs over all states; one that cannot be brought about is said, and missing from the sheet. */
async function each(spoken: string | undefined, look: (stage: Stage, state: (typeof STATES)[number]) => Promise<void>) {
  const stage = await Stage.open({ extension, spoken });
  try {
    for (const state of states) {
      await look(stage, state).catch((error: Error) => {
        failed++;
        console.log(`${state.name}${spoken ? `, ${spoken}` : ''}: ${error.message}`);
      });
      await stage.clear();
    }
  } finally {
    await stage.close();
  }
}

await each(undefined, (stage, state) =>
  inViews(stage, state, VIEWS, async (scene, view) => {
    if (view !== 'normal') return take(scene, state.name, view);
    await inSchemes(stage, state, scene, (shown, scheme) => take(shown, state.name, scheme));
  }),
);
for (const spoken of ['de', 'rtl'] as const)
  await each(spoken, async (stage, state) => take(await openState(stage, state), state.name, spoken));

for (const file of await writeSheet(folder, shots)) console.log(relative(ROOT, file));
process.exitCode = failed > 0 ? 1 : 0;
