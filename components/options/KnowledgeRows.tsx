import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { dateLocale, say, sayCount, sayParts } from '../../utils/i18n/say.ts';
import { isLost } from '../../utils/knowledge/database-fault.ts';
import type { KnowledgeState } from '../../utils/messages.ts';
import { ago } from '../dates.ts';
import { AnewBox } from './AnewBox.tsx';
import { storeWords } from './storeWords.ts';
import type { useRebuild } from './useRebuild.ts';

/** What is done while the stored copy is written anew: words and how much of it is behind us. */
const STEP = {
  read: { words: 'options.rebuild_read', done: 0 },
  write: { words: 'options.rebuild_write', done: 1 },
  index: { words: 'options.rebuild_index', done: 2 },
} as const;

/** "3.4 megabytes", for the eye and the ear. */
function size(bytes: number): string {
  const format = { style: 'unit', unit: 'megabyte', unitDisplay: 'long', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(dateLocale(), format).format(Math.max(0.1, bytes / 1_000_000));
}

/** The knowledge base: which pack, how much is in it, and whether the stored copy is what was shipped. */
export function KnowledgeRows({ knowledge }: { knowledge: ReturnType<typeof useRebuild> }) {
  const now = useMinutes();
  const { state, bytes, step, failure, rebuild, cancel } = knowledge;
  if (!state) return failure ? <p class="opt-none">{failure}</p> : null;
  const memory = state.store === 'memory';
  return (
    <div id="knowledge">
      <ul class="opt-kv">
        <li>
          <span class="bs-dim">{say('options.pack')}</span>
          <span>
            {sayParts<ComponentChild>('options.pack_version', {
              title: (
                <span key="title" lang="en">
                  {state.title}
                </span>
              ),
              version: state.version,
            })}
            <small>{inPack(state)}</small>
          </span>
          <a class="bs-link" href="library.html">
            {say('options.pack_read')}
          </a>
        </li>
        <li>
          <span class="bs-dim">{say('options.copy')}</span>
          <span>
            {memory ? say('options.copy_none') : say('options.copy_good', { ago: ago(state.checked, now) })}
            <small>{say(memory ? 'options.copy_none_note' : 'options.copy_note')}</small>
            {bytes !== undefined && <small>{say('options.copy_size', { size: size(bytes) })}</small>}
            {step && <Progress step={step} />}
            {failure && <small role="alert">{failure}</small>}
          </span>
          <button type="button" class="bs-link" onClick={step ? cancel : () => void rebuild()}>
            {say(step ? 'options.rebuild_cancel' : memory ? 'options.rebuild_again' : 'options.rebuild')}
          </button>
        </li>
      </ul>
      {memory && (
        <p class="opt-box">
          <b>{say('options.memory')}</b> {state.reason && storeWords(state.reason)} {say('options.memory_note')}
        </p>
      )}
      {memory && isLost(state.reason) && <AnewBox onAnew={() => void rebuild(true)} />}
    </div>
  );
}

function Progress({ step }: { step: keyof typeof STEP }) {
  const { words, done } = STEP[step];
  return (
    <small>
      <progress max={3} value={done} aria-label={say('options.rebuilding')} />
      {say(words)}
    </small>
  );
}

function inPack({ counts }: KnowledgeState): string {
  const parts = [
    sayCount('options.pack_entries', counts.entries),
    sayCount('options.pack_statements', counts.statements),
    sayCount('options.pack_claims', counts.claims),
    sayCount('options.pack_dates', counts.events),
    sayCount('options.pack_sources', counts.sources),
    sayCount('options.pack_frames', counts.frames),
  ];
  return new Intl.ListFormat(dateLocale(), { type: 'unit' }).format(parts);
}

/** The time, renewed every half minute. */
function useMinutes(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(now, Date.now());
}
