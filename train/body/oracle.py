"""Which blocks of a page make its article, by the gold text: the subset with the best F1 of 4-grams.

The labels that the model is trained on, and the best that any choice of blocks can reach.
"""
from collections import Counter

import numpy as np

SIZE = 4


def grams(words):
    """As the scorer has them: a text of 1 to 3 words is one shorter gram."""
    if not words:
        return []
    return [tuple(words[i:i + SIZE]) for i in range(max(len(words) - SIZE, 0) + 1)]


class Selection:
    """A choice of blocks, with the counts that its score is made of."""

    def __init__(self, page):
        self.words = page.words
        self.gold = Counter(grams(page.gold))
        self.gold_size = sum(self.gold.values())
        self.kept = np.zeros(len(page), dtype=bool)
        self.found = Counter()
        self.size = 0
        self.common = 0

    def start(self, kept):
        self.kept[:] = kept
        self.found = Counter(grams([word for i in np.flatnonzero(kept) for word in self.words[i]]))
        self.size = sum(self.found.values())
        self.common = sum((self.found & self.gold).values())

    def f1(self, common=None, size=None):
        common = self.common if common is None else common
        size = self.size if size is None else size
        return 2 * common / (size + self.gold_size) if size + self.gold_size else 1.0

    def around(self, block):
        """The last words kept before the block and the first kept after it, as far as grams reach."""
        left, right = [], []
        i = block - 1
        while i >= 0 and len(left) < SIZE - 1:
            if self.kept[i]:
                left = self.words[i][-(SIZE - 1 - len(left)):] + left
            i -= 1
        i = block + 1
        while i < len(self.words) and len(right) < SIZE - 1:
            if self.kept[i]:
                right = right + self.words[i][:SIZE - 1 - len(right)]
            i += 1
        return left, right

    def change(self, block):
        """(grams that go, grams that come) if the block's state is flipped."""
        left, right = self.around(block)
        joined = [g for g in grams(left + right) if len(g) == SIZE]
        with_block = [g for g in grams(left + self.words[block] + right) if len(g) == SIZE]
        return (with_block, joined) if self.kept[block] else (joined, with_block)

    def after(self, gone, come):
        """Common grams after a change."""
        delta = Counter(come)
        delta.subtract(gone)
        common = self.common
        for gram, count in delta.items():
            if count and gram in self.gold:
                before = self.found[gram]
                limit = self.gold[gram]
                common += min(before + count, limit) - min(before, limit)
        return common

    def gain(self, block):
        """F1 with the block less F1 without it."""
        gone, come = self.change(block)
        flipped = self.f1(self.after(gone, come), self.size - len(gone) + len(come))
        return self.f1() - flipped if self.kept[block] else flipped - self.f1()

    def flip(self, block):
        gone, come = self.change(block)
        self.common = self.after(gone, come)
        self.size += len(come) - len(gone)
        self.found.subtract(gone)
        self.found.update(come)
        self.kept[block] = not self.kept[block]


def best_selection(page, passes=4):
    """Greedy: from the blocks that the gold covers, flipping one block at a time while that helps."""
    selection = Selection(page)
    covered = []
    for words in page.words:
        found = grams(words)
        share = sum(gram in selection.gold for gram in found) / len(found) if len(words) >= SIZE else 0
        covered.append(share > 0.5)
    selection.start(np.array(covered))
    for _ in range(passes):
        changed = False
        for block in range(len(page)):
            if (selection.gain(block) > 1e-9) != selection.kept[block]:
                selection.flip(block)
                changed = True
        if not changed:
            break
    return selection


def labels(page):
    """(whether each block is kept, how much of the page's F1 hangs on it, score of the selection)."""
    selection = best_selection(page)
    gains = np.array([selection.gain(block) for block in range(len(page))])
    return selection.kept.copy(), np.abs(gains), selection


def page_score(page, kept):
    """(precision or None, recall or None, F1), as the scorer has them."""
    selection = Selection(page)
    selection.start(kept)
    precision = selection.common / selection.size if selection.size else None
    recall = selection.common / selection.gold_size if selection.gold_size else None
    return precision, recall, selection.f1()


def overall(scores):
    """(F1, precision, recall, empty) of the pages."""
    precisions = [p for p, _, _ in scores if p is not None]
    recalls = [r for _, r, _ in scores if r is not None]
    p, r = np.mean(precisions), np.mean(recalls)
    return 2 * p * r / (p + r), p, r, len(scores) - len(precisions)
