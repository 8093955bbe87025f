"""Trains the models that find headlines and item boundaries; prints figures with whole newspapers left out.
usage: segmentation.py FEATURES.jsonl [--kind latin|cjk] [--write MODEL.ts [--fold K]]; a fold leaves every sixth title out and prints its pages"""
import json, sys
import numpy as np
from collections import Counter, defaultdict
from boosting import Booster

# Pages in alphabets and Chinese ones: these give a unit a line, nearly three times as many to learn from.
SIZES = {False: dict(trees=70, depth=4), True: dict(trees=150, depth=5, columns=0.1, rate=0.2)}
HEAD = {'head', 'overline', 'subhead', 'kicker', 'sub'}


def load(path, kind):
    pages = []
    for row in open(path, encoding='utf8'):
        p = json.loads(row)
        if p['cjk'] != (kind == 'cjk') or len(p['u']) < 2:
            continue
        for key in ('u', 'g', 'looks', 'title', 'kinship', 'near', 'far'):
            p[key] = np.array(p[key], float)
        p['item'] = [l['item'] for l in p['lab']]
        p['head'] = np.array([l['role'] in HEAD for l in p['lab']], float)
        known = [l['role'] not in ('-', '') for l in p['lab']]
        p['known'] = np.array(known) & any(p['head'])
        p['edge'] = np.array([own != before for own, before in zip(p['item'], p['before'])], float)
        p['judged'] = np.array([i > 0 and '-' not in pair for i, pair in enumerate(zip(p['item'], p['before']))])
        # left out together: one title or issue; of the one Chinese daily, ten days
        parts = p['name'].split('__')
        p['group'] = p['source'] + '/' + (parts[1].split('_p')[0] if kind == 'latin' else parts[1][3:7])
        if p['source'] == 'BL':
            p['group'] = 'BL/' + parts[1][:7]
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
    out = []
    for o in offsets:
        b, at = np.full_like(a, fill), np.arange(len(a)) + o
        there = (at >= 0) & (at < len(a))
        b[there] = a[at[there]]
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
    return Booster(**SIZES[ps[0]['cjk']]).fit(X, y, np.concatenate([np.full(p['known'].sum(), p['weight']) for p in ps]))


def head_chances(model, p):
    """A byline or dateline is no headline, whatever its shape."""
    return np.where(p['credit'], 0, model.score(head_rows(p)))


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
                chance[p['set'], p['name']] = head_chances(model, p)
    return chance


def fit_edges(pages, chance):
    X = np.concatenate([edge_rows(p, chance[p['set'], p['name']])[p['judged']] for p in pages])
    y = np.concatenate([p['edge'][p['judged']] for p in pages])
    return Booster(**SIZES[pages[0]['cjk']]).fit(X, y, np.concatenate([np.full(p['judged'].sum(), p['weight']) for p in pages]))


def edges_out_of_fold(pages, by, chance, folds=4):
    """Pages, with boundary models that have not seen them."""
    groups = sorted({p['group'] for p in pages})
    for f in range(folds):
        held = set(groups[f::folds])
        fit = lambda s: fit_edges([p for p in by[s] if p['group'] not in held], chance)
        rest = [p for p in pages if p['group'] not in held]
        yield [p for p in pages if p['group'] in held], fit('text'), fit('text-headlast'), fit_page_edge(rest, -1), fit_page_edge(rest, 1)


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


def decode(p, h, e, last, t):
    """Boundaries: likely gaps, but none between a headline and the text it stands with; of two near gaps the likelier."""
    e = e.copy()
    for i in range(1, len(e)):
        if last and h[i] > 0.5 and h[i - 1] < 0.5:
            e[i] = 0
        if not last and h[i - 1] > 0.5 and h[i] < 0.5:
            e[i] = 0
    return e > t


def page_edge_rows(p, places, inwards):
    """Units as if the page ended there, with the two on from each into the page."""
    return around(p['looks'], [0, inwards, 2 * inwards], -1)[places]


