/**
 * Gives the bundles what they need of the compiled knowledge base, each its own part (the patterns of a language are
 * files of their own, made by data-files.ts and injected when a page in that language needs them):
 *   virtual:backstory/pack-head what tells the pack from another (background; the pack is the file data/pack.json)
 *   virtual:backstory/spotting  readings (annotator)
 *   virtual:backstory/framing   frames, claims and speakers, titles of entries (framing)
 *   virtual:backstory/frames    the frames with their wordings (codebook page)
 *   virtual:backstory/anchors   the regular expressions of the gate
 * A knowledge base that does not validate stops the build and names file and field.
 */
import type { Plugin } from 'vite';
import type { FramingCore, FramingData } from '../../utils/framing/data.ts';
import { headOf } from '../../utils/knowledge/pack-head.ts';
import { forgetKnowledge, KNOWLEDGE_DIR, sharedKnowledge } from './load.ts';

const coreOf = ({ languages: _languages, ...core }: FramingData): FramingCore => core;

const PREFIX = 'virtual:backstory/';

export function knowledgePlugin(): Plugin {
  return {
    name: 'backstory-knowledge',
    resolveId(id) {
      return id.startsWith(PREFIX) ? `\0${id}` : undefined;
    },
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const compiled = await sharedKnowledge();
      const part = id.slice(PREFIX.length + 1);
      // A string that JSON.parse reads is faster for the engine than an object literal of this size.
      const json = (value: unknown) => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
      if (part === 'pack-head') return json(headOf(compiled.pack));
      if (part === 'spotting') return json(compiled.spotting.readings);
      if (part === 'framing') return json(coreOf(compiled.framing));
      if (part === 'frames') return json(compiled.pack.frames);
      if (part === 'anchors') return `export default ${JSON.stringify(compiled.gate)};`;
      throw new Error(`there is no part “${part}” of the knowledge base`);
    },
    handleHotUpdate({ file }) {
      if (file.startsWith(KNOWLEDGE_DIR)) forgetKnowledge();
    },
  };
}
