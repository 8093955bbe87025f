/** Opens PDF files with pdf.js and gives the pieces of text of a page, with place, size and font. Loads the library when it is used. */

/** A piece of text as the content stream draws it, in points from the top left corner of the page. */
export interface PdfPiece {
  readonly text: string;
  /** Where the base line begins. */
  readonly x: number;
  readonly y: number;
  /** Direction of the base line, in radians, clockwise. */
  readonly angle: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The library takes it for the last of its line. */
  readonly endsLine: boolean;
}

export interface PdfPage {
  readonly pieces: readonly PdfPiece[];
  readonly width: number;
  readonly height: number;
  readonly label?: string;
}

export interface PdfDocument {
  readonly pages: number;
  /** Pages count from 1. */
  readPage(number: number): Promise<PdfPage | { readonly why: string }>;
  close(): Promise<void>;
}

/** A document, or why there is none. */
export async function openPdf(
  bytes: Uint8Array,
): Promise<PdfDocument | { readonly fault: 'encrypted' | 'broken'; readonly why: string }> {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = library.getDocument({
    // The library takes the bytes over, and would leave ours empty.
    data: Uint8Array.from(bytes),
    cMapUrl: packaged('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: packaged('standard_fonts'),
    disableFontFace: false,
    ownerDocument: fontTray,
    useSystemFonts: false,
    isEvalSupported: false,
    stopAtErrors: false,
    // Pictures are not wanted, and a scanned page takes longer to unpack than its text to read.
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const labels = await document.getPageLabels().catch(() => null);
    return {
      pages: document.numPages,
      async readPage(number) {
        try {
          return await readPage(await document.getPage(number), labels?.[number - 1]);
        } catch (error) {
          return { why: reasonOf(error) };
        }
      },
      close: () => task.destroy(),
    };
  } catch (error) {
    await task.destroy();
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    return { fault: encrypted ? 'encrypted' : 'broken', why: reasonOf(error) };
  }
}

/** Takes the fonts that the library wants to hand to a browser: it knows their names then, without drawing the outline of every glyph. */
const fontTray = Object.assign(Object.create(null), {
  createElement: () => ({ sheet: { cssRules: [], insertRule: () => 0 }, remove: () => undefined }),
  documentElement: { getElementsByTagName: () => [{ append: () => undefined }] },
});

/** Folder of the library's own data, so that nothing is fetched. */
function packaged(folder: string): string {
  const url = new URL(`../../${folder}/`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'));
  return decodeURIComponent(url.pathname).replace(/^\/(?=[A-Za-z]:)/u, '');
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\s+/gu, ' ').replace(/\.$/u, '') : String(error);
}

type LibraryPage = Awaited<
  ReturnType<Awaited<ReturnType<typeof import('pdfjs-dist/legacy/build/pdf.mjs')['getDocument']>['promise']>['getPage']>
>;

async function readPage(page: LibraryPage, label: string | undefined): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ disableNormalization: true });
  const faces = await facesOf(page, Object.keys(content.styles));
  const pieces = content.items.flatMap((item): PdfPiece[] => {
    if (!('str' in item)) return [];
    const numbers: readonly unknown[] = item.transform;
    const [a, b, c, d, e, f] = compose(viewport.transform, numbers.map(Number));
    const face = faces.get(item.fontName);
    return [
      {
        text: item.str,
        x: e,
        y: f,
        angle: Math.atan2(b, a),
        width: item.width,
        size: Math.hypot(c, d),
        font: face?.name ?? content.styles[item.fontName]?.fontFamily ?? '',
        bold: face?.bold ?? false,
        italic: face?.italic ?? false,
        endsLine: item.hasEOL,
      },
    ];
  });
  const { width, height } = viewport;
  page.cleanup();
  return { pieces, width, height, ...(label === undefined || label === '' ? {} : { label }) };
}

interface Face {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Names of the fonts, which say weight and slant; the library knows them once it has read what the page draws. */
async function facesOf(page: LibraryPage, fonts: readonly string[]): Promise<ReadonlyMap<string, Face>> {
  const faces = new Map<string, Face>();
  if (fonts.length === 0) return faces;
  await page.getOperatorList();
  for (const font of fonts) {
    const known: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : undefined;
    if (typeof known !== 'object' || known === null || !('name' in known)) continue;
    const name = String(known.name).replace(/^[A-Z]{6}\+/u, '');
    faces.set(font, {
      name,
      bold: /bold|black|heavy|semibold|demi/iu.test(name) || ('bold' in known && known.bold === true),
      italic: /italic|oblique/iu.test(name) || ('italic' in known && known.italic === true),
    });
  }
  return faces;
}

type Matrix = readonly [number, number, number, number, number, number];

/** One transformation after another, as PDF writes them. */
function compose(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}
