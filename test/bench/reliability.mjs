/** Whether claims are right as often as their certainty says: claims of each kind, binned by `cert`, against the truth of their lines. */
import { readFileSync } from 'node:fs';

const headRoles = new Set(['head', 'kicker', 'sub', 'overline', 'subhead', 'head?', 'crosshead']);
const bylineRoles = new Set(['byline', 'byline?', 'credit']);

/** A table to which pages are added. */
export function createReliability() {
  const bins = new Map();
  const all = [];
  const count = (kind, cert, right) => {
    all.push([kind, cert, right ? 1 : 0]);
    const key = `${kind} ${Math.min(9, Math.floor(cert * 10))}`;
    const bin = bins.get(key) ?? { claims: 0, right: 0, cert: 0 };
    bin.claims += 1;
    bin.right += right ? 1 : 0;
    bin.cert += cert;
    bins.set(key, bin);
  };
  return {
    add(findings, truthFile) {
      const truth = readTruth(truthFile);
      const known = [...truth.values()].some(({ role }) => headRoles.has(role));
      const items = new Map();
      for (const [line, { item }] of truth) items.set(item, [...(items.get(item) ?? []), line]);
      for (const finding of findings) {
        if (finding.cert === undefined) continue;
        const lines = [...new Set(finding.at.map(({ line }) => Number(line.slice(line.indexOf('.l') + 2))))];
        const rows = lines.flatMap((line) => truth.get(line) ?? []);
        if (rows.length === 0) continue;
        if (finding.kind === 'item' && finding.resp === 'pass.items') {
          const own = lines.filter((line) => truth.has(line));
          const whole = items.get(rows[0].item) ?? [];
          count('item', finding.cert, rows.every(({ item }) => item === rows[0].item) && whole.length === own.length);
        } else if (finding.kind === 'head' && known) {
          count(
            'head',
            finding.cert,
            rows.every(({ role }) => headRoles.has(role)),
          );
        } else if (finding.kind === 'byline' && rows.some(({ role }) => role !== '-') && known) {
          count(
            'byline',
            finding.cert,
            rows.some(({ role }) => bylineRoles.has(role) || role === 'body'),
          );
        }
      }
    },
    /** Every claim that was judged: its kind, its certainty, whether it was right. */
    claims: () => all,
    print() {
      console.log('\nreliability: how often claims of a certainty are right');
      for (const [key, { claims, right, cert }] of [...bins].sort(([one], [other]) => (one < other ? -1 : 1))) {
        const [kind, bin] = key.split(' ');
        const range = `${(Number(bin) / 10).toFixed(1)}–${((Number(bin) + 1) / 10).toFixed(1)}`;
        const said = (cert / claims).toFixed(2);
        console.log(`${kind.padEnd(8)}${range}  said ${said}  right ${(right / claims).toFixed(2)}  of ${claims}`);
      }
    },
  };
}

function readTruth(file) {
  const truth = new Map();
  for (const row of readFileSync(file, 'utf8').split('\n').slice(1)) {
    const [line, item, , role] = row.split('\t');
    if (item !== undefined && item !== '-') truth.set(Number(line), { item, role });
  }
  return truth;
}
