#!/usr/bin/env python3
"""Trains models/html-body/model.tsv, and says how good it is on pages of sites that it has not seen.

  train/body/train.py --pages FOLDER --dump build/dev/bin/diurna-dump-blocks --out models/html-body/model.tsv

FOLDER holds pages/NNNN.html.gz and gold.json (WCXB). Only pages with an even id are read. Needs
train/body/requirements.txt. The same input gives the same file.
"""
import argparse
import pathlib
import sys
import tempfile

import catboost
import numpy as np

import blocks
import oracle

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from forest import STEPS, Forest  # noqa: E402

FOLDS = 5
SEED = 7
MODELS = 3  # of which a forest is the mean
FIRST = {'iterations': 220, 'depth': 6, 'learning_rate': 0.08, 'l2_leaf_reg': 8, 'rsm': 0.3}
SECOND = {'iterations': 120, 'depth': 5, 'learning_rate': 0.07, 'l2_leaf_reg': 20, 'rsm': 0.4}
# Columns of the second look that tell pages apart rather than blocks: with 400 pages they are learned by heart.
LEFT_OUT = {'chance.expected', 'chance.page_mean'}
HEADER = '''# The forests of the extractor of bodies; train/body/train.py writes this file, models/html-body/README.md is its card.
# part: first and second are trees, *_bias what their leaves are added to, steps the scores that are worth one 255th
# each, threshold the chance in 255ths from which a block is kept.
# splits: a feature and a border each, the lowest bit of the leaf's number first.
# values: the leaves, in 4096ths of a logit.
part\tsplits\tvalues
'''


class Data:
    """The blocks of all pages, one under another."""

    def __init__(self, names, pages):
        self.names = names
        self.pages = pages
        self.features = np.vstack([page.features for page in pages])
        marks = [oracle.labels(page) for page in pages]
        self.kept = np.concatenate([kept for kept, _, _ in marks])
        gains = np.concatenate([gain for _, gain, _ in marks])
        # A block weighs by what it changes of its page's F1, less than in proportion: some gold texts are cut.
        self.weights = np.sqrt(gains * 100) + 0.02
        self.page_of = np.concatenate([np.full(len(page), i) for i, page in enumerate(pages)])
        self.starts = np.cumsum([0] + [len(page) for page in pages])
        self.fold_of = folds(pages)[self.page_of]

    def by_page(self, column):
        return [column[a:b] for a, b in zip(self.starts, self.starts[1:])]


def folds(pages):
    """A fold for each page: all pages of a site are in the same."""
    sites = sorted({page.site for page in pages})
    order = np.random.RandomState(SEED).permutation(len(sites)) % FOLDS
    fold_of = dict(zip(sites, order))
    return np.array([fold_of[page.site] for page in pages])


def fit(features, data, rows, options):
    """Blocks that hang little on are thinned out: most are links of menus."""
    thin = (data.weights < 0.05) & ~data.kept
    used = rows & (~thin | (np.arange(len(rows)) % 3 == 0))
    weights = np.where(thin, 3, 1) * data.weights
    models = []
    for seed in range(SEED, SEED + MODELS):
        model = catboost.CatBoostClassifier(border_count=64, thread_count=2, verbose=0, allow_writing_files=False,
                                            random_seed=seed, **options)
        model.fit(features[used].astype(np.float32), data.kept[used].astype(int), sample_weight=weights[used])
        models.append(model)
    return Forest.mean_of(models)


def cross_fitted(features, data, options):
    """Chances of each block by a forest that has not seen its site."""
    chances = np.zeros(len(features), dtype=np.uint8)
    for fold in range(FOLDS):
        held = data.fold_of == fold
        chances[held] = fit(features, data, ~held, options).chances(features[held])
    return chances


def second_look(program, folder, data, chances):
    """(names, features) of the second look at the same blocks."""
    with tempfile.TemporaryDirectory() as scratch:
        listing = blocks.unpack(folder, 0, scratch).splitlines()
        lines = [f'{line}\t{own.tobytes().hex()}\n' for line, own in zip(listing, data.by_page(chances))]
        return blocks.table(program, ''.join(lines))


def mean(first, second):
    return ((first.astype(int) + second) // 2).astype(np.uint8)


def kept_of(chances, threshold):
    kept = chances >= threshold
    return kept if kept.any() else chances >= max(1, int(chances.max()) * 2 // 3)


def report(label, data, chances):
    """Prints the figures at the best threshold; returns it."""
    best = None
    for threshold in range(70, 160, 6):
        scores = [oracle.page_score(page, kept_of(own, threshold))
                  for page, own in zip(data.pages, data.by_page(chances))]
        figures = oracle.overall(scores)
        if best is None or figures[0] > best[1][0]:
            best = threshold, figures, np.mean([f1 for _, _, f1 in scores])
    threshold, (f1, precision, recall, empty), macro = best
    print(f'{label}: F1 {f1:.4f} precision {precision:.4f} recall {recall:.4f} macro {macro:.4f} '
          f'empty {empty} threshold {threshold}', flush=True)
    return threshold


def write(path, names, first, second_names, second, threshold):
    lines = [f'threshold\t-\t{threshold}', f'steps\t-\t{" ".join(map(str, STEPS))}']
    lines += first.rows('first', names)
    lines += second.rows('second', second_names)
    path.write_text(HEADER + '\n'.join(lines) + '\n', encoding='ascii')


def write_parity(options, first, second):
    """What the forests say of parity.html, block by block: the extractor's tests say the same."""
    page = options.out.with_name('parity.html')
    listing = f'parity\t{page}'
    features = blocks.table(options.dump, listing + '\n')[1]
    chances = first.chances(features)
    context = blocks.table(options.dump, f'{listing}\t{chances.tobytes().hex()}\n')[1]
    lines = [f'{a} {b}\n' for a, b in zip(chances, second.chances(context))]
    options.out.with_name('parity.txt').write_text(''.join(lines), encoding='ascii')


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--pages', required=True)
    parser.add_argument('--dump', required=True)
    parser.add_argument('--out', type=pathlib.Path, required=True)
    options = parser.parse_args()
    data = Data(*blocks.load(options.dump, options.pages, 0))
    scores = [oracle.page_score(page, kept) for page, kept in zip(data.pages, data.by_page(data.kept))]
    print('oracle: F1 %.4f precision %.4f recall %.4f' % oracle.overall(scores)[:3], flush=True)
    chances = cross_fitted(data.features, data, FIRST)
    report('first forest, sites not seen', data, chances)
    second_names, context = second_look(options.dump, options.pages, data, chances)
    context[:, [name in LEFT_OUT for name in second_names]] = 0
    second_chances = cross_fitted(context, data, SECOND)
    report('second forest, sites not seen', data, second_chances)
    threshold = report('their mean, sites not seen', data, mean(chances, second_chances))
    everything = np.ones(len(data.kept), dtype=bool)
    first = fit(data.features, data, everything, FIRST)
    second = fit(context, data, everything, SECOND)
    write(options.out, data.names, first, second_names, second, threshold)
    write_parity(options, first, second)
    return 0


if __name__ == '__main__':
    sys.exit(main())
