/** Hostile pages of the newspaper that are too big, or too strange in their letters, to be kept as files. */
import { articlePage } from './pages.ts';

const DEPTH = 5000;
const NODES = 100_000;

/**
 * An article in two wells: one of blocks in the source, which parsers dig a few hundred deep, and one of inline elements
 * that a script digs to the bottom (not in Firefox, which shows nothing below two hundred elements).
 */
function nestedPage(): string {
  return articlePage({
    headline: 'At the bottom of the well',
    date: '2022-01-22',
    paragraphs: [
      'The well in the yard is as deep as the house is high, and whoever calls into it hears the answer twice.',
      'FIRST',
      'After that he called “NATO expansion” into it, and then “James Baker’s assurance”. Both came back unchanged.',
    ],
  })
    .replace(
      '<p>FIRST</p>',
      `${'<div>'.repeat(DEPTH)}<p>The well keeper was the first to hear that Antony Blinken and Sergey Lavrov had ended their ` +
        `meeting in Geneva on Friday. He told it to the well.</p>${'</div>'.repeat(DEPTH)}`,
    )
    .replace(
      '</main>',
      `</main>
<script>
const last = [...document.querySelectorAll('article p')].at(-1);
let wall = last.firstChild;
const deepest = CSS.supports('-moz-appearance', 'none') ? 150 : ${DEPTH};
for (let depth = 0; depth < deepest; depth++) {
  const outer = document.createElement('span');
  outer.append(wall);
  wall = outer;
}
last.append(wall);
window.done = true;
</script>`,
    );
}

/** An article of very many short text nodes: each word in an element of its own, as some editors leave them. */
function manyNodesPage(): string {
  const words =
    'The town book counts the lanterns of the long bridge one by one and finds every year that none of them is missing'.split(
      ' ',
    );
  const mention = 'After their meeting in Geneva Antony Blinken and Sergey Lavrov spoke of NATO expansion'.split(' ');
  const spans: string[] = [];
  for (let n = 0; n < NODES / 2; n++) {
    const at = n - NODES / 4;
    const word = mention[at] ?? words[n % words.length] ?? '';
    spans.push(`${n % 60 === 0 ? `${n > 0 ? '</p>' : ''}<p>` : ''}<span>${word}</span> `);
  }
  return articlePage({ headline: 'The town book, word by word', date: '2022-01-22', paragraphs: ['BOOK'] }).replace(
    '<p>BOOK</p>',
    `${spans.join('')}</p>`,
  );
}

/** A Russian article in the letters of 1995: windows-1251, told by the header alone. */
function legacyRussianPage(): Buffer {
  const page = articlePage({
    headline: 'Письмо, которого ждали в Москве',
    date: '2022-01-22',
    lang: 'ru',
    paragraphs: [
      'После встречи в Женеве 21 января 2022 года госсекретарь США Энтони Блинкен пообещал Сергею Лаврову письменный ответ. Министры говорили полтора часа и разошлись без соглашения.',
      'Москва требует прекратить расширение НАТО на восток. В альянсе отвечают, что каждая страна сама выбирает союзников.',
      'Вспомнили и февраль 1990 года, когда Джеймс Бейкер говорил Михаилу Горбачёву, что НАТО не продвинется ни на дюйм на восток.',
    ],
  }).replace('<meta charset="utf-8">\n', '');
  return Buffer.from(Array.from(page, (letter) => byteOf(letter)));
}

/** The byte of windows-1251 for a letter of the page above. */
function byteOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return code;
  if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
  const others: Record<string, number> = { Ё: 0xa8, ё: 0xb8, '«': 0xab, '»': 0xbb, '—': 0x97 };
  const byte = others[letter];
  if (byte === undefined) throw new Error(`No letter of windows-1251: ${letter}`);
  return byte;
}

/** These pages by their paths. */
export const wildPages: Record<string, () => string | Buffer> = {
  '/wild/nested': nestedPage,
  '/wild/many-nodes': manyNodesPage,
  '/wild/legacy-russian': legacyRussianPage,
};
