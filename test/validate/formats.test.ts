/** The forms of a validation report hold what people, programs and CI need. */

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { formatGithub } from '../../src/diagnostics/format/github.ts';
import { formatJson } from '../../src/diagnostics/format/json.ts';
import { junitTree } from '../../src/diagnostics/format/junit.ts';
import { columnsOf, prettyFile, prettySummary } from '../../src/diagnostics/format/pretty.ts';
import { reportFile, summarise, type ValidationReport } from '../../src/diagnostics/format/report.ts';
import { formatSarif } from '../../src/diagnostics/format/sarif.ts';
import { validateTei } from '../../src/validate/validate-tei.ts';
import { parseXml } from '../../src/xml/parse.ts';
import { writeDataXml } from '../../src/xml/write-data.ts';
import { ruleFixtures } from './fixtures.ts';

function reportOf(texts: Readonly<Record<string, string>>): ValidationReport {
  const files = Object.entries(texts).map(([file, text]) => {
    const lines = text.split('\n');
    const lineOf = (_: string, line: number): { readonly text: string; readonly start: number } => ({
      text: lines[line - 1] ?? '',
      start: lines.slice(0, line - 1).join('\n').length + 1,
    });
    return reportFile(file, validateTei(text, file, { schemas: [] }).diagnostics, lineOf);
  });
  return { version: '1.2.3', files, summary: summarise(files) };
}

const textOf = (code: string): string => ruleFixtures.find((fixture) => fixture.code === code)?.failing ?? '';
const report = reportOf({
  'tei/a b.xml': textOf('NWS-021'),
  'tei/c.xml': textOf('NWS-062'),
  'tei/d.xml': textOf('NWS-121'),
  'tei/好.xml': textOf('NWS-112'),
});

describe('pretty', () => {
  it('shows place, code, message, line, caret and fix, counting wide characters twice', () => {
    expect(prettyFile(report.files[3] ?? { file: '', diagnostics: [] })).toBe(
      [
        'tei/好.xml:22:12: warning NWS-112: a space stands between characters of running text: “昨 天 夜 里 三 条 渔 船 平 安 回 港”',
        '    <p>昨 天 夜 里 三 条 渔 船 平 安 回 港。</p>',
        '       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~',
        '  fix: take the spaces out; if they came from letter-spacing, mark the line’s lb with rend="letterspaced"',
        '',
        '',
      ]
        .join('\n')
        .replace(
          '^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~',
          `^${'~'.repeat(columnsOf('昨 天 夜 里 三 条 渔 船 平 安 回 港') - 1)}`,
        ),
    );
  });

  it('never lets a document steer the terminal', () => {
    const hostile = reportFile(
      'x.xml',
      [
        {
          code: 'NWS-121',
          severity: 'warning',
          place: { file: 'x.xml', line: 1, column: 1 },
          message: '\u001B[2J',
          fix: '',
        },
      ],
      () => ({ start: 0, text: '<!-- \u001B[2J\u009B -->' }),
    );
    expect(prettyFile(hostile)).not.toMatch(/[\u001B\u009B]/u);
  });

  it('sums up by code, errors first', () => {
    expect(prettySummary(report.summary)).toBe(
      [
        '4 files: 2 errors, 2 warnings (errors in 2)',
        '  1  NWS-021 error: N2: text differs from its source line',
        '  1  NWS-062 error: N6: the two ends of a continuation do not meet',
        '  1  NWS-112 warning: N11: space between Chinese characters',
        '  1  NWS-121 warning: N12: comment in the text',
        '  “broadsheet explain NWS-021” tells more',
        '',
      ].join('\n'),
    );
  });
});

describe('json', () => {
  it('keeps to its JSON Schema', () => {
    const schema: object = JSON.parse(
      readFileSync(new URL('../../schema/validation-report.schema.json', import.meta.url), 'utf8'),
    );
    const check = new Ajv2020({ strict: true }).compile(schema);
    check(JSON.parse(formatJson(report)));
    expect(check.errors).toBeNull();
  });
});

describe('sarif', () => {
  it('has what code scanning asks for: rules with help, places from 1, fingerprints, escaped addresses', () => {
    const log = JSON.parse(formatSarif(report));
    const [run] = log.runs;
    expect(log.version).toBe('2.1.0');
    expect(run.columnKind).toBe('unicodeCodePoints');
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual([
      'NWS-021',
      'NWS-062',
      'NWS-112',
      'NWS-121',
    ]);
    for (const rule of run.tool.driver.rules) {
      expect(rule.help.markdown).toContain('**Fix:**');
      expect(rule.name).toMatch(/^\w+$/u);
    }
    for (const result of run.results) {
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      expect(artifactLocation.uri).toMatch(/^tei\/[\w%.]+$/u);
      expect(Math.min(region.startLine, region.startColumn, region.endLine, region.endColumn)).toBeGreaterThan(0);
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(result.partialFingerprints['broadsheet/v1']).toMatch(/^[0-9a-f]{32}$/u);
    }
    expect(run.results[1].relatedLocations[0].physicalLocation.region.startLine).toBeGreaterThan(0);
  });

  it('gives a fingerprint that stays when lines are added above, and differs for a second occurrence', () => {
    const text = textOf('NWS-091');
    const fingerprint = (xml: string): readonly string[] =>
      reportOf({ 'x.xml': xml }).files[0]?.diagnostics.map((one) => one.fingerprint) ?? [];
    expect(fingerprint(text.replace('<body>', '<body>\n\n'))).toEqual(fingerprint(text));
    const twice = fingerprint(text.replace('<cb/>', '<cb/><cb/>'));
    expect(new Set(twice).size).toBe(2);
  });
});

describe('github', () => {
  it('is one workflow command a diagnostic, with everything escaped', () => {
    const lines = formatGithub(report).trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(
      /^::error file=tei\/a b\.xml,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=NWS-021::.*%0Afix: /u,
    );
  });
});

describe('junit', () => {
  it('is well-formed, with a suite a file and a failure an error', () => {
    const xml = writeDataXml(junitTree(report));
    const names: string[] = [];
    const parsed = parseXml(xml, { startElement: ({ name }) => names.push(name) }, { file: 'junit.xml' });
    expect(parsed.diagnostics).toEqual([]);
    expect(names.filter((name) => name === 'testsuite')).toHaveLength(4);
    expect(names.filter((name) => name === 'failure')).toHaveLength(2);
    expect(xml).toContain('<testsuites name="broadsheet validate" tests="4" failures="2" errors="0">');
  });

  it('writes no character that XML cannot hold', () => {
    const xml = writeDataXml({ name: 'a', attributes: { b: 'x\u0000y' }, children: ['\uD800 \u000B'] });
    expect(parseXml(xml, {}, { file: 'a.xml' }).wellFormed).toBe(true);
  });
});
