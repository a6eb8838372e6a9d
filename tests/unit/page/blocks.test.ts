// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { heldBy, isThere, LONG_BLOCK, locate, rangeOf, readBlocks } from '../../../utils/page/blocks.ts';
import { blocks, LONG, page, texts } from '../support/page.ts';

const read = (body: string) => texts(page(`<article id="root">${body}</article>`));

describe('the line that says who wrote it and when', () => {
  it.each([
    ['a byline', '<p class="byline">By Ruth Amsel, at the lake</p>'],
    ['an author', '<div class="article-author">By Ruth Amsel</div>'],
    ['a day', '<div class="published">21 January 2022</div>'],
  ])('%s is left out', (_name, body) => {
    expect(read(`<p>Before.</p>${body}<p>After.</p>`)).toEqual(['Before.', 'After.']);
  });

  it.each([
    ['a name in a sentence', '<p>“No,” <a class="author">Vladimir Putin</a> said.</p>', '“No,” Vladimir Putin said.'],
    ['a year in a sentence', '<p>Signed <time class="published">in 1997</time>.</p>', 'Signed in 1997.'],
    ['an item of a list', '<ul><li class="published">The letter was sent.</li></ul>', 'The letter was sent.'],
    ['a paragraph', '<p class="author">NATO will not grow, he wrote.</p>', 'NATO will not grow, he wrote.'],
    ['an entry', '<div class="entry published"><p>NATO will not grow.</p></div>', 'NATO will not grow.'],
  ])('%s stays', (_name, body, text) => {
    expect(read(`<p>Before.</p>${body}<p>After.</p>`)).toEqual(['Before.', text, 'After.']);
  });
});

describe('what is left out', () => {
  it.each([
    ['menus', '<nav>x</nav>'],
    ['asides', '<aside><p>x</p></aside>'],
    ['footers', '<footer>x</footer>'],
    ['comments', '<section id="comments"><p>x</p></section>'],
    ['related stories', '<div class="related-stories"><p>x</p></div>'],
    ['captions', '<figure><img alt=""><figcaption>x</figcaption></figure>'],
    ['what is hidden', '<p hidden>x</p><p aria-hidden="true">x</p>'],
    ['what is edited', '<div contenteditable>x</div><p contenteditable="true">x</p>'],
    ['fields and buttons', '<textarea>x</textarea><button>x</button><select><option>x</option></select>'],
    ['a form for a letter', '<form><p>x</p></form>'],
    [
      'scripts, styles and templates',
      '<script>x</script><style>x</style><template><p>x</p></template><noscript>x</noscript>',
    ],
    ['drawings', '<svg><text>x</text></svg>'],
    ['roles that are no text', '<div role="navigation">x</div><div role="dialog">x</div>'],
    ['words for screen readers', '<p>A <span class="sr-only">x</span>.</p>'],
  ])('%s', (_name, body) => {
    expect(read(`<p>Before.</p>${body}<p>After.</p>`).join(' ')).not.toContain('x');
    expect(read(`<p>Before.</p>${body}<p>After.</p>`)).toEqual(expect.arrayContaining(['Before.', 'After.']));
  });

  it('is not what is not edited', () => {
    expect(read('<p contenteditable="false">Kept.</p>')).toEqual(['Kept.']);
  });
});

