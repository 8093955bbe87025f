/** Which options of `broadsheet render` go with what it makes: one that would do nothing is refused, not passed over. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type Target, targets, textUnits } from '../render/index.ts';
import type { Arguments } from './command.ts';

const idsOf = (fits: (target: Target) => boolean): readonly string[] => targets.filter(fits).map(({ id }) => id);
const texts = idsOf(({ mediaType }) => mediaType === 'text/plain');

/** What each option is for; the others go with everything. */
const takers: Readonly<Record<string, readonly string[]>> = {
  'base-url': ['site'],
  permalinks: ['site'],
  by: [...texts, 'pdf'],
  bare: texts,
  map: idsOf(({ isMapped }) => isMapped === true),
  images: ['site', 'epub'],
  'ui-language': [...idsOf(() => true), 'site', 'epub', 'pdf'],
  param: ['stylesheet'],
};

/** The first option that does nothing for what is made, or that it does not take in this form; `made` are targets, or “stylesheet”. */
export function refuseOptions(given: Arguments, made: readonly string[]): Diagnostic | undefined {
  const place = { file: 'broadsheet render' };
  for (const [option, fit] of Object.entries(takers)) {
    if (!given.flag(option) && given.value(option) === undefined) continue;
    if (made.some((id) => fit.includes(id))) continue;
    const asked = made[0] === 'stylesheet' ? '--stylesheet' : `--to ${made.join(',')}`;
    const asking = fit[0] === 'stylesheet' ? '--stylesheet' : `--to ${fit.join(', ')}`;
    return diagnose('CLI-005', place, { option: `--${option}`, asked, fit: asking, command: 'render' });
  }
  const by = given.value('by');
  const units: readonly string[] = made[0] === 'pdf' ? ['issue', 'page'] : textUnits;
  if (by === undefined || units.includes(by)) return undefined;
  const problem = `--by does not know “${by}”; it takes ${units.join(', ')}`;
  return diagnose('CLI-002', place, { problem, command: 'render' });
}

/** The values of `--param NAME=VALUE`, or the first that has no such form. */
export function parametersOf(given: Arguments): Readonly<Record<string, string>> | string {
  const values = given.values('param');
  const unreadable = values.find((one) => !/^[^\s=]+=/u.test(one));
  if (unreadable !== undefined) return unreadable;
  return Object.fromEntries(values.map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]));
}
