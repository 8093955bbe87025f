/** MET-…: the sidecar issue.json. */
import type { CatalogueRow } from '../row.ts';

export const metadata = {
  'MET-001': {
    severity: 'error',
    title: 'Sidecar is not JSON',
    message: 'it is not JSON: {why}',
    meaning: 'The sidecar issue.json must be one JSON object (RFC 8259).',
    fix: 'mend it at this place; a comma or quotation mark is often missing just before',
  },
  'MET-002': {
    severity: 'error',
    title: 'Sidecar fails its schema',
    message: '{path} {problem}',
    meaning:
      'The sidecar has a JSON Schema, schema/issue.schema.json; a value here is of the wrong kind, or a name is not known.',
    fix: '{advice}',
    example: '{ "title": "The Harbour Gazette", "date": "1905-07-13", "languages": ["en"] }',
  },
  'MET-003': {
    severity: 'error',
    title: 'Sidecar names an unknown agent',
    message: '{path} names the agent “{found}”, whom the sidecar does not list',
    meaning: 'Rulings and revisions are signed with the id of an agent in “agents”.',
    fix: 'add an agent with the id “{found}”, or sign with one of: {known}',
  },
  'MET-004': {
    severity: 'warning',
    title: 'Ruling without effect',
    message: 'a ruling speaks of line {line} on page {page}, which {why}',
    meaning: 'Rulings name source lines by number. The source may have changed since.',
    fix: 'look the line up again, and correct the ruling',
  },
  'MET-005': {
    severity: 'error',
    title: 'Authority file cannot be used',
    message: '{problem}',
    meaning:
      'The authority file of --authority is a JSON list; each entry has a type, a name, a ref and perhaps variants.',
    fix: 'write each entry like the example that “broadsheet explain MET-005” shows',
    example:
      '[{ "type": "person", "name": "Ada Fenwick", "variants": ["A. Fenwick"], "ref": "https://example.org/fenwick" }]',
  },
  'MET-006': {
    severity: 'error',
    title: 'Record of permalinks is damaged',
    message: 'the record of permalinks cannot be read: {why}',
    meaning:
      'permalinks.json in a site holds every address that an item ever had. Without it, addresses that were cited would lead nowhere, so the site is not made.',
    fix: 'put the file back from a copy of the site; if no address was ever given away, delete it',
    example: '{ "version": 1, "issues": { "gazette-1905-07-13": ["p1-a1", "p1-a62"] } }',
  },
  'MET-007': {
    severity: 'warning',
    title: 'Rulings contradict each other',
    message: 'line {line} of page {page} is ruled to be {second} here, and {first} before; the first ruling counts',
    meaning: 'A line can be one thing only, and a stretch of letters one name. Two editors may have ruled about it.',
    fix: 'take one of the two rulings out',
  },
  'MET-008': {
    severity: 'warning',
    title: 'Value of a ruling without effect',
    message: '“{name}” has no meaning in a ruling that “is” {is}',
    meaning:
      '“level” is for headlines, “type” for items and names, “text” and “ref” for names; elsewhere nothing is made of them.',
    fix: 'leave “{name}” out, or correct what the ruling “is”',
  },
  'MET-009': {
    severity: 'warning',
    title: 'Sidecar lists a page wrongly',
    message: 'the sidecar lists page {page}, which {why}',
    meaning: '“number” in “pages” is the place of the page in the issue, from 1; the number as printed is its “label”.',
    fix: 'correct “number”, or give the issue all its page files',
  },
  'MET-010': {
    severity: 'error',
    title: 'Name given twice in the sidecar',
    message: '“{name}” is given twice in the same object, first in line {first}',
    meaning: 'Of two values with one name JSON keeps the last and drops the other without a word.',
    fix: 'take one of the two out',
  },
  'MET-011': {
    severity: 'warning',
    title: 'Page image outside the folder',
    message: 'the image “{image}” lies outside the folder of the issue',
    meaning:
      'Images are named from the folder of the issue, and only what lies in it is shown in editions and goes into packages.',
    fix: 'put the image into the folder, or give its address on the web',
  },
} as const satisfies Record<string, CatalogueRow>;
