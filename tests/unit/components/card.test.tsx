// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { CardMenu } from '../../../components/CardMenu.tsx';
import { CardReport } from '../../../components/CardReport.tsx';
import { CardView, type CardViewProps } from '../../../components/CardView.tsx';
import { reportText } from '../../../components/reportText.ts';
import { WhyMarked } from '../../../components/WhyMarked.tsx';
import { actions, button, claimCard, click, entryCard, press, show, source, text } from './helpers.ts';

const DAY = '2022-01-22';

function card(props: Partial<CardViewProps>) {
  return (
    <CardView
      card={entryCard()}
      state="ready"
      heading={{ title: 'A title', topic: 'baker-assurance', kind: 'Event' }}
      articleDate={DAY}
      pinned={false}
      on={actions()}
      {...props}
    />
  );
}

describe('an entry', () => {
  it('shows its statements, each with its sources under it', async () => {
    const root = await show(
      card({
        card: entryCard({
          statements: [
            { text: 'White House staff object.', sources: [source('nyt', { kind: 'journalism', short: 'NYT 2022' })] },
            {
              quote: { text: 'not one inch', lang: 'en', speaker: 'James Baker' },
              sources: [source('a', { kind: 'primary-document' }), source('b'), source('c')],
            },
          ],
        }),
      }),
    );
    const [first, second] = root.querySelectorAll('.bs-st > li');
    expect(text(first)).toContain('White House staff object.');
    expect(text(first)).toContain('Journalism NYT 2022');
    expect(text(second)).toContain('James Baker: “not one inch”');
    expect(second?.querySelector('q')?.lang).toBe('en');
    expect([...(second?.querySelectorAll('.bs-src') ?? [])].map(text)).toEqual([
      'Primary document Short of a',
      'Scholarship Short of bShort of c',
    ]);
  });

  it('tells nothing of what was not public on the article’s day before the date line', async () => {
    const since = [{ date: '2023-05-01', text: 'A note is printed.', sources: [source('a')] }];
    const root = await show(card({ card: entryCard({ summary: 'It came to light in 2023.', since }) }));
    expect(text(root.querySelector('.bs-lede'))).toBe('Nothing of this was public on the day of the article.');
    expect(text(root)).not.toContain('It came to light in 2023.');
    expect(text(root.querySelector('.bs-since'))).toContain('A note is printed.');
  });

  it('says when it was, as seen from the article', async () => {
    const root = await show(card({}));
    expect(text(root.querySelector('.bs-when'))).toBe('Moscow, 9 February 1990, 32 years before this article');
  });

  it('sets the quoted part of the title in the type of others, once in quotation marks', async () => {
    const root = await show(card({}));
    expect(text(root.querySelector('h2'))).toBe('Baker to Gorbachev: “not one inch”');
    expect(text(root.querySelector('h2 q'))).toBe('“not one inch”');
  });

  it('opens a source in place, with a link that tells nothing, and can hide it', async () => {
    const on = actions();
    const root = await show(card({ on, card: entryCard({ statements: [{ text: 'A.', sources: [source('nsa')] }] }) }));
    const chip = button(root, 'Short of nsa');
    expect(chip?.getAttribute('aria-expanded')).toBe('false');
    await click(chip);
    expect(chip?.getAttribute('aria-expanded')).toBe('true');
    const box = root.querySelector('.bs-srcbox');
    expect(text(box)).toContain('Title of nsa. A publisher, 12 December 2017.');
    expect(text(box)).toContain('Campaigns for open records.');
    const link = box?.querySelector('a');
    expect(link?.rel).toBe('noopener noreferrer');
    expect(link?.target).toBe('_blank');
    expect(link?.getAttribute('referrerpolicy')).toBe('no-referrer');
    await click(button(root, 'Hide this source'));
    expect(on.hideSource).toHaveBeenCalledWith('nsa');
  });

  it('links to nothing but https', async () => {
    const sources = [source('bad', { url: 'javascript:alert(1)', archive: 'http://example.org/' })];
    const root = await show(card({ card: entryCard({ statements: [{ text: 'A.', sources }] }) }));
    await click(button(root, 'Short of bad'));
    expect(root.querySelector('.bs-srcbox')).not.toBeNull();
    expect(root.querySelector('a')).toBeNull();
  });

  it('says how many statements are hidden and offers them back', async () => {
    const on = actions();
    const root = await show(card({ on, card: entryCard({ hidden: 5, hiddenKinds: ['memoir-interview'] }) }));
    expect(text(root.querySelector('.bs-note'))).toContain(
      'Five statements are hidden. They rest only on interviews and memoirs, which you have switched off.',
    );
    await click(button(root, 'Show them in this card'));
    expect(on.showHidden).toHaveBeenCalled();
    await click(button(root, 'Choose sources'));
    expect(on.options).toHaveBeenCalled();
  });

  it('has no summary where every statement is hidden', async () => {
    const hidden = { hidden: 2, hiddenKinds: ['journalism' as const] };
    expect(text(await show(card({ card: entryCard(hidden) })))).not.toContain('An offer made in talks.');
    const statements = [{ text: 'A.', sources: [source('s')] }];
    expect(text(await show(card({ card: entryCard({ ...hidden, statements }) })))).toContain('An offer made in talks.');
  });

  it('puts positions in alphabetical order', async () => {
    const position = (holder: string) => ({ holder, text: `${holder} says so.`, sources: [source(holder)] });
    const disputes = [{ question: 'How far did it reach?', positions: [position('The East'), position('Bonn')] }];
    const root = await show(card({ card: entryCard({ disputes }) }));
    expect(text(root.querySelector('.bs-dis h3'))).toBe('Disputed: how far did it reach?');
    expect([...root.querySelectorAll('.bs-cols h4')].map(text)).toEqual(['Bonn', 'The East']);
  });

  it('folds what came later after three lines', async () => {
    const since = ['2022-01-26', '2022-01-27', '2022-02-02', '2022-02-22', '2022-02-24'].map((date) => ({
      date,
      text: `On ${date}.`,
      sources: [source('s')],
    }));
    const root = await show(card({ card: entryCard({ since }) }));
    expect(text(root.querySelector('.bs-dateline'))).toBe('Since this article, 22 January 2022');
    expect(root.querySelectorAll('.bs-since li')).toHaveLength(3);
    expect(text(root.querySelector('.bs-since time'))).toBe('26 Jan 2022');
    await click(button(root, 'Two more, to 24 February 2022'));
    expect(root.querySelectorAll('.bs-since li')).toHaveLength(5);
  });

  it('has no date line without a date of the article', async () => {
    const since = [{ date: '2022-01-26', text: 'Later.', sources: [source('s')] }];
    const root = await show(card({ articleDate: undefined, card: entryCard({ since }) }));
    expect(root.querySelector('.bs-dateline')).toBeNull();
    expect(text(root.querySelector('.bs-when'))).toBe('Moscow, 9 February 1990');
  });

  it('shows texts as text, never as HTML', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const root = await show(
      card({
        heading: { title: evil, topic: 'baker-assurance', kind: evil },
        card: entryCard({
          title: evil,
          titleQuote: undefined,
          summary: evil,
          where: evil,
          statements: [{ text: evil, sources: [source('s', { short: evil, title: evil })] }],
        }),
        why: { words: evil, readAs: [evil], notAs: [evil] },
      }),
    );
    await click(button(root, 'Why marked'));
    expect(root.querySelector('img')).toBeNull();
    expect(text(root.querySelector('h2'))).toBe(evil);
  });
});

