/** The report as GitHub workflow commands, which show as annotations beside the lines of a change. */
import type { Place, Severity } from '../diagnostic.ts';
import type { ValidationReport } from './report.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export function formatGithub({ files }: ValidationReport): string {
  return files
    .flatMap(({ diagnostics }) => diagnostics)
    .map(({ severity, place, code, message, fix }) => {
      const properties = [...placeProperties(place), `title=${property(code)}`].join(',');
      return `::${commands[severity]} ${properties}::${data(`${message}\nfix: ${fix}`)}\n`;
    })
    .join('');
}

function placeProperties({ file, line, column, endLine, endColumn }: Place): readonly string[] {
  const properties = [`file=${property(file.replace(/^(?:\.\/)+/u, ''))}`];
  if (line !== undefined) properties.push(`line=${line}`);
  // Columns count only on one line.
  if (endLine !== undefined) properties.push(`endLine=${endLine}`);
  if (column !== undefined && (endLine === undefined || endLine === line)) {
    properties.push(`col=${column}`);
    if (endColumn !== undefined) properties.push(`endColumn=${endColumn}`);
  }
  return properties;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
