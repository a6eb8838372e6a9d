import { useEffect, useId, useRef } from 'preact/hooks';
import { say } from '../../utils/i18n/say.ts';
import { Switch } from '../Switch.tsx';
import { optionId, type RecentProps } from './useSearchList.ts';

/** What was searched for before, under an empty field; to be forgotten, and not kept from now on. */
export function RecentList({ recent, listId, active, on }: RecentProps) {
  const id = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const onPress = (event: Event) => {
      const row = box.current?.parentElement;
      if (event.target instanceof Node && !row?.contains(event.target)) on.close();
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('focusin', onPress);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('focusin', onPress);
    };
  }, []);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    on.close();
  };
  return (
    <section class="pop-recent" ref={box} aria-labelledby={`${id}-name`} onKeyDown={onKey}>
      <h2 class="pop-grp" id={`${id}-name`}>
        <b>{say('search.recent')}</b>
      </h2>
      <div role="listbox" id={listId} aria-labelledby={`${id}-name`}>
        {recent.searches.map((search, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: options of a combobox are chosen with the keys of its field
          <div
            key={search}
            id={optionId(listId, index)}
            role="option"
            tabIndex={-1}
            class="pop-item"
            aria-selected={index === active}
            dir="auto"
            onPointerMove={() => on.point(index)}
            onClick={() => on.choose(search)}
          >
            {search}
          </div>
        ))}
      </div>
      {recent.searches.length === 0 && (
        <p class="pop-read">{recent.keep ? say('search.recent_none') : say('search.recent_off')}</p>
      )}
      <p class="pop-recent-foot">
        <span id={`${id}-keep`}>{say('search.recent_keep')}</span>
        <Switch checked={recent.keep} labelledBy={`${id}-keep`} onChange={(keep) => on.clear(keep)} />
        {recent.searches.length > 0 && (
          <button type="button" class="bs-link" onClick={() => on.clear(recent.keep)}>
            {say('search.recent_clear')}
          </button>
        )}
      </p>
    </section>
  );
}
