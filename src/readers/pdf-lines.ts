/** Puts the text pieces of a PDF page together to lines, and lines to frames, in the order of the content stream. */
import { greatestOf, leastOf } from '../model/extremes.ts';
import type { Box, TextStyle } from '../model/layout.ts';
import type { LineDraft } from './page-draft.ts';
import type { PdfPiece } from './pdf-document.ts';

export interface Frame {
  readonly lines: readonly LineDraft[];
  readonly box: Box;
  /** Direction of its lines, in degrees, clockwise. */
  readonly rotation: number;
}

/** A line while it grows: its place along and across its own direction. */
interface OpenLine {
  readonly pieces: PdfPiece[];
  readonly angle: number;
  readonly size: number;
  readonly across: number;
  readonly from: number;
  to: number;
  text: string;
}

/** Frames of a page in stream order. Lines without a visible character are left out. */
export function framesOf(pieces: readonly PdfPiece[]): readonly Frame[] {
  const frames: { lines: OpenLine[] }[] = [];
  for (const line of linesOf(pieces)) {
    const before = frames.at(-1)?.lines.at(-1);
    if (before !== undefined && goesOn(before, line)) frames.at(-1)?.lines.push(line);
    else frames.push({ lines: [line] });
  }
  return frames.map(({ lines }) => {
    const drafts = lines.map((line) => ({ text: line.text, box: boxOf(line), style: styleOf(line.pieces) }));
    const rotation = ((lines[0]?.angle ?? 0) * 180) / Math.PI;
    return { lines: drafts, box: around(drafts.map(({ box }) => box)), rotation };
  });
}

function linesOf(pieces: readonly PdfPiece[]): readonly OpenLine[] {
  const lines: OpenLine[] = [];
  let open: OpenLine | undefined;
  for (const piece of pieces) {
    if (piece.text !== '') {
      const { along, across } = placeOf(piece, open?.angle ?? piece.angle);
      if (open === undefined || !continues(open, piece, along, across)) {
        open = openLine(piece);
        lines.push(open);
      } else {
        const gap = along - open.to;
        if (gap > 0.2 * open.size && !/\s$/u.test(open.text) && !/^\s/u.test(piece.text)) open.text += ' ';
        open.text += piece.text;
        open.to = Math.max(open.to, along + piece.width);
        open.pieces.push(piece);
      }
    }
    if (piece.endsLine) open = undefined;
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

function openLine(piece: PdfPiece): OpenLine {
  const { along, across } = placeOf(piece, piece.angle);
  const { angle, size, width, text } = piece;
  return { pieces: [piece], angle, size, across, from: along, to: along + width, text };
}

/** Place of a base line's beginning in a page turned so that lines of this direction run level. */
function placeOf({ x, y }: PdfPiece, angle: number): { readonly along: number; readonly across: number } {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return { along: x * cos + y * sin, across: y * cos - x * sin };
}

/** Raised and lowered figures stay in their line; what is far along the same base line stands in another column. */
function continues(open: OpenLine, piece: PdfPiece, along: number, across: number): boolean {
  if (Math.abs(piece.angle - open.angle) > 0.05) return false;
  const size = Math.max(open.size, piece.size);
  if (Math.abs(across - open.across) > 0.5 * size) return false;
  if (piece.text.trim() === '') return along - open.to < 3 * size;
  return along >= open.to - 0.6 * size && along - open.to < 2.5 * size;
}

/** Whether a line stands under the one before in the same frame. */
function goesOn(before: OpenLine, line: OpenLine): boolean {
  if (Math.abs(before.angle - line.angle) > 0.05) return false;
  const [small, large] = [Math.min(before.size, line.size), Math.max(before.size, line.size)];
  const step = line.across - before.across;
  if (large > small * 1.2 || step <= 0.2 * large || step > 2.2 * large) return false;
  return Math.min(before.to, line.to) - Math.max(before.from, line.from) > 0;
}

function styleOf(pieces: readonly PdfPiece[]): TextStyle {
  const lengths = new Map<PdfPiece, number>();
  const key = new Map<string, PdfPiece>();
  for (const piece of pieces) {
    const name = `${piece.font} ${piece.size}`;
    const first = key.get(name) ?? piece;
    key.set(name, first);
    lengths.set(first, (lengths.get(first) ?? 0) + piece.text.trim().length);
  }
  const [most] = [...lengths].sort((one, other) => other[1] - one[1]);
  const piece = most?.[0];
  if (piece === undefined) return {};
  const { size, bold, italic, font } = piece;
  return {
    size: Math.round(size * 100) / 100,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(font === '' ? {} : { family: font }),
  };
}

/** Type stands about four fifths of its size above the base line and one fifth below it. */
function boxOf({ pieces, angle, from, to, across }: OpenLine): Box {
  const size = greatestOf(pieces.filter(({ text }) => text.trim() !== '').map((piece) => piece.size));
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const corners = [from, to].flatMap((along) =>
    [across - 0.8 * size, across + 0.2 * size].map((down) => ({
      x: along * cos - down * sin,
      y: along * sin + down * cos,
    })),
  );
  return around(corners.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
}

function around(boxes: readonly Box[]): Box {
  const x = Math.max(0, leastOf(boxes.map((box) => box.x)));
  const y = Math.max(0, leastOf(boxes.map((box) => box.y)));
  const right = Math.max(x, greatestOf(boxes.map((box) => box.x + box.width)));
  const bottom = Math.max(y, greatestOf(boxes.map((box) => box.y + box.height)));
  const round = (value: number): number => Math.round(value * 100) / 100;
  return { x: round(x), y: round(y), width: round(right - x), height: round(bottom - y) };
}
