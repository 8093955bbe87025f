/** What the learned models see of a unit beside its neighbours and its page: does it look like a title here, like a signature, and whose words does it share. */
import { type Relatedness, relatednessOn } from '../lexical-overlap.ts';
import type { Unit } from './units.ts';

/** How a unit looks by itself; what it is depends on what stands around it. */
interface Look {
  /** Short for its column, one or two lines, neither broken off nor a whole sentence. */
  readonly title: boolean;
  /** A few capitalised words in one line: a name, perhaps. */
  readonly name: boolean;
  /** Fills its column, or runs over several lines. */
  readonly text: boolean;
  readonly opens: boolean;
  readonly ends: boolean;
  /** Share of the words that no language has: without vowel, or with signs and digits among the letters. */
  readonly noise: number;
  readonly capitals: number;
  /** Its last word is one that others follow. */
  readonly breaksOff: boolean;
  /** The sign that it begins with, where it is no letter. */
  readonly sign: string;
  readonly lines: number;
}

const vowel = /[aeiouyàâäáåãæèéêëìíîïòóôöõøœùúûüýÿаеёиоуыэюяіїєαεηιουω]/iu;
const lastWords =
  /(?:^|[^\p{L}])(?:the|of|and|to|in|an?|for|with|by|at|from|le|la|les|des?|du|et|en|une?|que|qui|dans|pour|par|sur|au|aux|der|die|das|und|zu|von|den|dem|ein|eine|mit|het|een|van|dat|met|te|op|di|da|il|lo|e|el|los|las|y|un|una|por|con)$/iu;

/** The numbers that relate a unit to its neighbours and its page, by name. */
export type Relations = ReturnType<typeof relateUnits>[number];

/** Relates each unit to its neighbours and its page; `local` is the width of the column around each. */
export function relateUnits(units: readonly Unit[], local: readonly number[]) {
  const looks = units.map((unit, place) => lookOf(unit, local[place] ?? 1));
  const signs = new Map<string, number>();
  for (const { sign } of looks) if (sign !== '') signs.set(sign, (signs.get(sign) ?? 0) + 1);
  const texts = looks.filter(({ text }) => text);
  const capitals = texts.reduce((sum, look) => sum + look.capitals, 0) / Math.max(1, texts.length);
  const relatedness = relatednessOn(units.map(({ terms }) => terms));
  return looks.map((look, place) => {
    const near = looks.slice(Math.max(0, place - 4), place + 5);
    const mean = (number: (one: Look) => number): number =>
      near.reduce((sum, one) => sum + number(one), 0) / near.length;
    const linesNear = mean(({ lines }) => lines);
    return {
      ...roles(look, looks[place - 1], looks[place + 1]),
      sameSigns: Math.min(6, signs.get(look.sign) ?? 0),
      capitalsAboveTexts: look.capitals - capitals,
      noise: look.noise,
      noiseNear: mean(({ noise }) => noise),
      titlesNear: mean(({ title }) => (title ? 1 : 0)),
      linesNear: Math.min(12, linesNear),
      breaksOff: flag(look.breaksOff),
      ...kinship(place, looks, relatedness),
    };
  });
}

function roles(own: Look, previous: Look | undefined, next: Look | undefined) {
  const before = previous === undefined || previous.ends;
  const after = next?.text === true && next.opens;
  return {
    title: flag(own.title),
    titleOfNext: flag(own.title && after),
    titleAfterEnd: flag(own.title && before),
    titleBetween: flag(own.title && before && after),
    nameBeforeTitle: flag(own.name && before && next?.title === true),
    nameBeforeText: flag(own.name && before && next?.text === true),
    textBegins: flag(own.text && own.opens && before),
    textGoesOn: flag(own.text && !own.opens && !before),
    titleGoesOn: flag(own.title && previous?.title === true),
  };
}

// How much more the words of a unit agree with the texts around it, up to the next title, than chance has it.
function kinship(place: number, looks: readonly Look[], relatedness: Relatedness) {
  const stretch = (step: 1 | -1): number[] => {
    const places: number[] = [];
    let lines = 0;
    for (let at = place + step; lines < 30; at += step) {
      const look = looks[at];
      if (look === undefined || (look.title && lines > 0)) break;
      if (look.title) continue;
      places.push(at);
      lines += look.lines;
    }
    return places;
  };
  const before = relatedness(place, stretch(-1));
  const after = relatedness(place, stretch(1));
  return { kinBefore: before, kinAfter: after, kinship: after - before };
}

function lookOf(unit: Unit, local: number): Look {
  const widths = unit.views.map((view) => view.width);
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const text = unit.text.slice(0, 1200).trim();
  const words = text.split(/\s+/u);
  const ends = /[.!?…][\s"'”’»)\]]*$/u.test(unit.text.trimEnd());
  const opens = /^[^\p{L}\p{N}]{0,3}[\p{Lu}\p{N}]/u.test(text);
  const broken = /[-¬=,;‐]$/u.test(unit.text.trimEnd());
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const short = unit.views.length <= 2 && mean < local * 0.85;
  return {
    title: short && opens && !broken && letters >= 3 && (!ends || upper * 2 > letters),
    name:
      unit.views.length === 1 &&
      words.length <= 4 &&
      words.every((word) => /^[^\p{L}]?\p{Lu}|^(?:de|du|von|van|of)$/u.test(word)),
    text: unit.views.length >= 3 || mean > local * 0.85,
    opens,
    ends,
    noise:
      words.filter((word) =>
        /\p{L}{2}/u.test(word)
          ? !vowel.test(word) || /\p{L}[\d^~•|\\{}*_]\p{L}|\p{Ll}\p{Lu}\p{Ll}/u.test(word)
          : /[^\p{L}\p{N}.,;:!?'"—–-]/u.test(word),
      ).length / words.length,
    capitals: upper / Math.max(1, letters),
    breaksOff: lastWords.test(unit.text.trimEnd()),
    sign: /^[^\p{L}\p{N}\s]/u.exec(text)?.[0] ?? '',
    lines: unit.views.length,
  };
}

function flag(condition: boolean): number {
  return condition ? 1 : 0;
}
