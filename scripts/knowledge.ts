/** `npm run knowledge`: compiles the knowledge base, says what is wrong with it, and counts what is in it. */
import { citations } from '../utils/knowledge/cards.ts';
import { SOURCE_KINDS, TOPICS } from '../utils/knowledge/schema.ts';
import { loadOrExit } from './knowledge/load.ts';

const { pack } = await loadOrExit();
const cited = new Map<string, number>();
for (const sources of citations(pack)) for (const id of new Set(sources)) cited.set(id, (cited.get(id) ?? 0) + 1);

const lines = [
  `${pack.title}, version ${pack.version}, ${pack.hash.slice(0, 12)}`,
  `${pack.entries.length} entries, ${pack.sources.length} sources, ${pack.claims.length} claims, ${pack.frames.length} frames`,
  ...TOPICS.map((topic) => `  ${topic}: ${pack.entries.filter((e) => e.topics.includes(topic)).length} entries`),
  ...SOURCE_KINDS.map((kind) => {
    const sources = pack.sources.filter((s) => s.kind === kind);
    const count = sources.reduce((sum, s) => sum + (cited.get(s.id) ?? 0), 0);
    return `  ${kind}: ${sources.length} sources, cited ${count} times`;
  }),
];
const unused = pack.sources.filter((s) => !cited.has(s.id)).map((s) => s.id);
if (unused.length > 0) lines.push(`Sources nobody cites: ${unused.join(', ')}`);
process.stdout.write(`${lines.join('\n')}\n`);
