/** Tables that set the certainty of learned claims right, from claims judged on newspapers that the models had not seen. */

/** The module of the tables, given the claims of each writing. A table has steps of equally many claims, never falls, and ends with its last step. */
export function tablesOf(claims) {
  const pairs = (kind, own) =>
    tableOf(own.filter(([one]) => one === kind)).map(([said, right]) => `      [${said}, ${right}],\n`);
  const written = Object.entries(claims).map(
    ([writing, own]) =>
      `  ${writing}: {\n${['item', 'head'].map((kind) => `    ${kind}: [\n${pairs(kind, own).join('')}    ],\n`).join('')}  },\n`,
  );
  return (
    '/** Measured by test/bench/left-out.mjs on newspapers that the models had not seen. Data, not to be edited. */\n' +
    "import type { CertaintyTables } from './model.ts';\n\n" +
    `export const certaintyTables: CertaintyTables = {\n${written.join('')}};\n`
  );
}

/** The same as a JavaScript module; without claims the tables change nothing. */
export function untypedTablesOf(claims) {
  return tablesOf(claims).replaceAll(/^import.*$|: CertaintyTables/gmu, '');
}

function tableOf(claims) {
  const ends = [0, 1].map((end) => [end, end]);
  if (claims.length === 0) return ends;
  const sorted = [...claims].sort(([, one], [, other]) => one - other);
  const pools = [];
  const steps = Math.ceil(sorted.length / 60);
  for (let step = 0; step < steps; step += 1) {
    const own = sorted.slice((step * sorted.length) / steps, ((step + 1) * sorted.length) / steps);
    pools.push({ claims: own.length, said: sum(own, 1), right: sum(own, 2) });
    // A step that is right less often than the one below it goes together with it.
    while (pools.length > 1 && share(pools.at(-2), 'right') >= share(pools.at(-1), 'right')) {
      const last = pools.pop();
      for (const key of ['claims', 'said', 'right']) pools.at(-1)[key] += last[key];
    }
  }
  const points = pools.map((pool) => [share(pool, 'said'), Math.min(0.99, share(pool, 'right'))]);
  return [ends[0], ...points, [1, points.at(-1)[1]]];
}

function sum(claims, at) {
  return claims.reduce((total, claim) => total + claim[at], 0);
}

function share(pool, key) {
  return Math.round((pool[key] / pool.claims) * 100) / 100;
}
