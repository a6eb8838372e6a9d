/** The looks themselves: each finds a fault that is put there for it, in our pages and in the closed root over an article. */
import { describe, expect, test } from 'vitest';
import { readPng, smallPng } from '../../scripts/lib/png.ts';
import { axeFinds } from '../../scripts/surfaces/look/axe.ts';
import { walkThrough } from '../../scripts/surfaces/look/focus.ts';
import { layoutFaults } from '../../scripts/surfaces/look/layout.ts';
import { spokenIn } from '../../scripts/surfaces/look/plain.ts';
import { compared, pictureOf } from '../../scripts/surfaces/pictures.ts';
import type { Scene } from '../../scripts/surfaces/scene.ts';
import { STATES } from '../../scripts/surfaces/states/all.ts';
import type { State } from '../../scripts/surfaces/states/types.ts';
import { openState } from '../../scripts/surfaces/views.ts';
import { onStage } from './stage.ts';

const stateOf = (name: string) => STATES.find((state) => state.name === name) as State;

/** Adds rules to a surface. */
const restyle = (scene: Scene, rules: string) =>
  scene.look((surface, rules) => {
    const style = document.createElement('style');
    style.textContent = rules;
    surface.append(style);
  }, rules);

describe('Looks', () => {
  const world = onStage();

  test.for(['card-entry', 'library-claim'])('axe finds a nameless button and pale words in %s', async (name) => {
    expect((await axeFinds(await openState(world.stage, stateOf(name)))).faults).toEqual([]);
    const scene = await openState(world.stage, stateOf(name));
    await scene.look((surface) => {
      const button = document.createElement('button');
      const words = document.createElement('p');
      words.textContent = 'Pale words on paper.';
      words.style.cssText = 'color: #ccc; background: #fff; font-size: 12px';
      (surface.querySelector('.bs-content') as Element).append(button, words);
    });
    const { faults } = await axeFinds(scene);
    expect(faults.join('\n')).toMatch(/button-name/);
    expect(faults.join('\n')).toMatch(/color-contrast/);
  });

  test.for(['card-entry', 'library-claim'])(
    'what is cut, what sticks out and what lies on others is found in %s',
    async (name) => {
      const scene = await openState(world.stage, stateOf(name));
      expect(await layoutFaults(scene)).toEqual([]);
      await restyle(
        scene,
        '.bs-title { inline-size: 40px !important; overflow: hidden !important; white-space: nowrap !important; }',
      );
      expect((await layoutFaults(scene)).join('\n')).toMatch(/cut by h2/);
      await restyle(
        scene,
        '.bs-st p { inline-size: 3000px !important; max-inline-size: none !important; white-space: nowrap; }',
      );
      expect((await layoutFaults(scene)).join('\n')).toMatch(/beyond|html is \d+ wide/);
      await restyle(scene, '.bs-st li { margin-block-end: -60px !important; }');
      expect((await layoutFaults(scene)).join('\n')).toMatch(/lie on each other/);
    },
  );

  test('what no catalogue holds is found', async () => {
    const scene = await openState(world.stage, stateOf('options-about'));
    expect((await spokenIn(scene)).some).toBe(false);
    await scene.look((surface) => {
      for (const [text, lang] of [
        ['Íññšţéád', ''],
        ['Plain words', ''],
        ['Quoted words', 'en'],
      ] as const) {
        const line = document.createElement('p');
        line.textContent = text;
        if (lang) line.lang = lang;
        line.title = text;
        surface.lang = 'en-XA';
        document.documentElement.lang = 'en-XA';
        surface.append(line);
      }
    });
    const { plain, some } = await spokenIn(scene);
    expect(some).toBe(true);
    expect(plain).toContain('Plain words');
    expect(plain).toContain('title: Plain words');
    expect(plain.join()).not.toContain('Quoted');
  });

  test.for(['popup-entry', 'options-topics'])(
    'focus that cannot be seen, or does not come, is found in %s',
    async (name) => {
      const scene = await openState(world.stage, stateOf(name));
      await scene.look((surface) => {
        const [button] = surface.querySelectorAll<HTMLElement>('button, input');
        if (button) button.onfocus = () => button.blur();
      });
      await restyle(scene, '*, ::before, ::after { outline: none !important; box-shadow: none !important; }');
      const { missed, unseen } = await walkThrough(scene);
      expect(missed.length).toBeGreaterThan(0);
      expect(unseen.length).toBeGreaterThan(0);
    },
  );

  test('a picture in which something has moved by two pixels is not the approved one; one of fewer colours is', async () => {
    const scene = await openState(world.stage, stateOf('card-claim'));
    const before = readPng(await pictureOf(scene));
    expect(compared(before, readPng(smallPng(before))).fault).toBeUndefined();
    await restyle(scene, '.bs-content { padding-block-start: 2px; }');
    expect(compared(readPng(await pictureOf(scene)), before).fault).toMatch(/differs in/);
  });
});