def fit_page_edge(pages, inwards):
    """Whether headlines stand after, told by how an item ends (inwards -1) or begins: pages mostly end and begin as items do."""
    X, y, w = [], [], []
    for p in pages:
        n = len(p['item'])
        beside = lambda i: p['item'][i - inwards] if 0 <= i - inwards < n else None
        places = [i for i in range(n) if n > 2 and p['item'][i] not in ('-', beside(i))]
        if places:
            X.append(page_edge_rows(p, places, inwards))
            y += [float(p['set'] != 'text')] * len(places)
            w += [p['weight']] * len(places)
    y, w = np.array(y), np.array(w)
    w[y > 0] *= w[y == 0].sum() / w[y > 0].sum()
    return Booster(trees=40, depth=2).fit(np.concatenate(X), y, w)


def odds_at_edge(model, p, inwards):
    """Of the three units at an edge of the page."""
    n = len(p['u'])
    places = [k if inwards > 0 else n - 1 - k for k in range(min(3, n))]
    chance = model.score(page_edge_rows(p, places, inwards))
    return [*np.clip(np.log(chance / (1 - chance)), -4, 4), 0.0][:3]


def manner_row(p, h, first, last, closing, opening):
    """Whether headlines stand before or after their texts: whose words they share, how sure each reading is, the page's edges."""
    weighed = lambda w: float((w * np.clip(p['kinship'], -4, 4)).sum() / np.sqrt(w.sum() + 0.5))
    w = h * (h > 0.2)
    lead = lambda by: float((w * by).sum() / (w.sum() + 0.5))
    sure = lambda e: float(np.mean(np.abs(e[1:] - 0.5)))
    ends, begins = odds_at_edge(closing, p, -1), odds_at_edge(opening, p, 1)
    return [lead(p['near']), lead(p['far']), sure(first) - sure(last), weighed(w), weighed(p['title']), ends[0], max(ends), begins[0], min(begins)]


def logistic(X, y, l2=10.0, steps=300):
    X = np.array(X); mean, dev = X.mean(0), X.std(0) + 1e-6
    Z = np.concatenate([(X - mean) / dev, np.ones((len(X), 1))], 1)
    w = np.zeros(Z.shape[1])
    for _ in range(steps):
        q = 1 / (1 + np.exp(-Z @ w))
        H = (Z * (q * (1 - q))[:, None]).T @ Z + l2 * np.eye(len(w))
        w -= np.linalg.solve(H, Z.T @ (q - y) + l2 * w)
    return dict(mean=mean, dev=dev, weights=w)


def manner(m, row):
    z = np.append((np.array(row) - m['mean']) / m['dev'], 1) @ m['weights']
    return 1 / (1 + np.exp(-z))


def show(name, c):
    f = lambda tp, fp, fn: 2 * tp / max(1, 2 * tp + fp + fn)
    print(name.ljust(26), 'boundary %.3f' % f(c['tp'], c['fp'], c['fn']), 'exact %.3f' % (c['exact'] / max(1, c['arts'])),
          'head F %.3f' % f(c['htp'], c['hfp'], c['hfn']), 'pairing %.3f' % (c['hpok'] / max(1, c['hp'])), dict(arts=c['arts']), flush=True)


