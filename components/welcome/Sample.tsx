import { useEffect, useRef, useState } from 'preact/hooks';
import { language, say } from '../../utils/i18n/say.ts';
import { longDate } from '../dates.ts';

/** The day the sample stands on: between the meeting in Geneva and the answer in writing. */
export const SAMPLE_DAY = '2022-01-24';

/** The sample's paragraphs, in order. */
export const SAMPLE_TEXT = [
  'welcome.sample_1',
  'welcome.sample_2',
  'welcome.sample_3',
  'welcome.sample_4',
  'welcome.sample_5',
] as const;

/** Starts to read this page; calls when the reader has switched it off in a card. Gives what ends it. */
export type ReadPage = (off: () => void) => () => void;

/** An article to try Backstory on. It is read, marked and framed by what does so on any page. */
export function Sample({ read }: { read: ReadPage }) {
  const [isOff, setOff] = useState(false);
  const again = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOff) {
      again.current?.focus();
      return undefined;
    }
    return read(() => setOff(true));
  }, [isOff, read]);
  const about = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: say('welcome.sample_headline'),
    datePublished: SAMPLE_DAY,
    inLanguage: language(),
  };
  return (
    <div class="wel-paper">
      <div class="wel-mast">
        <b>{say('welcome.sample_label')}</b>
        <span>{say('welcome.sample_topic')}</span>
      </div>
      <article>
        <script type="application/ld+json">{JSON.stringify(about)}</script>
        <h2>{say('welcome.sample_headline')}</h2>
        <p class="standfirst">{say('welcome.sample_standfirst')}</p>
        <p class="byline">
          <time datetime={SAMPLE_DAY}>{say('welcome.sample_byline', { date: longDate(SAMPLE_DAY) })}</time>
        </p>
        {SAMPLE_TEXT.map((key) => (
          <p key={key}>{say(key)}</p>
        ))}
      </article>
      <div class="wel-off" role="status">
        {isOff && (
          <>
            <span>{say('welcome.sample_off')}</span>{' '}
            <button type="button" class="bs-link" ref={again} onClick={() => setOff(false)}>
              {say('welcome.sample_again')}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
