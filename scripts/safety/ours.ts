/** The same over all of our code that is shipped, with the few files that may do one thing each. */
import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../lib/paths.ts';
import { type Finding, forbiddenIn } from './forbidden.ts';
import { outsideLinks } from './links.ts';

const SHIPPED = ['components', 'entrypoints', 'utils'];
/** The one place that reads a file of the extension by `fetch`. */
const FETCHES = 'utils/background/knowledge.ts';
/** The one file that brings scripts of the extension into a page of ours: none can be injected there. */
const BRINGS = 'utils/welcome/own-page.ts';
/** The one component for links that leave, and the one place that offers a file to be saved. */
const LINK = 'components/OutLink.tsx';
const SAVES = 'components/saveText.ts';

/** What is forbidden in our own code, and how many files were looked at. */
export function ownFindings(): { files: number; findings: Finding[] } {
  const files = SHIPPED.flatMap((folder) =>
    readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file.replaceAll('\\', '/')}`,
    ),
  ).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
  const findings = files.flatMap((file) => {
    const source = readFileSync(inRoot(file), 'utf8');
    return [
      ...forbiddenIn(file, source, { mayFetch: file === FETCHES, mayBring: file === BRINGS }),
      ...(file === LINK ? [] : outsideLinks(file, source, file === SAVES)),
    ];
  });
  return { files: files.length, findings };
}
