import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../../utils/i18n/say.ts';
import type { PackPreview, PackRefused, PacksAnswer } from '../../../utils/knowledge/packs-answers.ts';
import type { Request } from '../../../utils/messages.ts';
import type { Client } from '../../client.ts';
import { FileError, textOfFile } from './readFile.ts';

/** A file that the reader has chosen: being read, refused, or shown. */
export type Chosen =
  | { state: 'reading' }
  | { state: 'refused'; problems: PackRefused['problems'] }
  | { state: 'shown'; text: string; preview: PackPreview };

type Change = Extract<Request, { type: 'pack-switch' | 'pack-remove' }>;

/** The packs that are there, the file that is looked at, and the ways to change them. */
export function usePacks(client: Client, onChange: () => void, tell: (said: string) => void) {
  const [packs, setPacks] = useState<PacksAnswer>();
  const [chosen, setChosen] = useState<Chosen>();
  /** Why the last thing could not be done; the text of an error is the background's own. */
  const [failed, setFailed] = useState<string>();
  /** Counts choices: a slow answer must not stand in the place of a later file. */
  const turn = useRef(0);
  const fail = (error: unknown) => setFailed(error instanceof Error ? error.message : '');
  useEffect(() => {
    client.ask({ type: 'packs' }).then(setPacks, fail);
  }, [client]);

  const choose = async (file: File) => {
    const mine = ++turn.current;
    const show = (next: Chosen) => {
      if (mine === turn.current) setChosen(next);
    };
    setFailed(undefined);
    setChosen({ state: 'reading' });
    tell(say('options.packs_reading'));
    try {
      const text = await textOfFile(file);
      const preview = await client.ask({ type: 'pack-check', text });
      if ('problems' in preview) return show({ state: 'refused', problems: preview.problems });
      show({ state: 'shown', text, preview });
      tell(say('options.packs_said_shown'));
    } catch (error) {
      if (error instanceof FileError)
        return show({ state: 'refused', problems: [{ file: '', field: '', message: error.message }] });
      if (mine === turn.current) setChosen(undefined);
      fail(error);
    }
  };
  const cancel = () => {
    turn.current++;
    setChosen(undefined);
    tell('');
  };
  const accept = async () => {
    if (chosen?.state !== 'shown') return;
    const { text, preview } = chosen;
    setFailed(undefined);
    try {
      const answer = await client.ask({ type: 'pack-import', text, hash: preview.hash });
      if ('problems' in answer) return setChosen({ state: 'refused', problems: answer.problems });
      setPacks(answer);
      onChange();
      setChosen(undefined);
      tell(say('options.packs_said_imported', { pack: preview.about.title }));
    } catch (error) {
      fail(error);
    }
  };
  const change = async (request: Change, done: string) => {
    setFailed(undefined);
    try {
      setPacks(await client.ask(request));
      onChange();
      tell(done);
    } catch (error) {
      fail(error);
    }
  };
  return { packs, chosen, failed, choose, cancel, accept, change };
}
