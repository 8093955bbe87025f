/** What a file is when it is no text layer: told by its first bytes, for a clear refusal. */

const signatures: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], what: 'a PDF file' },
  { bytes: [0x1f, 0x8b], what: 'a gzip file' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a ZIP archive' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a PNG image' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a JPEG image' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], what: 'a TIFF image' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], what: 'a TIFF image' },
  { bytes: [0x00, 0x00, 0x00, 0x0c, 0x6a, 0x50], what: 'a JPEG 2000 image' },
  { bytes: [0xff, 0xfe, 0x00, 0x00], what: 'text in UTF-32' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], what: 'text in UTF-32' },
];

/** What the bytes are, in words; undefined where nothing speaks against plain text. */
export function describeContent(bytes: Uint8Array): string | undefined {
  const signature = signatures.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
  if (signature !== undefined) return signature.what;
  const head = new TextDecoder('utf-8')
    .decode(bytes.subarray(0, 4096))
    .replace(/^\uFEFF/u, '')
    .trimStart();
  if (/^<(?:!doctype\s+html|html[\s>])/iu.test(head)) return 'an HTML page';
  const root =
    /^(?:<\?xml[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<\?[^>]*\?>\s*|<!DOCTYPE[^>]*>\s*)*<(?<name>[\w:.-]+)[\s/>]/u.exec(head)
      ?.groups?.name;
  if (root !== undefined) return `an XML document with the root element “${root}”`;
  if (head.startsWith('level\tpage_num\tblock_num'))
    return 'a table of words (TSV) as tesseract writes it, beside its hOCR and ALTO';
  if (head.startsWith('<?xml ')) return 'an XML document without an element';
  return isJson(head, bytes) ? 'a JSON file' : undefined;
}

function isJson(head: string, bytes: Uint8Array): boolean {
  // A name and a colon after the brace are JSON also where it is one value a line, or broken.
  if (/^(?:\[\s*)?\{\s*"[^"\\]{1,100}"\s*:/u.test(head)) return true;
  if (!/^[[{]/u.test(head) || bytes.length > 10_000_000) return false;
  try {
    JSON.parse(new TextDecoder('utf-8').decode(bytes));
    return true;
  } catch {
    return false;
  }
}
