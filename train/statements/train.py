#!/usr/bin/env python3
"""Trains models/statements (spans.bin and model.tsv), and says how good they are on articles that they have not seen.

  train/statements/train.py --polnear FILE.jsonl --own gold/statements/en/dev --samples samples --labels LABELS.jsonl
                            --pipeline MODEL --programs build/dev/bin --out models/statements

FILE.jsonl has an article a line: "text" and "attributions", each with "source", "cue" and "content" as lists of
[begin, end] in code points. LABELS.jsonl is what train/statements/teacher.py printed. Needs train/statements/requirements.txt. The same input gives the same files.
"""
import argparse
import pathlib
import sys
import tempfile

import catboost
import numpy as np

import corpora
import tagger
from encoding import Encoding
from programs import Programs
from readings import Readings

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from forest import STEPS, Forest  # noqa: E402

FOLDS = 5
# Of 255, by FULL F of the engine on PolNeAR's dev part: there quotations are joined that stand alone here.
THRESHOLD = 87
SEED = 7
OPTIONS = {'iterations': 1000, 'depth': 6, 'learning_rate': 0.05, 'l2_leaf_reg': 4, 'rsm': 0.2, 'border_count': 64}
HEADER = '''# The forest that judges readings; train/statements/train.py writes this file, models/statements/README.md is its card.
# part: category lists the hashes of categories that share a value in 255ths, other is the value of the rest; reading is a
# tree, reading_bias what its leaves are added to, steps the scores that are worth one 255th each, threshold the chance in
# 255ths from which a reading is a statement. exact is a second forest: of the readings of a statement, which one has
# the words that annotators have.
# splits: of a tree, a feature and a border each, the lowest bit of the leaf's number first.
# values: of a tree its leaves, in 4096ths of a logit.
part\tsplits\tvalues
'''


def read_segments(programs, golds, labels):
    """What the tagger is shown of annotated articles and, after these, of labelled ones."""
    segments = tagger.read_segments(programs.segments())
    for segment in segments:
        if segment.article < len(golds):
            tagger.annotate(segment, golds[segment.article])
        else:
            tagger.annotate_softly(segment, labels[segment.article - len(golds)])
    return segments


def read_crossed(programs, golds, segments, fold):
    """The readings of each article as a tagger sees them that had no part in it."""
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        network = pathlib.Path(folder, 'spans.bin')
        for k in range(FOLDS):
            rest = [s for s in segments if s.article >= len(golds) or fold[s.article] != k]
            tagger.write(tagger.fit(rest, SEED), network)
            lines += programs.readings(network, np.flatnonzero(fold == k))
            print(f'tagger {k + 1} of {FOLDS}', flush=True)
    return Readings(lines, golds)


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


def crossed_chances(readings, features, fold):
    """That each reading is a statement, by a forest that its article had no part in."""
    weights = readings.weight_of[readings.article]
    chances = np.zeros(len(features), dtype=np.uint8)
    for k in range(FOLDS):
        rest = fold != k
        chances[~rest] = fit(features[rest], readings.share[rest], weights[rest]).chances(features[~rest])
    return chances


def write_forest(readings, fold_of, others, path):
    """Fits the forest, says how good it is on PolNeAR's articles (the first `others`) and ours, and writes it."""
    fold = fold_of[readings.article]
    features = np.hstack([readings.numbers, crossed_encoding(readings, fold)])
    chances = crossed_chances(readings, features, fold)
    polnear = readings.article < others
    report('PolNeAR', readings.of_articles(np.arange(others)), chances[polnear])
    report('own', readings.of_articles(np.arange(others, len(fold_of))), chances[~polnear])
    weights = readings.weight_of[readings.article]
    forest = fit(features, readings.share, weights)
    of_statements = np.isin(readings.token, readings.token[readings.share > 0])
    exact = fit(features[of_statements], readings.exact[of_statements].astype(np.float32), weights[of_statements])
    encoding = Encoding(readings.categories, (readings.share > 0).astype(float))
    lines = [f'threshold\t-\t{THRESHOLD}', f'steps\t-\t{" ".join(map(str, STEPS))}']
    lines += encoding.rows(readings.category_names)
    lines += forest.rows('reading', readings.number_names + readings.category_names)
    lines += exact.rows('exact', readings.number_names + readings.category_names)
    path.write_text(HEADER + '\n'.join(lines) + '\n', encoding='ascii')


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--polnear', required=True)
    parser.add_argument('--own', required=True)
    parser.add_argument('--samples', required=True)
    parser.add_argument('--labels', required=True)
    parser.add_argument('--programs', required=True)
    parser.add_argument('--pipeline', required=True)
    parser.add_argument('--out', type=pathlib.Path, required=True)
    options = parser.parse_args()
    golds = corpora.polnear(options.polnear)
    others = len(golds)
    golds += corpora.own(options.own) + corpora.samples(options.samples)
    fold_of = np.random.RandomState(SEED).permutation(len(golds)) % FOLDS
    labels = corpora.labelled(options.labels)
    with Programs(options.programs, options.pipeline, golds + labels) as programs:
        segments = read_segments(programs, golds, labels)
        readings = read_crossed(programs, golds, segments, fold_of)
    tagger.write(tagger.fit(segments, SEED), options.out / 'spans.bin')
    write_forest(readings, fold_of, others, options.out / 'model.tsv')
    return 0


if __name__ == '__main__':
    sys.exit(main())
