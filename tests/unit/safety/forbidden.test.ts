import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../../scripts/lib/paths.ts';
import { withoutHtml } from '../../../scripts/lib/preact-without-html.ts';
import { forbiddenIn } from '../../../scripts/safety/forbidden.ts';
import { outsideLinks } from '../../../scripts/safety/links.ts';
import { ownFindings } from '../../../scripts/safety/ours.ts';

describe('code', () => {
  it.for([
    'element.innerHTML = text;',
    "element['innerHTML'] = text;",
    'element[`outerHTML`] = text;',
    'const { innerHTML } = element;',
    "Object.assign(element, { innerHTML: '<b>' });",
    "element.insertAdjacentHTML('beforeend', text);",
    'range.createContextualFragment(text);',
    'element.setHTMLUnsafe(text);',
    'root?.setHTML(text);',
    'Document.parseHTMLUnsafe(text);',
    'new DOMParser();',
    'new window.DOMParser();',
    'const view = <iframe srcDoc={text} />;',
    'const view = <p dangerouslySetInnerHTML={{ __html: text }} />;',
    'document.write(text);',
    'doc.document.writeln(text);',
    'eval(text);',
    'globalThis.eval(text);',
    'window?.eval?.(text);',
    'new Function(text);',
    "Function('return this')();",
    "(() => {}).constructor('return this')();",
    "setTimeout('go()', 10);",
    "document.execCommand('insertHTML', false, text);",
    'import(address);',
    "fetch('/x');",
    'window.fetch(address);',
    'const get = fetch;',
    'new XMLHttpRequest();',
    'new WebSocket(address);',
    'new EventSource(address);',
    'navigator.sendBeacon(address);',
    'new RTCPeerConnection();',
    'importScripts(address);',
    'window.open(address);',
  ])('is complained of: %s', (line) => {
    const found = forbiddenIn('file.tsx', `\n${line}`);
    expect(found).not.toEqual([]);
    expect(found[0]).toMatchObject({ file: 'file.tsx', line: 2 });
  });

  it.for([
    '// innerHTML is never used',
    "const about = 'We never set innerHTML or call eval().';",
    'const view = <p>fetch, eval and innerHTML in words don’t count</p>;',
    'type Maker = Function;',
    'let parser: DOMParser;',
    'const evaluate = (text: string) => text;',
    'client.fetch(row);',
    'const row = { fetch: 1 };',
    "setTimeout(() => go('x'), 10);",
    "import('./panel.ts');",
    'dialog.open();',
    'stream.write(text);',
    "document.execCommand('copy');",
  ])('is let be: %s', (line) => {
    expect(forbiddenIn('file.tsx', line)).toEqual([]);
  });

  it('may read a file of the extension in the one place that is named', () => {
    expect(forbiddenIn('file.ts', "fetch('/x');", { mayFetch: true })).toEqual([]);
    expect(forbiddenIn('file.ts', "new WebSocket('/x');", { mayFetch: true })).not.toEqual([]);
  });

  it('of ours that is shipped holds none of it', () => {
    const { files, findings } = ownFindings();
    expect(findings).toEqual([]);
    expect(files).toBeGreaterThan(200);
  });
});

describe('a link', () => {
  it.for([
    'const view = <a href={source.url}>Open</a>;',
    'const view = <a href="https://example.org">Open</a>;',
    'const view = <a href="javascript:go()">Open</a>;',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code in a string
    'const view = <a href={`${origin}#x`}>Open</a>;',
    'const view = <a {...rest}>Open</a>;',
    'const view = <form action="/send" />;',
    'const view = <iframe src="/x" />;',
    "document.createElement('a');",
    "h('a', { href });",
  ])('is complained of: %s', (line) => {
    expect(outsideLinks('file.tsx', line)).not.toEqual([]);
  });

  it.for([
    'const view = <a href="library.html">Read it</a>;',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code in a string
    'const view = <a href={`library.html#${place}`}>Read it</a>;',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code in a string
    'const view = <a href={`#${id}`}>There</a>;',
    'const view = <OutLink href={source.url}>Open</OutLink>;',
    'const view = <form onSubmit={add} />;',
  ])('is let be: %s', (line) => {
    expect(outsideLinks('file.tsx', line)).toEqual([]);
  });
});

describe('Preact', () => {
  const code = readFileSync(inRoot('node_modules/preact/dist/preact.mjs'), 'utf8');

  it('as it comes makes HTML of text, and as we ship it does not', () => {
    expect(code).toMatch(/\.innerHTML=/);
    expect(withoutHtml(code)).not.toMatch(/innerHTML/i);
  });

  it('that is another stops the build', () => {
    expect(() => withoutHtml('e.innerHTML=h.__html')).toThrow(/preact-without-html/);
    expect(() => withoutHtml(`${code};document.body.innerHTML=x`)).toThrow(/preact-without-html/);
    expect(() => withoutHtml('export const render = () => {};')).toThrow(/preact-without-html/);
  });

  it('without it still draws', async () => {
    const { JSDOM } = await import('jsdom');
    const { window } = new JSDOM('<main></main>');
    const file = `data:text/javascript,${encodeURIComponent(withoutHtml(code).replace(/\/\/# sourceMappingURL=.*/, ''))}`;
    const { h, render } = (await import(/* @vite-ignore */ file)) as typeof import('preact');
    const main = window.document.querySelector('main') as Element;
    const markup = { __html: '<img>' };
    render(h('p', { class: 'a', style: { color: 'red' } }, 'one ', h('b', null, '<i>two</i>')), main);
    expect(main.querySelector('p')?.textContent).toBe('one <i>two</i>');
    expect(main.querySelector('i')).toBeNull();
    render(h('p', { dangerouslySetInnerHTML: markup }, 'three'), main);
    expect(main.querySelector('img')).toBeNull();
    expect(main.textContent).toBe('three');
  });
});
