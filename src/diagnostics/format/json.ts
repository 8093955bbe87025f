/** The report as JSON, for programs; its form is schema/validation-report.schema.json. */
import type { ReportedDiagnostic, ValidationReport } from './report.ts';

/** No dates and no absolute paths: the same for the same input. */
export function formatJson({ version, files, summary }: ValidationReport): string {
  const report = {
    program: 'broadsheet',
    version,
    summary,
    files: files.map(({ file, diagnostics }) => ({ file, diagnostics: diagnostics.map(plain) })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function plain({ code, severity, message, fix, place, related, fingerprint }: ReportedDiagnostic): object {
  return { code, severity, message, fix, place, ...(related === undefined ? {} : { related }), fingerprint };
}
