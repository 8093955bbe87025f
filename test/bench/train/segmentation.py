"""Trains the models that find headlines and item boundaries; prints figures with whole newspapers left out.
usage: segmentation.py FEATURES.jsonl [--write MODEL.json] [--kind latin|cjk]"""
import json, sys
import numpy as np
from collections import Counter, defaultdict
from boosting import Booster

TREES = 80
HEAD = {'head', 'overline', 'subhead', 'kicker', 'sub'}


def load(path, kind):
    pages = []
    for row in open(path, encoding='utf8'):
        p = json.loads(row)
        if p['cjk'] != (kind == 'cjk') or len(p['u']) < 2:
            continue
        p['u'], p['g'] = np.array(p['u'], float), np.array(p['g'], float)
        p['item'] = [l['item'] for l in p['lab']]
        p['head'] = np.array([l['role'] in HEAD for l in p['lab']], float)
        known = [l['role'] not in ('-', '') for l in p['lab']]
        p['known'] = np.array(known) & any(p['head'])
        p['edge'] = np.array([i > 0 and p['item'][i] != p['item'][i - 1] for i in range(len(p['item']))], float)
        p['judged'] = np.array([i > 0 and p['item'][i] != '-' and p['item'][i - 1] != '-' for i in range(len(p['item']))])
        # left out together: a newspaper; of the one Chinese daily, its two formats
        s = p['source']
        p['group'] = s if kind == 'latin' else s + p['name'].split('__')[1][3:6]
        if s in ('BL', 'BnF-EN', 'BnL', 'KB'):
            p['group'] = s + p['name'].split('__')[1].split('_p')[0][:22]
        pages.append(p)
    units = Counter()
    for p in pages:
        units[p['source']] += len(p['u'])
    mean = sum(units.values()) / len(units)
    for p in pages:
        # a newspaper with many pages does not drown the others
        p['weight'] = (mean / units[p['source']]) ** 0.5
    return pages


def around(a, offsets, fill=0.0):
    """Rows of the units at some offsets, side by side; beyond the page `fill`."""
    n, out = len(a), []
    for o in offsets:
        b = np.full_like(a, fill)
        if o >= 0:
            b[:n - o or None] = a[o:] if o else a
        else:
            b[-o:] = a[:n + o]
        out.append(b)
    return np.concatenate(out, 1)


def head_rows(p):
    return np.concatenate([around(p['u'], [0, -1, 1, 2], -1), p['g'], around(p['g'], [1])], 1)


def edge_rows(p, h):
    """Gap before each unit: the units on both sides, headline chances around, distances since the last headline."""
    n = len(h)
    hp = around(h[:, None], [-4, -3, -2, -1, 0, 1, 2, 3])
    since, until = np.zeros(n), np.zeros(n)
    last = 0.0
    for i in range(n):
        since[i] = last
        last = 0 if h[i] > 0.5 else last + p['u'][i, 0]
    last = 0.0
    for i in range(n - 1, -1, -1):
        last = 0 if h[i] > 0.5 else last + p['u'][i, 0]
        until[i] = last
    return np.concatenate([around(p['u'], [0, -1, 1, -2], -1), around(p['g'], [0, -1, 1]), hp, np.minimum(since, 60)[:, None], np.minimum(until, 60)[:, None]], 1)


def fit_heads(pages):
    ps = [p for p in pages if p['known'].any()]
    X = np.concatenate([head_rows(p)[p['known']] for p in ps])
    y = np.concatenate([p['head'][p['known']] for p in ps])
    return Booster(trees=TREES).fit(X, y, np.concatenate([np.full(p['known'].sum(), p['weight']) for p in ps]))


