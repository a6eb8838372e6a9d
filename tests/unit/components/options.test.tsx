// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { button, click, text, type, wait } from './helpers.ts';
import { options } from './options-helpers.tsx';

const kind = (root: ParentNode, name: string) =>
  [...root.querySelectorAll('.opt-kind')].find((one) => text(one).includes(name));

describe('options', () => {
  it('counts what is shown and what is on', async () => {
    const { root } = await options({ settings: { sourcesOff: ['fakes'] } });
    expect(text(root.querySelector('.opt-out'))).toBe(
      '8 of 9 statements are shown. One entry has nothing left and is not marked. 2 of 3 sources are on.',
    );
  });

  it('has a mixed switch for a kind that is partly on, and switches the whole kind', async () => {
    const { root, off } = await options({ settings: { sourcesOff: ['fakes'] } });
    const russian = kind(root, 'Official Russian');
    const all = russian?.querySelector('[role=checkbox]');
    expect(all?.getAttribute('aria-checked')).toBe('mixed');
    expect(text(russian)).toContain('1 of 2 on');
    await click(all);
    await wait(5);
    expect(off()).toEqual([]);
    await click(all);
    await wait(5);
    expect(off()).toEqual(['lavrov', 'fakes']);
    expect(text(root.querySelector('main > [role=status]'))).toBe('7 of 9 statements are shown');
  });

  it('switches one source', async () => {
    const { root, off } = await options();
    await click(button(root, 'Official Russian: show the sources'));
    const item = [...root.querySelectorAll('.opt-src')].find((one) => text(one).includes('Title fakes'));
    await click(item?.querySelector('[role=switch]'));
    await wait(5);
    expect(off()).toEqual(['fakes']);
    expect(text(root.querySelector('.opt-pre label:has(:checked)'))).toBe('Your choice');
  });

  it('has presets, and goes back to one’s own choice', async () => {
    const { root, off } = await options({ settings: { sourcesOff: ['fakes'] } });
    const pick = async (name: string) => {
      const label = [...root.querySelectorAll('.opt-pre label')].find((one) => text(one).includes(name));
      await click(label?.querySelector('input'));
      await wait(5);
    };
    await pick('Primary documents only');
    expect(off().toSorted()).toEqual(['fakes', 'lavrov']);
    await pick('All 3');
    expect(off()).toEqual([]);
    await pick('Without officials');
    expect(off()).toEqual(['lavrov', 'fakes']);
    expect(text(root.querySelector('.opt-pre label:has(:checked)'))).toBe('Primary documents only');
    await pick('Your choice');
    expect(off()).toEqual(['fakes']);
  });

  it('finds a source', async () => {
    const { root } = await options();
    await type(root.querySelector('#sources .opt-find input'), 'title lav');
    expect([...root.querySelectorAll('.opt-title')].map(text)).toEqual(['Title lavrov']);
    await type(root.querySelector('#sources .opt-find input'), 'nowhere');
    expect(text(root.querySelector('#sources .opt-none'))).toContain('No source has these words.');
  });

  it('turns a site on again', async () => {
    const sitesOff = [{ host: 'a.example', since: new Date().toISOString().slice(0, 10), where: 'card' as const }];
    const { root, settings } = await options({ settings: { sitesOff } });
    expect(text(root.querySelector('#sites'))).toContain('Switched off in a card, today');
    await click(button(root.querySelector('#sites') ?? root, 'Turn on'));
    await wait(5);
    expect(settings().sitesOff).toEqual([]);
  });

  it('chooses where to read', async () => {
    const { root, settings } = await options();
    const sites = root.querySelector('#sites') ?? root;
    const radio = (name: string) =>
      [...sites.querySelectorAll('label')].find((label) => text(label).includes(name))?.querySelector('input');
    expect(radio('Articles on any site')?.checked).toBe(true);
    expect(sites.querySelectorAll('.opt-add')).toHaveLength(1);
    await click(radio('Everywhere there is text'));
    await wait(5);
    expect(settings().where).toBe('everywhere');
    await click(radio('Only on sites you choose'));
    await wait(5);
    expect(settings().where).toBe('chosen');
    expect(text(sites)).toContain('None yet.');
  });

  it('adds chosen sites and removes them', async () => {
    const since = new Date().toISOString().slice(0, 10);
    const sitesOff = [{ host: 'b.example', since, where: 'card' as const }];
    const { root, settings } = await options({ settings: { where: 'chosen', sitesOff } });
    const sites = root.querySelector('#sites') ?? root;
    const add = async (typed: string) => {
      await type(sites.querySelector('.opt-add input'), typed);
      await click(button(sites, 'Add'));
      await wait(5);
    };
    await add('not a site');
    expect(text(sites.querySelector('[role=alert]'))).toBe('That is no site. A site is written like news.example.');
    await add('https://www.B.example/politics');
    expect(settings()).toMatchObject({ sitesOn: [{ host: 'b.example', since, where: 'options' }], sitesOff: [] });
    expect(text(sites)).toContain('Chosen here, today');
    await add('sport.b.example');
    expect(text(sites.querySelector('[role=alert]'))).toBe('sport.b.example is chosen already.');
    expect(settings().sitesOn).toHaveLength(1);
    await click(button(sites, 'Remove b.example'));
    await wait(5);
    expect(settings().sitesOn).toEqual([]);
  });

  it('has comments and teasers read', async () => {
    const { root, settings } = await options();
    await click(root.querySelector('#around [role=switch]'));
    await wait(5);
    expect(settings().around).toBe(true);
    expect(text(root.querySelector('main > [role=status]'))).toBe('Comments and teasers: on');
  });

  it('says where answers come from', async () => {
    expect(text((await options()).root.querySelector('#knowledge'))).toContain(
      'Same as shipped, checked 4 minutes ago',
    );
    expect(text((await options({ store: 'memory' })).root.querySelector('.opt-box'))).toContain(
      'Running from memory. This browser keeps no database here',
    );
  });
});
