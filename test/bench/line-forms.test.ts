/** Figures of the passes that read single lines, on the truth beside the repository; skipped where that is absent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bylines } from '../../src/analysis/bylines.ts';
import { matchLine } from '../../src/analysis/closed-text.ts';
import { datelines } from '../../src/analysis/datelines.ts';
import { dates } from '../../src/analysis/dates.ts';
import { furniture } from '../../src/analysis/furniture.ts';
import { jumps } from '../../src/analysis/jumps.ts';
import { names } from '../../src/analysis/names.ts';
import type { Pass } from '../../src/analysis/pass.ts';
import { detectLanguage, languageOf } from '../../src/languages/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Language } from '../../src/model/language.ts';
import type { Issue } from '../../src/model/layout.ts';
import { indexLines, textOf } from '../../src/model/span.ts';
import { pageOf } from '../unit/page-of.ts';

const roots = ['../../../shared/', '../../../../shared/'].map((path) => new URL(path, import.meta.url));
const shared = roots.find((root) => existsSync(root));
const dev = new URL('bench/dev/', shared ?? import.meta.url);

function run(
  pass: Pass,
  issue: Issue,
  language: Language,
  issueDate?: string,
  findings: readonly Finding[] = [],
): readonly Finding[] {
  const known = issueDate === undefined ? {} : { issueDate };
  return pass.run({ issue, lines: indexLines(issue), language, findings, enrich: true, ...known });
}

function languageOfText(text: string): Language {
  const language = languageOf(detectLanguage(text.split('\n')).tag);
  if (language === undefined) throw new Error('no language');
  return language;
}

const filesOf = (folder: string, ending: string): readonly string[] =>
  readdirSync(new URL(folder, dev))
    .filter((name) => name.endsWith(ending))
    .sort();
const read = (path: string): string => readFileSync(new URL(path, dev), 'utf8');
const rowsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .slice(1)
    .filter((row) => row !== '')
    .map((row) => row.split('\t'));

interface Tally {
  right: number;
  wrong: number;
}

/** Claims by the tenth of their cert, over everything that is counted with one. */
const reliability = new Map<string, Tally>();

function count(tallies: Map<string, Tally>, form: string, right: boolean, cert?: number): void {
  if (cert !== undefined) count(reliability, `cert ${(Math.floor(cert * 20) / 20).toFixed(2)} and over`, right);
  const tally = tallies.get(form) ?? { right: 0, wrong: 0 };
  tallies.set(form, right ? { ...tally, right: tally.right + 1 } : { ...tally, wrong: tally.wrong + 1 });
}

function print(title: string, tallies: ReadonlyMap<string, Tally>): void {
  const rows = [...tallies]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([form, { right, wrong }]) => `  ${form.padEnd(60)} ${right} of ${right + wrong}`);
  console.log([title, ...rows].join('\n'));
}

