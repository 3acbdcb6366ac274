#!/usr/bin/env python3
"""Trains models/statements/model.tsv, and says how good it is on articles that it has not seen.

  train/statements/train.py --polnear FILE.jsonl --own gold/statements/en/dev --samples samples --pipeline MODEL
                            --dump build/dev/bin/diurna-dump-readings --out models/statements/model.tsv

FILE.jsonl has an article a line: "text" and "attributions", each with "source", "cue" and "content" as lists of
[begin, end] in code points. Needs train/statements/requirements.txt. The same input gives the same file.
"""
import argparse
import pathlib
import sys

import catboost
import numpy as np
from sklearn.isotonic import IsotonicRegression

import corpora
from encoding import Encoding
from readings import Readings

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from forest import STEPS, Forest  # noqa: E402

FOLDS = 5
# Of 255, by FULL F of the engine on PolNeAR's dev part: there quotations are joined that stand alone here.
THRESHOLD = 80
SEED = 7
OPTIONS = {'iterations': 1000, 'depth': 6, 'learning_rate': 0.05, 'l2_leaf_reg': 4, 'rsm': 0.2, 'border_count': 64}
HEADER = '''# The forest that judges readings; train/statements/train.py writes this file, models/statements/README.md is its card.
# part: category lists the hashes of categories that share a value in 255ths, other is the value of the rest; reading is a
# tree, reading_bias what its leaves are added to, steps the scores that are worth one 255th each, threshold the chance in
# 255ths from which a reading is a statement, confidence how often, in 100ths, readings of each chance were right.
# splits: of a tree, a feature and a border each, the lowest bit of the leaf's number first.
# values: of a tree its leaves, in 4096ths of a logit.
part\tsplits\tvalues
'''


def folds(readings):
    order = np.random.RandomState(SEED).permutation(len(readings.articles)) % FOLDS
    return order[readings.article]


def fit(features, shares, weights):
    model = catboost.CatBoostClassifier(loss_function='CrossEntropy', thread_count=2, verbose=0,
                                        allow_writing_files=False, random_seed=SEED, **OPTIONS)
    model.fit(features.astype(np.float32), shares, sample_weight=weights)
    return Forest.mean_of([model])


def crossed_encoding(readings, fold):
    """The categories of each reading in bytes that its own article had no part in."""
    hits = (readings.share > 0).astype(float)
    out = np.zeros(readings.categories.shape, dtype=np.uint8)
    for k in range(FOLDS):
        held = fold == k
        out[held] = Encoding(readings.categories[~held], hits[~held]).apply(readings.categories[held])
    return out


def report(name, readings, chances):
    print('%s: precision %.4f recall %.4f F %.4f' % (name, *readings.figures(readings.best(chances, THRESHOLD))), flush=True)


def confidences(readings, chances):
    """For each chance how often, in 100ths, a chosen reading of it is right: not falling (isotonic regression)."""
    chosen = readings.best(chances, THRESHOLD // 2)
    curve = IsotonicRegression(out_of_bounds='clip').fit(chances[chosen], readings.share[chosen] > 0)
    return np.round(100 * curve.predict(np.arange(256))).astype(int)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--polnear', required=True)
    parser.add_argument('--own', required=True)
    parser.add_argument('--samples', required=True)
    parser.add_argument('--dump', required=True)
    parser.add_argument('--pipeline', required=True)
    parser.add_argument('--out', type=pathlib.Path, required=True)
    options = parser.parse_args()
    golds = corpora.polnear(options.polnear)
    others = len(golds)
    golds += corpora.own(options.own) + corpora.samples(options.samples)
    readings = Readings(options.dump, options.pipeline, golds)
    weights = readings.weight_of[readings.article]
    fold = folds(readings)
    features = np.hstack([readings.numbers, crossed_encoding(readings, fold)])
    chances = np.zeros(len(features), dtype=np.uint8)
    for k in range(FOLDS):
        rest = fold != k
        chances[~rest] = fit(features[rest], readings.share[rest], weights[rest]).chances(features[~rest])
    polnear = readings.article < others
    report('PolNeAR', readings.of_articles(np.arange(others)), chances[polnear])
    report('own', readings.of_articles(np.arange(others, len(golds))), chances[~polnear])
    forest = fit(features, readings.share, weights)
    encoding = Encoding(readings.categories, (readings.share > 0).astype(float))
    lines = [f'threshold\t-\t{THRESHOLD}', f'steps\t-\t{" ".join(map(str, STEPS))}',
             f'confidence\t-\t{" ".join(map(str, confidences(readings, chances)))}']
    lines += encoding.rows(readings.category_names)
    lines += forest.rows('reading', readings.number_names + readings.category_names)
    options.out.write_text(HEADER + '\n'.join(lines) + '\n', encoding='ascii')
    return 0


if __name__ == '__main__':
    sys.exit(main())
