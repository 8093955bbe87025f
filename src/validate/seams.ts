/** Where two runs of visible characters meet over a line break or a line end of the markup: what N10 and N11 look at. */
import { attribute, childrenNamed, type TeiElement, type TeiScope, type TeiText, walk } from './tei-tree.ts';

const breaks = new Set(['lb', 'cb', 'pb', 'milestone']);
const blocks = new Set(
  'p ab head byline dateline trailer cell item l quote fw note figDesc signed salute closer opener titlePart docImprint div body front back text figure table row list floatingText titlePage argument epigraph postscript lg sp said'.split(
    ' ',
  ),
);
/** What was read since the last visible character, within one block. */
interface OpenSeam {
  /** The last visible characters, and whether they stand in a `pc`. */
  before: string;
  inPunctuation: boolean;
  beforeEnd: number;
  lineBreak: TeiElement | undefined;
  breakValue: string | undefined;
  /** White space in the markup on either side of the line break, as text. */
  white: string;
  whiteNode: TeiText | undefined;
}

const freshSeam = (): OpenSeam => ({
  before: '',
  inPunctuation: false,
  beforeEnd: 0,
  lineBreak: undefined,
  breakValue: undefined,
  white: '',
  whiteNode: undefined,
});

export interface Seam extends OpenSeam {
  readonly after: string;
  readonly block: TeiElement;
}

/** Every seam of the text of a scope, in document order. */
export function findSeams(scope: TeiScope): readonly Seam[] {
  return childrenNamed(scope.root, 'text').flatMap(readSeams);
}

function readSeams(text: TeiElement): readonly Seam[] {
  const found: Seam[] = [];
  let block: TeiElement = text;
  let seam = freshSeam();
  const open: TeiElement[] = [];
  walk(text, {
    enter(element) {
      if (breaks.has(element.local)) {
        // Any of several milestones in a row may say how the line joins.
        seam.breakValue ??= attribute(element, 'break');
        if (seam.lineBreak === undefined || element.local === 'lb') seam.lineBreak = element;
        return;
      }
      if (!blocks.has(element.local)) return;
      open.push(block);
      block = element;
      seam = freshSeam();
    },
    leave(element) {
      if (!blocks.has(element.local) || breaks.has(element.local)) return;
      block = open.pop() ?? text;
      seam = freshSeam();
    },
    text(node, parent) {
      const visible = node.text.trim();
      if (visible === '') {
        seam.white += node.text;
        seam.whiteNode ??= node;
        return;
      }
      const lead = node.text.slice(0, node.text.length - node.text.trimStart().length);
      if (seam.before !== '' && (seam.lineBreak !== undefined || seam.white !== '' || lead !== '')) {
        if (lead !== '') seam.whiteNode ??= node;
        seam.white += lead;
        found.push({ ...seam, after: visible.slice(0, 2), block });
      }
      const tail = node.text.slice(node.text.trimEnd().length);
      seam = freshSeam();
      seam.before = visible.slice(-24);
      seam.inPunctuation = parent.local === 'pc';
      seam.beforeEnd = node.end - tail.length;
      seam.white = tail;
      if (tail !== '') seam.whiteNode = node;
    },
  });
  return found;
}
