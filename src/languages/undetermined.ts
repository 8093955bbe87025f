/** A language of which nothing is known: its lines join with a space, and no form of it is recognised. */
import type { Language } from '../model/language.ts';

/** The rules for a language that has no file of its own. */
export function undetermined(tag: string): Language {
  return {
    tag,
    name: /^und(?:-|$)/u.test(tag) ? 'Undetermined language' : `Language ${tag}`,
    cues: { script: 'Latin', letters: '', words: [] },
    joinWrappedLines: 'space',
    hyphens: '-\u00AD\u2010',
    sentenceEnd: /[.!?…\u061F\u06D4\u0964。！？][”»’")\]]*$/u,
    number: /\p{Nd}+(?:[.,]\p{Nd}+)*/u,
    numberWords: {},
    months: [],
    weekdays: [],
    agencies: [],
    names: {
      surnames: [],
      role: /(?!)/u,
      titlesBefore: [],
      titlesAfter: [],
      speech: [],
      organisationEndings: [],
      placeEndings: [],
    },
    forms: {
      byline: [],
      credit: [],
      dateline: [],
      jumpTo: [],
      jumpFrom: [],
      furniture: [],
      section: [],
      nameplate: [],
      imprint: [],
      advert: [],
      notice: [],
      letter: [],
      briefs: [],
      price: [],
      caption: [],
      date: [],
    },
    shifts: {},
    examples: [],
  };
}
