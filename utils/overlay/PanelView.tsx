import { useLayoutEffect } from 'preact/hooks';
import { FramingPanel } from '../../components/FramingPanel.tsx';
import { PassageList } from '../../components/PassageList.tsx';
import { say } from '../i18n/say.ts';
import type { ReadArticle } from '../page/article.ts';
import { passageOf, textOf } from './describe.ts';
import type { Overlay, Surface } from './overlay.tsx';

/** Where the codebook and its wordings can be read. */
const CODEBOOK = 'codebook';

/** The framing panel, or the list of passages. */
export function PanelView({ overlay, surface }: { overlay: Overlay; surface: Exclude<Surface, null> }) {
  const { article } = overlay;
  useLayoutEffect(() => takeFocus(overlay), [surface]);
  if (!article) return null;
  const View = surface === 'panel' ? Panel : Passages;
  return <View overlay={overlay} article={article} />;
}

/** Who opens it by key is followed by the focus, and gets it back where it was when it closes. */
function takeFocus({ host }: Overlay): (() => void) | undefined {
  const before = host?.layer.querySelector<HTMLElement>(':focus-visible');
  const panel = host?.layer.querySelector<HTMLElement>('.bs-panel');
  if (!before || !panel) return undefined;
  panel.focus({ preventScroll: true });
  return () => {
    if (panel.matches(':focus-within')) before.focus({ preventScroll: true });
  };
}

function Panel({ overlay, article }: { overlay: Overlay; article: ReadArticle }) {
  const { session, along } = overlay;
  const { framing } = article;
  return (
    <FramingPanel
      framing={framing}
      text={textOf(article)}
      lang={article.lang}
      frames={overlay.data.frames}
      claims={overlay.data.claims}
      articleDate={article.meta.date}
      languageNote={languageNote(overlay)}
      on={{
        close: () => overlay.toggle(null),
        showSentence: (index) => void overlay.showSentence(article, index),
        openClaim: (index) => {
          const claims = session.marks.filter((m) => m.kind === 'claim' && m.article === article);
          const mark =
            claims.find((m) => m.index === index) ?? claims.find((m) => m.id === framing.claims[index]?.claim);
          if (mark) void overlay.showMark(mark, 'click');
        },
        openFrameEntry: (id) => overlay.cards.walkTo({ kind: 'entry', id }),
        codebook: () => void session.platform.ask({ type: 'open-page', page: CODEBOOK }),
        copy: () => void along.copyText(),
        copyAnnotations: () => void along.copyAnnotations(),
      }}
      done={along.done}
    />
  );
}

function Passages({ overlay }: { overlay: Overlay }) {
  const { marks } = overlay.session;
  return (
    <PassageList
      passages={marks.map((mark) => passageOf(mark, overlay.data))}
      on={{
        show: (index) => marks[index] && void overlay.showMark(marks[index], 'click', false),
        open: (index) => marks[index] && void overlay.showMark(marks[index], 'key'),
        close: () => overlay.toggle(null),
      }}
    />
  );
}

/** What a reader of another language than English has to know of the framing. */
function languageNote({ brought, article }: Overlay): string | undefined {
  if (!brought.hasFrames) return say('framing.english_only');
  return article?.lang === 'en' ? undefined : say('framing.surest_in_english');
}
