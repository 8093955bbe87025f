/** The report as SARIF 2.1.0, in the form that GitHub code scanning takes. */
import { type Code, catalogue } from '../catalogue.ts';
import type { Place, Severity } from '../diagnostic.ts';
import type { CatalogueRow } from '../row.ts';
import type { ReportedDiagnostic, ValidationReport } from './report.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** GitHub takes at most 25,000 results of a run. */
const most = 25_000;

export function formatSarif({ version, files }: ValidationReport): string {
  const results = files.flatMap(({ diagnostics }) => diagnostics).slice(0, most);
  const codes = [...new Set(results.map(({ code }) => code))].sort();
  const indices = new Map(codes.map((code, index) => [code, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'broadsheet',
            semanticVersion: version,
            rules: codes.map(ruleOf),
          },
        },
        columnKind: 'unicodeCodePoints',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'the folder in which broadsheet was run' } } },
        results: results.map((result) => resultOf(result, indices)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleOf(code: Code): object {
  const row: CatalogueRow = catalogue[code];
  const example = row.example === undefined ? '' : `\n\nExample:\n\n\`\`\`\n${row.example}\n\`\`\``;
  const fix = row.fix.replace(/\{(?<name>\w+)\}/gu, '…');
  return {
    id: code,
    name: nameOf(row.title),
    shortDescription: { text: row.title },
    fullDescription: { text: row.meaning },
    help: {
      text: `${row.meaning}\nFix: ${fix}`,
      markdown: `${row.meaning}\n\n**Fix:** ${fix}${example}`,
    },
    defaultConfiguration: { level: levels[row.severity] },
    properties: { tags: ['tei', code.slice(0, 3).toLowerCase()], precision: 'high' },
  };
}

/** A title as the one word that SARIF asks for: “N9: column without a number” → `N9ColumnWithoutANumber`. */
function nameOf(title: string): string {
  return (title.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function resultOf(result: ReportedDiagnostic, indices: ReadonlyMap<Code, number>): object {
  const { code, severity, message, fix, place, related, fingerprint } = result;
  return {
    ruleId: code,
    ruleIndex: indices.get(code),
    level: levels[severity],
    message: { text: `${message}\nFix: ${fix}` },
    locations: [
      {
        ...locationOf(place),
        ...(place.path === undefined
          ? {}
          : { logicalLocations: [{ fullyQualifiedName: place.path, kind: 'element' }] }),
      },
    ],
    ...(related === undefined
      ? {}
      : {
          relatedLocations: related.map((other, id) => ({
            id,
            ...locationOf(other.place),
            message: { text: other.message },
          })),
        }),
    partialFingerprints: { 'broadsheet/v1': fingerprint },
  };
}

function locationOf(place: Place): object {
  const { line, column, endLine, endColumn } = place;
  // A file that could not be read has no line; code scanning wants one.
  const region = {
    startLine: line ?? 1,
    ...(column === undefined ? {} : { startColumn: column }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
  return { physicalLocation: { artifactLocation: artifactOf(place.file), region } };
}

function artifactOf(file: string): object {
  const uri = file
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/u, '')
    .split('/')
    .map((part) => encodeURIComponent(part).replaceAll('%3A', ':'))
    .join('/');
  return file.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' };
}
