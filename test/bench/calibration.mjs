/** Tables that set the certainty of learned claims right, from claims judged on newspapers that the models had not seen. */

/** The module of the tables; without claims they change nothing. A table has ten steps of equally many claims and never falls. */
export function tablesOf(claims) {
  const written = (name, kind) => {
    const pairs = tableOf(claims.filter(([own]) => own === kind));
    return `export const ${name}: CertaintyTable = [\n${pairs.map(([said, right]) => `  [${said}, ${right}],\n`).join('')}];\n`;
  };
  return (
    '/** Measured by test/bench/left-out.mjs on newspapers that the models had not seen. Data, not to be edited. */\n' +
    "import type { CertaintyTable } from './model.ts';\n\n" +
    written('itemCertainty', 'item') +
    written('headCertainty', 'head')
  );
}

/** The same as a JavaScript module. */
export function untypedTablesOf(claims) {
  return tablesOf(claims).replaceAll(/^import.*$|: CertaintyTable/gmu, '');
}

function tableOf(claims) {
  const ends = [0, 1].map((end) => [end, end]);
  if (claims.length === 0) return ends;
  const sorted = [...claims].sort(([, one], [, other]) => one - other);
  const pools = [];
  for (let step = 0; step < 10; step += 1) {
    const own = sorted.slice((step * sorted.length) / 10, ((step + 1) * sorted.length) / 10);
    pools.push({ claims: own.length, said: sum(own, 1), right: sum(own, 2) });
    // A step that is right less often than the one below it goes together with it.
    while (pools.length > 1 && share(pools.at(-2), 'right') >= share(pools.at(-1), 'right')) {
      const last = pools.pop();
      for (const key of ['claims', 'said', 'right']) pools.at(-1)[key] += last[key];
    }
  }
  const points = pools.map((pool) => [share(pool, 'said'), Math.min(0.99, share(pool, 'right'))]);
  return [ends[0], ...points, [1, 0.99]];
}

function sum(claims, at) {
  return claims.reduce((total, claim) => total + claim[at], 0);
}

function share(pool, key) {
  return Math.round((pool[key] / pool.claims) * 1000) / 1000;
}
