/** Packs of others, as the options page asks for them. */
import { packOfFolder } from '../../../scripts/knowledge/make-pack.ts';
import type { Bridge } from '../../../scripts/lib/driver.ts';
import { inRoot } from '../../../scripts/lib/paths.ts';
import type { PackPreview, PacksAnswer } from '../../../utils/knowledge/packs-answers.ts';

/** An entry of the sample, and an article in which nothing but the sample marks so many passages. */
export const SAMPLE = {
  id: 'suez-canal',
  entry: 'suez-canal--constantinople-convention-1888',
  article: '/canal.html',
  marks: 3,
};

/** The sample pack's file, with the hash by which it is imported. */
export async function sampleFile(bridge: Bridge): Promise<{ text: string; hash: string }> {
  const { text } = await packOfFolder(inRoot('tests', 'packs', 'suez-canal'));
  const { hash } = await bridge.ask<PackPreview>({ type: 'pack-check', text });
  return { text, hash };
}

export const importSample = async (bridge: Bridge): Promise<PacksAnswer> =>
  bridge.ask<PacksAnswer>({ type: 'pack-import', ...(await sampleFile(bridge)) });

/** Ids of the packs that are there. */
export const packsIn = async (bridge: Bridge): Promise<string[]> =>
  (await bridge.ask<PacksAnswer>({ type: 'packs' })).packs.map(({ about }) => about.id);