describe('blocks', () => {
  it('join inline elements and part at blocks', () => {
    expect(read('<p>NA<b>TO</b> <a href="/">expan</a>sion</p><div>one<p>two</p>three</div>')).toEqual([
      'NATO expansion',
      'one',
      'two',
      'three',
    ]);
  });

  it('keep a line break as one', () => {
    const [block] = blocks(page('<article><p>one<br>two</p></article>'));
    expect(block?.text).toBe('one\ntwo');
  });

  it('part at list items and cells', () => {
    expect(read('<ul><li>a</li><li>b</li></ul><table><tr><td>c</td><td>d</td></tr></table>')).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  it('know their kind and count sections', () => {
    const found = blocks(
      page('<article><h1>Head</h1><p class="standfirst">Stand.</p><p>One.</p><h2>Sub</h2><p>Two.</p></article>'),
    );
    expect(found.map((b) => [b.kind, b.section])).toEqual([
      ['headline', 1],
      ['standfirst', 1],
      ['body', 1],
      ['heading', 2],
      ['body', 2],
    ]);
  });

  it('are none where there is no text', () => {
    expect(read(' <p> \n </p><div><br></div>')).toEqual([]);
  });
});

describe('a shadow root', () => {
  beforeEach(() => document.body.replaceChildren());

  function host(mode: 'open' | 'closed'): Element {
    const element = document.createElement('div');
    element.innerHTML = '<b slot="s">slotted</b><i>nowhere</i>';
    element.attachShadow({ mode }).innerHTML = '<p>in the shadow <slot name="s"></slot></p>';
    document.body.append(element);
    return document.body;
  }

  it('is read when it is open, with what is slotted into it and without what is not', () => {
    expect(texts(document, host('open'))).toEqual(['in the shadow slotted']);
  });

  it('stays closed when it is closed', () => {
    expect(texts(document, host('closed')).join(' ')).not.toContain('in the shadow');
  });
});

describe('a page that nests 5,000 deep', () => {
  it('is read to the bottom', () => {
    const doc = page('');
    let inner: Element = doc.body;
    for (let i = 0; i < 5000; i++) {
      const next = doc.createElement(i % 2 ? 'div' : 'span');
      inner.append(next);
      inner = next;
    }
    inner.append('the bottom');
    expect(texts(doc, doc.body)).toEqual(['the bottom']);
  });

  it('lets the reader rest in between', () => {
    const doc = page(`<div>${'<p>word</p>'.repeat(1000)}</div>`);
    const rests = [...readBlocks(doc.body)].filter((b) => b === undefined).length;
    expect(rests).toBeGreaterThan(2);
  });
});

describe('locate', () => {
  const block = () => blocks(page('<article><p>The <b>NA</b><i></i><b>TO</b> plan<br>grew</p></article>'))[0];
  const where = (offset: number, end?: boolean) => {
    const found = block();
    if (!found) throw new Error('no block');
    const place = locate(found, offset, end);
    return `${place.node.data}@${place.offset}`;
  };

  it('finds the text node of a start', () => {
    expect(block()?.text).toBe('The NATO plan\ngrew');
    expect([where(0), where(4), where(6), where(8), where(14)]).toEqual([
      'The @0',
      'NA@0',
      'TO@0',
      ' plan@0',
      'grew@0',
    ]);
  });

  it('finds the text node of an end', () => {
    expect([where(4, true), where(6, true), where(8, true), where(18, true)]).toEqual([
      'The @4',
      'NA@2',
      'TO@2',
      'grew@4',
    ]);
  });

  it('stays inside the block', () => {
    expect([where(-5), where(999, true)]).toEqual(['The @0', 'grew@4']);
  });

  it('gives back, for every span, the words it was asked for', () => {
    const found = block();
    if (!found) throw new Error('no block');
    const text = (from: number, to: number) => {
      const { startContainer, startOffset, endContainer, endOffset } = rangeOf(found, from, to);
      // The document that was parsed is another one than the test's.
      const own = (startContainer.ownerDocument ?? document).createRange();
      own.setStart(startContainer, startOffset);
      own.setEnd(endContainer, endOffset);
      return own.toString();
    };
    const { length } = found.text;
    for (let from = 0; from < length; from++)
      for (let to = from + 1; to <= length; to++)
        // A line break is an element of the page and no text of it.
        expect(text(from, to), `${from}–${to}`).toBe(found.text.slice(from, to).replace('\n', ''));
  });
});

describe('a text without paragraphs', () => {
  const sentence = 'The two ministers met by the lake and spoke of NATO’s eastward expansion for ninety minutes. ';
  const long = page(`<article><pre>${sentence.repeat(400)}</pre></article>`);

  it('is cut at the ends of sentences', () => {
    const cut = blocks(long);
    expect(cut.length).toBeGreaterThan(4);
    expect(cut.map(({ text }) => text).join('')).toBe(sentence.repeat(400));
    for (const { text } of cut) {
      expect(text.length).toBeLessThanOrEqual(2 * LONG_BLOCK);
      expect(text.startsWith('The two')).toBe(true);
    }
  });

  it('has its words where they are', () => {
    const [, second] = blocks(long);
    if (!second) throw new Error('one block');
    const at = second.text.indexOf('eastward');
    const { startContainer, startOffset, endOffset } = rangeOf(second, at, at + 8);
    expect((startContainer as Text).data.slice(startOffset, endOffset)).toBe('eastward');
    const held = heldBy(second, at, at + 8);
    expect(isThere(held)).toBe(true);
    (startContainer as Text).data = `x${(startContainer as Text).data}`;
    expect(isThere(held)).toBe(false);
  });

  it('is cut somewhere, though it has no sentence, no line and no space', () => {
    const endless = page(`<article><p>${'x'.repeat(30_000)}</p></article>`);
    const cut = blocks(endless);
    expect(cut.map(({ text }) => text.length).reduce((a, b) => a + b)).toBe(30_000);
    for (const { text } of cut) expect(text.length).toBeLessThanOrEqual(2 * LONG_BLOCK);
  });
});

it('holds words across line breaks and links by each of their nodes', () => {
  const doc = page(
    '<article><p>A long line that ends here<br>with NATO’s <a href="/x">eastward</a> expansion, they say.</p></article>',
  );
  const [block] = blocks(doc);
  if (!block) throw new Error('no block');
  const at = block.text.indexOf('NATO');
  const held = heldBy(block, at, block.text.indexOf(','));
  expect(held.map(({ words }) => words)).toEqual(['NATO’s ', 'eastward', ' expansion']);
  expect(isThere(held)).toBe(true);
  doc.querySelector('a')?.remove();
  expect(isThere(held)).toBe(false);
});

it('tells which elements it left because they are not shown', () => {
  const doc = page(
    `<article><p>${LONG}</p><div hidden><p>${LONG}</p></div><p aria-hidden="true">${LONG}</p></article>`,
  );
  const hidden = new Set<Element>();
  const root = doc.querySelector('article') as Element;
  expect([...readBlocks(root, { hidden })].filter(Boolean)).toHaveLength(1);
  expect([...hidden].map(({ localName }) => localName)).toEqual(['div', 'p']);
});
