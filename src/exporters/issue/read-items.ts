/** The items of a page as its TEI has them, each with what joins it to its continuation. */
import { attribute, childrenNamed, type TeiElement, textOfElement, walk } from '../../xml/tei-tree.ts';
import type { Contributor, ExportHead, ExportItem } from './export-issue.ts';
import { joinedText } from './joined-text.ts';

/** An item's piece on one page. */
export interface ItemPiece extends Omit<ExportItem, 'parts' | 'title'> {
  readonly lines: readonly string[];
  /** `xml:id` of the piece that this one goes on in, or goes on from. */
  readonly next?: string;
  readonly prev?: string;
}

const itemTypes = ['article', 'brief', 'advert', 'notice', 'letter'] as const;
const headLevels = ['kicker', 'main', 'sub', 'crosshead', 'sidehead', 'continuation'] as const;

/** The items of a `TEI`, in reading order. An item inside another (a brief of a list, a box) is one of its own. */
export function readItems(tei: TeiElement, language: string): ItemPiece[] {
  const items: ItemPiece[] = [];
  walk(tei, {
    enter(element) {
      const type = itemTypes.find((one) => one === attribute(element, 'type'));
      if (element.local === 'div' && type !== undefined) items.push(pieceOf(element, type, language));
      // The source layer is long and holds no items.
      return element.local !== 'sourceDoc' && element.local !== 'teiHeader' && element.local !== 'standOff';
    },
  });
  return items;
}

function pieceOf(div: TeiElement, type: ItemPiece['type'], language: string): ItemPiece {
  const heads: ExportHead[] = [];
  const contributors: Contributor[] = [];
  const paragraphs: string[] = [];
  const lines: string[] = [];
  /** A run-in dateline or byline opens the paragraph after it. */
  let runIn = '';
  walk(div, {
    enter(element) {
      if (element !== div && isItem(element)) return false;
      const { local } = element;
      if (local === 'lb') lines.push((attribute(element, 'corresp') ?? '').replace(/^#/u, ''));
      else if (local === 'head') heads.push(...headOf(element, div));
      else if (local === 'byline') contributors.push(...contributorsOf(element));
      else if (local === 'dateline') {
        contributors.push(...contributorsOf(element));
        if (attribute(element, 'rend') === 'run-in') runIn = `${textOfElement(element).trim()} `;
        else paragraphs.push(joinedText(element));
      } else if (local === 'p' || local === 'ab' || local === 'cell') {
        const text = `${runIn}${joinedText(element)}`.trim();
        if (text !== '') paragraphs.push(text);
        runIn = '';
      }
      return true;
    },
  });
  const subtype = attribute(div, 'subtype');
  const [next, prev] = [pointer(div, 'next'), pointer(div, 'prev')];
  return {
    id: attribute(div, 'xml:id') ?? '',
    type,
    language: attribute(div, 'xml:lang') ?? language,
    heads,
    contributors,
    paragraphs,
    lines: lines.filter((id) => id !== ''),
    ...(subtype === undefined ? {} : { subtype }),
    ...(next === undefined ? {} : { next }),
    ...(prev === undefined ? {} : { prev }),
  };
}

function isItem(element: TeiElement): boolean {
  return element.local === 'div' && itemTypes.some((type) => type === attribute(element, 'type'));
}

/** Heads of the item; those of its inner sections, figures and continuations are none of its own. */
function headOf(head: TeiElement, div: TeiElement): ExportHead[] {
  const level = headLevels.find((one) => one === attribute(head, 'type')) ?? 'main';
  if (head.parent !== div || level === 'crosshead' || level === 'continuation') return [];
  return [{ level, text: joinedText(head) }];
}

/** The persons that a byline or dateline names, each with the role printed before it. */
function contributorsOf(element: TeiElement): Contributor[] {
  const found: Contributor[] = [];
  let role: string | undefined;
  walk(element, {
    enter(one) {
      if (one.local === 'roleName') role = joinedText(one);
      if (one.local === 'persName') {
        const name = childrenNamed(one, 'choice').length > 0 ? joinedText(one) : textOfElement(one).trim();
        const ref = attribute(one, 'ref');
        found.push({ name, ...(role === undefined ? {} : { role }), ...(ref === undefined ? {} : { ref }) });
      }
      return one.local !== 'persName' && one.local !== 'roleName';
    },
  });
  return found;
}

/** The id in a pointer to another piece: `issue_p2.xml#p2.a1` gives `p2.a1`. */
function pointer(div: TeiElement, name: 'next' | 'prev'): string | undefined {
  return /#(?<id>.+)$/u.exec(attribute(div, name) ?? '')?.groups?.id;
}
