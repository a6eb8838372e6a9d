import type { Topic } from '../utils/knowledge/schema.ts';
import { TOPIC } from './words.ts';

/** A topic: its word, underlined the way it is on the page, so that it needs no legend. */
export function TopicTag({ topic, light = false }: { topic: Topic; light?: boolean }) {
  const { word, line } = TOPIC[topic];
  return <span class={`bs-t bs-t-${line}${light ? ' is-light' : ''}`}>{word}</span>;
}
