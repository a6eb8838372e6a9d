/**
 * The pack as `data/pack.json`, read by the background when its stored copy is missing or old, and what a page needs in
 * scripts of their own: the patterns of each language (`data/spotting-en.js`, `data/framing-en.js` …), the trained networks
 * (`data/tagger.js`, `data/classifier.js`) and their words (`data/words-en.js` …). A page gets only those of its language, injected like
 * the annotator itself, so nothing has to be open to web pages.
 */
import { DATA_KEY } from '../../utils/page/data.ts';
import { sharedKnowledge } from './load.ts';

export interface DataFile {
  /** Path inside the extension. */
  path: string;
  contents: string;
}

export async function dataFiles(): Promise<DataFile[]> {
  const { pack, spotting, framing, tagger, classifier } = await sharedKnowledge();
  const script = (name: string, value: unknown) => {
    const json = JSON.stringify(JSON.stringify(value));
    return `(globalThis.${DATA_KEY}??={})[${JSON.stringify(name)}]=JSON.parse(${json});\n`;
  };
  const patterns = (['spotting', 'framing'] as const).flatMap((part) =>
    Object.entries(part === 'spotting' ? spotting.languages : framing.languages).map(([lang, value]) => ({
      path: `data/${part}-${lang}.js`,
      contents: script(`${part}-${lang}`, value),
    })),
  );
  const learnt = tagger
    ? [
        { path: 'data/tagger.js', contents: script('tagger', tagger.data) },
        ...Object.entries(tagger.words).map(([lang, words]) => ({
          path: `data/words-${lang}.js`,
          contents: script(`words-${lang}`, words),
        })),
      ]
    : [];
  if (classifier) learnt.push({ path: 'data/classifier.js', contents: script('classifier', classifier) });
  return [{ path: 'data/pack.json', contents: JSON.stringify(pack) }, ...patterns, ...learnt];
}
