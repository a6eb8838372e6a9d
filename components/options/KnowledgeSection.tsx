import { useEffect, useState } from 'preact/hooks';
import type { KnowledgeState } from '../../utils/messages.ts';
import { ago } from '../dates.ts';

/** The knowledge base: which pack, how much is in it, and whether the stored copy is what was shipped. */
export function KnowledgeSection({ state, onRebuild }: { state: KnowledgeState; onRebuild: () => void }) {
  const now = useMinutes();
  const { counts } = state;
  const memory = state.store === 'memory';
  return (
    <section id="knowledge">
      <h1>Knowledge base</h1>
      <ul class="opt-kv">
        <li>
          <span class="bs-dim">Pack</span>
          <span>
            {state.title}, version {state.version}
            <small>
              {counts.entries} entries, {counts.statements} statements, {counts.claims} claims, {counts.events} further
              dates, {counts.sources} sources, {counts.frames} frames
            </small>
          </span>
          <a class="bs-link" href="library.html">
            Read it
          </a>
        </li>
        <li>
          <span class="bs-dim">Stored copy</span>
          <span>
            {memory ? 'None in this window' : `Same as shipped, checked ${ago(state.checked, now)}`}
            <small>
              {memory
                ? 'The pack is read from the extension.'
                : 'In this browser’s database. Rebuilt by itself when it differs; nothing of yours is kept in it.'}
            </small>
          </span>
          <button type="button" class="bs-link" onClick={onRebuild}>
            {memory ? 'Try again' : 'Rebuild now'}
          </button>
        </li>
      </ul>
      {memory && (
        <p class="opt-box">
          <b>Running from memory.</b>{' '}
          {state.reason ? `${state.reason.replace(/\.?$/, '.')} ` : 'This window keeps no database. '}
          The pack is read from the extension each time. Everything works; the first card takes a moment longer.
        </p>
      )}
    </section>
  );
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
