/** Derivatives: the pattern that is left of a pattern after a start tag, an attribute, a text or an end tag (after James Clark's algorithm). */
import type { ValueContext } from './datatype.ts';
import { includesName, type Name } from './name-class.ts';
import type { After, Data, Pattern, Patterns, Value } from './pattern.ts';

/** After the opening of an element called `name`, its attributes still to come; notAllowed if it cannot stand here. */
export function startTagOpen(patterns: Patterns, pattern: Pattern, name: Name): Pattern {
  pattern.memo.startTags ??= new Map();
  const known = pattern.memo.startTags.get(name);
  if (known !== undefined) return known;
  const result = computeStartTagOpen(patterns, pattern, name);
  pattern.memo.startTags.set(name, result);
  patterns.remembered();
  return result;
}

function computeStartTagOpen(patterns: Patterns, pattern: Pattern, name: Name): Pattern {
  switch (pattern.kind) {
    case 'element':
      return includesName(pattern.nameClass, name)
        ? patterns.after(pattern.content, patterns.empty)
        : patterns.notAllowed;
    case 'choice':
      return patterns.choice(pattern.alternatives.map((alternative) => startTagOpen(patterns, alternative, name)));
    case 'group': {
      const { first, second } = pattern;
      const inFirst = mapAfter(patterns, startTagOpen(patterns, first, name), (rest) => patterns.group(rest, second));
      return first.nullable ? patterns.choice([inFirst, startTagOpen(patterns, second, name)]) : inFirst;
    }
    case 'interleave': {
      const { first, second } = pattern;
      return patterns.choice([
        mapAfter(patterns, startTagOpen(patterns, first, name), (rest) => patterns.interleave(rest, second)),
        mapAfter(patterns, startTagOpen(patterns, second, name), (rest) => patterns.interleave(first, rest)),
      ]);
    }
    case 'oneOrMore': {
      const more = patterns.choice([pattern, patterns.empty]);
      return mapAfter(patterns, startTagOpen(patterns, pattern.repeated, name), (rest) => patterns.group(rest, more));
    }
    case 'after':
      return mapAfter(patterns, startTagOpen(patterns, pattern.inside, name), (rest) =>
        patterns.after(rest, pattern.rest),
      );
    default:
      return patterns.notAllowed;
  }
}

/** After the name of an attribute: `after(its value, what is left)`, a choice of such, or notAllowed. Attributes have no order. */
export function attributeOpen(patterns: Patterns, pattern: Pattern, name: Name): Pattern {
  pattern.memo.attributes ??= new Map();
  const known = pattern.memo.attributes.get(name);
  if (known !== undefined) return known;
  const result = computeAttributeOpen(patterns, pattern, name);
  pattern.memo.attributes.set(name, result);
  patterns.remembered();
  return result;
}

function computeAttributeOpen(patterns: Patterns, pattern: Pattern, name: Name): Pattern {
  switch (pattern.kind) {
    case 'attribute':
      return includesName(pattern.nameClass, name)
        ? patterns.after(pattern.value, patterns.empty)
        : patterns.notAllowed;
    case 'choice':
      return patterns.choice(pattern.alternatives.map((alternative) => attributeOpen(patterns, alternative, name)));
    case 'group':
    case 'interleave': {
      const { first, second } = pattern;
      const join = pattern.kind === 'group' ? patterns.group : patterns.interleave;
      return patterns.choice([
        mapAfter(patterns, attributeOpen(patterns, first, name), (rest) => join(rest, second)),
        mapAfter(patterns, attributeOpen(patterns, second, name), (rest) => join(first, rest)),
      ]);
    }
    case 'oneOrMore': {
      const more = patterns.choice([pattern, patterns.empty]);
      return mapAfter(patterns, attributeOpen(patterns, pattern.repeated, name), (rest) => patterns.group(rest, more));
    }
    case 'after':
      return mapAfter(patterns, attributeOpen(patterns, pattern.inside, name), (rest) =>
        patterns.after(rest, pattern.rest),
      );
    default:
      return patterns.notAllowed;
  }
}

/** After all attributes of a start tag: whatever still wants an attribute cannot be met. */
export function startTagClose(patterns: Patterns, pattern: Pattern): Pattern {
  pattern.memo.startTagClose ??= withoutAttributes(patterns, pattern, startTagClose, patterns.notAllowed);
  return pattern.memo.startTagClose;
}

/** Like `startTagClose`, but as if every attribute still wanted were there: how validation goes on after a missing one. */
export function dropAttributes(patterns: Patterns, pattern: Pattern): Pattern {
  pattern.memo.attributesDropped ??= withoutAttributes(patterns, pattern, dropAttributes, patterns.empty);
  return pattern.memo.attributesDropped;
}

function withoutAttributes(
  patterns: Patterns,
  pattern: Pattern,
  recur: (patterns: Patterns, pattern: Pattern) => Pattern,
  standIn: Pattern,
): Pattern {
  switch (pattern.kind) {
    case 'attribute':
      return standIn;
    case 'choice':
      return patterns.choice(pattern.alternatives.map((alternative) => recur(patterns, alternative)));
    case 'group':
      return patterns.group(recur(patterns, pattern.first), recur(patterns, pattern.second));
    case 'interleave':
      return patterns.interleave(recur(patterns, pattern.first), recur(patterns, pattern.second));
    case 'oneOrMore':
      return patterns.oneOrMore(recur(patterns, pattern.repeated));
    case 'after':
      return patterns.after(recur(patterns, pattern.inside), pattern.rest);
    default:
      return pattern;
  }
}

