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
    fix: 'look the line up again, and correct its number',
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
} as const satisfies Record<string, CatalogueRow>;
