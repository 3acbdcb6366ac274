#!/usr/bin/env python3
"""Trains models/events/model.bin, and says how good it is on sentences that it has not seen.

  train/events/train.py --own gold/events/en --frames data/events/frames.tsv --pipeline MODEL --programs build/dev/bin --out models/events
                        [--plv PLV_train.jsonl]

With --plv it measures, too, on the marked pairs of that file: with the model that is written, and with models that are fitted on its own
folds besides (grouped, so that sentences with a third of their runs of four words in common stay together). Nothing of that file enters the
model. Needs train/events/requirements.txt. The same input gives the same file.
"""
import argparse
import collections
import json
import pathlib
import struct
import sys

import numpy as np
import scipy.sparse
from sklearn.linear_model import LogisticRegression

import marked
from acts import acts_of

MAGIC = b'diurna events 1\n'
TYPES = ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST',
         'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT')
CLASSES = (*TYPES, 'none')
YIELD = ('CONCEDE', 'RETREAT')  # one root in the scored data
UNIT = 1 << 10  # of scores, as in src/events/event_model.cc
LEAST = 2       # examples that a feature is kept from
WEIGHT_DECAY = 1 / 25
FOLDS = 5
PLV_WEIGHT = 3
SEED = 7


def quad(root):
    return 2 if root == 'YIELD' else (1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4)[TYPES.index(root)]


def root(type_):
    return 'YIELD' if type_ in YIELD else type_


class Examples:
    """Acts with their types; `group` tells apart what may not be split between folds."""

    def __init__(self):
        self.features, self.types, self.groups = [], [], []

    def add(self, features, type_, group):
        self.features.append(features)
        self.types.append(type_)
        self.groups.append(group)


def own_examples(options):
    """Each marked sentence twice, with its trigger and without, as it is met; of a sentence without an act all that frames find in it."""
    sentences = marked.sentences(options.own) + marked.frame_examples(options.frames)
    examples = Examples()
    for with_triggers in (True, False):
        for number, acts in enumerate(acts_of(sentences, with_triggers, options.programs, options.pipeline)):
            sentence = sentences[number]
            whole = sentence.trigger is None
            if whole and with_triggers:
                continue
            for _, features in acts if whole else acts[:1]:
                examples.add(features, sentence.type, number)
    return examples


def vocabulary(features):
    count = collections.Counter(feature for one in features for feature in one)
    return {feature: place for place, feature in enumerate(sorted(f for f, n in count.items() if n >= LEAST))}


def matrix(features, known):
    columns = [[known[f] for f in one if f in known] for one in features]
    ends = np.cumsum([0] + [len(one) for one in columns])
    values = np.concatenate([np.full(len(one), 1 / np.sqrt(max(1, len(one)))) for one in columns])
    return scipy.sparse.csr_matrix((values, np.concatenate([np.array(one, dtype=np.int64) for one in columns]), ends),
                                   shape=(len(features), len(known)))


class Model:
    """Multinomial logistic regression over features that count for one over the root of their number."""

    def __init__(self, features, types, weights=None):
        self.known = vocabulary(features)
        self.fitted = LogisticRegression(C=1 / WEIGHT_DECAY, max_iter=300)
        self.fitted.fit(matrix(features, self.known), types, sample_weight=weights)
        order = [list(self.fitted.classes_).index(c) if c in self.fitted.classes_ else -1 for c in CLASSES]
        scale = np.abs(self.fitted.coef_).max() / 127
        self.weights = np.stack([np.round(self.fitted.coef_[k] / scale) if k >= 0 else np.full(len(self.known), -127) for k in order], axis=1)
        self.bias = np.array([round(self.fitted.intercept_[k] / scale * UNIT) if k >= 0 else -(1 << 30) for k in order])

    def scores(self, features):
        return matrix(features, self.known) @ self.weights * UNIT + self.bias

    def write(self, steps, path):
        parts = [MAGIC, struct.pack('<2I', len(self.known), len(CLASSES)), self.bias.astype('<i4').tobytes(),
                 np.array(steps, dtype='<i4').tobytes(), np.array(sorted(self.known), dtype='<u4').tobytes(),
                 self.weights.astype(np.int8).tobytes()]
        path.write_bytes(b''.join(parts))


