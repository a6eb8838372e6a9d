import { expect, test } from 'vitest';
import { hostOf, marksOf, someMarks } from '../../scripts/lib/marks.ts';
import { inBothBrowsers } from './helpers.ts';

/** Topics that must be among the mentions. */
const MARKED = {
  '/geneva-letters.html': ['geneva-talks', 'nato-expansion', 'baker-assurance'],
  '/doorstep.html': ['nato-expansion'],
  '/one-inch.html': ['baker-assurance', 'nato-expansion'],
  '/genf.html': ['geneva-talks', 'nato-expansion', 'baker-assurance'],
  '/seed': ['geneva-talks', 'nato-expansion', 'baker-assurance'],
  // No pattern finds anything here (tests/unit/tagger/article.test.ts): these marks are the tagger's.
  '/old-friends.html': ['nato-expansion', 'baker-assurance'],
};

/** Other Genevas, other bakers, no subject of ours, no article, no text. */
const UNTOUCHED = [
  '/',
  '/geneva-trade.html',
  '/baker.html',
  '/gardens.html',
  '/shop.html',
  '/empty.html',
  '/cyrillic.html',
  '/japanese.html',
];

/** Where the gate must not even ask for the annotator. */
const NOT_READ = ['/gardens.html', '/shop.html', '/empty.html', '/cyrillic.html', '/japanese.html'];

inBothBrowsers('Pages', (world) => {
  test.for(Object.entries(MARKED))('%s is marked', async ([path, topics]) => {
    const visit = await world.visit(path);
    const { mentions } = await visit.found();
    expect([...new Set(mentions.map((mention) => mention.topic))]).toEqual(expect.arrayContaining(topics));

    const marks = await someMarks(visit.tab);
    expect(await visit.tab.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter((mark) => !mark.painted)).toEqual([]);
  });

  test.for(UNTOUCHED)('%s stays untouched', async (path) => {
    const visit = await world.visit(path);
    await world.quiet(visit.tab);
    const summary = await visit.summary();
    expect(summary?.mentions ?? []).toEqual([]);
    if (NOT_READ.includes(path)) expect(summary).toBeNull();
    expect(await marksOf(visit.tab)).toEqual([]);
    expect(await hostOf(visit.tab)).toBeNull();
  });

  test.for(['/geneva-letters.html', '/doorstep.html', '/seed', '/broken.html'])(
    'the DOM of %s is as it was, but for one element beside body',
    async (path) => {
      const look = () => ({
        body: document.body.outerHTML,
        head: document.head.outerHTML,
        attributes: document.documentElement.getAttributeNames(),
      });
      await world.set({ enabled: false });
      const off = await world.visit(path);
      await world.quiet(off.tab);
      const before = await off.tab.evaluate(look);
      expect(await hostOf(off.tab)).toBeNull();
      await off.tab.close();

      await world.set({});
      const on = await world.visit(path);
      await on.found();
      await someMarks(on.tab);
      expect(await on.tab.evaluate(look)).toEqual(before);
      expect((await hostOf(on.tab))?.count ?? 0).toBeLessThanOrEqual(1);
    },
  );
});
