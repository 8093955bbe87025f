/** XSL-…: what goes wrong when TEI is made into HTML or text. */
import type { CatalogueRow } from '../row.ts';

export const rendering = {
  'XSL-001': {
    severity: 'error',
    title: 'Document cannot be read for rendering',
    message: 'the TEI cannot be read as XML: {reason}',
    meaning: 'The stylesheets work on well-formed XML, and this document is not.',
    fix: 'run “broadsheet validate” on it: it shows the place and how to mend it',
  },
  'XSL-002': {
    severity: 'error',
    title: 'Element without a template',
    message: 'no stylesheet module says how {element} is shown, so nothing was written',
    meaning:
      'An element that no template matches would silently lose its text or its meaning in the edition. The run stops instead.',
    fix: 'take the element out if it is there by mistake, else add a template for it in xslt/html and xslt/text',
  },
  'XSL-003': {
    severity: 'error',
    title: 'Stylesheet failed',
    message: 'the stylesheet failed with {code}{where}: {reason}',
    meaning: 'The transformation stopped with an error of its own, not one of the document.',
    fix: 'report it with the document, or mend the stylesheet if it is your own',
  },
  'XSL-004': {
    severity: 'error',
    title: 'Stylesheet cannot be loaded',
    message: 'the compiled stylesheet of “{target}” cannot be loaded: {reason}',
    meaning: 'The compiled stylesheets are made by the build and this one is missing, damaged or of another version.',
    fix: 'run “npm run build”',
  },
  'XSL-005': {
    severity: 'error',
    title: 'Document nested too deeply',
    message: 'the document is nested too deeply to be rendered',
    meaning: 'A stylesheet works on each element inside its parent; some thousand levels exhaust what it may use.',
    fix: 'check the document: no newspaper page needs elements nested more than some dozen deep',
  },
  'XSL-006': {
    severity: 'error',
    title: 'Printed word without a translation',
    message: 'the word “{key}” is missing from the words of the edition’s language',
    meaning: 'Words around the text come from xslt/locale; this one is not there.',
    fix: 'add it to each file of xslt/locale',
  },
} as const satisfies Record<string, CatalogueRow>;
