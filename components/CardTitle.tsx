import type { Card } from '../utils/knowledge/view.ts';
import { Quoted } from './Quoted.tsx';
import { TitleText } from './TitleText.tsx';
import { quoted, unquoted } from './words.ts';

/** The article's sentence around the words of a claim. */
export interface ClaimSentence {
  before: string;
  words: string;
  after: string;
  lang?: string | undefined;
}

/** Most characters of the sentence on each side of the claim. */
const AROUND = 64;

function tail(text: string): string {
  if (text.length <= AROUND) return text;
  const cut = text.slice(-AROUND);
  return `… ${cut.slice(cut.indexOf(' ') + 1)}`;
}

function head(text: string): string {
  if (text.length <= AROUND) return text;
  const cut = text.slice(0, AROUND);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}

interface Props {
  card: Pick<Card, 'title' | 'type'> & { titleQuote?: string | undefined };
  sentence?: ClaimSentence | undefined;
  id: string;
}

/** The title of a card. A claim's title is the sentence of the article, in the type of others. */
export function CardTitle({ card, sentence, id }: Props) {
  if (card.type === 'entry') {
    return (
      <h2 class="bs-title" id={id} lang="en" dir="auto">
        <TitleText title={card.title} titleQuote={card.titleQuote} />
      </h2>
    );
  }
  return (
    <h2 class="bs-title bs-q" id={id} lang={sentence ? sentence.lang : 'en'} dir="auto">
      {sentence ? (
        <Quoted>
          {tail(sentence.before.trimStart())}
          <span class="bs-said">{sentence.words}</span>
          {head(sentence.after.trimEnd())}
        </Quoted>
      ) : (
        quoted(unquoted(card.title))
      )}
    </h2>
  );
}
