/** The policy of our own pages, as both browsers keep it; and the way out of them. */
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import type { Driver, Tab } from '../../scripts/lib/driver.ts';
import { launchFirefox } from '../../scripts/lib/firefox.ts';
import { buildDir, inRoot } from '../../scripts/lib/paths.ts';
import { sleep, until } from './helpers.ts';

const PAGES = ['popup.html', 'options.html', 'library.html', 'codebook.html'];

/** Tries what must not work; what did is in the answer. */
const attempts = async (): Promise<string[]> => {
  const worked: string[] = [];
  const element = document.createElement('div');
  document.body.append(element);
  const tried = (name: string, attempt: () => unknown) => {
    try {
      if (attempt()) worked.push(name);
    } catch {
      // As it should be.
    }
  };
  tried('innerHTML', () => {
    element.innerHTML = '<b>x</b>';
    return element.firstChild;
  });
  tried('a policy of trusted types', () => (globalThis as unknown as Types).trustedTypes?.createPolicy('ours', {}));
  tried('DOMParser', () => new DOMParser().parseFromString('<b>x</b>', 'text/html').body.firstChild);
  tried('a style in an attribute', () => {
    element.setAttribute('style', 'color: rgb(1, 2, 3)');
    return getComputedStyle(element).color === 'rgb(1, 2, 3)';
  });
  tried('a style in an element', () => {
    const style = document.createElement('style');
    style.textContent = '* { outline-color: rgb(1, 2, 3) }';
    document.head.append(style);
    return getComputedStyle(element).outlineColor === 'rgb(1, 2, 3)';
  });
  // Not in this turn: what a tool sends may do more.
  await new Promise<void>((done) => {
    setTimeout(() => {
      // biome-ignore lint/security/noGlobalEval: it is tried
      tried('eval', () => globalThis.eval('1 + 1') === 2);
      tried('new Function', () => new Function('return true')());
      done();
    });
  });
  const violation = (name: string, attempt: () => void) =>
    new Promise<void>((done) => {
      const seen = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
        if (!effectiveDirective.startsWith(name)) return;
        document.removeEventListener('securitypolicyviolation', seen);
        clearTimeout(late);
        done();
      };
      document.addEventListener('securitypolicyviolation', seen);
      const late = setTimeout(() => {
        worked.push(name);
        done();
      }, 3000);
      try {
        attempt();
      } catch {
        // Firefox throws where a form may not be sent.
        clearTimeout(late);
        done();
      }
    });
  await violation('img-src', () => {
    new Image().src = 'https://elsewhere.example/x.png';
  });
  await violation('connect-src', () => void fetch('https://elsewhere.example/').catch(() => undefined));
  await violation('form-action', () => {
    const form = document.createElement('form');
    form.action = 'https://elsewhere.example/';
    document.body.append(form);
    form.submit();
  });
  await violation('base-uri', () => {
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/';
    document.head.append(base);
  });
  element.remove();
  return worked;
};

interface Types {
  trustedTypes?: { createPolicy(name: string, rules: object): unknown };
}

describe.for(['chromium', 'firefox'] as const)('Our pages, in %s', (name) => {
  let driver: Driver;

  beforeAll(async () => {
    driver = await (name === 'chromium' ? launchChromium : launchFirefox)({ extension: buildDir(name), offline: true });
  });
  afterAll(() => driver?.close());

  test.for(PAGES)('%s is drawn with nothing that its policy forbids', async (page) => {
    const tab = await driver.openExtension(page);
    const drawn = await until(
      () => tab.evaluate(() => document.body.innerText.trim().length),
      (length) => length > 40,
    );
    expect(drawn).toBeGreaterThan(40);
    // Styles of ours are there, and with them those that Preact sets one by one.
    expect(await tab.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
    expect(
      await tab.evaluate(() => {
        document.body.style.outlineColor = 'rgb(4, 5, 6)';
        return getComputedStyle(document.body).outlineColor;
      }),
    ).toBe('rgb(4, 5, 6)');
    expect(tab.errors).toEqual([]);
    await tab.close();
  });

  test('no text becomes HTML, code or style, and nothing leads out by itself', async () => {
    const tab = await driver.openExtension('options.html');
    expect(await tab.evaluate(attempts)).toEqual([]);
    await tab.close();
  });

  test('no page can frame or fetch a page of ours', async () => {
    const own = await driver.openExtension('options.html');
    const address = await own.evaluate(() => location.href);
    await own.close();
    const tab = await driver.open('about:blank');
    const seen = await tab.evaluate(async (address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      const text = await fetch(address).then(
        (answer) => answer.text(),
        () => '',
      );
      return { text, framed: frame.contentDocument?.body?.innerText ?? '' };
    }, address);
    expect(seen).toEqual({ text: '', framed: '' });
    await tab.close();
  });

  describe('a link out', () => {
    let source: string;
    beforeAll(async () => {
      const files = await readdir(inRoot('assets', 'knowledge', 'sources'));
      source = files[0]?.replace(/\.yaml$/, '') ?? '?';
    });

    /** Where the first link out of the page stands, and where it says that it leads. */
    const link = (tab: Tab) =>
      until(
        () =>
          tab.evaluate(() => {
            const a = document.querySelector<HTMLAnchorElement>('a[target=_blank]');
            const box = a?.getBoundingClientRect();
            return a && box ? { host: a.title, href: a.href, x: box.left + 20, y: box.top + box.height / 2 } : null;
          }),
        (found) => found !== null,
      );

    /** The addresses of all tabs but those of the extension. */
    const addresses = (tab: Tab) =>
      tab.evaluate(async () => {
        const world = globalThis as unknown as { browser?: Api; chrome: Api };
        const tabs = await (world.browser ?? world.chrome).tabs.query({});
        return tabs.map(({ url, pendingUrl }) => url || pendingUrl || '').filter((url) => url.startsWith('http'));
      });

    test.for(['mouse', 'key'] as const)('is followed by %s, into a new tab', async (how) => {
      const tab = await driver.openExtension(`library.html#source/${source}`);
      await tab.front();
      const found = await link(tab);
      if (!found) throw new Error('there is no link');
      expect(found.href).toBe('');
      if (how === 'mouse') await tab.click(found.x, found.y);
      else {
        await tab.evaluate(() => document.querySelector<HTMLAnchorElement>('a[target=_blank]')?.focus());
        await tab.press('Enter');
      }
      const before = how === 'mouse' ? 0 : 1;
      const opened = await until(
        () => addresses(tab),
        (all) => all.length > before,
      );
      expect(opened.length).toBe(before + 1);
      expect(opened.every((url) => new URL(url).host === found.host && url.startsWith('https://'))).toBe(true);
      // Our page stays what it was.
      expect(await tab.evaluate(() => location.pathname)).toBe('/library.html');
      await sleep(200);
      await tab.close();
    });
  });
});

interface Api {
  tabs: { query(filter: object): Promise<{ url?: string; pendingUrl?: string }[]> };
}
