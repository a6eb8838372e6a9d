/** The page's end of a companion's port: tells what has changed, shows places, and has the reading stopped and resumed. */
import type { Runtime } from 'webextension-polyfill';
import { NO_CORE, part } from '../overlay/bring.ts';
import { textOf, wordsOf } from '../overlay/describe.ts';
import { rectsOf } from '../overlay/geometry.ts';
import { bringIntoView } from '../overlay/scroll.ts';
import { seen } from '../overlay/viewport.ts';
import { rangeOf } from '../page/blocks.ts';
import type { Session } from '../page/session.ts';
import { companionPage } from './page-data.ts';
import { type CompanionShow, type FromPage, isToPage, type PageLook } from './protocol.ts';

/** Changes come in bursts: what changes within this is told once. */
const MOMENT_MS = 120;

/** Most marks that are measured when the page is scrolled. */
const MOST_MEASURED = 400;

/** Serves a companion until it or the page is gone. */
export function serveCompanion(session: Session, port: Runtime.Port): void {
  const life = new AbortController();
  const { signal } = life;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told: readonly unknown[] = [];

  const send = (message: FromPage) => {
    try {
      port.postMessage(message);
    } catch {
      // The companion is just being closed.
      life.abort();
    }
  };
  const tell = () => {
    timer = undefined;
    if (signal.aborted) return;
    const { articles, marks, article, policy, underWay } = session;
    const core = part('framing')?.core ?? NO_CORE;
    const look: PageLook = {
      isOn: policy?.on ?? true,
      progress: underWay.progress,
      isStopped: underWay.isStopped,
      inSight: inSight(session),
    };
    const now = [articles, marks, article, core, location.href];
    if (now.some((one, index) => one !== told[index])) look.page = companionPage({ articles, marks, article }, core);
    told = now;
    send({ look });
  };
  const soon = () => {
    timer ??= setTimeout(tell, MOMENT_MS);
  };

  session.underWay.watch(soon, signal);
  addEventListener('scroll', soon, { signal, passive: true, capture: true });
  addEventListener('resize', soon, { signal, passive: true });
  port.onMessage.addListener((message: unknown) => {
    if (!isToPage(message)) return;
    if ('show' in message) void show(session, message).then((isShown) => isShown || send({ missed: true }));
    else if (message.reading === 'stop') session.underWay.stop();
    else {
      session.underWay.resume();
      void session.read().catch(() => undefined);
    }
  });
  port.onDisconnect.addListener(() => life.abort());
  session.signal.addEventListener('abort', () => port.disconnect(), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  tell();
}

/** Marks whose first line is in the window. */
function inSight({ marks }: Session): number[] {
  if (marks.length > MOST_MEASURED) return [];
  const { top, bottom } = seen();
  const found: number[] = [];
  for (const [index, { range }] of marks.entries()) {
    const [line] = rectsOf(range);
    if (line && line.bottom > top && line.top < bottom) found.push(index);
  }
  return found;
}

/** Scrolls to a place and tints it for a moment. False where its words are not there any more. */
async function show(session: Session, wanted: CompanionShow): Promise<boolean> {
  const range = placeOf(session, wanted);
  if (!range) return false;
  const lines = await bringIntoView(range);
  if (session.signal.aborted || lines.length === 0) return false;
  session.painter.flash([range]);
  return true;
}

/** The page may have been read anew since the companion was told of the place: it is known by its words. */
function placeOf({ marks, article }: Session, { show, index, words }: CompanionShow): StaticRange | undefined {
  if (show === 'mark') {
    const isIt = (one: (typeof marks)[number] | undefined) => one !== undefined && wordsOf(one) === words;
    const mark = isIt(marks[index]) ? marks[index] : marks.find(isIt);
    return mark?.range;
  }
  if (!article) return undefined;
  const { blocks, framing } = article;
  const text = textOf(article);
  const places = show === 'sentence' ? framing.sentences : framing.claims;
  const at = places[index];
  const place = at && text(at) === words ? at : places.find((one) => text(one) === words);
  const block = place && blocks[place.block];
  return block && rangeOf(block, place.start, place.end);
}
