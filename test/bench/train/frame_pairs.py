"""Trains the model that says whether two frames of a page belong to one item; prints how well whole house styles left out are grouped.
usage: frame_pairs.py PAIRS.jsonl [--write MODEL.ts]"""
import json, sys
import numpy as np
from collections import defaultdict
from boosting import Booster


def load(path):
    pages = []
    for row in open(path, encoding='utf8'):
        p = json.loads(row)
        if len(p['pairs']) == 0:
            continue
        a = np.array(p['pairs'], float)
        p['i'], p['j'], p['X'] = a[:, 0].astype(int), a[:, 1].astype(int), a[:, 2:]
        item = p['item']
        p['y'] = np.array([item[i] == item[j] for i, j in zip(p['i'], p['j'])], float)
        p['known'] = np.array([item[i] != '-' and item[j] != '-' for i, j in zip(p['i'], p['j'])])
        p['style'] = p['name'][:3]
        # pages with many frames do not drown the others; a wrong link hurts as much as a missing one
        p['w'] = np.where(p['y'] > 0, 1.0, 0.6) * (2000 / len(p['y'])) ** 0.5
        pages.append(p)
    return pages


def fit(pages, trees=200):
    X = np.concatenate([p['X'][p['known']] for p in pages])
    y = np.concatenate([p['y'][p['known']] for p in pages])
    w = np.concatenate([p['w'][p['known']] for p in pages])
    return Booster(trees=trees, depth=6, rate=0.12, columns=0.4, leaf=10, l2=3.0).fit(X, y, w)


def clusters(p, chance, shift=0.0):
    q = np.clip(chance, 0.005, 0.995)
    odds = np.log(q / (1 - q)) + shift
    members = {k: [k] for k in range(len(p['item']))}
    sums = defaultdict(dict)
    for i, j, o in zip(p['i'], p['j'], odds):
        sums[i][j] = o; sums[j][i] = o
    while True:
        best = None
        for a, row in sums.items():
            for b, s in row.items():
                if b > a:
                    m = s / (len(members[a]) * len(members[b]))
                    if m > 0 and (best is None or m > best[0]):
                        best = (m, a, b)
        if best is None:
            return [sorted(v) for v in members.values()]
        _, a, b = best
        members[a] += members.pop(b)
        for c, s in sums.pop(b).items():
            if c != a:
                t = sums[a].get(c, 0) + s
                sums[a][c] = t; sums[c][a] = t; sums[c].pop(b, None)
        sums[a].pop(b, None)


def exact(p, groups):
    gold = defaultdict(set)
    for k, it in enumerate(p['item']):
        if it != '-' and p['type'][k] not in ('masthead', 'folio'):
            gold[it].add(k)
    made = {frozenset(k for k in g if p['item'][k] != '-') for g in groups}
    arts = [g for it, g in gold.items() if p['type'][min(g)] == 'article']
    return len(arts), sum(frozenset(g) in made for g in arts), len(gold), sum(frozenset(g) in made for g in gold.values())


def main():
    pages = load(sys.argv[1])
    if '--write' in sys.argv:
        lines = fit(pages).lines()
        with open(sys.argv[sys.argv.index('--write') + 1], 'w', encoding='utf8') as f:
            f.write('/** Learned on Chinese pages by test/bench/train/frame_pairs.py: whether two frames belong to one item. Data, not to be edited. */\n')
            f.write('export const framePairModel: readonly string[] = [\n' + ''.join("  '%s',\n" % l for l in lines) + '];\n')
        return
    total = defaultdict(lambda: np.zeros(4))
    for style in sorted({p['style'] for p in pages}):
        model = fit([p for p in pages if p['style'] != style])
        for p in [p for p in pages if p['style'] == style]:
            chance = model.score(p['X'])
            for shift in (-0.5, 0.0, 0.5):
                e = np.array(exact(p, clusters(p, chance, shift)))
                tool = 'torn' if p['name'].split('_')[-1] in ('poppler', 'layout') else 'stream'
                total[shift, tool] += e; total[shift, style] += e
    for k in sorted(total, key=str):
        a, ea, n, en = total[k]
        print(k, 'articles %d exact %.3f · items %d exact %.3f' % (a, ea / max(1, a), n, en / max(1, n)))


main()
