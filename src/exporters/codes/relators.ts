/** Roles as newspapers print them, in the codes of the MARC relator list (id.loc.gov/vocabulary/relators). */

export interface Relator {
  readonly code: string;
  readonly label: string;
  readonly uri: string;
}

/** Code, its label, and what a printed role holds that means it; the first that fits counts, so the narrow ones stand first. */
const rows: readonly (readonly [code: string, label: string, words: RegExp])[] = [
  ['pht', 'Photographer', /photo|foto|fotó|摄|攝|撮影/iu],
  ['ill', 'Illustrator', /illustrat|zeichn|dessin|漫画|插图|绘|制图/iu],
  ['trl', 'Translator', /translat|übersetz|traduc|译|譯|翻訳/iu],
  ['trc', 'Transcriber', /transcri|transkri/iu],
  ['ivr', 'Interviewer', /interviewer|采访|採訪/iu],
  ['mrk', 'Markup editor', /\b(?:markup|encod|tei)/iu],
  ['edt', 'Editor', /\bedit|redak|r[ée]dact|herausgeb|编辑|編輯|編集|主编|主編|责编|编审/iu],
  ['rpt', 'Reporter', /report|correspond|korrespond|journalis|envoyé|记者|記者|通讯员|通訊員|特派[员員]/iu],
  ['aut', 'Author', /author|autor|auteur|writer|verfasser|作者|^文$|撰/iu],
  ['pbl', 'Publisher', /publish|verleg|éditeur|出版/iu],
];

const unknown: readonly [string, string] = ['ctb', 'Contributor'];

/**
 * The relator of a printed role. A credit without a role is a writer's; a role that is not known is a contributor's, for
 * nothing more can be said.
 */
export function relatorOf(role: string | undefined): Relator {
  const row = role === undefined ? ['aut', 'Author'] : (rows.find(([, , words]) => words.test(role)) ?? unknown);
  const [code = '', label = ''] = row.slice(0, 2).map(String);
  return { code, label, uri: `http://id.loc.gov/vocabulary/relators/${code}` };
}