describe('a claim', () => {
  const status = async (more: Parameters<typeof claimCard>[0]) => {
    const root = await show(card({ card: claimCard(more) }));
    return text(root.querySelector('.bs-status'));
  };

  it.each([
    [
      { kind: 'outdated-since', since: '2022-01-26', note: 'x', rightThen: true },
      'Outdated since 26 January 2022. Right when it was written.',
    ],
    [
      { kind: 'outdated-since', since: '2022-01-26', note: 'Until that day.', rightThen: false },
      'Outdated since 26 January 2022. Until that day.',
    ],
    [{ kind: 'established', note: 'On record.', rightThen: false }, 'Established. On record.'],
    [{ kind: 'disputed', note: 'A judgement.', rightThen: false }, 'Disputed. A judgement.'],
    [{ kind: 'unsupported', note: 'No text.', rightThen: false }, 'Unsupported by the record. No text.'],
    [{ kind: 'needs-context', note: 'The year.', rightThen: false }, 'Needs context. The year.'],
  ] as const)('says its status in words: %j', async (given, said) => {
    expect(await status({ status: given })).toBe(said);
  });

  it('has the article’s sentence as its title, and the article among its dates', async () => {
    const root = await show(
      card({
        card: claimCard({
          dates: [
            { date: '2022-01-26', label: 'Delivered' },
            { date: '2022-01-21', label: 'Announced' },
          ],
        }),
        sentence: { before: 'They ', words: 'would reply', after: ' next week.' },
      }),
    );
    expect(text(root.querySelector('h2'))).toBe('“They would reply next week.”');
    expect(text(root.querySelector('.bs-said'))).toBe('would reply');
    expect([...root.querySelectorAll('.bs-dates li')].map(text)).toEqual([
      '21 JanAnnounced',
      '22 JanThis article',
      '26 JanDelivered',
    ]);
  });
});

