/** Program text as a tree, for the checks that look at what code does and not at how it is written. */
import { parseSync } from 'vite';

export interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

export interface Visited {
  node: Node;
  parent: Node | undefined;
  /** Under which name the parent holds it. */
  key: string;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** The tree of a file; its name says which dialect it is written in. Throws when it cannot be read. */
export function parse(file: string, source: string): Node {
  const { program, errors } = parseSync(file, source);
  const [error] = errors;
  if (error) throw new Error(`${file} cannot be read: ${error.message}`);
  return program as unknown as Node;
}

/** All nodes, each before what it holds. Types are passed over: nothing is left of them when the code runs. */
export function* visit(root: Node): Generator<Visited> {
  const waiting: Visited[] = [{ node: root, parent: undefined, key: '' }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    const { node } = next;
    for (const [key, value] of Object.entries(node)) {
      for (const child of Array.isArray(value) ? value : [value])
        if (isNode(child) && !isOnlyType(child)) waiting.push({ node: child, parent: node, key });
    }
  }
}

/** Wrappers such as `x as T` hold a value and are looked into. */
const HOLDS_VALUE = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSInstantiationExpression',
]);

const isOnlyType = ({ type }: Node): boolean => type.startsWith('TS') && !HOLDS_VALUE.has(type);

/** The text of a string, or of a template with nothing put in. */
export function stringOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral') return undefined;
  const quasis = node.quasis as { value: { cooked: string } }[];
  return quasis.length === 1 ? quasis[0]?.value.cooked : undefined;
}

/** The name that an identifier, or the last part of `a.b` and `a['b']`, stands for. */
export function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return node.name as string;
  if (node.type === 'ChainExpression') return nameOf(node.expression);
  if (node.type !== 'MemberExpression') return undefined;
  return node.computed ? stringOf(node.property) : nameOf(node.property);
}

/** The line of a place in a text, from 1. */
export const lineAt = (source: string, at: number): number => source.slice(0, at).split('\n').length;
