/** The reading text of an element: its lines joined as the encoding says. */
import { attribute, type TeiElement, type TeiNode } from '../../xml/tei-tree.ts';

/** Elements whose content is not part of the text around them. */
const apart = new Set(['note', 'fw', 'figure', 'table', 'floatingText', 'orig', 'sic']);

const spacelessEdge = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{P}]/u;

/** Text of an element, its lines joined: ENCODING of `lb/@break` and `pc/@force`. White space is one space, edges trimmed. */
export function joinedText(element: TeiElement): string {
  const pieces: string[] = [];
  /** How the next text joins what stands before it. */
  let seam: 'none' | 'space' | 'maybe' = 'none';
  const add = (text: string): void => {
    if (text === '') return;
    if (seam === 'space' || (seam === 'maybe' && needsSpace(pieces.at(-1) ?? '', text))) pieces.push(' ');
    seam = 'none';
    pieces.push(text);
  };
  const visitAll = (nodes: readonly TeiNode[]): void => {
    for (const [at, node] of nodes.entries()) visit(node, nodes[at + 1]);
  };
  const visit = (node: TeiNode, next: TeiNode | undefined): void => {
    if (node.kind === 'text') add(node.text);
    else if (node.local === 'lb') {
      const join = attribute(node, 'break');
      if (join === 'maybe') seam = 'maybe';
      else if (join !== 'no' && pieces.length > 0) seam = 'space';
    } else if (node.local === 'pc' && attribute(node, 'force') === 'weak' && isJoiningBreak(next)) return;
    else if (!apart.has(node.local)) visitAll(node.children);
  };
  visitAll(element.children);
  return pieces.join('').replace(/\s+/gu, ' ').trim();
}

function isJoiningBreak(node: TeiNode | undefined): boolean {
  return node?.kind === 'element' && node.local === 'lb' && attribute(node, 'break') === 'no';
}

/** A headline's lines are set apart by a space only where both sides are words of a script that writes spaces. */
function needsSpace(before: string, after: string): boolean {
  return !spacelessEdge.test(before.at(-1) ?? '') && !spacelessEdge.test(after[0] ?? '');
}
