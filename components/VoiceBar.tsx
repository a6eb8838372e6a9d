import { say } from '../utils/i18n/say.ts';
import type { VoiceCount } from './voices.ts';
import { VOICE } from './words.ts';

const fill = ({ voice, rejecting }: VoiceCount) => `bs-v-${VOICE[voice].fill}${rejecting ? ' is-not' : ''}`;

/** One block for each sentence, filled by voice; under it the same in words, which is what is read out. */
export function VoiceBar({ counts }: { counts: VoiceCount[] }) {
  return (
    <>
      <div class="bs-bar" aria-hidden="true">
        {counts.flatMap((one) =>
          Array.from({ length: one.count }, (_, index) => (
            <i key={`${one.voice}-${one.rejecting}-${index}`} class={fill(one)} />
          )),
        )}
      </div>
      <p class="bs-key">
        {counts.map((one) => (
          <span key={`${one.voice}-${one.rejecting}`}>
            <i class={fill(one)} aria-hidden="true" />
            {say(one.rejecting ? 'framing.voice_rejecting' : 'framing.voice_count', {
              voice: VOICE[one.voice].many,
              count: one.count,
            })}
          </span>
        ))}
      </p>
    </>
  );
}
