/** Makes plain-text files of issues, or of each of their pages or items, with the maps back to the TEI where they are wanted. */
import { basename } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { packagedStylesheets } from '../io/assets.ts';
import { renderTexts, type Stylesheets, type Target, type TextUnit, writeOffsetMap } from '../render/index.ts';
import { eachIssue, type IssueFile, type IssueRun } from './issue-files.ts';
import { openOutput } from './output-folder.ts';
import type { InputReport, RunEvents, RunReport } from './report.ts';

export interface TextRun extends IssueRun {
  readonly targets: readonly Target[];
  readonly by: TextUnit;
  readonly bare: boolean;
  readonly map: boolean;
  /** BCP 47 tag of the words of the header. */
  readonly uiLanguage?: string;
}

/** Makes `NAME.reading.txt` of an issue, `NAME_p2.reading.txt` of a page, `NAME/p2-a7.reading.txt` of an item; a map has `.map.json` for `.txt`. */
export function makeTexts(run: TextRun, events: RunEvents): Promise<RunReport> {
  const stylesheets = packagedStylesheets([run.map ? 'text-map' : 'text']);
  return eachIssue(run, events, (issue) => writeTexts(issue, run, stylesheets));
}

function writeTexts(issue: IssueFile, run: TextRun, stylesheets: Stylesheets): InputReport {
  const diagnostics: Diagnostic[] = [];
  const { write, written, unchanged } = openOutput(run.output);
  for (const target of run.targets) {
    const made = renderTexts(issue.tei, target, stylesheets, { ...run, name: issue.file });
    diagnostics.push(...made.diagnostics);
    for (const { unit, text, map } of made.value) {
      const path = `${pathOf(issue.name, run.by, unit, made.value.length)}${target.extension}`;
      write(path, text);
      const names = { tei: basename(issue.file), text: basename(path) };
      if (map !== undefined) write(path.replace(/\.txt$/u, '.map.json'), writeOffsetMap(map, names));
    }
  }
  return { input: issue.file, written, unchanged, diagnostics };
}

/** A document of one page has no page number in its name, as the TEI has none. */
function pathOf(name: string, by: TextUnit, unit: string, count: number): string {
  if (by === 'article') return `${name}/${unit}`;
  return by === 'page' && count > 1 ? `${name}_p${unit}` : name;
}
