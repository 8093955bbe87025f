/** Jump lines: "continued on page 2" at the end of a line or on lines of its own, "continued from" at the beginning. */
import type { Finding } from '../model/finding.ts';
import type { Form, Language } from '../model/language.ts';
import type { TextLine } from '../model/layout.ts';
import {
  type ClosedText,
  closeLines,
  type FormMatch,
  firstMatch,
  longestTried,
  matchLine,
  spansAt,
} from './closed-text.ts';
import { parseNumber } from './numbers.ts';
import { joinedByBracket, linesWithText } from './page-lines.ts';
import { definePass } from './pass.ts';

const resp = 'pass.jumps' as const;

export const jumps = definePass({
  id: 'jumps',
  version: '1.0.0',
  does: 'finds jump lines by their words, and the printed page that they name',
  after: [],
  run({ issue, language }) {
    return linesWithText(issue).flatMap((lines) => {
      const found: Finding[] = [];
      lines.forEach((_, index) => {
        found.push(...jumpAt(language, lines, index, 'to'), ...jumpAt(language, lines, index, 'from'));
      });
      return found;
    });
  },
});

function jumpAt(
  language: Language,
  lines: readonly TextLine[],
  index: number,
  direction: 'to' | 'from',
): readonly Finding[] {
  const forms = direction === 'to' ? language.forms.jumpTo : language.forms.jumpFrom;
  const line = lines[index];
  if (line === undefined) return [];
  const wrapped = joinedByBracket(language, lines, index, forms[0]?.spaces ?? 'artefacts');
  // A jump from another page opens its line, so only a bracket at the very beginning can run on.
  if (wrapped !== undefined && (direction === 'to' || wrapped.opened <= 0)) {
    const { closed } = wrapped;
    const match = firstMatch(forms, closed);
    if (match !== undefined && (match.groups.jump?.end ?? match.end) > (closed.lines[1]?.start ?? 0)) {
      return [claim(language, match, closed, direction)];
    }
  }
  const found = matchLine(forms, line) ?? displaced(forms, lines, index, direction);
  return found === undefined ? [] : [claim(language, found.match, found.closed, direction)];
}

/** So far down the input the rest of a torn jump is looked for. */
const reach = 40;

/** A jump torn apart by the extractor: （下转第 at the end of its line, 二版） on a line of its own some way below. */
function displaced(
  forms: readonly Form[],
  lines: readonly TextLine[],
  index: number,
  direction: 'to' | 'from',
): { readonly match: FormMatch; readonly closed: ClosedText } | undefined {
  const line = lines[index];
  const form = forms.find(({ spaces }) => spaces === 'dropped');
  if (direction === 'from' || line === undefined || form === undefined || line.text.length > longestTried)
    return undefined;
  if (!/[（(【〔][^）)】〕]{0,12}$/u.test(line.text)) return undefined;
  for (const below of lines.slice(index + 1, index + reach)) {
    if (below.text.length > 10 || !/^[^（(【〔]{0,6}[）)】〕]\s*$/u.test(below.text)) continue;
    const closed = closeLines([line, below], '', 'dropped');
    const match = firstMatch(forms, closed);
    if (match !== undefined) return { match, closed };
  }
  return undefined;
}

function claim(language: Language, match: FormMatch, closed: ClosedText, direction: 'to' | 'from'): Finding {
  const { start, end } = match.groups.jump ?? match;
  const page = pageName(language, (match.groups.page ?? match.groups.page2)?.text);
  return {
    kind: 'jump',
    direction,
    at: spansAt(closed, start, end),
    resp,
    cert: match.form.cert,
    evidence: `${language.tag} jump form ${match.form.id}`,
    ...(page === undefined ? {} : { page }),
  };
}

/** A printed page as a label in ASCII: `A3`, `2` for 二 or "two". */
function pageName(language: Language, printed: string | undefined): string | undefined {
  if (printed === undefined) return undefined;
  const plain = printed.normalize('NFKC').toUpperCase();
  if (/^[A-Z]?\d+$/u.test(plain)) return plain.replace(/^([A-Z]?)0+(?=\d)/u, '$1');
  const number = parseNumber(language, printed);
  return number === undefined ? undefined : String(number);
}
