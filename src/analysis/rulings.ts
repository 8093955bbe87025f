/** Editors' rulings from the sidecar, as claims: they name source lines by number and beat every pass. */
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Finding } from '../model/finding.ts';
import { type Issue, isBlank } from '../model/layout.ts';
import type { Ruling } from '../model/metadata.ts';
import { indexLines, type Span, spanOf } from '../model/span.ts';

/** Claims of the rulings; a ruling about a line that is not there, or blank, is warned about. `file` is the sidecar. */
export function claimsOfRulings(issue: Issue, rulings: readonly Ruling[], file: string): Outcome<readonly Finding[]> {
  const lines = indexLines(issue);
  const diagnostics: Diagnostic[] = [];
  const claims = rulings.flatMap((ruling): Finding[] => {
    const at = ruling.lines.flatMap((number): Span[] => {
      const line = lines.get(`p${ruling.page}.l${number}`);
      if (line !== undefined && !isBlank(line)) return [spanOf(line)];
      const why = line === undefined ? 'the source does not have' : 'is blank in the source';
      diagnostics.push(diagnose('MET-004', { file }, { line: number, page: ruling.page, why }));
      return [];
    });
    return at.length === 0 ? [] : [claimOf(ruling, at)];
  });
  return { value: claims, diagnostics };
}

function claimOf(ruling: Ruling, at: readonly Span[]): Finding {
  const claim = { at, resp: `ed.${ruling.by}`, evidence: ruling.note ?? 'an editor’s ruling' } as const;
  switch (ruling.is) {
    case 'item':
      return { kind: 'item', type: ruling.type ?? 'article', ...claim };
    case 'head':
      return { kind: 'head', level: ruling.level ?? 'main', ...claim };
    case 'furniture':
      return { kind: 'furniture', role: 'header', ...claim };
    case 'byline':
    case 'dateline':
    case 'paragraph':
    case 'caption':
      return { kind: ruling.is, ...claim };
  }
}
