#!/usr/bin/env python3
"""train.py recognition|resolution --data DIR --dump PROGRAM --model PIPELINE --gazetteer FILE [--weights FOLDER]

Fits one of the two models of models/places on the even lines of the development sets in DIR (trnews.jsonl, geovirus_a.jsonl) and
prints how it does on even and odd lines. The articles of a set are given to PROGRAM (diurna-dump-places) as files; labels come from
overlap with the annotators' places: for recognition the words, for resolution the same GeoNames id or at most 161 km. Words for
people ("French") are left to src/places, since annotators disagree about them.
"""
import argparse
import json
import math
import pathlib
import subprocess
import sys
import tempfile

import numpy
from scipy.optimize import minimize

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / 'eval'))
from gold_lib.distance import NEAR_KM, kilometres  # noqa: E402

SETS = ('trnews', 'geovirus_a')
MIN_COUNT = 3


def articles(data):
    """(set, line, article) of every article."""
    for name in SETS:
        for line, text in enumerate((data / f'{name}.jsonl').read_text(encoding='utf-8').splitlines()):
            yield name, line, json.loads(text)


def dumped(options):
    """(set, line, article, rows): rows are the cells of the dump, with offsets in code points."""
    every = list(articles(options.data))
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, (_, _, article) in enumerate(every):
            paths.append(pathlib.Path(folder, f'{number:05}.txt'))
            paths[-1].write_text(article['text'], encoding='utf-8', newline='')
        out = subprocess.run([options.dump, options.model, options.gazetteer, options.weights, *map(str, paths)],
                             stdout=subprocess.PIPE, check=True).stdout.decode()
    rows = {}
    for line in out.split('\n'):
        if line.startswith('@ '):
            current = rows.setdefault(int(pathlib.Path(line[2:]).stem), [])
        elif line:
            current.append(line.split('\t'))
    for number, (name, line, article) in enumerate(every):
        points = point_of_byte(article['text'])
        cells = [[c[0], points[int(c[1])], points[int(c[2])], *c[3:]] for c in rows.get(number, [])]
        yield name, line, article, cells


def point_of_byte(text):
    points = {}
    at = 0
    for index, c in enumerate(text):
        points[at] = index
        at += len(c.encode('utf-8')) if c != '\r' else 0
    points[at] = len(text)
    return points


def features(cells):
    return {name: float(value) for name, _, value in (cell.rpartition('=') for cell in cells)}


def overlap(a, b, gold):
    return max(0, min(b, gold['end']) - max(a, gold['start']))


def label(begin, end, gold):
    """1: a place as annotated; 0: none; None: part of one."""
    best = max(gold, key=lambda g: overlap(begin, end, g), default=None)
    if best is None or overlap(begin, end, best) == 0:
        return 0
    both = max(end, best['end']) - min(begin, best['start'])
    return 1 if overlap(begin, end, best) / both >= 0.5 else None


class Encoder:
    def __init__(self, dictionaries):
        count = {}
        for d in dictionaries:
            for name in d:
                count[name] = count.get(name, 0) + 1
        self.names = sorted(name for name, n in count.items() if n >= MIN_COUNT)
        self.column = {name: i for i, name in enumerate(self.names)}

    def matrix(self, dictionaries):
        out = numpy.zeros((len(dictionaries), len(self.names)))
        for row, d in enumerate(dictionaries):
            for name, value in d.items():
                if name in self.column:
                    out[row, self.column[name]] = value
        return out


def write(path, weights, comment):
    lines = [f'# {comment}', 'feature\tweight']
    lines += [f'{name}\t{value:.3f}' for name, value in sorted(weights.items()) if abs(value) >= 0.0005]
    path.write_text('\n'.join(lines) + '\n', encoding='utf-8')


def f_score(hit, found, gold):
    p, r = hit / max(found, 1), hit / max(gold, 1)
    return 2 * p * r / max(p + r, 1e-9)


def chosen(spans, chances, threshold):
    taken = []
    for i in sorted(range(len(spans)), key=lambda i: (-chances[i], i)):
        if chances[i] >= threshold and all(spans[i][1] <= spans[j][0] or spans[j][1] <= spans[i][0] for j in taken):
            taken.append(i)
    return taken


def recognition_score(documents, chances, threshold):
    hit = found = total = 0
    for (gold, spans), own in zip(documents, chances):
        taken = [spans[i] for i in chosen(spans, own, threshold)]
        used = set()
        for a, b in taken:
            for j, g in enumerate(gold):
                if j not in used and overlap(a, b, g):
                    used.add(j)
                    break
        hit, found, total = hit + len(used), found + len(taken), total + len(gold)
    return f_score(hit, found, total)