describe('states', () => {
  it('is a labelled dialog', async () => {
    const root = await show(card({}));
    const dialog = root.querySelector('[role=dialog]');
    expect(text(document.getElementById(dialog?.getAttribute('aria-labelledby') ?? ''))).toContain(
      'Baker to Gorbachev',
    );
    expect(text(document.getElementById(dialog?.getAttribute('aria-describedby') ?? ''))).toBe(
      'An offer made in talks.',
    );
  });

  it('shows the title and one line while it loads', async () => {
    const root = await show(card({ card: null, state: 'loading' }));
    expect(root.querySelector('[aria-busy=true]')).not.toBeNull();
    expect(text(root.querySelector('h2'))).toBe('A title');
    expect(root.querySelectorAll('.bs-prog')).toHaveLength(1);
    expect(root.querySelector('.bs-acts')).toBeNull();
  });

  it('says what failed and what to do', async () => {
    const on = actions();
    const root = await show(card({ card: null, state: 'error', on }));
    expect(text(root.querySelector('[role=alert]'))).toContain(
      'This entry could not be read. The extension was updated while the page was open. The article is as it was.',
    );
    await click(button(root, 'Reload the page'));
    await click(button(root, 'Remove the marks'));
    expect(on.reload).toHaveBeenCalledOnce();
    expect(on.removeMarks).toHaveBeenCalledOnce();
  });

  it('shows pinned and what was done, and tells why it is marked when asked', async () => {
    const on = actions();
    const why = { words: 'meeting in Geneva', readAs: ['21 January 2022'], notAs: ['the Geneva Statement, 2014'] };
    const done = 'Copied, with two sources';
    const root = await show(card({ on, why, WhyView: WhyMarked, pinned: true, done }));
    expect(button(root, 'Pinned')?.getAttribute('aria-pressed')).toBe('true');
    expect(text(root.querySelector('.bs-done'))).toBe(done);
    // The actions stay where they are and what they are.
    expect(button(root, 'Copy with citation')).toBeDefined();
    // The overlay's one live region says it; a second one would say it again.
    expect(root.querySelector('[role=status]')).toBeNull();
    expect(root.querySelector('.bs-why')).toBeNull();
    await click(button(root, 'Why marked'));
    expect(text(root.querySelector('.bs-why dl'))).toBe(
      'Words“meeting in Geneva”Read as21 January 2022Not asthe Geneva Statement, 2014',
    );
  });

  it('says in English what stands in the knowledge base', async () => {
    const statements = [{ text: 'White House staff object.', sources: [source('a')] }];
    const root = await show(card({ card: entryCard({ statements, disputes: [] }) }));
    expect(root.querySelector('.bs-card')?.hasAttribute('lang')).toBe(false);
    for (const part of ['h2', '.bs-lede', '.bs-st p'])
      expect(root.querySelector(part)?.getAttribute('lang')).toBe('en');
    expect(root.querySelector('.bs-when')?.hasAttribute('lang')).toBe(false);
  });
});

