/** Which source line each `lb` claims, and the text that follows it: what N1, N2 and N11 look at. */
import {
  attribute,
  childrenNamed,
  named,
  type TeiDocument,
  type TeiElement,
  type TeiScope,
  type TeiText,
  teiNamespace,
  walk,
} from '../xml/tei-tree.ts';

export interface SourceLine {
  readonly element: TeiElement;
  readonly id: string | undefined;
  /** Text of the line; a `g` stands as `referenceMark`, a `g` for a control character as nothing. */
  readonly text: string;
}

/** The reading text from one `lb` to the next. */
export interface Stretch {
  /** Absent for text before the first `lb`. */
  readonly lb: TeiElement | undefined;
  readonly lines: readonly SourceLine[];
  /** Text with `boundary` where a block begins or ends. */
  readonly text: string;
  readonly pieces: readonly { readonly at: number; readonly node: TeiText }[];
  /** Holds a gap or ruby, so that it cannot be compared letter by letter. */
  readonly isPartial: boolean;
}

export interface SourceClaims {
  readonly lines: readonly SourceLine[];
  readonly stretches: readonly Stretch[];
  /** Each `lb` inside a stretch that does not say which line it begins. */
  readonly untraced: readonly TeiElement[];
  /** The line that an element of the source layer is; undefined for zones and surfaces. */
  readonly lineOf: (element: TeiElement) => SourceLine | undefined;
}

/** Marks where a space may or may not stand; XML text cannot hold this character. */
export const boundary = '\u0001';
/** Opens a reference to a character that XML or Unicode cannot hold. */
export const referenceMark = '\u0002';

/** White space as lines are trimmed and compared; U+0085 is not in `\s`. */
export const space = /[\s\u0085]/u;

const notOfTheSource = new Set([
  'figDesc',
  'reg',
  'corr',
  'expan',
  'supplied',
  'desc',
  'certainty',
  'index',
  'teiHeader',
]);
const notComparable = new Set(['gap', 'ruby', 'app', 'subst', 'formula']);
const inline = new Set(
  (
    'abbr add choice corr date damage del distinct emph expan forename foreign g gap geogName hi idno lb cb pb milestone measure ' +
    'mentioned name note num orgName orig pc persName placeName ref reg roleName rs ruby rb rt seg settlement sic soCalled ' +
    'supplied surname term time title unclear w c q bibl'
  ).split(' '),
);

/** Reads claims where a source layer with lines exists and the text points to at least one of them. */
export function readSourceClaims(document: TeiDocument, scope: TeiScope): SourceClaims | undefined {
  const lineElements = named(scope, 'line').filter(isInSourceDoc);
  if (lineElements.length === 0) return undefined;
  const byElement = new Map<TeiElement, SourceLine>();
  const cut = new Set(pointedTo(scope, document).flatMap(({ parent }) => (parent?.local === 'line' ? [parent] : [])));
  for (const element of lineElements) {
    const printed = cut.has(element) ? childrenNamed(element, 'seg') : [];
    for (const one of [element, ...printed])
      byElement.set(one, { element: one, id: attribute(one, 'xml:id'), text: lineText(one, document, printed) });
  }
  const untraced: TeiElement[] = [];
  const stretches = childrenNamed(scope.root, 'text').flatMap((text) =>
    readStretches(text, document, byElement, untraced),
  );
  if (!stretches.some(({ lines }) => lines.length > 0)) return undefined;
  return { lines: [...byElement.values()], stretches, untraced, lineOf: (element) => byElement.get(element) };
}

/** Each `seg` that an `lb` points to: a printed line beside others in one line of the source. */
function pointedTo(scope: TeiScope, document: TeiDocument): readonly TeiElement[] {
  if (named(scope, 'seg').length === 0) return [];
  return named(scope, 'lb').flatMap((lb) => {
    const target = document.targets.get(attribute(lb, 'corresp') ?? '');
    return target?.local === 'seg' ? [target] : [];
  });
}

function isInSourceDoc(element: TeiElement): boolean {
  let above = element.parent;
  while (above !== undefined && above.local !== 'sourceDoc') above = above.parent;
  return above !== undefined;
}

