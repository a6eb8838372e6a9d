import { describe, expect, it } from 'vitest';
import {
  MAX_DEPTH,
  MAX_ENTRIES,
  MAX_PATTERNS,
  MAX_PROBLEMS,
  MAX_STRING,
  MAX_TEXT,
  MAX_VALUES,
} from '../../../utils/knowledge/published/limits.ts';
import { readPack } from '../../../utils/knowledge/published/read.ts';
import { type Bent, problemsOf, samplePack, sampleText } from '../support/packs.ts';

/** What is wrong with the sample once it has been bent. */
async function bent(bend: (pack: Bent) => void, reserved?: string[]): Promise<string[]> {
  const pack = await samplePack();
  bend(pack);
  return problemsOf(JSON.stringify(pack), reserved);
}

const patterns = (...list: string[]) =>
  bent((pack) => {
    pack.readings[0].patterns = { en: list };
  });

it('the sample itself is sound', async () => {
  expect(problemsOf(await sampleText())).toEqual([]);
});

describe('size', () => {
  it('a huge file', () => {
    expect(problemsOf(' '.repeat(MAX_TEXT + 1))).toEqual([
      `the file is too large: ${MAX_TEXT + 1} characters, and at most ${MAX_TEXT} are read`,
    ]);
  });
  it('a million of small values', () => {
    expect(problemsOf(`[${'1,'.repeat(900_000)}1]`)).toEqual([
      expect.stringMatching(new RegExp(`^line 1, character \\d+: the file holds more than ${MAX_VALUES} values$`)),
    ]);
  });
  it('repetition that would fill the memory once it is read', () => {
    expect(problemsOf(`{"a":[${'{},'.repeat(600_000)}{}]}`)[0]).toContain(`more than ${MAX_VALUES} values`);
  });
  it('too many things of a kind', async () => {
    expect(
      await bent((pack) => {
        pack.entries = Array.from({ length: MAX_ENTRIES + 1 }, () => 0);
      }),
    ).toEqual([`entries: must be at most ${MAX_ENTRIES} things`]);
  });
  it('a text without an end', async () => {
    expect(
      await bent((pack) => {
        pack.entries[1].summary = 'a'.repeat(MAX_STRING + 1);
      }),
    ).toEqual([`entries.1.summary: must be at most ${MAX_STRING} characters`]);
  });
  it('more patterns than anybody needs', async () => {
    expect(await patterns(...Array.from({ length: MAX_PATTERNS }, (_, i) => `canal number${i}`))).toEqual([
      expect.stringMatching(/^has \d+ patterns, and at most 5000 are read$/),
    ]);
  });
});

describe('depth', () => {
  it.each([MAX_DEPTH + 1, 200_000, MAX_TEXT / 2])('%d lists in one another', (depth) => {
    expect(problemsOf('['.repeat(depth) + ']'.repeat(depth))).toEqual([
      `line 1, character ${MAX_DEPTH + 1}: lists and objects lie more than ${MAX_DEPTH} deep in one another`,
    ]);
  });
  it('objects in one another, on many lines', () => {
    expect(problemsOf('\n{"a":'.repeat(50_000))[0]).toMatch(/^line 14, character 1: /);
  });
});

describe('what is no pack', () => {
  it.each(['', 'null', '[]', '7', '"pack"', '{}', '{"kind":"other"}', '[{"kind":"backstory-pack"}]'])('%j', (text) => {
    expect(problemsOf(text)).toHaveLength(1);
  });
  it('a file that is cut off says where', async () => {
    const text = await sampleText();
    expect(problemsOf(text.slice(0, text.length / 2))[0]).toMatch(/^the file is no JSON: .*(position|column)/);
  });
  it('a newer format', async () => {
    expect(
      await bent((pack) => {
        pack.format = 2;
      }),
    ).toEqual([expect.stringContaining('format: this is format 2, and this Backstory reads 1')]);
  });
});

