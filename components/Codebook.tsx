import type { ComponentChild } from 'preact';
import { dateLocale, say, sayParts } from '../utils/i18n/say.ts';
import type { Frame } from '../utils/knowledge/schema.ts';

/** The published codebook that framing is read by, frame by frame, with its wordings. */
export function Codebook({ frames }: { frames: Frame[] }) {
  return (
    <main class="bs codebook">
      <h1 class="codebook-title">{say('framing.codebook')}</h1>
      <p>{say('framing.codebook_frames')}</p>
      <p>{say('framing.codebook_notation')}</p>
      {frames.map((frame) => (
        <section key={frame.id} aria-labelledby={`f-${frame.id}`}>
          <h2 class="bs-title" lang="en" id={`f-${frame.id}`}>
            {frame.name}
          </h2>
          <p lang="en">{frame.definition}</p>
          <details>
            <summary>{say('framing.wordings')}</summary>
            {frame.cues.map((cue, i) => (
              <div key={`${frame.id}-${i}`} class="codebook-cue">
                <p class="bs-xs">{cueWords(cue)}</p>
                <ul>
                  {Object.entries(cue.patterns).flatMap(([lang, patterns]) =>
                    patterns.map((pattern) => (
                      <li key={`${lang}-${pattern}`}>
                        <code>
                          {lang}: {pattern}
                        </code>
                      </li>
                    )),
                  )}
                </ul>
              </div>
            ))}
          </details>
        </section>
      ))}
    </main>
  );
}

function cueWords({ rejects, weight, about }: Frame['cues'][number]): ComponentChild[] {
  const cue = say(rejects ? 'framing.cue_denies' : weight >= 1 ? 'framing.cue_alone' : 'framing.cue_together');
  return about.length > 0 ? sayParts<ComponentChild>('framing.cue_about', { cue, about: oneOf(about) }) : [cue];
}

/** Names of subjects, as the codebook has them. */
const oneOf = (names: readonly string[]): ComponentChild =>
  new Intl.ListFormat(dateLocale(), { type: 'disjunction' }).formatToParts(names).map(({ type, value }) =>
    type === 'element' ? (
      <span key={value} lang="en">
        {value}
      </span>
    ) : (
      value
    ),
  );
