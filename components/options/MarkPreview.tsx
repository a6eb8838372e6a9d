import { type Ground, type MarkStyle, markCss, NIGHT, PAPER } from '../../utils/colour/marks.ts';
import type { Key } from '../../utils/i18n/keys.ts';
import { say, sayParts } from '../../utils/i18n/say.ts';
import { MARKED, type Settings } from '../../utils/settings-schema.ts';

type Marks = Settings['marks'];

/** Which words of the sample are of what. */
const SLOTS: Record<MarkStyle, [slot: string, words: Key]> = {
  'geneva-talks': ['geneva', 'options.preview_geneva'],
  'nato-expansion': ['nato', 'options.preview_nato'],
  'baker-assurance': ['baker', 'options.preview_baker'],
  claim: ['claim', 'options.preview_claim'],
  imported: ['imported', 'options.preview_imported'],
};

/** A paragraph of an article on a light and on a dark page, marked as the reader's pages are. */
export function MarkPreview({ marks }: { marks: Marks }) {
  return (
    <section class="opt-preview" aria-label={say('options.preview')}>
      <Sample marks={marks} ground={PAPER} />
      <Sample marks={marks} ground={NIGHT} />
    </section>
  );
}

function Sample({ marks, ground }: { marks: Marks; ground: Ground }) {
  const words = Object.fromEntries(
    MARKED.map((marked) => {
      const [slot, key] = SLOTS[marked];
      return [
        slot,
        <span key={marked} style={markCss(marked, marks, ground).rest}>
          {say(key)}
        </span>,
      ];
    }),
  );
  return (
    <figure class={ground.dark ? 'is-dark' : 'is-light'}>
      <figcaption>{say(ground.dark ? 'options.preview_dark' : 'options.preview_light')}</figcaption>
      <p>{sayParts('options.preview_text', words)}</p>
    </figure>
  );
}
