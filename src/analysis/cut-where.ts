/** Lists cut into runs: lines into blocks, units into items. */

/** The list in runs, each opened by a member that begins one; the first opens the first, whatever it is. */
export function cutWhere<T>(list: readonly T[], begins: (one: T, at: number) => boolean): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const [at, one] of list.entries()) {
    const open = runs.at(-1);
    if (open === undefined || begins(one, at)) runs.push([one]);
    else open.push(one);
  }
  return runs;
}
