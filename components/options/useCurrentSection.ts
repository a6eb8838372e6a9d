import { useEffect, useState } from 'preact/hooks';
import { SECTIONS, type SectionId } from './Section.tsx';

/** Which of the sections shown is being read: the last that begins above the first third of the window. */
export function useCurrentSection(ready: boolean, shown?: readonly SectionId[]): SectionId {
  const [current, setCurrent] = useState<SectionId>(SECTIONS[0].id);
  useEffect(() => {
    if (!ready) return;
    const sections = SECTIONS.map(({ id }) => id).filter((id) => !shown || shown.includes(id));
    const update = () => {
      const atEnd = window.innerHeight + window.scrollY >= document.body.scrollHeight - 2;
      const passed = sections.filter((id) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        return top !== undefined && top < window.innerHeight / 3;
      });
      setCurrent((atEnd && window.scrollY > 0 ? sections.at(-1) : passed.at(-1)) ?? SECTIONS[0].id);
    };
    update();
    addEventListener('scroll', update, { passive: true });
    return () => removeEventListener('scroll', update);
  }, [ready, shown]);
  return current;
}
