"""Trains the models that find headlines, item boundaries and adverts among blocks with geometry; prints figures with whole papers left out.
usage: geometry.py PAGES.jsonl [--sources] [--write FOLDER]   (PAGES.jsonl from geometry-features.mjs)
Without --write it leaves out an eighth of the newspapers in turn, with --sources each library."""
import json, sys
import numpy as np
from collections import Counter, defaultdict
from boosting import Bag, Booster

HEAD = {'head', 'overline', 'subhead', 'kicker', 'sub'}
# Chance from which a block is a headline, as in placed-items.ts.
HEAD_FROM = 0.3


def load(path):
    """Pages as they are (manner given) and in other manners of cutting blocks, which count half."""
    pages = []
    for row in open(path, encoding='utf8'):
        p = json.loads(row)
        if len(p['u']) < 2:
            continue
        p['u'], p['g'], p['lines'] = np.array(p['u'], float), np.array(p['g'], float), np.array(p['lines'])
        p['item'] = [l['item'] for l in p['lab']]
        role = [l['role'] for l in p['lab']]
        p['head'] = np.array([r in HEAD for r in role], float)
        # Crossheads look like headlines: what tells them apart is where items begin.
        p['display'] = np.array([r in HEAD or r == 'crosshead' for r in role], float)
        p['known'] = np.array([r not in ('-', '') for r in role]) & bool(p['head'].any())
        p['edge'] = np.array([i > 0 and p['item'][i] != p['item'][i - 1] for i in range(len(p['item']))], float)
        p['judged'] = np.array([i > 0 and p['item'][i] != '-' and p['item'][i - 1] != '-' for i in range(len(p['item']))])
        p['group'] = p['name'].split('_p')[0][:30] if p['source'] != 'BL' else p['name'][:11]
        pages.append(p)
    with_adverts = {p['source'] for p in pages if any(l['type'] == 'advert' for l in p['lab'])}
    units = Counter()
    for p in pages:
        # A library that marks no advert has them among its articles.
        p['typed'] = np.array([i != '-' for i in p['item']]) & (p['source'] in with_adverts)
        if p['manner'] == 'given':
            units[p['group']] += len(p['u'])
    mean = sum(units.values()) / len(units)
    for p in pages:
        # A newspaper with many pages does not drown the others.
        p['weight'] = (mean / units[p['group']]) ** 0.5 * (1 if p['manner'] == 'given' else 0.5)
    return pages


def around(a, offsets, fill=0.0):
    n, out = len(a), []
    for o in offsets:
        b = np.full_like(a, fill)
        if o >= 0:
            b[:max(0, n - o)] = a[o:]
        else:
            b[-o:] = a[:max(0, n + o)]
        out.append(b)
    return np.concatenate(out, 1)


def head_rows(p):
    return np.concatenate([around(p['u'], [0, -1, 1, 2], -1), p['g'], around(p['g'], [1])], 1)


def edge_rows(p, h):
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
    return np.concatenate([around(p['u'], [0, -1, 1, -2], -1), around(p['g'], [0, -1, 1]), hp,
                           np.minimum(since, 60)[:, None], np.minimum(until, 60)[:, None]], 1)


def booster(seed):
    """Many shallow steps on few columns and rows each: they held up best on papers that were left out."""
    return Bag([Booster(trees=150, depth=4, rate=0.08, columns=0.12, rows=0.5, leaf=10, l2=6, seed=seed + 100 * k) for k in range(3)])


def fit(pages, booster, rows_of, answer, asked):
    """A model of an answer for the blocks that are asked about."""
    asking = [p for p in pages if asked(p).any()]
    X = np.concatenate([rows_of(p)[asked(p)] for p in asking])
    y = np.concatenate([answer(p)[asked(p)] for p in asking])
    return booster.fit(X, y, np.concatenate([np.full(asked(p).sum(), p['weight']) for p in asking]))


def fit_heads(pages):
    return fit(pages, booster(7), head_rows, lambda p: p['display'], lambda p: p['known'])


def given(pages):
    """Pages as their libraries cut them: that is what boundaries and adverts were found best with."""
    return [p for p in pages if p['manner'] == 'given']


def fit_edges(pages):
    return fit(given(pages), booster(11), lambda p: edge_rows(p, p['chance']), lambda p: p['edge'], lambda p: p['judged'])


def leave_out(pages, by, fit_one):
    """For each eighth of the newspapers, or each library: a model that has not seen them, and their pages."""
    keys = sorted({p[by] for p in pages})
    for first in range(min(8, len(keys))):
        unseen = set(keys[first::8])
        yield fit_one([p for p in pages if p[by] not in unseen]), [p for p in pages if p[by] in unseen]


def add_chances(pages, by):
    """Headline chances of pages by models that have not seen their newspaper: what the boundary model will meet."""
    for model, unseen in leave_out(pages, by, fit_heads):
        for p in given(unseen):
            p['chance'] = model.score(head_rows(p))


