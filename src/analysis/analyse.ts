/** Runs the passes in order; each sees the claims of those before it and of the editors, and adds its own. */
import type { Finding } from '../model/finding.ts';
import { indexLines } from '../model/span.ts';
import type { Pass, PassInput } from './pass.ts';

export type AnalyseInput = Omit<PassInput, 'lines'>;

/** All claims about an issue: those handed in, then each pass's. */
export function analyse(input: AnalyseInput, passes: readonly Pass[]): readonly Finding[] {
  const lines = indexLines(input.issue);
  let findings = input.findings;
  for (const pass of passes) findings = [...findings, ...pass.run({ ...input, lines, findings })];
  return findings;
}
