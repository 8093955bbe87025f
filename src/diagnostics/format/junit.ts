/** The report as JUnit XML: a test suite for each file, a failed case for each error. */
import { placeText } from './pretty.ts';
import type { FileReport, ReportedDiagnostic, ValidationReport } from './report.ts';

/** An element of data-shaped XML; the XML layer writes it. */
export interface JunitElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (JunitElement | string)[];
}

/** The tree of the report. A file without errors is one passed case; warnings stand in its output. */
export function junitTree({ files, summary }: ValidationReport): JunitElement {
  const suites = files.map(suiteOf);
  const tests = suites.reduce((sum, suite) => sum + Number(suite.attributes.tests), 0);
  return {
    name: 'testsuites',
    attributes: { name: 'broadsheet validate', tests: String(tests), failures: String(summary.errors), errors: '0' },
    children: suites,
  };
}

function suiteOf({ file, diagnostics }: FileReport): JunitElement {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const others = diagnostics.filter(({ severity }) => severity !== 'error');
  const cases = errors.length === 0 ? [passed(file)] : errors.map((error) => failed(file, error));
  const output = others.map((one) => `${headline(one)}\n  fix: ${one.fix}\n`).join('');
  const systemOut = output === '' ? [] : [{ name: 'system-out', attributes: {}, children: [output] }];
  return {
    name: 'testsuite',
    attributes: { name: file, tests: String(cases.length), failures: String(errors.length), errors: '0', skipped: '0' },
    children: [...cases, ...systemOut],
  };
}

function passed(file: string): JunitElement {
  return { name: 'testcase', attributes: { classname: file, name: 'valid' }, children: [] };
}

function failed(file: string, error: ReportedDiagnostic): JunitElement {
  const { code, message, fix, place } = error;
  const text = `${headline(error)}\n  fix: ${fix}\n${place.path === undefined ? '' : `  at: ${place.path}\n`}`;
  return {
    name: 'testcase',
    attributes: { classname: file, name: `${code} ${placeText({ ...place, file: '' }).replace(/^:/u, '')}`.trim() },
    children: [{ name: 'failure', attributes: { type: code, message }, children: [text] }],
  };
}

function headline({ place, severity, code, message }: ReportedDiagnostic): string {
  return `${placeText(place)}: ${severity} ${code}: ${message}`;
}
