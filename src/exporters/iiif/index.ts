/** IIIF Presentation API 3.0 (iiif.io/api/presentation/3.0) as static files: a collection, and a manifest an issue. */
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Exporter, ExportOptions, PackageFile } from '../exporter.ts';
import type { Json } from '../formats/json.ts';
import type { ExportIssue } from '../issue/export-issue.ts';
import { issueLabel } from '../issue/label.ts';
import { addressOf, paths } from './addresses.ts';
import { lineAnnotations } from './canvases.ts';
import { manifestOf, navDate } from './manifest.ts';

export const iiif: Exporter = {
  id: 'iiif',
  title: 'IIIF Presentation 3',
  summary: 'collection and manifests as static files; articles are ranges, lines annotations',
  addressed: true,
  needs: [
    { field: 'title', use: 'as the label of the manifest', isMet: ({ metadata }) => metadata.title !== undefined },
  ],
  write: writeIiif,
};

function* writeIiif(
  issues: Iterable<ExportIssue>,
  { baseUrl: base }: ExportOptions,
): Generator<PackageFile | Diagnostic> {
  if (base === undefined || !URL.canParse(base)) {
    yield diagnose('PKG-301', { file: 'broadsheet export' }, { target: iiif.title });
    return;
  }
  const listed: Json[] = [];
  for (const issue of issues) {
    yield { path: paths.manifest(issue), content: jsonText(manifestOf(base, issue)) };
    yield* filesOf(base, issue);
    const id = addressOf(base, paths.manifest(issue));
    listed.push({ id, type: 'Manifest', label: { [issue.language]: [issueLabel(issue)] }, ...navDate(issue) });
  }
  const collection = {
    '@context': 'http://iiif.io/api/presentation/3/context.json',
    id: addressOf(base, paths.collection),
    type: 'Collection',
    label: { en: ['Newspaper issues'] },
    items: listed,
  };
  yield { path: paths.collection, content: jsonText(collection) };
}

function* filesOf(base: string, issue: ExportIssue): Generator<PackageFile> {
  /** A source file may hold several pages. */
  const given = new Set<string>();
  for (const page of issue.pages) {
    yield { path: paths.lines(issue, page), content: jsonText(lineAnnotations(base, issue, page)) };
    yield { path: paths.tei(issue, page), content: page.tei };
    if (page.image !== undefined) yield { path: paths.image(issue, page, page.image.name), content: page.image };
    const source = page.source?.file;
    if (source === undefined || given.has(source.name)) continue;
    given.add(source.name);
    yield { path: paths.source(issue, source.name), content: source };
  }
}

function jsonText(value: Json): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
