/** The reasons: one `certainty` in `standOff` for each guessed element, with the pass, the degree and why. */
import type { XmlWriter } from '../xml/serialize.ts';
import { certText, type PageRecord } from './record.ts';

/** Writes `standOff`; nothing where nothing was guessed. */
export function writeReasons(writer: XmlWriter, record: PageRecord): void {
  if (record.reasons.length === 0) return;
  writer.block('standOff', {}, () => {
    for (const { target, decision } of record.reasons) {
      const attributes = {
        target: `#${target}`,
        locus: 'name',
        degree: certText(decision.cert),
        resp: `#${record.page}.${decision.resp}`,
      };
      writer.block('certainty', attributes, () => writer.line('desc', {}, () => writer.text(decision.evidence)));
    }
  });
}
