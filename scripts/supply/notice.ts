/** The notice that goes with the extension: whose code is in it, under which terms. */
import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../lib/paths.ts';
import { type Package, packages } from './packages.ts';

/** Where the notice lies in the extension. */
export const NOTICE_FILE = 'licences.txt';

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR
CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF
CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

const MPL = `This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0: https://mozilla.org/MPL/2.0/
Its source is that of the package of this name and version, unchanged: https://github.com/mozilla/webextension-polyfill`;

/** The terms of each licence, once; under MPL only what has its source named here. */
const TERMS: Record<string, string> = { MIT, ISC, 'MPL-2.0': MPL };

/** What we have changed in the code of others. */
const CHANGED: Record<string, string> = { preact: 'without its way of making HTML of text' };

interface Manifest {
  author?: string | { name?: string };
}

/** Who holds the rights, in the package's own words; else who is named as its author. */
function holder(name: string): string {
  const folder = inRoot('node_modules', name);
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.\w+)?$/i.test(one));
  const text = file ? readFileSync(inRoot('node_modules', name, file), 'utf8') : '';
  const line = /^\s*(copyright\s.*\d.*|copyright \(c\) .*)$/im.exec(text)?.[1]?.trim();
  if (line) return line;
  const { author } = JSON.parse(readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8')) as Manifest;
  const who = typeof author === 'string' ? author : author?.name;
  return who ? `By ${who}` : 'By its contributors';
}

/** The notice. Throws on a shipped package under a licence whose terms are not written here. */
export function notice(shipped: readonly Package[] = packages().filter((one) => one.shipped)): string {
  const parts = ['Backstory holds code of these packages.'];
  const licences = [...new Set(shipped.map(({ licence }) => licence ?? 'no licence'))].sort();
  for (const licence of licences) {
    const terms = TERMS[licence];
    const under = shipped.filter((one) => (one.licence ?? 'no licence') === licence);
    if (!terms) throw new Error(`${under.map((one) => one.name).join(', ')}: no notice for “${licence}”.`);
    const who = under.map(({ name, version }) => {
      const changed = CHANGED[name] ? `, ${CHANGED[name]}` : '';
      return `${name} ${version}${changed}. ${holder(name)}`;
    });
    parts.push(`── ${licence} ──`, who.join('\n'), terms);
  }
  return `${parts.join('\n\n')}\n`;
}