def crossed_scores(examples):
    """Of each example by a model that its sentence had no part in."""
    fold = np.random.RandomState(SEED).permutation(max(examples.groups) + 1)[examples.groups] % FOLDS
    scores = np.zeros((len(examples.types), len(CLASSES)))
    for k in range(FOLDS):
        rest, held = np.flatnonzero(fold != k), np.flatnonzero(fold == k)
        model = Model([examples.features[i] for i in rest], [examples.types[i] for i in rest])
        scores[held] = model.scores([examples.features[i] for i in held])
    return scores


def steps_for(scores, right):
    """The margins from which a judgement is right in 1, 2, ... 100 of 100 cases: logistic regression on the margin."""
    ordered = np.sort(scores, axis=1)
    margin = (ordered[:, -1] - ordered[:, -2]) / UNIT
    line = LogisticRegression(C=1e6).fit(margin[:, None], right)
    chance = np.arange(1, 101) / 100.5
    return np.clip(np.round((np.log(chance / (1 - chance)) - line.intercept_[0]) / line.coef_[0, 0] * UNIT), -2**31, 2**31 - 1)


def figures(gold, found):
    """Accuracy of roots, their macro-F1, accuracy of quads."""
    f1 = []
    for name in sorted(set(gold)):
        right = sum(g == f == name for g, f in zip(gold, found))
        f1.append(2 * right / max(1, gold.count(name) + found.count(name)))
    share = np.mean([g == f for g, f in zip(gold, found)])
    quads = np.mean([f != 'none' and quad(g) == quad(f) for g, f in zip(gold, found)])
    return f'root {share:.4f} macro-F1 {np.mean(f1):.4f} quad {quads:.4f}'


def best_types(scores):
    return [root(TYPES[k]) for k in scores[:, :-1].argmax(axis=1)]


def shared_runs(texts):
    """For each text the first one that it shares, by others perhaps, a third of its runs of four words with."""
    runs = []
    for text in texts:
        words = text.lower().split()
        runs.append({tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3))})
    first, having = list(range(len(texts))), collections.defaultdict(list)

    def top(i):
        while first[i] != i:
            i = first[i]
        return i

    for i, mine in enumerate(runs):
        for j, count in collections.Counter(j for run in mine for j in having[run]).items():
            if count >= min(len(mine), len(runs[j])) / 3:
                first[max(top(i), top(j))] = min(top(i), top(j))
        for run in mine:
            having[run].append(i)
    return [top(i) for i in range(len(texts))]


def measure_pairs(options, own, model):
    with open(options.plv, encoding='utf-8') as lines:
        pairs = [json.loads(line) for line in lines if line.strip()]
    sentences = [marked.Marked(p['text'], p['root'], p['source']['span'], p['target']['span']) for p in pairs]
    acts = acts_of(sentences, False, options.programs, options.pipeline)
    features, gold = [one[0][1] if one else [] for one in acts], [root(p['root']) for p in pairs]
    print('marked pairs, own text alone:', figures(gold, best_types(model.scores(features))), flush=True)
    group = shared_runs([p['text'] for p in pairs])
    fold = np.random.RandomState(SEED).permutation(len(pairs))[group] % FOLDS
    found = [None] * len(pairs)
    for k in range(FOLDS):
        rest, held = np.flatnonzero(fold != k), np.flatnonzero(fold == k)
        # CONCEDE and RETREAT are one there.
        fitted = Model(own.features + [features[i] for i in rest], [root(t) for t in own.types] + [gold[i] for i in rest],
                       np.array([1] * len(own.types) + [PLV_WEIGHT] * len(rest)))
        classes = [c for c in fitted.fitted.classes_ if c != 'none']
        places = [list(fitted.fitted.classes_).index(c) for c in classes]
        chances = fitted.fitted.predict_proba(matrix([features[i] for i in held], fitted.known))[:, places]
        for i, best in zip(held, chances.argmax(axis=1)):
            found[i] = classes[best]
    print('marked pairs, with their folds:', figures(gold, found), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    for name in ('own', 'frames', 'pipeline', 'programs'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--out', type=pathlib.Path, required=True)
    parser.add_argument('--plv')
    options = parser.parse_args()
    own = own_examples(options)
    scores = crossed_scores(own)
    right = np.array([CLASSES[k] == t or root(CLASSES[k]) == root(t) for k, t in zip(scores.argmax(axis=1), own.types)])
    print(f'own sentences, crossed: {right.mean():.4f} of {len(right)} acts', flush=True)
    model = Model(own.features, own.types)
    model.write(steps_for(scores, right), options.out / 'model.bin')
    if options.plv:
        measure_pairs(options, own, model)
    return 0


if __name__ == '__main__':
    sys.exit(main())
