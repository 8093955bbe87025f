/** EDTF (ISO 8601-2) dates: whether an expression is one, and how TEI dates it. */
import parse from 'edtf';
import type { Dating } from '../model/metadata.ts';

/** TEI attributes of an EDTF expression; undefined where it is none. A plain date keeps its precision, anything wider gets bounds. */
export function datingOf(edtf: string): Dating | undefined {
  const bounds = boundsOf(edtf);
  if (bounds === undefined) return undefined;
  const doubtful = (bounds.approximate?.value ?? 0) !== 0 || (bounds.uncertain?.value ?? 0) !== 0;
  const uncertain = doubtful ? { uncertain: true } : {};
  const plain = /^(?<date>-?\d{4}(?:-\d{2}(?:-\d{2})?)?)[?~%]?$/u.exec(edtf)?.groups?.date;
  if (plain !== undefined) return { edtf, when: plain, ...uncertain };
  const first = dayOf(bounds.min);
  const last = dayOf(bounds.max);
  return bounds.type === 'Interval'
    ? {
        edtf,
        ...(first === undefined ? {} : { from: first }),
        ...(last === undefined ? {} : { to: last }),
        ...uncertain,
      }
    : {
        edtf,
        ...(first === undefined ? {} : { notBefore: first }),
        ...(last === undefined ? {} : { notAfter: last }),
        ...uncertain,
      };
}

function boundsOf(edtf: string): ReturnType<typeof parse> | undefined {
  try {
    return parse(edtf);
  } catch {
    return undefined;
  }
}

/** ISO day of a time in milliseconds; open ends are infinite. */
function dayOf(time: number): string | undefined {
  return Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : undefined;
}