describe.skipIf(shared === undefined)('the line forms on the truth', () => {
  test('the language of every page', () => {
    // Some pages of the Luxemburger Zeitung are as much French as German.
    const wanted: readonly (readonly [RegExp, RegExp])[] = [
      [/^BL__/u, /^en$/u],
      [/^BnF/u, /^fr$/u],
      [/armeteufel/u, /^de$/u],
      [/luxzeit/u, /^(?:de|fr)$/u],
      [/^KB/u, /^nl$/u],
      [/^RERO__18/u, /^de$/u],
      [/^RERO__19/u, /^fr$/u],
      [/^JB/u, /^zh-Hant$/u],
      [/^ZH/u, /^zh-Hans$/u],
    ];
    const pages = ['text/', 'zh-modern/'].flatMap((folder) =>
      filesOf(folder, '.txt').map((name) => ({ name, path: folder + name })),
    );
    const wrong = pages.filter(({ name, path }) => {
      const { tag, cert } = detectLanguage(read(path).split('\n'));
      const right = wanted.find(([file]) => file.test(name))?.[1].test(tag) ?? false;
      if (!right) console.log(`  ${name} ${tag} ${cert}`);
      return !right;
    });
    console.log(`language right on ${pages.length - wrong.length} of ${pages.length} pages`);
    expect(wrong).toHaveLength(0);
  });

  test('names in Chinese bylines', () => {
    const cases = read('zh-bylines.jsonl')
      .trim()
      .split('\n')
      .map((row): { text: string; names: string[] } => JSON.parse(row));
    const language = languageOf('zh-Hans');
    if (language === undefined) throw new Error('no Chinese');
    const wrong = cases.filter(({ text, names: wanted }) => {
      const issue = pageOf(text);
      const claims = [bylines, furniture].flatMap((pass) => run(pass, issue, language));
      const found = claims.flatMap((one) => (one.kind === 'name' && one.type === 'person' ? [one.normal ?? ''] : []));
      const right = found.join('|') === wanted.join('|');
      if (!right) console.log(`  ${text} | want ${wanted.join(' ')} | got ${found.join(' ')}`);
      return !right;
    });
    console.log(`names right in ${cases.length - wrong.length} of ${cases.length} Chinese bylines`);
    expect(cases.length - wrong.length).toBeGreaterThanOrEqual(31);
  });

  test.each(['zh-modern', 'text'])('byline lines of %s', (folder) => {
    const forms = new Map<string, Tally>();
    const sources = new Map<string, { tp: number; fp: number; fn: number }>();
    for (const name of filesOf(`${folder}/`, '.tsv')) {
      const text = read(`${folder}/${name.replace(/\.tsv$/u, '.txt')}`);
      const issue = pageOf(text);
      const claims = [...run(bylines, issue, languageOfText(text)), ...run(datelines, issue, languageOfText(text))];
      const rows = rowsOf(read(`${folder}/${name}`)).filter(([, item, , role]) => item !== '-' && role !== '-');
      if (!rows.some(([, , , role]) => role === 'byline')) continue;
      const role = new Map(rows.map(([line = '', , , said = '']) => [`p1.l${line}`, said]));
      const opened = new Map<string, Finding>();
      for (const claim of claims) {
        if (claim.kind !== 'byline') continue;
        claim.at.forEach((span, index) => {
          if (index > 0 || /^\s*$/u.test((text.split('\n')[Number(span.line.slice(4)) - 1] ?? '').slice(0, span.start)))
            opened.set(span.line, claim);
        });
      }
      const source = name.split('__')[0] ?? '';
      const figure = sources.get(source) ?? { tp: 0, fp: 0, fn: 0 };
      for (const [line, said] of role) {
        const claim = opened.get(line);
        if (claim !== undefined) count(forms, claim.evidence, said === 'byline', claim.cert);
        if (claim !== undefined && said === 'byline') figure.tp++;
        else if (claim !== undefined) figure.fp++;
        else if (said === 'byline') figure.fn++;
        if ((claim !== undefined) !== (said === 'byline') && process.env.SHOW === folder) {
          console.log(
            `  ${claim === undefined ? 'MISSED' : 'FALSE '} ${name} ${line} ${said} ${text.split('\n')[Number(line.slice(4)) - 1]} ${claim?.evidence ?? ''}`,
          );
        }
      }
      sources.set(source, figure);
    }
    print(`byline lines of ${folder}, right by form`, forms);
    for (const [source, { tp, fp, fn }] of sources)
      console.log(`  ${source}: tp ${tp} fp ${fp} fn ${fn} F1 ${((2 * tp) / (2 * tp + fp + fn)).toFixed(3)}`);
  });

  test('credits and names of zh-modern', () => {
    let right = 0;
    let all = 0;
    let claimed = 0;
    for (const name of filesOf('zh-modern/', '.tsv')) {
      const base = name.replace(/\.tsv$/u, '');
      const text = read(`zh-modern/${base}.txt`);
      const issue = pageOf(text);
      const lines = indexLines(issue);
      const claims = [...run(bylines, issue, languageOfText(text)), ...run(furniture, issue, languageOfText(text))];
      const persons = claims.flatMap((one) => (one.kind === 'name' && one.type === 'person' ? [one] : []));
      const wanted = rowsOf(read(`zh-modern/names/${base}.names.tsv`))
        .filter(([, where, kind]) => where === 'byline' && kind === 'person')
        .map(([, , , , person = '']) => person);
      const found = persons.map((one) => one.normal ?? textOf(lines, one.at).join(''));
      const left = [...found];
      for (const person of wanted) {
        all++;
        const at = left.indexOf(person);
        if (at >= 0) {
          right++;
          left.splice(at, 1);
        } else if (process.env.SHOW === 'names') console.log(`  MISSED ${base} ${person}`);
      }
      claimed += found.length;
      if (process.env.SHOW === 'names') console.log(`  ${base} more: ${left.join(' ')}`);
    }
    console.log(`persons of zh-modern bylines found: ${right} of ${all}; claimed in all ${claimed}`);
  });

  test('jumps, furniture and datelines of zh-modern', () => {
    const forms = new Map<string, Tally>();
    let missed = 0;
    for (const name of filesOf('zh-modern/', '.tsv')) {
      const text = read(`zh-modern/${name.replace(/\.tsv$/u, '.txt')}`);
      const issue = pageOf(text);
      const claims = [jumps, furniture, datelines].flatMap((pass) => run(pass, issue, languageOfText(text)));
      const rows = rowsOf(read(`zh-modern/${name}`)).filter(([, item]) => item !== '-');
      const truth = new Map(rows.map(([line = '', , type = '', said = '']) => [`p1.l${line}`, { type, said }]));
      for (const claim of claims) {
        for (const span of claim.at) {
          const row = truth.get(span.line);
          if (row === undefined || claim.kind === 'name') continue;
          const right =
            claim.kind === 'furniture'
              ? ['folio', 'masthead'].includes(row.type)
              : claim.kind === 'dateline'
                ? ['body', 'dateline', 'byline'].includes(row.said)
                : ['jump', 'body'].includes(row.said);
          count(forms, `${claim.kind} ${claim.evidence}`, right, claim.cert);
          if (!right && process.env.SHOW === 'furniture')
            console.log(
              `  FALSE ${name} ${span.line} ${row.type}/${row.said} ${text.split('\n')[Number(span.line.slice(4)) - 1]} ${claim.evidence}`,
            );
        }
      }
      const claimedLines = new Set(claims.flatMap((claim) => claim.at.map((span) => span.line)));
      for (const [line, { type, said }] of truth) {
        if (!['folio', 'masthead'].includes(type) && said !== 'jump') continue;
        if (claimedLines.has(line)) continue;
        missed++;
        if (process.env.SHOW === 'furniture')
          console.log(`  MISSED ${name} ${line} ${type}/${said} ${text.split('\n')[Number(line.slice(4)) - 1]}`);
      }
    }
    print('claims of zh-modern, right by form', forms);
    console.log(`lines of folios, mastheads and jumps that no claim touches: ${missed}`);
  });

  test('dates of zh-modern', () => {
    const forms = new Map<string, Tally>();
    let found = 0;
    let all = 0;
    for (const name of filesOf('zh-modern/', '.tsv')) {
      const base = name.replace(/\.tsv$/u, '');
      if (base.endsWith('layout')) continue;
      const text = read(`zh-modern/${base}.txt`);
      const issue = pageOf(text);
      const lines = indexLines(issue);
      const meta: { date: string } = JSON.parse(read(`zh-modern/${base}.meta.json`));
      const type = new Map(
        rowsOf(read(`zh-modern/${name}`)).map(([line = '', , said = '', role = '']) => [
          `p1.l${line}`,
          `${said}/${role}`,
        ]),
      );
      const claims = run(dates, issue, languageOfText(text), meta.date).filter((one) => one.kind === 'date');
      const rows = rowsOf(read(`zh-modern/names/${base}.names.tsv`)).filter(([, , kind]) => kind === 'date');
      const values = new Set(rows.map(([, , , , value]) => value));
      const got = new Set(claims.map((one) => one.when ?? `${one.from}/${one.to}`));
      for (const row of rows) {
        all++;
        if (got.has(row[4] ?? '')) found++;
        else if (process.env.SHOW === 'dates') console.log(`  MISSED ${base} ${row.join(' ')}`);
      }
      for (const claim of claims) {
        const said = type.get(claim.at[0]?.line ?? '') ?? '-';
        if (/folio|masthead|^-/u.test(said)) continue;
        const right = values.has(claim.when ?? `${claim.from}/${claim.to}`);
        count(forms, claim.evidence, right, /year-|month-/u.test(claim.evidence) ? undefined : claim.cert);
        if (!right && process.env.SHOW === 'dates')
          console.log(
            `  FALSE ${base} ${said} ${textOf(lines, claim.at).join('|')} ${claim.when ?? `${claim.from}/${claim.to}`} ${lines.get(claim.at[0]?.line ?? '')?.text}`,
          );
      }
    }
    print('dates of zh-modern, right by form (a date the truth does not list counts as wrong)', forms);
    console.log(`  dates of the truth found: ${found} of ${all}`);
  });

  test('names in the text of zh-modern', () => {
    const forms = new Map<string, Tally>();
    const wanted = new Map<string, Tally>();
    for (const name of filesOf('zh-modern/', '.tsv')) {
      const base = name.replace(/\.tsv$/u, '');
      if (base.endsWith('layout')) continue;
      const text = read(`zh-modern/${base}.txt`);
      const issue = pageOf(text);
      const lines = indexLines(issue);
      const language = languageOfText(text);
      const before = [bylines, datelines, furniture, dates].flatMap((pass) => run(pass, issue, language));
      const claims = run(names, issue, language, undefined, before).filter((one) => one.kind === 'name');
      const rows = rowsOf(read(`zh-modern/names/${base}.names.tsv`)).filter(
        ([, where, kind]) => where === 'text' && kind !== 'date',
      );
      const truth = new Set(rows.map(([, , , , value]) => value));
      const signed = new Set(
        rowsOf(read(`zh-modern/names/${base}.names.tsv`))
          .filter(([, where]) => where !== 'text')
          .map(([, , , , value]) => value),
      );
      const got = new Set(claims.map((one) => one.normal ?? textOf(lines, one.at).join('').replace(/\s+/gu, '')));
      for (const [, , kind = '', , value = ''] of rows) {
        count(wanted, kind, got.has(value));
        if (!got.has(value) && process.env.SHOW === 'text-names') console.log(`  MISSED ${base} ${kind} ${value}`);
      }
      for (const claim of claims) {
        const said = claim.normal ?? textOf(lines, claim.at).join('').replace(/\s+/gu, '');
        const right = truth.has(said) || signed.has(said);
        count(forms, `${claim.type}: ${claim.evidence.replace(said, '○○')}`, right, claim.cert);
        if (!right && process.env.SHOW === 'text-names')
          console.log(`  FALSE ${base} ${claim.type} ${said} ${claim.evidence}`);
      }
    }
    print('names claimed in zh-modern, right by form', forms);
    print('names of the truth found', wanted);
  });

  test.each(['zh-modern', 'text'])('cue forms of %s', (folder) => {
    const wanted: Readonly<
      Record<
        'advert' | 'notice' | 'caption' | 'credit' | 'imprint' | 'nameplate' | 'section',
        (type: string, role: string) => boolean
      >
    > = {
      advert: (type) => /^ad|advert/u.test(type),
      notice: (type) => /notice|announcement|obituary|^ad/u.test(type),
      caption: (_, role) => role === 'caption',
      credit: (_, role) => role === 'credit',
      imprint: (type) => /masthead|imprint/u.test(type),
      nameplate: (type) => /masthead|nameplate|folio/u.test(type),
      section: (type, role) => /folio|masthead|section/u.test(type) || /head|kicker/u.test(role),
    };
    const forms = new Map<string, Tally>();
    for (const name of filesOf(`${folder}/`, '.tsv')) {
      const text = read(`${folder}/${name.replace(/\.tsv$/u, '.txt')}`);
      const language = languageOfText(text);
      const lines = text.split('\n');
      for (const [line = '', item, type = '', role = ''] of rowsOf(read(`${folder}/${name}`))) {
        if (item === '-' || type === '-') continue;
        for (const kind of ['advert', 'notice', 'caption', 'credit', 'imprint', 'nameplate', 'section'] as const) {
          const isRight = wanted[kind];
          const found = matchLine(language.forms[kind], {
            id: line,
            number: Number(line),
            text: lines[Number(line) - 1] ?? '',
          });
          if (found !== undefined) count(forms, `${kind} ${language.tag} ${found.match.form.id}`, isRight(type, role));
        }
      }
    }
    print(`cue forms of ${folder}, right by form`, forms);
  });

  test('certainty of claims', () => {
    // Years, quarters and months are left out: the truth does not list them.
    print('reliability of cert', reliability);
  });
});
