import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../../utils/i18n/say.ts';
import type { PackFailure, PackPreview, PackRefused, PacksAnswer } from '../../../utils/knowledge/packs-answers.ts';
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
export function usePacks(client: Client, round: number, onChange: () => void, tell: (said: string) => void) {
  const [packs, setPacks] = useState<PacksAnswer>();
  const [chosen, setChosen] = useState<Chosen>();
  /** Why the last thing could not be done; 'error' where nobody can say. */
  const [failed, setFailed] = useState<PackFailure | 'error'>();
  /** Counts choices: a slow answer must not stand in the place of a later file. */
  const turn = useRef(0);
  const fail = () => setFailed('error');
  /** Takes what there is after a change, and says whether it was made. */
  const take = (answer: PacksAnswer): boolean => {
    setPacks(answer);
    setFailed(answer.failed);
    if (!answer.failed) onChange();
    return !answer.failed;
  };
  useEffect(() => {
    client.ask({ type: 'packs' }).then(setPacks, fail);
  }, [client, round]);

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
      fail();
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
      if (!take(answer)) return;
      setChosen(undefined);
      tell(say('options.packs_said_imported', { pack: preview.about.title }));
    } catch {
      fail();
    }
  };
  const change = async (request: Change, done: string) => {
    setFailed(undefined);
    try {
      if (take(await client.ask(request))) tell(done);
    } catch {
      fail();
    }
  };
  return { packs, chosen, failed, choose, cancel, accept, change };
}