/** After a text. Remembered where the answer is the same for every text. */
export function textDerivative(patterns: Patterns, pattern: Pattern, text: string, context: ValueContext): Pattern {
  if (pattern.hasData) return computeText(patterns, pattern, text, context);
  pattern.memo.text ??= computeText(patterns, pattern, text, context);
  return pattern.memo.text;
}

function computeText(patterns: Patterns, pattern: Pattern, text: string, context: ValueContext): Pattern {
  const derive = (inner: Pattern): Pattern => textDerivative(patterns, inner, text, context);
  switch (pattern.kind) {
    case 'text':
      return pattern;
    case 'choice':
      return patterns.choice(pattern.alternatives.map(derive));
    case 'group': {
      const inFirst = patterns.group(derive(pattern.first), pattern.second);
      return pattern.first.nullable ? patterns.choice([inFirst, derive(pattern.second)]) : inFirst;
    }
    case 'interleave':
      return patterns.choice([
        patterns.interleave(derive(pattern.first), pattern.second),
        patterns.interleave(pattern.first, derive(pattern.second)),
      ]);
    case 'oneOrMore':
      return patterns.group(derive(pattern.repeated), patterns.choice([pattern, patterns.empty]));
    case 'after':
      return patterns.after(derive(pattern.inside), pattern.rest);
    case 'data':
    case 'value':
      return matchesDatatype(patterns, pattern, text, context) ? patterns.empty : patterns.notAllowed;
    case 'list':
      return matchesList(patterns, pattern.items, text, context) ? patterns.empty : patterns.notAllowed;
    default:
      return patterns.notAllowed;
  }
}

function matchesDatatype(patterns: Patterns, pattern: Data | Value, text: string, context: ValueContext): boolean {
  if (pattern.kind === 'value') return pattern.datatype.canonical(text, context) === pattern.value;
  if (!pattern.datatype.allows(text, context)) return false;
  return pattern.except === undefined || !textDerivative(patterns, pattern.except, text, context).nullable;
}

function matchesList(patterns: Patterns, items: Pattern, text: string, context: ValueContext): boolean {
  const kind = items.kind === 'oneOrMore' ? items.repeated : undefined;
  // One or more words of one datatype, as pointers are: no derivative needs to be made.
  if (kind?.kind === 'data' && kind.except === undefined) {
    const words = text.match(/[^ \t\r\n]+/gu);
    return words?.every((word) => kind.datatype.allows(word, context)) ?? false;
  }
  let left = items;
  for (const [word] of text.matchAll(/[^ \t\r\n]+/gu)) left = textDerivative(patterns, left, word, context);
  return left.nullable;
}

/** Whether a text is all white space, which elements may have between their children. */
export function isBlank(text: string): boolean {
  return !/[^ \t\r\n]/u.test(text);
}

/** Whether a pattern matches a whole attribute value or the whole text of an element (§6.2.7: white space also matches empty). */
export function matchesText(patterns: Patterns, pattern: Pattern, text: string, context: ValueContext): boolean {
  if (pattern.nullable && isBlank(text)) return true;
  // Nearly all values are of these kinds, and what is left of them is of no interest.
  switch (pattern.kind) {
    case 'text':
      return true;
    case 'choice':
      return pattern.alternatives.some((one) => matchesText(patterns, one, text, context));
    case 'data':
    case 'value':
      return matchesDatatype(patterns, pattern, text, context);
    case 'list':
      return matchesList(patterns, pattern.items, text, context);
    default:
      return textDerivative(patterns, pattern, text, context).nullable;
  }
}

/** After an end tag: what follows the element, or notAllowed if something is missing in it. */
export function endTag(patterns: Patterns, pattern: Pattern): Pattern {
  const ended = (open: After): Pattern => (open.inside.nullable ? open.rest : patterns.notAllowed);
  pattern.memo.endTag ??= patterns.choice(openElements(pattern).map(ended));
  return pattern.memo.endTag;
}

/** What follows an element that ends too early: how validation goes on after that. */
export function abandon(patterns: Patterns, pattern: Pattern): Pattern {
  return patterns.choice(openElements(pattern).map((open) => open.rest));
}

/** The alternatives of a pattern inside an open element. */
export function openElements(pattern: Pattern): readonly After[] {
  if (pattern.kind === 'after') return [pattern];
  return pattern.kind === 'choice' ? pattern.alternatives.flatMap(openElements) : [];
}

function mapAfter(patterns: Patterns, pattern: Pattern, change: (rest: Pattern) => Pattern): Pattern {
  if (pattern.kind === 'after') return patterns.after(pattern.inside, change(pattern.rest));
  if (pattern.kind !== 'choice') return patterns.notAllowed;
  return patterns.choice(pattern.alternatives.map((alternative) => mapAfter(patterns, alternative, change)));
}
