import type { MadeBy } from '../../utils/messages.ts';
import { fromPack } from './FromPack.tsx';

/** Where something that is not ours is from, in a list. */
export const FromLine = ({ from }: { from: MadeBy }) => <span dir="auto">{fromPack(from)}</span>;
