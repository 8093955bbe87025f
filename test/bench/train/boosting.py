"""Gradient-boosted trees for a yes/no question, with numpy alone: histograms of quantile bins, second-order leaf values."""
import numpy as np


class Booster:
    def __init__(self, trees=100, depth=4, rate=0.1, bins=24, l2=8.0, leaf=15, columns=0.3, rows=1.0, seed=7):
        self.n, self.depth, self.rate, self.bins, self.l2, self.leaf, self.columns, self.rows, self.seed = (
            trees, depth, rate, bins, l2, leaf, columns, rows, seed)

    def fit(self, X, y, w=None):
        rng = np.random.RandomState(self.seed)
        w = np.ones(len(y)) if w is None else w
        self.cuts = [np.unique(np.quantile(X[:, j], np.linspace(0, 1, self.bins + 1)[1:-1])) for j in range(X.shape[1])]
        B = self._bin(X)
        p0 = np.clip((y * w).sum() / w.sum(), 1e-4, 1 - 1e-4)
        self.base = float(np.log(p0 / (1 - p0)))
        s = np.full(len(y), self.base)
        self.trees = []
        for _ in range(self.n):
            p = 1 / (1 + np.exp(-s))
            g, h = w * (p - y), w * np.maximum(p * (1 - p), 1e-6)
            cols = np.sort(rng.choice(X.shape[1], max(1, int(X.shape[1] * self.columns)), replace=False))
            tree = []
            if self.rows < 1:
                # a tree grows on some of the rows, and moves the scores of all
                drawn = np.sort(rng.choice(len(y), int(len(y) * self.rows), replace=False))
                self._grow(B, g, h, drawn, 0, cols, tree, s.copy())
                self._walk(tree, 0, X, np.arange(len(y)), s)
            else:
                self._grow(B, g, h, np.arange(len(y)), 0, cols, tree, s)
            self.trees.append(tree)
        return self

    def _bin(self, X):
        return np.stack([np.searchsorted(c, X[:, j], side='left') for j, c in enumerate(self.cuts)], 1).astype(np.int16)

    def _grow(self, B, g, h, rows, depth, cols, tree, s):
        G, H = g[rows].sum(), h[rows].sum()
        at = len(tree)
        tree.append(None)
        best = None
        if depth < self.depth and len(rows) >= 2 * self.leaf:
            k = self.bins
            flat = (B[np.ix_(rows, cols)] + np.arange(len(cols)) * k).ravel()
            gh = np.repeat(g[rows], len(cols)), np.repeat(h[rows], len(cols))
            Gl = np.bincount(flat, gh[0], k * len(cols)).reshape(-1, k).cumsum(1)[:, :-1]
            Hl = np.bincount(flat, gh[1], k * len(cols)).reshape(-1, k).cumsum(1)[:, :-1]
            Nl = np.bincount(flat, minlength=k * len(cols)).reshape(-1, k).cumsum(1)[:, :-1]
            gain = Gl ** 2 / (Hl + self.l2) + (G - Gl) ** 2 / (H - Hl + self.l2) - G * G / (H + self.l2)
            gain[(Nl < self.leaf) | (len(rows) - Nl < self.leaf)] = -1
            c, i = np.unravel_index(gain.argmax(), gain.shape)
            j = cols[c]
            if gain[c, i] > 1e-3 and i < len(self.cuts[j]):
                best = (gain[c, i], j, int(i))
        if best is None:
            v = -self.rate * G / (H + self.l2)
            tree[at] = float(v)
            s[rows] += v
            return at
        _, j, i = best
        left = B[rows, j] <= i
        l = self._grow(B, g, h, rows[left], depth + 1, cols, tree, s)
        r = self._grow(B, g, h, rows[~left], depth + 1, cols, tree, s)
        tree[at] = (int(j), float(self.cuts[j][i]), l, r)
        return at

    def score(self, X):
        s = np.full(len(X), self.base)
        for tree in self.trees:
            self._walk(tree, 0, X, np.arange(len(X)), s)
        return 1 / (1 + np.exp(-s))

    def _walk(self, tree, at, X, rows, s):
        node = tree[at]
        if isinstance(node, float):
            s[rows] += node
            return
        j, cut, l, r = node
        left = X[rows, j] <= cut
        self._walk(tree, l, X, rows[left], s)
        self._walk(tree, r, X, rows[~left], s)

    def lines(self):
        """Trees as text, one a line, in preorder: `feature:cut` is a branch with two subtrees, `=value` a leaf."""
        def walk(tree, at):
            n = tree[at]
            if isinstance(n, float):
                return ['=%.3g' % n]
            return ['%d:%.4g' % (n[0], n[1])] + walk(tree, n[2]) + walk(tree, n[3])
        return ['%.4g' % self.base] + [' '.join(walk(t, 0)) for t in self.trees]


class Bag:
    """Boosters that draw with other seeds, their scores averaged: steadier than one on papers that were left out."""

    def __init__(self, boosters):
        self.boosters = boosters

    def fit(self, X, y, w=None):
        for booster in self.boosters:
            booster.fit(X, y, w)
        self.base = sum(b.base for b in self.boosters) / len(self.boosters)
        share = lambda node: node / len(self.boosters) if isinstance(node, float) else node
        self.trees = [[share(node) for node in tree] for b in self.boosters for tree in b.trees]
        return self

    # The same text, of the trees of all its boosters.
    lines = Booster.lines

    def score(self, X):
        logits = [np.log(p / (1 - p)) for p in (b.score(X) for b in self.boosters)]
        return 1 / (1 + np.exp(-sum(logits) / len(logits)))
