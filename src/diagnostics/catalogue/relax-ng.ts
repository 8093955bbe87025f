/** RNG-…: where a document departs from its RELAX NG schema. */
import type { CatalogueRow } from '../row.ts';

export const relaxNg = {
  'RNG-001': {
    severity: 'error',
    title: 'element not allowed here',
    message: '<{name}> is not allowed {where}',
    meaning:
      'The schema knows the element, but not at this place: in this parent, after what stands before it, or once more.',
    fix: 'expected here: {expected}{elsewhere}',
    example: '<p>text<head>Title</head></p>   → <head>Title</head> <p>text</p>',
  },
  'RNG-002': {
    severity: 'error',
    title: 'element not known',
    message: 'there is no element <{name}> in the schema{suggestion}',
    meaning: 'The name is misspelt, or belongs to another vocabulary. Capitals and small letters differ.',
    fix: 'expected here: {expected}',
    example: '<dateLine>   → <dateline>',
  },
  'RNG-003': {
    severity: 'error',
    title: 'wrong namespace',
    message: '<{name}> is in {found}, but the schema has it in {expected}',
    meaning:
      'An element belongs to a namespace as well as having a name. The same fault below this element is not repeated.',
    fix: 'declare xmlns="{expected}" on the root element',
    example: '<TEI>   → <TEI xmlns="http://www.tei-c.org/ns/1.0">',
  },
  'RNG-004': {
    severity: 'error',
    title: 'root element not allowed',
    message: 'a document cannot begin with <{name}>',
    meaning: 'The schema lists the elements a document may begin with.',
    fix: 'expected here: {expected}; or validate with the schema this document was made for',
  },
  'RNG-005': {
    severity: 'error',
    title: 'required element missing before this one',
    message: '<{name}> is not allowed yet: <{missing}> is missing before it',
    meaning: 'The schema gives an order, and something required has been left out.',
    fix: 'add <{missing}> before <{name}>{documentation}',
    example: '<TEI><text>   → <TEI><teiHeader>…</teiHeader><text>',
  },
  'RNG-006': {
    severity: 'error',
    title: 'element incomplete',
    message: '<{name}> ends too early: {missing}',
    meaning: 'Something the schema requires is not there.',
    fix: 'add {wanted} before the end tag{documentation}',
  },
  'RNG-007': {
    severity: 'error',
    title: 'text not allowed here',
    message: 'text “{text}” is not allowed directly in <{name}>',
    meaning: 'The element holds other elements only, or nothing at all.',
    fix: 'put the text into an element, or delete it; expected here: {expected}',
    example: '<div>text</div>   → <div><p>text</p></div>',
  },
  'RNG-008': {
    severity: 'error',
    title: 'content has a wrong value',
    message: 'the content “{value}” of <{name}> is not {wanted}',
    meaning: 'The schema gives a datatype or a list of values for the content of this element.',
    fix: 'correct the content{suggestion}',
  },
  'RNG-010': {
    severity: 'error',
    title: 'attribute not allowed',
    message: 'the attribute {attribute} is not allowed on <{name}>{suggestion}',
    meaning: 'The schema lists the attributes of each element; some exclude one another.',
    fix: '{expected}',
  },
  'RNG-011': {
    severity: 'error',
    title: 'attribute has a wrong value',
    message: 'the value “{value}” of {attribute} on <{name}> is not {wanted}',
    meaning: 'The schema gives a datatype or a list of values for this attribute.',
    fix: 'correct the value{suggestion}{documentation}',
    example: 'when="7 July 1936"   → when="1936-07-07"',
  },
  'RNG-012': {
    severity: 'error',
    title: 'required attribute missing',
    message: '<{name}> lacks {missing}',
    meaning: 'The schema requires the attribute on this element.',
    fix: 'add {missing}{documentation}',
  },
  'RNG-020': {
    severity: 'error',
    title: 'identifier twice',
    message: 'the identifier “{id}” is given twice',
    meaning: 'An identifier names one element of a document, so that pointers to it are clear.',
    fix: 'change one of the two, and the pointers that mean it',
  },
  'RNG-021': {
    severity: 'error',
    title: 'reference to no element',
    message: 'no element has the identifier “{id}”{suggestion}',
    meaning: 'The attribute refers to an element of the same document by its identifier.',
    fix: 'correct the reference, or give the element this identifier',
  },
} as const satisfies Record<string, CatalogueRow>;