def advert_rows(p):
    return np.concatenate([around(p['u'], [0, -1, 1, -2, 2], -1), p['g'], around(p['g'], [1])], 1)


def fit_adverts(pages):
    bag = Bag([Booster(trees=250, depth=4, rate=0.1, columns=0.2, rows=0.6, seed=3 + 100 * k) for k in range(3)])
    return fit(given(pages), bag, advert_rows,
               lambda p: np.array([l['type'] == 'advert' for l in p['lab']], float),
               lambda p: p['typed'])


def leading(heads, item):
    """Headlines as the pass claims them: those before the text of an item; what looks like one further down is a crosshead."""
    kept, opening = [], True
    for i in range(len(heads)):
        opening = bool(heads[i]) and (opening or i == 0 or item[i] != item[i - 1])
        kept.append(opening)
    return kept


def pairs(n):
    return n * (n - 1) / 2


def figures(p, heads, item):
    """Counts as score.py has them."""
    c = Counter()
    L = p['lines']
    known = [i for i in range(len(item)) if p['item'][i] != '-']
    gs, ps, C, G, Q = defaultdict(set), defaultdict(set), Counter(), Counter(), Counter()
    for i in known:
        gs[p['item'][i]].add(i); ps[item[i]].add(i)
        C[p['item'][i], item[i]] += L[i]; G[p['item'][i]] += L[i]; Q[item[i]] += L[i]
    c['ptp'], c['pg'], c['pq'] = sum(map(pairs, C.values())), sum(map(pairs, G.values())), sum(map(pairs, Q.values()))
    P = set(map(frozenset, ps.values()))
    arts = {p['item'][i] for i in known if p['lab'][i]['type'] == 'article'}
    c['arts'] = len(arts); c['exact'] = sum(frozenset(gs[a]) in P for a in arts)
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
    pp, pr = c['ptp'] / max(1, c['pq']), c['ptp'] / max(1, c['pg'])
    print(name.ljust(20), 'pair P %.3f R %.3f F %.3f' % (pp, pr, 2 * pp * pr / max(1e-9, pp + pr)), 'exact %.3f' % (c['exact'] / max(1, c['arts'])),
          'head F %.3f' % f(c['htp'], c['hfp'], c['hfn']), 'pairing %.3f' % (c['hpok'] / max(1, c['hp'])), 'arts', c['arts'], flush=True)


def segments(h, e, lines):
    """The cut of the page whose items are likeliest to be exactly right, long ones counting for more; as in cut-items.ts."""
    n = len(e)
    e = e.copy()
    for i in range(1, n):
        if h[i - 1] > 0.3 and h[i] < h[i - 1] * 0.8:
            e[i] *= 0.3
    e = np.append(e, 1.0)
    e[0] = 1.0
    sums = np.concatenate([[0], np.cumsum(lines)])
    best, back = np.full(n + 1, -1.0), [0] * (n + 1)
    best[0] = 0
    for s in range(n):
        inside = 1.0
        for t in range(s + 1, n + 1):
            if t - 1 > s:
                inside *= 1 - e[t - 1]
            worth = best[s] + e[s] * inside * e[t] * (1 + ((sums[t] - sums[s]) / 50) ** 2)
            if worth > best[t]:
                best[t], back[t] = worth, s
            if inside < 1e-6:
                break
    cut, t = [0] * n, n
    while t > 0:
        t = back[t]
        cut[t] = 1
    return list(np.cumsum(cut))


def write(folder, name, model, says):
    """A file of trees as text, as trees.ts reads them."""
    lines = ["/** %s Written by test/bench/train/geometry.py, which says how; not to be edited. */" % says,
             "export const %s = [" % name, *("  '%s'," % line for line in model.lines()), "] as const;", ""]
    stem = ''.join('-' + ch.lower() if ch.isupper() else ch for ch in name)
    open('%s/%s.ts' % (folder, stem), 'w').write('\n'.join(lines))


def main():
    pages = load(sys.argv[1])
    by = 'source' if '--sources' in sys.argv else 'group'
    add_chances(pages, by)
    if '--write' in sys.argv:
        folder = sys.argv[sys.argv.index('--write') + 1]
        write(folder, 'blockHeads', fit_heads(pages), 'Trees that tell which block is a headline.')
        write(folder, 'blockEdges', fit_edges(pages), 'Trees that tell at which block an item begins.')
        write(folder, 'blockAdverts', fit_adverts(pages), 'Trees that tell which block stands in an advert.')
        return
    totals = defaultdict(Counter)
    for model, unseen in leave_out(pages, by, fit_edges):
        for p in given(unseen):
            item = segments(p['chance'], model.score(edge_rows(p, p['chance'])), p['lines'])
            c = figures(p, leading(p['chance'] > HEAD_FROM, item), item)
            totals[p['source']].update(c); totals['ALL'].update(c)
    for k in sorted(totals):
        show(k, totals[k])


if __name__ == '__main__':
    main()
