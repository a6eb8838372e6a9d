/** A topic of an imported pack: its word, underlined the way marks of imported packs are on the page. */
export function ImportedTag({ title, light = false }: { title: string; light?: boolean }) {
  return <span class={light ? 'bs-t bs-t-imported is-light' : 'bs-t bs-t-imported'}>{title}</span>;
}
