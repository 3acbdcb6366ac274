"""How often the readings of a category were statements, in a byte."""
import numpy as np

PRIOR_WEIGHT = 8  # readings of the average that every category begins with
LEAST = 5         # readings of a category that is kept; those that were never statements need
LEAST_NEVER = 15


class Encoding:
    """For each column of categories the bytes of those that were met often enough, and one for the others."""

    def __init__(self, categories, hits):
        mean = hits.mean()
        self.other = byte_of(mean)
        self.columns = []
        for column in categories.T:
            known, inverse = np.unique(column, return_inverse=True)
            count = np.bincount(inverse)
            hit = np.bincount(inverse, weights=hits)
            values = byte_of((hit + mean * PRIOR_WEIGHT) / (count + PRIOR_WEIGHT))
            values[hit == 0] = 0
            kept = np.where(hit == 0, count >= LEAST_NEVER, count >= LEAST)
            kept &= known != 0  # an empty slot of src/statements/reading_model.h
            self.columns.append((known[kept], values[kept]))

    def apply(self, categories):
        out = np.full(categories.shape, self.other, dtype=np.uint8)
        for k, (known, values) in enumerate(self.columns):
            at = np.searchsorted(known, categories[:, k]) % len(known)
            met = known[at] == categories[:, k]
            out[met, k] = values[at[met]]
        return out

    def rows(self, names):
        yield f'other\t-\t{self.other}'
        for name, (known, values) in zip(names, self.columns):
            for value in np.unique(values):
                hashes = ' '.join(f'{h:x}' for h in known[values == value])
                yield f'category\t{name} {value}\t{hashes}'


def byte_of(share):
    """More steps for small shares than for large ones."""
    return np.round(255 * np.sqrt(share)).astype(np.uint8)