def write(path, kind, pages, by):
    """Models of all pages, as a TypeScript file of text lines. The manner is learned from chances of pages not seen."""
    chance = out_of_fold(pages)
    edges = {s: fit_edges(ps, chance) for s, ps in by.items()}
    X, y = [], []
    for held, first, last, closing, opening in edges_out_of_fold(pages, by, chance):
        for p in held:
            h = chance[p['set'], p['name']]
            rows = edge_rows(p, h)
            X.append(manner_row(p, h, first.score(rows), last.score(rows), closing, opening))
            y.append(p['set'] != 'text')
    m = logistic(X, np.array(y, float))
    models = {'heads': fit_heads(pages), 'before': edges['text'], 'after': edges['text-headlast'],
              'opening': fit_page_edge(pages, 1), 'closing': fit_page_edge(pages, -1)}
    with open(path, 'w', encoding='utf8') as f:
        f.write('/** Learned on newspaper pages by test/bench/train/segmentation.py: where headlines stand and items begin. Data, not to be edited. */\n')
        f.write("import type { ModelText } from '../model.ts';\n\nexport const %sModel: ModelText = {\n" % kind)
        for name, model in models.items():
            f.write('  %s: [\n' % name + ''.join("    '%s',\n" % l for l in model.lines()) + '  ],\n')
        flat = lambda a: '[' + ', '.join('%.4g' % v for v in a) + ']'
        f.write('  manner: {\n    mean: %s,\n    deviation: %s,\n    weights: %s,\n  },\n};\n' % (flat(m['mean']), flat(m['dev']), flat(m['weights'])))


def main():
    path = sys.argv[1]
    kind = sys.argv[sys.argv.index('--kind') + 1] if '--kind' in sys.argv else 'latin'
    pages = load(path, kind)
    by = {s: [p for p in pages if p['set'] == s] for s in ('text', 'text-headlast')}
    every = sorted({p['group'] for p in pages})
    folds = [{g for g in every if g.startswith(s + '/')} for s in sorted({p['source'] for p in pages})] if '--sources' in sys.argv else [set(every[i::6]) for i in range(6)]
    totals = defaultdict(Counter)
    if '--fold' in sys.argv:
        held = folds[int(sys.argv[sys.argv.index('--fold') + 1])]
        print('\n'.join(sorted({p['name'] for p in pages if p['group'] in held})))
        pages = [p for p in pages if p['group'] not in held]
        by = {s: [p for p in pages if p['set'] == s] for s in by}
    if '--write' in sys.argv:
        return write(sys.argv[sys.argv.index('--write') + 1], kind, pages, by)
    scored = []
    for g in folds:
        both = [p for p in pages if p['group'] not in g]
        chance = out_of_fold(both)
        hm = fit_heads(both)
        edges = {s: fit_edges([p for p in ps if p['group'] not in g], chance) for s, ps in by.items()}
        closing, opening = fit_page_edge(both, -1), fit_page_edge(both, 1)
        for p in pages:
            if p['group'] in g:
                h = head_chances(hm, p)
                rows = edge_rows(p, h)
                first, last = edges['text'].score(rows), edges['text-headlast'].score(rows)
                scored.append((p, h, first, last, manner_row(p, h, first, last, closing, opening)))
    every = sorted({p['group'] for p in pages})
    right = Counter()
    for i in range(6):
        held = set(every[i::6])
        seen = [(row, p['set'] != 'text') for p, *_, row in scored if p['group'] not in held]
        m = logistic([row for row, _ in seen], np.array([last for _, last in seen], float))
        for p, *_, row in scored:
            if p['group'] in held:
                p['last'] = manner(m, row) > 0.5
                right[p['source'], bool(p['last'] == (p['set'] != 'text'))] += 1
    print('manner told right', dict(right), flush=True)
    for p, h, f, l, _ in scored:
        for t in (0.15, 0.2, 0.25, 0.3, 0.4):
            true_manner = decode(p, h, l if p['set'] != 'text' else f, p['set'] != 'text', t)
            told = decode(p, h, l if p['last'] else f, p['last'], t)
            for tag, e in (('known', true_manner), ('told', told)):
                c = figures(p, h > 0.3, e)
                totals[tag, p['set'], p['source'], t].update(c); totals[tag, p['set'], 'ALL', t].update(c)
    for k in sorted(totals, key=str):
        show(' '.join(map(str, k)), totals[k])


if __name__ == '__main__':
    main()