def out_of_fold(pages, folds=4):
    """Headline chances of pages by models that have not seen them."""
    groups = sorted({p['group'] for p in pages})
    chance = {}
    for f in range(folds):
        held = set(groups[f::folds]) if len(groups) >= folds else None
        train = [p for i, p in enumerate(pages) if (p['group'] not in held if held else i % folds != f)]
        model = fit_heads(train)
        for i, p in enumerate(pages):
            if (p['group'] in held) if held else i % folds == f:
                chance[p['set'], p['name']] = model.score(head_rows(p))
    return chance


def fit_edges(pages, chance):
    X = np.concatenate([edge_rows(p, chance[p['set'], p['name']])[p['judged']] for p in pages])
    y = np.concatenate([p['edge'][p['judged']] for p in pages])
    return Booster(trees=TREES).fit(X, y, np.concatenate([np.full(p['judged'].sum(), p['weight']) for p in pages]))


def figures(p, heads, edges):
    """Counts as score.py has them, for items of whole units."""
    c = Counter()
    item, k = [], 0
    for i in range(len(edges)):
        k += bool(edges[i])
        item.append(k)
    L = p['lines']
    known = [i for i in range(len(item)) if p['item'][i] != '-']
    gs, ps = defaultdict(set), defaultdict(set)
    for i in known:
        gs[p['item'][i]].add(i); ps[item[i]].add(i)
    P = set(map(frozenset, ps.values()))
    arts = {p['item'][i] for i in known if p['lab'][i]['type'] == 'article'}
    c['arts'] = len(arts); c['exact'] = sum(frozenset(gs[a]) in P for a in arts)
    for a, b in zip(known, known[1:]):
        t, q = p['item'][a] != p['item'][b], item[a] != item[b]
        c['tp'] += t and q; c['fp'] += q and not t; c['fn'] += t and not q
    if p['head'].any():
        body = defaultdict(Counter)
        for i in known:
            if not p['head'][i]: body[p['item'][i]][item[i]] += L[i]
        for i in known:
            t, q = p['head'][i] > 0, heads[i]
            c['htp'] += (t and q) * L[i]; c['hfp'] += (q and not t) * L[i]; c['hfn'] += (t and not q) * L[i]
            if t and body[p['item'][i]]:
                c['hp'] += L[i]; c['hpok'] += L[i] * (item[i] == body[p['item'][i]].most_common(1)[0][0])
    return c


def show(name, c):
    f = lambda tp, fp, fn: 2 * tp / max(1, 2 * tp + fp + fn)
    print(name.ljust(26), 'boundary %.3f' % f(c['tp'], c['fp'], c['fn']), 'exact %.3f' % (c['exact'] / max(1, c['arts'])),
          'head F %.3f' % f(c['htp'], c['hfp'], c['hfn']), 'pairing %.3f' % (c['hpok'] / max(1, c['hp'])), dict(arts=c['arts']), flush=True)


def main():
    path = sys.argv[1]
    kind = sys.argv[sys.argv.index('--kind') + 1] if '--kind' in sys.argv else 'latin'
    pages = load(path, kind)
    by = {s: [p for p in pages if p['set'] == s] for s in ('text', 'text-headlast')}
    groups = sorted({p['source'] if kind == 'latin' else p['group'] for p in pages})
    key = lambda p: p['source'] if kind == 'latin' else p['group']
    totals = defaultdict(Counter)
    for g in groups:
        both = [p for p in pages if key(p) != g]
        chance = out_of_fold(both)
        hm = fit_heads(both)
        for s, ps in by.items():
            train, test = [p for p in ps if key(p) != g], [p for p in ps if key(p) == g]
            if not test:
                continue
            edges = fit_edges(train, chance)
            for p in test:
                h = hm.score(head_rows(p))
                e = edges.score(edge_rows(p, h))
                for t in (0.15, 0.2, 0.25, 0.3, 0.4):
                    c = figures(p, h > 0.5, (e > t))
                    totals[s, p['source'], t].update(c); totals[s, 'ALL', t].update(c)
        print('left out', g, flush=True)
    for k in sorted(totals, key=str):
        show(' '.join(map(str, k)), totals[k])


if __name__ == '__main__':
    main()
