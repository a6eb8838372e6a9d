// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Access } from '../../../components/access/useAccess.ts';
import { NewsLine } from '../../../components/news/NewsLine.tsx';
import { SAMPLE_DAY, SAMPLE_TEXT } from '../../../components/welcome/Sample.tsx';
import { PERMISSIONS } from '../../../components/welcome/StaysHere.tsx';
import { WelcomeApp, type WelcomeProps } from '../../../components/welcome/WelcomeApp.tsx';
import { catalogues, type Strings } from '../../../scripts/i18n/catalogues.ts';
import { findArticles } from '../../../utils/page/article-root.ts';
import { readMetadata } from '../../../utils/page/metadata.ts';
import { read } from '../support/reader.ts';
import { button, click, show, text, wait } from './helpers.ts';

let has = true;
let changed = () => {};
const access: Access = {
  has: async () => has,
  ask: vi.fn(async () => true),
  onChange: (call) => {
    changed = call;
    return () => {};
  },
};
const stop = vi.fn();
const reading = vi.fn((_off: () => void) => stop);

const props = (more: Partial<WelcomeProps> = {}): WelcomeProps => ({
  access,
  read: reading,
  ways: { family: 'chrome', isPinned: async () => false, openSearch: vi.fn(), openSources: vi.fn() },
  keys: {
    list: async () => [{ name: 'next-passage', description: '', keys: 'Alt+Shift+J' }],
    change: vi.fn(async () => true),
    keyword: 'bs',
  },
  permissions: ['storage', '<all_urls>'],
  ...more,
});

beforeEach(() => {
  has = true;
  vi.clearAllMocks();
  reading.mockReturnValue(stop);
});

describe('the sample', () => {
  it('is the article of the page, and none of our own words is read with it', async () => {
    const root = await show(<WelcomeApp {...props()} />);
    const [found, ...others] = findArticles(document);
    expect(found?.root).toBe(root.querySelector('article'));
    expect(others).toEqual([]);
    const meta = readMetadata(document, location.href, found);
    expect(meta).toMatchObject({ date: SAMPLE_DAY, title: text(root.querySelector('article h2')) });
  });

  it.each(catalogues().map(({ lang, strings }) => [lang, strings] as const))(
    'has marks of all three subjects and a claim: %s',
    async (lang: string, strings: Strings) => {
      const said = SAMPLE_TEXT.map((key) => strings[key]).join('\n\n');
      const { mentions, claims, frames } = await read(said, { lang, date: SAMPLE_DAY });
      expect(new Set(mentions.map(({ topic }) => topic))).toEqual(
        new Set(['geneva-talks', 'nato-expansion', 'baker-assurance']),
      );
      expect(claims.length).toBeGreaterThan(0);
      expect(frames.length).toBeGreaterThan(1);
    },
  );

  it('says what switching the site off does elsewhere, and brings the marks back', async () => {
    const root = await show(<WelcomeApp {...props()} />);
    const off = reading.mock.lastCall?.[0];
    await wait(0);
    off?.();
    await wait(0);
    expect(text(root.querySelector('.wel-off'))).toContain('Backstory would now be off for the whole site');
    const again = button(root, 'Show the marks again');
    expect(document.activeElement).toBe(again);
    expect(reading).toHaveBeenCalledTimes(1);
    await click(again);
    expect(reading).toHaveBeenCalledTimes(2);
    expect(text(root.querySelector('.wel-off'))).toBe('');
  });
});

describe('access to pages', () => {
  it('is not spoken of where it is there', async () => {
    const root = await show(<WelcomeApp {...props()} />);
    await wait(0);
    expect(root.querySelector('.acc')).toBeNull();
  });

  it('is asked for within the press, and thanked for', async () => {
    has = false;
    const root = await show(<WelcomeApp {...props()} />);
    await wait(0);
    const ask = button(root, 'Let it read pages');
    has = true;
    ask?.click();
    expect(access.ask).toHaveBeenCalledTimes(1);
    changed();
    await wait(0);
    expect(text(root.querySelector('.acc'))).toBe('Thank you. Articles that are open are being read.');
  });

  it('can be denied', async () => {
    has = false;
    vi.mocked(access.ask).mockResolvedValueOnce(false);
    const root = await show(<WelcomeApp {...props()} />);
    await wait(0);
    await click(button(root, 'Let it read pages'));
    await wait(0);
    expect(text(root.querySelector('.acc [role=status]'))).toContain('Nothing was changed');
    expect(button(root, 'Let it read pages')).toBeDefined();
  });
});

describe('the rest of the page', () => {
  it('explains the permissions that the manifest has, and no others', async () => {
    const root = await show(<WelcomeApp {...props()} />);
    const list = root.querySelector('[aria-labelledby="may"]');
    expect(list?.querySelectorAll('li')).toHaveLength(2);
    for (const name of ['storage', 'scripting', 'contextMenus', 'sidePanel', '<all_urls>'])
      expect(PERMISSIONS).toHaveProperty([name]);
  });

  it('shows the keys as they are, and says where there is none', async () => {
    const root = await show(<WelcomeApp {...props()} />);
    await wait(0);
    const rows = [...root.querySelectorAll('.wel-keys dl > div')].map(text);
    expect(rows).toContain('Next passage, with its cardAlt+Shift+J');
    expect(rows).toContain('Passage beforeNo key yet');
    expect(text(root.querySelector('.wel-note'))).toContain('bs, then a blank');
  });

  it('gives each browser its own advice, until the button is in the toolbar', async () => {
    const ways = props().ways;
    const chrome = text(await show(<WelcomeApp {...props()} />));
    const firefox = text(await show(<WelcomeApp {...props({ ways: { ...ways, family: 'firefox' } })} />));
    expect(chrome).toContain('then the pin beside Backstory');
    expect(firefox).toContain('Pin to Toolbar');
    const pinned = await show(<WelcomeApp {...props({ ways: { ...ways, isPinned: async () => true } })} />);
    await wait(0);
    expect(text(pinned)).toContain('The button is in your toolbar.');
  });
});

describe('news', () => {
  it('are one line, until they are put away', async () => {
    const ask = vi.fn(async ({ type }: { type: string }) =>
      type === 'news' ? { text: 'welcome.pinned' } : { ok: true },
    );
    const client = { ask, askPage: async () => null } as never;
    const root = await show(<NewsLine client={client} />);
    await wait(0);
    expect(text(root)).toContain('The button is in your toolbar.');
    await click(button(root, 'Put away'));
    expect(text(root)).toBe('');
    expect(ask).toHaveBeenLastCalledWith({ type: 'news-seen' });
  });

  it('are nothing most of the time', async () => {
    const client = { ask: async () => ({}), askPage: async () => null } as never;
    const root = await show(<NewsLine client={client} />);
    await wait(0);
    expect(text(root)).toBe('');
  });
});
