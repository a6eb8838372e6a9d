/**
 * `npm run licences`: all packages that we ship or work with, and their licences; ends badly on one that is unknown or will
 * not do. `-- --notice` prints the notice that every build puts beside the code.
 */
import { complaints } from './supply/licences.ts';
import { notice } from './supply/notice.ts';
import { packages } from './supply/packages.ts';

const all = packages();
if (process.argv.includes('--notice')) process.stdout.write(notice());
else {
  for (const shipped of [true, false]) {
    const some = all.filter((one) => one.shipped === shipped);
    console.log(`${shipped ? 'In the extension' : '\nTools, which stay here'}: ${some.length}\n`);
    for (const { name, version, licence } of some) console.log(`  ${(licence ?? '?').padEnd(18)} ${name} ${version}`);
  }
}
const wrong = complaints(all);
for (const line of wrong) console.error(line);
if (wrong.length > 0) process.exitCode = 1;
