/** Canvases of a IIIF manifest, one a page, and the text of their lines as annotations. */
import type { Box } from '../../model/layout.ts';
import type { Json } from '../formats/json.ts';
import type { ExportIssue, ExportPage } from '../issue/export-issue.ts';
import { addressOf, paths } from './addresses.ts';

/** A canvas has a shape, not a size (Presentation API 3.0, §5.3): where neither image nor page tells one, this upright sheet stands for it. */
const unknownSheet = { width: 1000, height: 1400 } as const;

/** The canvas of a page. */
export function canvasOf(base: string, issue: ExportIssue, page: ExportPage): Json {
  const id = addressOf(base, paths.canvas(issue, page));
  const picture = pictureOf(base, issue, page);
  const painting = { id: `${id}/painting`, type: 'Annotation', motivation: 'painting', body: picture, target: id };
  return {
    id,
    type: 'Canvas',
    label: { none: [page.label ?? String(page.number)] },
    ...canvasSize(page),
    seeAlso: seeAlsoOf(base, issue, page),
    items: [{ id: `${id}/page`, type: 'AnnotationPage', items: picture === undefined ? [] : [painting] }],
    ...(page.blocks.some(({ lines }) => lines.length > 0)
      ? { annotations: [{ id: addressOf(base, paths.lines(issue, page)), type: 'AnnotationPage' }] }
      : {}),
  };
}

/** The text of a page's lines, each where it stands as far as that is known. */
export function lineAnnotations(base: string, issue: ExportIssue, page: ExportPage): Json {
  const id = addressOf(base, paths.lines(issue, page));
  const canvas = addressOf(base, paths.canvas(issue, page));
  const toCanvas = canvasSpace(page);
  const lines = page.blocks.flatMap((block) => block.lines).filter(({ text }) => text.trim() !== '');
  return {
    '@context': 'http://iiif.io/api/presentation/3/context.json',
    id,
    type: 'AnnotationPage',
    items: lines.map((line) => ({
      id: `${id}#${line.id}`,
      type: 'Annotation',
      motivation: 'supplementing',
      body: { type: 'TextualBody', value: line.text, format: 'text/plain', language: issue.language },
      target: `${canvas}${fragment(toCanvas(line.box))}`,
    })),
  };
}

/** Turns boxes of the page into boxes of its canvas; undefined where the scale between the two is not known. */
export function canvasSpace(page: ExportPage): (box: Box | undefined) => Box | undefined {
  const { width, height } = canvasSize(page);
  const sameUnit = page.unit === 'pixel' && page.width === undefined && page.image?.width !== undefined;
  const across = sameUnit ? 1 : page.width === undefined ? undefined : width / page.width;
  const down = sameUnit ? 1 : page.height === undefined ? undefined : height / page.height;
  return (box) =>
    box === undefined || across === undefined || down === undefined
      ? undefined
      : { x: box.x * across, y: box.y * down, width: box.width * across, height: box.height * down };
}

/** `#xywh=` of a box in whole pixels (Media Fragments 1.0, §4.2.2); nothing for a box that is not known or has no extent. */
export function fragment(box: Box | undefined): string {
  if (box === undefined) return '';
  const [x, y] = [Math.max(0, Math.floor(box.x)), Math.max(0, Math.floor(box.y))];
  const [width, height] = [Math.ceil(box.x + box.width) - x, Math.ceil(box.y + box.height) - y];
  return width > 0 && height > 0 ? `#xywh=${x},${y},${width},${height}` : '';
}

/** Of the image; else of the page, whose unit then is the canvas's. */
function canvasSize({ image, width, height }: ExportPage): { readonly width: number; readonly height: number } {
  if (image?.width !== undefined && image.height !== undefined) return { width: image.width, height: image.height };
  if (width === undefined || height === undefined || width <= 0 || height <= 0) return unknownSheet;
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}

function pictureOf(base: string, issue: ExportIssue, page: ExportPage): Json | undefined {
  const { image, imageAddress } = page;
  if (image !== undefined) {
    const size =
      image.width === undefined || image.height === undefined ? {} : { width: image.width, height: image.height };
    const id = addressOf(base, paths.image(issue, page, image.name));
    return { id, type: 'Image', format: image.mediaType, ...size };
  }
  return imageAddress !== undefined && /^https?:/u.test(imageAddress) ? { id: imageAddress, type: 'Image' } : undefined;
}

const teiProfile = 'http://www.tei-c.org/ns/1.0';

function seeAlsoOf(base: string, issue: ExportIssue, page: ExportPage): readonly Json[] {
  const tei = {
    id: addressOf(base, paths.tei(issue, page)),
    type: 'Dataset',
    format: 'application/tei+xml',
    profile: teiProfile,
    label: { en: ['TEI'] },
  };
  const source = page.source?.file;
  if (source === undefined) return [tei];
  const isAlto = /^ALTO/u.test(page.source?.format ?? '');
  const given = {
    id: addressOf(base, paths.source(issue, source.name)),
    type: 'Dataset',
    format: source.mediaType,
    ...(isAlto ? { profile: 'http://www.loc.gov/standards/alto/' } : {}),
    label: { en: [page.source?.format ?? 'source'] },
  };
  return [tei, given];
}