def fit_recognition(options):
    data = []
    for name, line, article, cells in dumped(options):
        rows = [(c[1], c[2], features(c[3:])) for c in cells if c[0] == 'c']
        demonyms = [(a, b) for a, b, f in rows if 'name=demonym' in f]
        rows = [r for r in rows if 'name=demonym' not in r[2]]
        # Where the sets disagree: annotated words for people are neither found nor missed here.
        gold = [g for g in article['toponyms'] if not any(overlap(a, b, g) for a, b in demonyms)]
        data.append((name, line, gold, rows))
    train = [(label(a, b, gold), f) for _, line, gold, rows in data if line % 2 == 0 for a, b, f in rows]
    train = [(y, f) for y, f in train if y is not None]
    encoder = Encoder([f for _, f in train])
    x, y = encoder.matrix([f for _, f in train]), numpy.array([y for y, _ in train])

    def loss(w):
        z = x @ w
        p = 1 / (1 + numpy.exp(-z))
        value = numpy.sum(numpy.logaddexp(0, z) - y * z) + options.penalty * w @ w
        return value, x.T @ (p - y) + 2 * options.penalty * w
    w = minimize(loss, numpy.zeros(x.shape[1]), jac=True, method='L-BFGS-B', options={'maxiter': 500}).x
    chances = [[1 / (1 + math.exp(-v)) for v in encoder.matrix([f for _, _, f in rows]) @ w] if rows else [] for _, _, _, rows in data]

    def score(threshold, want):
        kept = [i for i, (name, line, _, _) in enumerate(data) if want(name, line)]
        return recognition_score([(data[i][2], [(a, b) for a, b, _ in data[i][3]]) for i in kept], [chances[i] for i in kept], threshold)
    threshold = max((t / 100 for t in range(20, 81, 2)), key=lambda t: sum(score(t, lambda n, l: n == s and l % 2 == 0) for s in SETS))
    for name in SETS:
        print(name, 'even', round(score(threshold, lambda n, l: n == name and l % 2 == 0), 4),
              'odd', round(score(threshold, lambda n, l: n == name and l % 2), 4), 'threshold', threshold)
    weights = dict(zip(encoder.names, w), threshold=threshold)
    write(pathlib.Path(options.weights, 'recognition.tsv'), weights,
          'Whether a place is meant; train/places/train.py writes this file, models/places/README.md is its card.')
    return data, chances, threshold


def fit_resolution(options):
    groups = []
    for name, line, article, cells in dumped(options):
        mentions = {}
        for c in cells:
            if c[0] == 'm':
                mentions.setdefault((c[1], c[2]), []).append((int(c[3]), float(c[4]), float(c[5]), features(c[6:])))
        for (a, b), places in mentions.items():
            gold = max(article['toponyms'], key=lambda g: overlap(a, b, g), default=None)
            if gold is None or not overlap(a, b, gold) or gold.get('lat') is None:
                continue
            right = [(gold.get('geonameid') is not None and gold['geonameid'] == i) or kilometres(gold['lat'], gold['lon'], lat, lon) <= NEAR_KM
                     for i, lat, lon, _ in places]
            groups.append((name, line, right, [f for *_, f in places], article['text'][a:b]))
    train = [g for g in groups if g[1] % 2 == 0 and any(g[2]) and len(g[2]) > 1]
    encoder = Encoder([f for g in train for f in g[3]])
    packed = [(encoder.matrix(g[3]), numpy.array(g[2])) for g in train]

    def loss(w):
        value, slope = options.penalty * w @ w, 2 * options.penalty * w
        for x, right in packed:
            z = x @ w
            z -= z.max()
            p = numpy.exp(z) / numpy.exp(z).sum()
            q = p * right / (p @ right + 1e-12)
            value -= math.log(p @ right + 1e-12)
            slope = slope + x.T @ (p - q)
        return value, slope
    w = minimize(loss, numpy.zeros(len(encoder.names)), jac=True, method='L-BFGS-B', options={'maxiter': 500}).x
    for name in SETS:
        for half in (0, 1):
            own = [g for g in groups if g[0] == name and g[1] % 2 == half]
            hit = sum(g[2][int(numpy.argmax(encoder.matrix(g[3]) @ w))] for g in own)
            can = sum(any(g[2]) for g in own)
            print(name, 'odd' if half else 'even', f'{hit}/{len(own)} right, {can} possible')
    write(pathlib.Path(options.weights, 'resolution.tsv'), dict(zip(encoder.names, w)),
          'Which place of a name is meant; train/places/train.py writes this file, models/places/README.md is its card.')
    return groups, encoder, w


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('model_to_fit', choices=('recognition', 'resolution'))
    parser.add_argument('--data', type=pathlib.Path, required=True)
    parser.add_argument('--dump', required=True)
    parser.add_argument('--model', required=True)
    parser.add_argument('--gazetteer', required=True)
    parser.add_argument('--weights', default=str(pathlib.Path(__file__).resolve().parents[2] / 'models/places'))
    parser.add_argument('--penalty', type=float, default=1.0)
    options = parser.parse_args()
    (fit_recognition if options.model_to_fit == 'recognition' else fit_resolution)(options)


if __name__ == '__main__':
    main()
