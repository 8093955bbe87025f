/** Every diagnostic code there is: its severity, title, wording, meaning and fix. One file a family, joined here. */
import { analysis } from './catalogue/analysis.ts';
import { commandLine } from './catalogue/command-line.ts';
import { dependency } from './catalogue/dependency.ts';
import { encoding } from './catalogue/encoding.ts';
import { input } from './catalogue/input.ts';
import { metadata } from './catalogue/metadata.ts';
import { output } from './catalogue/output.ts';
import { packaging } from './catalogue/packaging.ts';
import { packagingArchives } from './catalogue/packaging-archives.ts';
import { packagingMets } from './catalogue/packaging-mets.ts';
import { packagingRecords } from './catalogue/packaging-records.ts';
import { packagingWeb } from './catalogue/packaging-web.ts';
import { recovery } from './catalogue/recovery.ts';
import { relaxNg } from './catalogue/relax-ng.ts';
import { rendering } from './catalogue/rendering.ts';
import { rules } from './catalogue/rules.ts';
import { schema } from './catalogue/schema.ts';
import { schemaCompact } from './catalogue/schema-compact.ts';
import { source } from './catalogue/source.ts';
import { tei } from './catalogue/tei.ts';
import { validation } from './catalogue/validation.ts';
import { xml } from './catalogue/xml.ts';
import type { CatalogueRow } from './row.ts';

export const catalogue = {
  ...analysis,
  ...commandLine,
  ...dependency,
  ...input,
  ...encoding,
  ...metadata,
  ...output,
  ...packagingArchives,
  ...packaging,
  ...packagingMets,
  ...packagingRecords,
  ...packagingWeb,
  ...tei,
  ...recovery,
  ...xml,
  ...relaxNg,
  ...schema,
  ...source,
  ...schemaCompact,
  ...rendering,
  ...rules,
  ...validation,
} as const satisfies Record<string, CatalogueRow>;

export type Code = keyof typeof catalogue;

/** Whether a string is a code of the catalogue. */
export function isCode(text: string): text is Code {
  return Object.hasOwn(catalogue, text);
}
