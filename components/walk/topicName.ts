import { type ImportedId, isImported } from '../../utils/knowledge/namespace.ts';
import type { Topic } from '../../utils/knowledge/schema.ts';
import { TOPIC } from '../words.ts';

/** What a topic of ours is called; that of an imported pack says so itself, with its timeline. */
export const topicName = (topic: Topic | ImportedId): string => (isImported(topic) ? '' : TOPIC[topic].word);
