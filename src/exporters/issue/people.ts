/** The persons whom an issue credits, each once a role, in the order in which they appear. */
import { type Relator, relatorOf } from '../codes/relators.ts';
import type { ExportIssue, ExportItem } from './export-issue.ts';

export interface CreditedPerson {
  readonly name: string;
  readonly relator: Relator;
  /** Address of an authority record. */
  readonly ref?: string;
}

/** Persons of the bylines of some items. */
export function creditedPeople(items: readonly Pick<ExportItem, 'contributors'>[]): readonly CreditedPerson[] {
  const people = new Map<string, CreditedPerson>();
  for (const { name, role, ref } of items.flatMap(({ contributors }) => contributors)) {
    const relator = relatorOf(role);
    const key = `${relator.code} ${name}`;
    if (!people.has(key)) people.set(key, { name, relator, ...(ref === undefined ? {} : { ref }) });
  }
  return [...people.values()];
}

/** Whether a person wrote text, rather than made pictures or edited. */
export function isWriter({ relator: { code } }: CreditedPerson): boolean {
  return code === 'rpt' || code === 'aut';
}

/** Languages of an issue as BCP 47 tags, the main one first. */
export function languagesOf({ metadata, language }: ExportIssue): readonly string[] {
  return metadata.languages ?? [language];
}
