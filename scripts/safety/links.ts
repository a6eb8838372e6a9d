/** Links that leave the extension are drawn by one component (components/OutLink.tsx); others stay in its own pages. */
import type { Finding } from './forbidden.ts';
import { lineAt, type Node, nameOf, parse, stringOf, visit } from './syntax.ts';

/** A place in this page, or a page of the extension. */
const INSIDE = /^(?:#|[a-z]+\.html(?:#|$))/;

/** How an address begins, as far as that is written down. */
function beginning(value: Node | null | undefined): string | undefined {
  if (!value) return undefined;
  const node = value.type === 'JSXExpressionContainer' ? (value.expression as Node) : value;
  if (node.type === 'TemplateLiteral') return (node.quasis as { value: { cooked: string } }[])[0]?.value.cooked;
  return stringOf(node);
}

/** Anchors of a file that may lead out of the extension; `madeByHand` says that it may make one without JSX. */
export function outsideLinks(file: string, source: string, madeByHand = false): Finding[] {
  const found: Finding[] = [];
  const complain = (node: Node, message: string) => found.push({ file, line: lineAt(source, node.start), message });
  for (const { node } of visit(parse(file, source))) {
    if (node.type === 'CallExpression' && /^(?:createElement|createElementNS|h)$/.test(nameOf(node.callee) ?? '')) {
      const made = (node.arguments as Node[]).map(stringOf);
      if (!madeByHand && made.includes('a')) complain(node, 'makes a link by hand');
    }
    if (node.type !== 'JSXOpeningElement' || !['a', 'area', 'form', 'iframe', 'base'].includes(nameOf(node.name) ?? ''))
      continue;
    const element = nameOf(node.name) as string;
    if (element !== 'a') {
      // A form without an address is only a field with a key that sends; where it would go is for our code to say.
      const sends = (node.attributes as Node[]).some((one) => /^(?:form)?action$/i.test(nameOf(one.name) ?? ''));
      if (element !== 'form' || sends) complain(node, `<${element}> can lead out of the extension`);
      continue;
    }
    for (const attribute of node.attributes as Node[]) {
      if (attribute.type === 'JSXSpreadAttribute') complain(node, 'a link whose attributes are not written here');
      else if (nameOf(attribute.name) === 'href') {
        const start = beginning(attribute.value as Node | null);
        if (start === undefined || !INSIDE.test(start)) complain(node, 'a link that may lead out: use OutLink');
      }
    }
  }
  return found;
}