describe('wrong types name their place', () => {
  it.each<[string, (pack: Bent) => void, string]>([
    ['a number for a title', (p) => (p.title = 7), 'title: Invalid type: Expected string but received 7'],
    ['an object for a list', (p) => (p.entries = {}), 'entries: Invalid type: Expected Array but received Object'],
    ['null for a thing', (p) => (p.entries[0] = null), 'entries.0: Invalid type: Expected Object but received null'],
    [
      'a text for a list',
      (p) => (p.entries[0].statements[1].sources = 'a'),
      `entries/constantinople-convention-1888: statements.1.sources: Invalid type: Expected Array but received "a"`,
    ],
    ['a field too much', (p) => (p.sources[0].html = 'x'), 'sources/convention-1888: html: Invalid key'],
    ['a field too little', (p) => delete p.sources[0].kind, 'sources/convention-1888: kind: Invalid key'],
    [
      'a version that cannot be compared',
      (p) => (p.version = 'newest'),
      'version: must be figures parted by full stops',
    ],
    ['an unknown language', (p) => (p.entries[0].names.xx = ['a']), 'names.xx: must be one of en, de'],
    ['a weight that is none', (p) => (p.readings[0].readings[0].evidence[0].weight = 1e308), 'weight: '],
  ])('%s', async (_name, bend, message) => {
    const problems = await bent(bend);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  it('a number that is none', async () => {
    const text = await sampleText();
    expect(problemsOf(text.replace('"base": 0.5', '"base": 1e999'))).toEqual([
      'readings.0.readings.1.base: is too large a number',
    ]);
  });

  it('no more are told than can be read', async () => {
    const problems = await bent((pack) => {
      pack.sources = Array.from({ length: 2000 }, (_, i) => ({ id: `s${i}` }));
    });
    expect(problems).toHaveLength(MAX_PROBLEMS);
  });
});

describe('names', () => {
  it('two things of one name', async () => {
    expect(
      await bent((pack) => {
        pack.entries.push({ ...pack.entries[0] });
      }),
    ).toEqual(['entries.4.id: “constantinople-convention-1888” is also the id of entries.0']);
  });
  it.each(['geneva--talks', '-a', 'a-', 'A', 'a b', 'a/b', '../a', 'suez-canal--port-said'])(
    'a name that is none, and could be mistaken for another: %s',
    async (id) => {
      expect(
        await bent((pack) => {
          pack.sources[0].id = id;
        }),
      ).toContain('sources.0.id: must be a kebab-case id');
    },
  );
  it('the name of ours', async () => {
    expect(
      await bent(
        (pack) => {
          pack.id = 'geneva-nato-baker';
        },
        ['geneva-nato-baker'],
      ),
    ).toEqual(['id: “geneva-nato-baker” is the name of a pack that comes with Backstory']);
  });
  it('what is not there', async () => {
    expect(
      await bent((pack) => {
        pack.entries[0].statements[0].sources = ['nobody'];
        pack.entries[0].topics = ['nato-expansion'];
        pack.claims[0].entries = ['geneva-talks-january-2022'];
        pack.readings[0].readings[0].entry = 'nothing';
      }),
    ).toEqual([
      'entries/constantinople-convention-1888: topics.0: there is no topic “nato-expansion”',
      'entries/constantinople-convention-1888: statements.0.sources.0: there is no source “nobody”',
      'claims/open-to-every-ship: entries.0: there is no entry “geneva-talks-january-2022”',
      'readings/convention: readings.0.entry: there is no entry “nothing”',
    ]);
  });
});

describe('names that mean something to programs', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString'])('%s', async (key) => {
    const text = await sampleText();
    const at = { top: '"id":', inner: '"statements":' };
    for (const [where, before] of Object.entries(at)) {
      const hurt = text.replace(before, `${JSON.stringify(key)}: {"polluted": true}, ${before}`);
      expect(problemsOf(hurt), where).toEqual([expect.stringMatching(new RegExp(`${key}: is no name for a field$`))]);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('script and markup in any text', () => {
  const MARKUP = ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)', '</p><b>', '<a'];
  it.each(MARKUP)('%s', async (markup) => {
    const pack = await samplePack();
    const places: string[] = [];
    const visit = (value: Bent, place: string) => {
      if (typeof value === 'string') places.push(place);
      else if (value && typeof value === 'object')
        for (const key of Object.keys(value)) visit(value[key], place ? `${place}.${key}` : key);
    };
    visit(pack, '');
    expect(places.length).toBeGreaterThan(150);
    for (const place of places) {
      const hurt = structuredClone(pack);
      const keys = place.split('.');
      const last = keys.pop() as string;
      const holder = keys.reduce((inner: Bent, key) => inner[key], hurt);
      holder[last] = `${holder[last]} ${markup}`;
      const problems = problemsOf(JSON.stringify(hurt));
      // What says what the file is comes first.
      if (place === 'kind') expect(problems[0]).toContain('the file is no knowledge pack');
      else expect(problems, place).toContain(`${place}: must be plain text, without HTML tags`);
    }
  });
  it.each([
    'javascript:alert(1)',
    'http://a.example/',
    'data:text/html,x',
    'ftp://a.example',
    'a.example',
    '//a.example',
    '',
  ])('an address that is no https: %s', async (url) => {
    expect(
      await bent((pack) => {
        pack.sources[0].url = url;
        pack.makers[0].url = url;
      }),
    ).toEqual(['makers.0.url: must be an https address']);
    expect(
      await bent((pack) => {
        pack.sources[0].archive = url;
      }),
    ).toEqual(['sources/convention-1888: archive: must be an https address']);
  });
});

describe('letters that are none', () => {
  it.each([
    ['half a character', '\\ud800', 'holds half a character (a lone surrogate)'],
    ['the other half', '\\udc00x', 'holds half a character (a lone surrogate)'],
    ['writing turned round', '\\u202e', 'holds a character that cannot be seen or turns the writing: [U+202E]'],
    ['an isolate', '\\u2066', 'holds a character that cannot be seen or turns the writing: [U+2066]'],
    ['nothing at all', '\\u0000', 'holds a character that cannot be seen or turns the writing: [U+0000]'],
    ['a line of its own', '\\u2028', 'holds a character that cannot be seen or turns the writing: [U+2028]'],
    ['a blank of no width', '\\u200b', 'holds a character that cannot be seen or turns the writing: [U+200B]'],
    ['hidden tags', '\\udb40\\udc41', 'holds a character that cannot be seen or turns the writing: [U+E0041]'],
    ['a pile of marks', 'a\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301', 'piles up marks on a letter'],
  ])('%s', async (_name, letter, message) => {
    const text = await sampleText();
    expect(problemsOf(text.replace('"The Convention of', `"${letter} The Convention of`))).toEqual([
      `entries.0.title: ${message}`,
    ]);
  });
  it('keys of such letters', async () => {
    const text = await sampleText();
    expect(problemsOf(text.replace('"fr":', '"\\u202efr":'))).toEqual([
      expect.stringContaining('[U+202E]fr: is no name for a field'),
    ]);
  });
});

describe('patterns that explode', () => {
  it('distances that double what stands before them', async () => {
    const pattern = Array.from({ length: 60 }, (_, i) => `w${i}a`).join(' <1> ');
    expect(await patterns(pattern)).toEqual([
      expect.stringMatching(/^readings\/convention: patterns\.en\.0: .*stands for too many alternatives/),
    ]);
  });
  it('gaps in gaps', async () => {
    const pattern = `suez ${'(..12 [a] '.repeat(30)}canal${')'.repeat(30)}`;
    expect(await patterns(pattern)).toEqual([expect.stringContaining('can be tried in too many ways')]);
  });
  it('lexicons in lexicons, which double each time', async () => {
    const problems = await bent((pack) => {
      pack.lexicons = Array.from({ length: 60 }, (_, i) => ({
        id: `l${i}`,
        words: { en: [i === 59 ? 'canal' : `{l${i + 1}} {l${i + 1}}`] },
      }));
      pack.readings = [{ ...pack.readings[0], patterns: { en: ['{l0}'] } }];
      pack.claims = [];
    });
    expect(problems[0]).toMatch(/^lexicons\/l0: words\.en\.0: .*stands for too many alternatives/);
  });
  it('lexicons that lead back to themselves', async () => {
    const problems = await bent((pack) => {
      pack.lexicons.push({ id: 'a', words: { en: ['{b} canal'] } }, { id: 'b', words: { en: ['{a}'] } });
    });
    expect(problems[0]).toBe('lexicons/a: words.en.0: pattern “{b} canal”: lexicon {b} refers to itself');
  });
  it('words that stand on every page', async () => {
    expect(await patterns('the', '(canal|of)')).toEqual([
      'readings/convention: patterns.en.0: pattern “the”: needs a word that is rare enough to look for',
      'readings/convention: patterns.en.1: pattern “(canal|of)”: needs a word that is rare enough to look for',
    ]);
  });
  it('what cannot be read', async () => {
    expect(await patterns('(suez', 'su*', '[canal]', '..3 canal', '{nothing}')).toEqual([
      'readings/convention: patterns.en.0: pattern “(suez”: “)” is missing after an opening parenthesis',
      'readings/convention: patterns.en.1: pattern “su*”: stem “su*” is too short: 3 letters at least',
      'readings/convention: patterns.en.2: pattern “[canal]”: the pattern could match nothing at all',
      'readings/convention: patterns.en.3: pattern “..3 canal”: a pattern cannot begin with a gap',
      'readings/convention: patterns.en.4: pattern “{nothing}”: there is no lexicon {nothing} in this language',
    ]);
  });
  it('patterns of a claim are told by their own fields', async () => {
    const problems = await bent((pack) => {
      pack.claims[0].needs = { en: ['('] };
      pack.claims[0].excludes = { en: [')'] };
    });
    expect(problems.map((one) => one.split(': pattern')[0])).toEqual([
      'claims/open-to-every-ship: needs.en.0',
      'claims/open-to-every-ship: excludes.en.0',
    ]);
  });
  it('all of them together', async () => {
    const list = Array.from({ length: 300 }, (_, i) => Array.from({ length: 9 }, (_, n) => `w${i}x${n}`).join(' <2> '));
    expect((await patterns(...list)).at(-1)).toContain('stands for too many alternatives');
    const many = Array.from(
      { length: 400 },
      (_, i) => `w${i} (${Array.from({ length: 200 }, (_, n) => `a${n}`).join('|')})`,
    );
    expect((await patterns(...many))[0]).toMatch(/too many alternatives|together are too large|must be at most/);
  });
});

it('a refused pack leaves nothing behind: the next one is read as if nothing had been', async () => {
  const text = await sampleText();
  const before = readPack(text);
  problemsOf(text.replace('"statements":', '"__proto__": {"a": 1}, "statements":'));
  expect(readPack(text)).toEqual(before);
});
