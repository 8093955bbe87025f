/** VAL-…: what stands in the way of validating a document. */
import type { CatalogueRow } from '../row.ts';

export const validation = {
  'VAL-001': {
    severity: 'error',
    title: 'Included file cannot be read',
    message: 'xi:include names “{href}”, which cannot be read: {why}',
    meaning:
      'The document is put together from several files by XInclude. One of them is not where its href says, so the whole could not be checked.',
    fix: 'correct the href (it is relative to the file it stands in), or add an xi:fallback',
    example: '<xi:include href="page1.xml"/>   the file is p1.xml\nmended: <xi:include href="p1.xml"/>',
  },
  'VAL-002': {
    severity: 'error',
    title: 'Included file lies outside the project',
    message: 'xi:include names “{href}”, which is not below the project folder',
    meaning:
      'So that a document cannot read any file of the machine, only files below the project folder are included, and nothing is fetched from the network.',
    fix: 'move the file into the project, or name the common folder with --project FOLDER',
    example: '<xi:include href="../../../private/notes.xml"/>',
  },
  'VAL-003': {
    severity: 'error',
    title: 'Inclusion without end',
    message: 'xi:include of “{href}” {why}',
    meaning:
      'A file that includes itself, directly or through others, would never end; the same is assumed beyond 16 levels or 2,000 inclusions.',
    fix: 'take the inclusion out that leads back',
    example: 'a.xml includes b.xml, and b.xml includes a.xml',
  },
  'VAL-004': {
    severity: 'error',
    title: 'Inclusion that is not supported',
    message: 'xi:include with {what} is not supported',
    meaning: 'Whole files are included, as XML or as text. Parts of files (xpointer) are not.',
    fix: 'include the whole file, or put the part into a file of its own',
    example: '<xi:include href="p1.xml" xpointer="p1.a1"/>\nmended: <xi:include href="p1-a1.xml"/>',
  },
  'VAL-005': {
    severity: 'warning',
    title: 'Schema of the document is not used',
    message: 'the document asks for the schema “{href}”: {why}; it was checked against {used} instead',
    meaning:
      'An xml-model instruction names the schema of a document. Schemas are read from local files only: nothing is fetched from the network.',
    fix: 'download the schema and name it with --schema FILE, or point xml-model to a local copy',
    example: '<?xml-model href="https://example.org/tei_all.rng"?>\nmended: <?xml-model href="schema/tei_all.rng"?>',
  },
  'VAL-006': {
    severity: 'error',
    title: 'Schema of an unknown kind',
    message: 'the schema “{href}” is {what}, not RELAX NG',
    meaning: 'Documents are checked against RELAX NG, in the XML syntax (.rng) or the compact one (.rnc).',
    fix: 'give the RELAX NG form of the schema; Roma and the TEI Stylesheets write it from an ODD, trang from a DTD',
    example:
      'broadsheet validate --schema tei_all.xsd page.xml\nmended: broadsheet validate --schema tei_all.rng page.xml',
  },
  'VAL-007': {
    severity: 'error',
    title: 'Nothing to validate',
    message: 'no file matches “{pattern}”',
    meaning:
      'In a folder, files that end in .xml or .tei (also .gz) are validated, in all folders below it too. A pattern may use * ? ** [abc] and alternatives in braces.',
    fix: 'check the spelling; of a folder only .xml and .tei files are read; put patterns in quotes so that the shell leaves them alone',
    example: 'broadsheet validate "tei/**/*.xml"',
  },
  'VAL-008': {
    severity: 'error',
    title: 'Not a baseline',
    message: 'this is no baseline: {why}',
    meaning:
      'A baseline lists problems that are known already, so that only new ones are reported. It is written by --write-baseline.',
    fix: 'write it again: broadsheet validate … --write-baseline FILE',
    example: 'broadsheet validate tei --write-baseline known.json\nbroadsheet validate tei --baseline known.json',
  },
} as const satisfies Record<string, CatalogueRow>;
