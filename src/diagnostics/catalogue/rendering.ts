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
  'XSL-010': {
    severity: 'error',
    title: 'Link leads nowhere',
    message: 'the link “{address}” leads nowhere: there is not {missing}',
    meaning:
      'Every link of an edition that does not leave it has its target in it, so that the folder can be read anywhere.',
    fix: 'make the edition again; if files were moved or deleted by hand, put them back',
  },
  'XSL-011': {
    severity: 'error',
    title: 'Id stands twice in a page',
    message: 'the id “{id}” stands twice in this page',
    meaning: 'A link to it, or a citation of it, could mean either place.',
    fix: 'give each element of the TEI an xml:id of its own, and make the edition again',
  },
  'XSL-012': {
    severity: 'error',
    title: 'Page asks something of elsewhere',
    message: 'this page fetches “{address}”, which is not part of the edition',
    meaning: 'What a page fetches from elsewhere will one day be gone, and tells others who reads it.',
    fix: 'put the file into the edition and link to it there',
  },
  'XSL-013': {
    severity: 'error',
    title: 'Picture without words',
    message: 'this picture has no “alt”, so that those who do not see it learn nothing of it',
    meaning:
      'Screen readers and text browsers give the words of “alt”; an empty one says that the picture is decoration.',
    fix: 'give the picture an “alt” that says what it shows, or an empty one',
  },
  'XSL-014': {
    severity: 'error',
    title: 'Address of one machine',
    message: '“{address}” begins at the root of a machine or server, not in the edition',
    meaning: 'Such an address is right in one place only: copied to another folder or disk, the edition loses it.',
    fix: 'name the file from where the page stands: ../style.css, not /site/style.css',
  },
  'XSL-015': {
    severity: 'error',
    title: 'Page that only a script fills',
    message: 'without its scripts this page has no text',
    meaning: 'Scripts are the first to stop working. What is to be kept stands in the page itself.',
    fix: 'write the text into the page, and let scripts only add to it',
  },
  'XSL-020': {
    severity: 'warning',
    title: 'Page image not found',
    message: '{count} page image(s) named in the TEI are not there, first “{first}”; the edition is made without',
    meaning:
      'The address is relative to the folder of the input (for “render”, of the TEI file), and only files below it are used.',
    fix: 'put the images there, name their folder with “render --images”, or correct “image” in the sidecar',
  },
  'XSL-021': {
    severity: 'warning',
    title: 'Page image that browsers do not show',
    message:
      '{count} page image(s) are in a format that browsers do not show, first “{first}”; the edition is made without',
    meaning: 'Browsers and e-book readers show JPEG, PNG, GIF, WebP and SVG, but not TIFF or JPEG 2000.',
    fix: 'make JPEG or PNG copies and name them in the sidecar',
  },
  'XSL-030': {
    severity: 'error',
    title: 'Not a compiled stylesheet',
    message: 'this is not a compiled stylesheet that can be run: {reason}',
    meaning:
      'A stylesheet of your own is given as its source (.xsl) or as the SEF (JSON) that xslt3 exports, of 32 MB at most.',
    fix: 'give its source, or compile it anew with “npx xslt3 -xsl:own.xsl -export:own.sef.json -nogo”',
  },
  'XSL-031': {
    severity: 'error',
    title: 'Stylesheet reaches outside',
    message: 'the stylesheet was not run: it uses {what}{where}, which is not known to stay inside the document',
    meaning:
      'A stylesheet of anyone’s may see the document it is run over, and files of its own folder where its source is given; nothing else: no address, environment variable, extension, expression made while it is compiled or run, or further result document.',
    fix: 'do without it: put what it reads into the stylesheet as a variable, and make one result',
    example:
      '<xsl:value-of select="unparsed-text(\'words.txt\')"/>\n<xsl:variable name="words" select="\'one two three\'"/>',
  },
  'XSL-032': {
    severity: 'error',
    title: 'Stylesheet reached a limit',
    message: 'the stylesheet was stopped: {limit}',
    meaning:
      'To be compiled, and for each document, it may take 60 seconds and 1 GB of memory, and make 256 MB; often it never ends.',
    fix: 'look for a template or function that calls itself for ever, or split the document',
  },
  'XSL-033': {
    severity: 'error',
    title: 'Stylesheet asks for a file outside its folder',
    message: 'the stylesheet was stopped: it asks for “{address}”, which is not in its folder',
    meaning:
      'A stylesheet of your own reads files of the folder it is in and of those below; nothing that a “..”, a link or an address of the network leads to. Compiled (SEF), it reads none.',
    fix: 'put the file into the folder of the stylesheet and name it from there',
  },
  'XSL-034': {
    severity: 'error',
    title: 'Stylesheet does not compile',
    message: 'the stylesheet does not compile: {reason}',
    meaning:
      'The compiler found a fault in the XSLT or in an XPath expression of the stylesheet or of what it includes.',
    fix: 'mend it; an XSLT editor shows the place',
  },
} as const satisfies Record<string, CatalogueRow>;
