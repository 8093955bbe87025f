/** Characters that XML cannot hold: written as `g`, declared in `charDecl`, and turned back into the same character. */
import { unencodable } from '../model/layout.ts';
import type { XmlWriter } from '../xml/serialize.ts';

/** Names of the C0 controls (ECMA-48), for `charDecl`. */
const names: readonly string[] =
  'NULL,START OF HEADING,START OF TEXT,END OF TEXT,END OF TRANSMISSION,ENQUIRY,ACKNOWLEDGE,BELL,BACKSPACE,CHARACTER TABULATION,LINE FEED,LINE TABULATION,FORM FEED,CARRIAGE RETURN,SHIFT OUT,SHIFT IN,DATA LINK ESCAPE,DEVICE CONTROL ONE,DEVICE CONTROL TWO,DEVICE CONTROL THREE,DEVICE CONTROL FOUR,NEGATIVE ACKNOWLEDGE,SYNCHRONOUS IDLE,END OF TRANSMISSION BLOCK,CANCEL,END OF MEDIUM,SUBSTITUTE,ESCAPE,INFORMATION SEPARATOR FOUR,INFORMATION SEPARATOR THREE,INFORMATION SEPARATOR TWO,INFORMATION SEPARATOR ONE'.split(
    ',',
  );

/** Code unit as four hex digits: `000C`. */
function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** Writes text, each character that XML cannot hold as a `g`; those used are added to `used` by their four hex digits. */
export function writeText(writer: XmlWriter, text: string, page: string, used: Set<string>): void {
  if (!hasUnencodable(text)) {
    writer.text(text);
    return;
  }
  let from = 0;
  for (const match of text.matchAll(unencodable)) {
    writer.text(text.slice(from, match.index));
    const code = hex(match[0]);
    used.add(code);
    writer.inline('g', { ref: `#${page}.u${code}` });
    from = match.index + 1;
  }
  writer.text(text.slice(from));
}

function hasUnencodable(text: string): boolean {
  return text.search(unencodable) >= 0;
}

/** The `charDecl` for the characters used on a page. */
export function writeCharDecl(writer: XmlWriter, page: string, used: ReadonlySet<string>): void {
  if (used.size === 0) return;
  writer.block('charDecl', {}, () => {
    for (const code of [...used].sort()) {
      const unit = Number.parseInt(code, 16);
      writer.block('char', { 'xml:id': `${page}.u${code}` }, () => {
        writer.line('localProp', {
          name: 'name',
          value: names[unit] ?? (unit >= 0xfffe ? 'NONCHARACTER' : 'LONE SURROGATE'),
        });
        writer.line('localProp', { name: 'codepoint', value: code });
      });
    }
  });
}

/** The character that a `g` stands for, from its `ref`; undefined where the reference is not one of ours. */
export function characterOf(ref: string): string | undefined {
  const [, code] = /\.u([0-9A-F]{4})$/u.exec(ref) ?? [];
  return code === undefined ? undefined : String.fromCharCode(Number.parseInt(code, 16));
}
