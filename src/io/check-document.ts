/** Checks one document file after the other against schemas and rules; schemas are compiled once. */
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type FileReport, reportFile, type SourceLine } from '../diagnostics/format/report.ts';
import type { Schema } from '../relax-ng/schema.ts';
import { type ValidateOptions, validateTei } from '../validate/validate-tei.ts';
import { findSchemaAssociations } from '../validate/xml-model.ts';
import { createPlaces } from '../xml/places.ts';
import { loadSchema, newspaperSchema } from './schemas.ts';
import { includeReader, localPath, readDocument } from './validation-inputs.ts';

/** What holds for every document of a run; plain data, so that a worker can be told. */
export interface CheckSettings {
  /** Working directory, absolute; shown paths are relative to it. */
  readonly directory: string;
  /** Schema files; without any, what each document asks for, else the newspaper schema. */
  readonly schemas: readonly string[];
  readonly rules: boolean;
  readonly xinclude: boolean;
  /** Folder that inclusions may not leave, absolute. */
  readonly project: string;
  readonly allowDoctype: boolean;
}

/** Faults of the schemas that the settings name; documents cannot be checked while there are any. */
export function checkSchemas(settings: CheckSettings): readonly Diagnostic[] {
  return settings.schemas.flatMap((schema) => {
    const { value, diagnostics } = loadSchema(resolve(settings.directory, schema), schema);
    return value === undefined ? diagnostics : [];
  });
}

/** Checks a document, by its path as shown. */
export function checkDocument(shown: string, settings: CheckSettings): FileReport {
  const path = resolve(settings.directory, shown);
  const { value: text, diagnostics } = readDocument(path, shown);
  if (text === undefined) return reportFile(shown, diagnostics, () => undefined);
  const texts = new Map([[shown, text]]);
  const schemas = schemasFor(text, shown, settings);
  const folder = dirname(path);
  const options: ValidateOptions = {
    schemas: schemas.schemas,
    rules: settings.rules,
    allowDoctype: settings.allowDoctype,
    fileExists: (relative) => existsSync(resolve(folder, relative)),
    ...(settings.xinclude
      ? { include: includeReader(settings.directory, settings.project, (file, read) => texts.set(file, read)) }
      : {}),
  };
  const found = validateTei(text, shown, options);
  return reportFile(shown, [...diagnostics, ...schemas.diagnostics, ...found.diagnostics], lineFinder(texts));
}

interface ChosenSchemas {
  readonly schemas: readonly Schema[];
  readonly diagnostics: readonly Diagnostic[];
}

const ours = 'the newspaper schema';

function schemasFor(text: string, shown: string, settings: CheckSettings): ChosenSchemas {
  const { directory } = settings;
  if (settings.schemas.length > 0) {
    const loaded = settings.schemas.map((schema) => loadSchema(resolve(directory, schema), schema).value);
    return { schemas: loaded.filter((schema) => schema !== undefined), diagnostics: [] };
  }
  const schemas: Schema[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { href, kind, start, end } of findSchemaAssociations(text)) {
    if (kind !== 'relax-ng') continue;
    const refuse = (why: string): void => {
      const place = createPlaces(text, shown)(start, end);
      diagnostics.push(diagnose('VAL-005', place, { href, why, used: ours }));
    };
    const path = localPath(href, dirname(resolve(directory, shown)));
    const isOurs = /^newspaper\.rn[gc]$/u.test(basename(href));
    if (path !== undefined && existsSync(path)) {
      const loaded = loadSchema(path, href);
      if (loaded.value !== undefined) schemas.push(loaded.value);
      else refuse(`it is not correct (${loaded.diagnostics[0]?.message ?? 'no reason known'})`);
    } else if (!isOurs) refuse(path === undefined ? 'it is on the network' : 'there is no such file');
  }
  return { schemas: schemas.length > 0 ? schemas : [newspaperSchema()], diagnostics };
}

/** Lines of the texts read; where they begin is found when the first one is asked for. */
function lineFinder(texts: ReadonlyMap<string, string>): (file: string, line: number) => SourceLine | undefined {
  const starts = new Map<string, readonly number[]>();
  return (file, line) => {
    const text = texts.get(file);
    if (text === undefined) return undefined;
    let known = starts.get(file);
    if (known === undefined) {
      known = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/gu), (end) => end.index + end[0].length)];
      starts.set(file, known);
    }
    const start = known[line - 1];
    if (start === undefined) return undefined;
    let end = known[line] ?? text.length;
    // Step by step: a regular expression would read the whole line again for each fault.
    while (end > start && /[\r\n]/u.test(text.charAt(end - 1))) end--;
    return { start, text: text.slice(start, end) };
  };
}
