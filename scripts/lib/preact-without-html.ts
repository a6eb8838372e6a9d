/**
 * Leaves the one path of Preact out that makes HTML of text (`dangerouslySetInnerHTML`): we never use it, the policy of
 * our pages forbids it, and what is not there need not be trusted. Another Preact that this no longer fits stops the build.
 */
import type { Plugin } from 'vite';

const FILE = /\/preact\/dist\/preact\.m?js$/;
/** `html ? (… (dom.innerHTML = html.__html), vnode.__k = []) : (`, of which only what comes after the colon stays. */
const PATH = /([\w$]+)\?\([^?:]*?\b[\w$]+\.innerHTML=\1\.__html\),[\w$]+\.__k=\[\]\):(?=\()/;
/** `"dangerouslySetInnerHTML" == name ? html = value : …`, for what a component said before and for what it says now. */
const PROPERTY = /"dangerouslySetInnerHTML"==[\w$]+\?[\w$]+=[\w$]+:/g;

/** Preact's text without that path. Throws where it is not found, or is not the only one. */
export function withoutHtml(code: string): string {
  const cut = code.replace(PATH, '').replaceAll(PROPERTY, '');
  if (!PATH.test(code) || /innerHTML/i.test(cut.replace(/\/\/# sourceMappingURL=.*/, '')))
    throw new Error('This Preact makes HTML in another place: look at scripts/lib/preact-without-html.ts.');
  return cut;
}

export function preactWithoutHtml(): Plugin {
  return {
    name: 'backstory-preact-without-html',
    apply: 'build',
    transform: { filter: { id: FILE }, handler: (code) => ({ code: withoutHtml(code), map: null }) },
  };
}
