/** What our code never does: turn text into HTML or into code, or reach for the network. */
import { lineAt, type Node, nameOf, parse, stringOf, visit } from './syntax.ts';

export interface Finding {
  file: string;
  line: number;
  message: string;
}

/** Names that turn text into elements, wherever they stand. */
const HTML = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
  'setHTML',
  'setHTMLUnsafe',
  'parseHTML',
  'parseHTMLUnsafe',
  'srcdoc',
  'srcDoc',
  'DOMParser',
  'XSLTProcessor',
  'dangerouslySetInnerHTML',
]);

/** Calls that make code of text. */
const CODE = new Set(['eval', 'Function']);
const LATER = new Set(['setTimeout', 'setInterval']);

/** What could ask another machine for something, or tell it something. */
const NETWORK = new Set([
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'sendBeacon',
  'RTCPeerConnection',
  'importScripts',
]);

/** What opens addresses; links do that for us (components/OutLink.tsx). */
const OPENS = new Set(['open', 'showModalDialog']);

export interface Rules {
  /** Whether this is what the build made, where lines mean nothing. */
  built?: boolean;
  /** Files may read what lies in the extension itself. */
  mayFetch?: boolean;
  /** Brings a script of the extension by an address that is worked out. */
  mayBring?: boolean;
}

/** Everything in a file that is forbidden. */
export function forbiddenIn(
  file: string,
  source: string,
  { built = false, mayFetch = false, mayBring = false }: Rules = {},
): Finding[] {
  const found: Finding[] = [];
  const complain = (node: Node, message: string) =>
    found.push({ file, line: built ? 0 : lineAt(source, node.start), message });

  for (const { node, parent, key } of visit(parse(file, source))) {
    const name = nameIn(node);
    if (name !== undefined && HTML.has(name)) complain(node, `${name} makes HTML of text`);
    if (node.type === 'Identifier' && isGlobal(parent, key)) {
      const word = node.name as string;
      if (NETWORK.has(word) && !(word === 'fetch' && mayFetch)) complain(node, `${word} could use the network`);
    }
    if (node.type === 'MemberExpression') {
      const word = nameOf(node);
      const of = nameOf(node.object);
      if ((word === 'write' || word === 'writeln') && of === 'document')
        complain(node, `document.${word} makes HTML of text`);
      if (word === 'sendBeacon' || (NETWORK.has(word ?? '') && isWorld(of)))
        complain(node, `${word} could use the network`);
      if (OPENS.has(word ?? '') && isWorld(of)) complain(node, `${of}.${word} opens an address`);
    }
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const callee = node.callee as Node;
      const word = nameOf(callee);
      const first = (node.arguments as Node[])[0];
      const own = callee.type === 'Identifier' || isWorld(nameOf(callee.object));
      if (CODE.has(word ?? '') && own) complain(node, `${word} makes code of text`);
      if (word === 'constructor' && stringOf(first) !== undefined) complain(node, 'a constructor makes code of text');
      if (LATER.has(word ?? '') && stringOf(first) !== undefined) complain(node, `${word} makes code of text`);
      if (word === 'execCommand' && /^inserthtml$/i.test(stringOf(first) ?? ''))
        complain(node, 'insertHTML makes HTML of text');
    }
    if (node.type === 'ImportExpression' && stringOf(node.source) === undefined && !mayBring)
      complain(node, 'import() of an address that is not written here');
  }
  return found;
}

/** The name that a node names a property or a global by: an identifier, an attribute, or a string that says just that. */
function nameIn(node: Node): string | undefined {
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return node.name as string;
  return stringOf(node);
}

const WORLDS = new Set(['globalThis', 'window', 'self', 'top', 'parent', 'document']);
const isWorld = (name: string | undefined): boolean => name !== undefined && WORLDS.has(name);

/** Whether an identifier is a variable and not the name of a property. */
function isGlobal(parent: Node | undefined, key: string): boolean {
  if (!parent) return true;
  if (parent.type === 'MemberExpression') return key === 'object' || parent.computed === true;
  if (parent.type === 'Property' || parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition')
    return key === 'value';
  return true;
}
