import type { Frame } from '../utils/knowledge/schema.ts';

/** The published codebook that framing is read by, frame by frame, with its wordings. */
export function Codebook({ frames }: { frames: Frame[] }) {
  return (
    <main class="bs codebook" lang="en">
      <h1 class="codebook-title">How framing is read</h1>
      <p>
        A frame is a way of telling the story: what is the problem, who caused it, what is right, what should be done.
        Each sentence of an article is compared with the wordings below, and then judged by a small network that has
        learnt from some sixty thousand sentences, written for it and labelled by hand by this codebook. What somebody
        is quoted with counts for them, and a denial counts as a denial. An article can carry several frames; none of
        them is true or false. The reading misses irony and what is only hinted at.
      </p>
      <p>
        Words in braces stand for a list of words; a star stands for any ending; two dots for a few words in between;
        brackets for what may be missing.
      </p>
      {frames.map((frame) => (
        <section key={frame.id} aria-labelledby={`f-${frame.id}`}>
          <h2 class="bs-title" id={`f-${frame.id}`}>
            {frame.name}
          </h2>
          <p>{frame.definition}</p>
          <details>
            <summary>Wordings</summary>
            {frame.cues.map((cue, i) => (
              <div key={`${frame.id}-${i}`} class="codebook-cue">
                <p class="bs-xs">
                  {cue.rejects
                    ? 'Denies the frame'
                    : cue.weight >= 1
                      ? 'Carries the frame alone'
                      : 'Carries it together with another'}
                  {cue.about.length > 0 && `, where ${cue.about.join(' or ')} is spoken of`}
                </p>
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