/** Text of a line, but for that of the printed lines beside its first. */
function lineText(line: TeiElement, document: TeiDocument, printed: readonly TeiElement[]): string {
  const [only, ...others] = line.children;
  if (only === undefined) return '';
  if (only.kind === 'text' && others.length === 0) return only.text;
  let text = '';
  walk(line, {
    enter: (element) => {
      if (element.local === 'g') text += glyph(element, document);
      return element === line || !printed.includes(element) ? undefined : false;
    },
    text: (node, parent) => {
      if (parent.local !== 'g') text += node.text;
    },
  });
  return text;
}

/** A `g` as it takes part in comparisons: controls are no text, others are known by their reference. */
function glyph(element: TeiElement, document: TeiDocument): string {
  const character = characterOf(element, document);
  if (character !== undefined && /^\p{Cc}$/u.test(character)) return '';
  return `${referenceMark}${attribute(element, 'ref') ?? ''}${referenceMark}`;
}

/** The character that a `g` stands for, where its declaration gives a code point. */
export function characterOf(element: TeiElement, document: TeiDocument): string | undefined {
  const declaration = document.targets.get(attribute(element, 'ref') ?? '');
  if (declaration === undefined) return undefined;
  for (const property of childrenNamed(declaration, 'localProp')) {
    if (attribute(property, 'name') !== 'codepoint') continue;
    const digits = /^(?:U\+|0x)?(?<hex>[0-9A-F]{1,6})$/iu.exec(attribute(property, 'value') ?? '')?.groups?.hex;
    const code = digits === undefined ? undefined : Number.parseInt(digits, 16);
    if (code !== undefined && code <= 0x10ffff) return String.fromCodePoint(code);
  }
  return undefined;
}

interface OpenStretch {
  readonly lb: TeiElement | undefined;
  readonly lines: readonly SourceLine[];
  text: string;
  readonly pieces: { readonly at: number; readonly node: TeiText }[];
  isPartial: boolean;
}

function readStretches(
  text: TeiElement,
  document: TeiDocument,
  lines: ReadonlyMap<TeiElement, SourceLine>,
  untraced: TeiElement[],
): readonly Stretch[] {
  let open: OpenStretch = { lb: undefined, lines: [], text: '', pieces: [], isPartial: false };
  const stretches: Stretch[] = [open];
  walk(text, {
    enter(element) {
      if (element.local === 'lb' && attribute(element, 'corresp') === undefined && open.lb !== undefined) {
        // N1 reports it; its words are taken as still of the line before.
        open.text += boundary;
        untraced.push(element);
        return undefined;
      }
      if (element.local === 'lb') {
        open = { lb: element, lines: targetLines(element, document, lines), text: '', pieces: [], isPartial: false };
        stretches.push(open);
        return undefined;
      }
      if (isEditorial(element)) return false;
      if (notComparable.has(element.local)) open.isPartial = true;
      if (element.local === 'g') {
        open.text += glyph(element, document);
        return false;
      }
      if (!inline.has(element.local)) open.text += boundary;
      return undefined;
    },
    leave(element) {
      if (!inline.has(element.local)) open.text += boundary;
    },
    text(node) {
      open.pieces.push({ at: open.text.length, node });
      open.text += node.text;
    },
  });
  return stretches;
}

function isEditorial(element: TeiElement): boolean {
  if (element.uri !== teiNamespace || notOfTheSource.has(element.local)) return true;
  return (
    element.local === 'note' && (attribute(element, 'resp') !== undefined || attribute(element, 'type') === 'editorial')
  );
}

function targetLines(
  lb: TeiElement,
  document: TeiDocument,
  lines: ReadonlyMap<TeiElement, SourceLine>,
): readonly SourceLine[] {
  const pointers = attribute(lb, 'corresp');
  if (pointers === undefined) return [];
  // Nearly always one pointer to one line.
  const only = document.targets.get(pointers);
  const line = only === undefined ? undefined : lines.get(only);
  if (line !== undefined) return [line];
  return pointers.split(/\s+/u).flatMap((pointer) => {
    const target = document.targets.get(pointer);
    const line = target === undefined ? undefined : lines.get(target);
    return line === undefined ? [] : [line];
  });
}
