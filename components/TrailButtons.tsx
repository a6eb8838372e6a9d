import { say } from '../utils/i18n/say.ts';
import { Glyph } from './Glyph.tsx';

interface Props {
  back?: (() => void) | undefined;
  forward?: (() => void) | undefined;
}

/** The way back and forward along the links one has followed. A way that leads nowhere stays in its place, dimmed. */
export function TrailButtons({ back, forward }: Props) {
  return (
    <span class="bs-trail">
      <button type="button" class="bs-ib" aria-label={say('common.back')} disabled={!back} onClick={back}>
        <Glyph name="left" />
      </button>
      <button type="button" class="bs-ib" aria-label={say('common.forward')} disabled={!forward} onClick={forward}>
        <Glyph name="right" />
      </button>
    </span>
  );
}
