"""Boosted oblivious trees in integers, as src/forest/forest.h evaluates them."""
import json
import math
import tempfile

import numpy as np

DEPTH = 6
ONE = 4096  # a logit
STEPS = [round(ONE * math.log(k / (255.5 - k))) for k in range(1, 256)]


class Forest:
    """Trees are (splits, leaves): splits are (feature, border) with the lowest bit of the leaf's number first."""

    def __init__(self, bias, trees):
        self.bias = bias
        self.trees = trees

    @staticmethod
    def mean_of(models):
        """One forest with the mean of the models' scores."""
        forests = [Forest.of_catboost(model, 1 / len(models)) for model in models]
        return Forest(sum(forest.bias for forest in forests), [tree for forest in forests for tree in forest.trees])

    @staticmethod
    def of_catboost(model, share):
        with tempfile.NamedTemporaryFile(suffix='.json') as file:
            model.save_model(file.name, format='json')
            with open(file.name, encoding='utf-8') as written:
                saved = json.load(written)
        scale, bias = saved['scale_and_bias'][0] * share, saved['scale_and_bias'][1][0] * share
        trees = []
        for tree in saved['oblivious_trees']:
            splits = [(s['float_feature_index'], int(math.floor(s['border']))) for s in tree['splits']]
            leaves = np.array([round(v * scale * ONE) for v in tree['leaf_values']], dtype=np.int32)
            trees.append((splits, np.clip(leaves, -32768, 32767)))
        return Forest(round(bias * ONE), trees)

    def scores(self, features):
        scores = np.full(len(features), self.bias, dtype=np.int64)
        for splits, leaves in self.trees:
            leaf = np.zeros(len(features), dtype=np.int64)
            for level, (feature, border) in enumerate(splits):
                leaf |= (features[:, feature] > border).astype(np.int64) << level
            scores += leaves[leaf]
        return scores

    def chances(self, features):
        """In 255ths: how many of STEPS each score has reached."""
        return np.searchsorted(STEPS, self.scores(features), side='right').astype(np.uint8)

    def rows(self, part, names):
        yield f'{part}_bias\t-\t{self.bias}'
        for splits, leaves in self.trees:
            if splits:
                asked = ' '.join(f'{names[feature]}>{border}' for feature, border in splits)
                yield f'{part}\t{asked}\t{" ".join(map(str, leaves))}'
