/** SCH-1…: faults in a RELAX NG schema in the compact syntax (.rnc). */
import type { CatalogueRow } from '../row.ts';

export const schemaCompact = {
  'SCH-101': {
    severity: 'error',
    title: 'Unexpected word or sign in a compact schema',
    message: 'found {found}, expected {expected}',
    meaning:
      'The compact syntax of RELAX NG does not allow this here, so the schema cannot be read from this point on.',
    fix: 'give {expected} here; a keyword used as a name needs a backslash before it (\\text), a literal needs quotation marks',
    example: 'p = element { text }        # no name\np = element p { text }      # right',
  },
  'SCH-102': {
    severity: 'error',
    title: 'Literal without its closing quotation mark',
    message: 'the literal that begins here has no closing {quote}',
    meaning:
      'A literal in single quotation marks ends on its own line; one over several lines stands between """ and """.',
    fix: 'add the closing {quote} on this line, or write the literal in """ … """',
    example: 'title = "Gazette        # not closed\ntitle = "Gazette"',
  },
  'SCH-103': {
    severity: 'error',
    title: 'Prefix not declared in a compact schema',
    message: 'the prefix “{prefix}” is not declared as {kind}',
    meaning:
      'Every prefix but xml and xsd is declared at the head of the file; names and data types have separate declarations.',
    fix: 'add “{declaration} {prefix} = "…"” before the first pattern',
    example: 'namespace tei = "http://www.tei-c.org/ns/1.0"\nstart = element tei:TEI { text }',
  },
  'SCH-104': {
    severity: 'error',
    title: 'Different connectors without parentheses',
    message: '“{found}” follows “{first}” in the same group',
    meaning:
      '“,” “|” and “&” have no order of precedence in RELAX NG, so a mixture of them could be read in several ways.',
    fix: 'put parentheses around the part that belongs together',
    example: 'head, p | ab          # which of two?\nhead, (p | ab)        # right',
  },
  'SCH-105': {
    severity: 'error',
    title: 'Character that a schema cannot hold',
    message: 'the character {found} cannot stand here',
    meaning: 'Either XML has no such character, or the compact syntax gives it no use outside literals and comments.',
    fix: 'remove it; a character in a literal may also be written by its hexadecimal code',
  },
  'SCH-106': {
    severity: 'error',
    title: 'Declaration that contradicts another',
    message: 'the {kind} “{prefix}” {problem}',
    meaning: 'A prefix is declared once; xml and xsd have fixed meanings; there is one default namespace at most.',
    fix: 'remove this declaration or give it another prefix',
    example: 'namespace a = "urn:one"\nnamespace a = "urn:two"   # a is taken',
  },
  'SCH-107': {
    severity: 'error',
    title: 'Two patterns without a connector',
    message: '{found} follows “{previous}” without a connector',
    meaning: 'Patterns side by side are joined by “,” (in this order), “|” (one of them) or “&” (in any order).',
    fix: 'put a connector between them; if “{previous}” was meant as a keyword, mend its spelling',
    example: 'div = element div { head p }     # head? p?\ndiv = element div { head, p }',
  },
  'SCH-108': {
    severity: 'error',
    title: 'Bracket not closed',
    message: '“{open}” is not closed: found {found} where “{close}” was due',
    meaning: 'Each opening brace, parenthesis and bracket of a schema has its closing partner.',
    fix: 'add “{close}”, or look for one too many before this place',
  },
  'SCH-109': {
    severity: 'error',
    title: 'Annotation that cannot be kept',
    message: 'the annotation {found} {problem}',
    meaning:
      'An annotation is made of attributes and elements of other namespaces; those of RELAX NG itself are not annotations, and an attribute is given once.',
    fix: 'give the annotation a prefix of another namespace, and each attribute once',
  },
  'SCH-110': {
    severity: 'error',
    title: 'Name class that cannot be subtracted from',
    message: '“-” follows {found}',
    meaning: 'Names are taken away from “*” or “prefix:*” only; a single name has nothing to take away.',
    fix: 'write “* - …” or “prefix:* - …”, or leave the exception out',
    example: 'element p - ab { text }     # p is one name\nelement * - ab { text }',
  },
  'SCH-111': {
    severity: 'error',
    title: 'Schema nested too deeply',
    message: 'patterns are nested more than {limit} deep here',
    meaning: 'No schema written for use nests so deep; the limit guards against files made to exhaust memory.',
    fix: 'move inner patterns into definitions of their own',
  },
} as const satisfies Record<string, CatalogueRow>;
