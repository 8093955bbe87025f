/** Decoding: marks, declarations, and strictness about both. */
import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { decodeXml } from '../../src/xml/decode.ts';

const read = (bytes: Uint8Array) => {
  const { value, diagnostics } = decodeXml(bytes, 'a.xml');
  return [value?.text, value?.encoding, ...diagnostics.map(({ code }) => code)];
};
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decoding XML', () => {
  it('reads UTF-8 with and without a mark', () => {
    expect(read(Buffer.from('<a>报</a>'))).toEqual(['<a>报</a>', 'utf-8']);
    expect(read(Buffer.from('\uFEFF<a>报</a>'))).toEqual(['<a>报</a>', 'utf-8']);
  });

  it('reads UTF-16 by its mark, or by the zeros around the first character', () => {
    expect(read(Buffer.from('\uFEFF<a>报</a>', 'utf16le'))).toEqual(['<a>报</a>', 'utf-16le']);
    expect(read(swapped('\uFEFF<a>报</a>'))).toEqual(['<a>报</a>', 'utf-16be']);
    const text = '<?xml version="1.0" encoding="UTF-16"?><a>报</a>';
    expect(read(Buffer.from(text, 'utf16le'))).toEqual([text, 'utf-16le']);
    expect(read(swapped(text))).toEqual([text, 'utf-16be']);
  });

  it('reads GB18030 and Latin-1 as declared, the latter not as windows-1252', () => {
    const gb = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="GB18030"?><a>'),
      Buffer.from([0xb1, 0xa8]),
      Buffer.from('</a>'),
    ]);
    expect(read(gb)).toEqual(['<?xml version="1.0" encoding="GB18030"?><a>报</a>', 'gb18030']);
    const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>\x80\xe9</a>', 'latin1');
    expect(read(latin)).toEqual(['<?xml version="1.0" encoding="ISO-8859-1"?><a>\x80é</a>', 'iso-8859-1']);
  });

  it('names the first byte that does not fit', () => {
    const { value, diagnostics } = decodeXml(
      Buffer.concat([Buffer.from('<a>\né'), Buffer.from([0xff, 0x41])]),
      'a.xml',
    );
    expect(value).toBeUndefined();
    expect(diagnostics[0]?.code).toBe('XML-001');
    expect(diagnostics[0]?.place.line).toBe(2);
    expect(diagnostics[0]?.message).toContain('0xFF at position 6');
  });

  it('refuses an unknown encoding and warns of a wrong declaration', () => {
    expect(read(Buffer.from('<?xml version="1.0" encoding="EBCDIC-9"?><a/>'))).toEqual([
      undefined,
      undefined,
      'XML-002',
    ]);
    const text = '<?xml version="1.0" encoding="UTF-16"?><a/>';
    expect(read(Buffer.from(text))).toEqual([text, 'utf-8', 'XML-003']);
  });
});