describe('the menus of a card', () => {
  const menuActions = () => ({
    copyAs: vi.fn(),
    copyLink: vi.fn(),
    library: vi.fn(),
    report: vi.fn(),
    closeMenu: vi.fn(),
  });
  const open = (name: 'copy' | 'more', on = menuActions(), hasMark = true) =>
    card({ menu: { name, content: <CardMenu name={name} format="bibtex" hasMark={hasMark} on={on} /> } });

  it('open from the actions', async () => {
    const on = actions();
    const root = await show(card({ on }));
    const [copyAs, more] = root.querySelectorAll<HTMLButtonElement>('[aria-haspopup=menu]');
    expect(copyAs?.getAttribute('aria-label')).toBe('Copy as');
    expect(text(more)).toBe('More');
    await click(copyAs);
    await click(more);
    expect(vi.mocked(on.menu).mock.calls).toEqual([['copy'], ['more']]);
    expect(copyAs?.getAttribute('aria-expanded')).toBe('false');
  });

  it('offer four formats, the last one chosen', async () => {
    const on = menuActions();
    const root = await show(open('copy', on));
    const items = [...root.querySelectorAll('[role=menuitemradio]')];
    expect(items.map(text)).toEqual(['Plain text', 'Markdown', 'BibTeX', 'Chicago notes']);
    expect(items.map((item) => item.getAttribute('aria-checked'))).toEqual(['false', 'false', 'true', 'false']);
    expect(root.querySelector('[role=menu]')?.getAttribute('aria-label')).toBe('Copy as');
    await click(items[1]);
    expect(on.copyAs).toHaveBeenCalledWith('markdown');
  });

  it('offer a link and a report only where words are marked', async () => {
    const on = menuActions();
    const items = async (hasMark: boolean) =>
      [...(await show(open('more', on, hasMark))).querySelectorAll('[role=menuitem]')].map(text);
    expect(await items(false)).toEqual(['Open in the library']);
    expect(await items(true)).toEqual(['Copy a link to this sentence', 'Open in the library', 'Report a wrong mark']);
    await click(button(document, 'Report a wrong mark'));
    expect(on.report).toHaveBeenCalledOnce();
  });

  it('are walked through by key', async () => {
    const on = menuActions();
    const root = await show(open('copy', on));
    const items = [...root.querySelectorAll<HTMLElement>('[role=menuitemradio]')];
    items[2]?.focus();
    for (const [key, at] of [
      ['ArrowDown', 3],
      ['ArrowDown', 0],
      ['ArrowUp', 3],
      ['Home', 0],
      ['End', 3],
    ] as const) {
      await press(document.activeElement, key);
      expect(document.activeElement).toBe(items[at]);
    }
    expect(on.closeMenu).not.toHaveBeenCalled();
    await press(document.activeElement, 'Tab');
    expect(on.closeMenu).toHaveBeenCalledOnce();
  });

  it('close by a press elsewhere in the card, and by none in them', async () => {
    const on = menuActions();
    const root = await show(open('more', on));
    await click(root.querySelector('[role=menu]'));
    expect(on.closeMenu).not.toHaveBeenCalled();
    await click(root.querySelector('h2'));
    expect(on.closeMenu).toHaveBeenCalledOnce();
  });
});

describe('a report', () => {
  it('shows what is copied, letter for letter, and copies when asked', async () => {
    const onCopy = vi.fn();
    const said = 'Wrong mark: “<b>x</b>”\nRule: geneva';
    const root = await show(<CardReport text={said} onCopy={onCopy} />);
    expect(root.querySelector('pre')?.textContent).toBe(said);
    expect(onCopy).not.toHaveBeenCalled();
    await click(button(root, 'Copy this text'));
    expect(onCopy).toHaveBeenCalledOnce();
  });

  it('names words, sentence, entry, rule and versions, and no address', () => {
    const said = reportText({
      words: 'Geneva',
      sentence: 'They met in Geneva.',
      title: 'Talks in Geneva',
      id: 'entry/geneva-talks',
      rule: 'geneva',
      reasons: ['the sentence names Blinken'],
      language: 'en',
      date: '2022-01-22',
      version: '0.1.0',
      knowledge: '2026.11',
    });
    expect(said.split('\n')).toEqual([
      'Wrong mark: “Geneva”',
      'In: They met in Geneva.',
      'Taken for: Talks in Geneva (entry/geneva-talks)',
      'Rule: geneva',
      '– the sentence names Blinken',
      'Article: en, 2022-01-22',
      'Backstory 0.1.0, knowledge base 2026.11',
    ]);
  });
});
