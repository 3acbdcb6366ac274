"""The readings that diurna-dump-readings prints, and which of them annotators agree with."""
import bisect
import copy
import pathlib
import re

import numpy as np

WORD = re.compile(r"[^\W_]+(?:['’.,\-&/][^\W_]+)*")
ENOUGH = 0.5  # of the words of two contents shared, of all words of both
INSIDE = 0.9  # of the words of a quotation that belongs to a content of several: the others are joined to it later


def same(words, gold):
    """Whether they share a word, or neither has one: marks are no words."""
    return bool(words & gold) or not words and not gold


class Article:
    """The words of a text, by which spans are compared: marks and blanks at their ends do not count."""

    def __init__(self, gold):
        text = gold['text']
        words = [match.span() for match in WORD.finditer(text)]
        self.begins = [begin for begin, _ in words]
        self.ends = [end for _, end in words]
        lead = np.frombuffer(text.encode('utf-8', 'surrogatepass'), dtype=np.uint8) & 0xC0 != 0x80
        self.code_point = np.concatenate([np.cumsum(lead) - 1, [len(text)]])
        self.gold = [tuple(self.words_of(a[role]) for role in ('content', 'cue', 'source')) for a in gold['attributions']]

    def words_of(self, spans):
        found = set()
        for begin, end in spans:
            at = bisect.bisect_right(self.ends, begin)
            while at < len(self.begins) and self.begins[at] < end:
                found.add(at)
                at += 1
        return found

    def words_of_bytes(self, ranges):
        spans = [map(int, one.split('-')) for one in ranges.split()] if ranges != '-' else []
        return self.words_of([(int(self.code_point[begin]), int(self.code_point[end])) for begin, end in spans])

    def agreement(self, cue, source, content, is_quotation):
        """Of the annotated statement with the same cue and source whose content it has most of: (share, statement, whether exactly)."""
        cue, source, content = map(self.words_of_bytes, (cue, source, content))
        best = (0.0, -1, False)
        for number, (gold_content, gold_cue, gold_source) in enumerate(self.gold):
            shared = len(content & gold_content)
            if not shared or not same(cue, gold_cue) or not same(source, gold_source):
                continue
            share = shared / len(content | gold_content)
            if is_quotation and shared >= INSIDE * len(content):
                share = shared / len(content)
            if share >= ENOUGH and share > best[0]:
                best = (share, number, share == 1)
        return best


class Readings:
    """All readings of all articles, one under another. `golds`: {"text", "attributions"}, perhaps "weight"."""

    def __init__(self, lines, golds):
        self.articles = [Article(gold) for gold in golds]
        self.weight_of = np.array([gold.get('weight', 1.0) for gold in golds])
        self.annotated = sum(len(gold['attributions']) for gold in golds)
        self.read(lines)

    def read(self, lines):
        names = lines[0].split('\t')[1:]
        numbers, categories, article, token, share, match, exact = [], [], [], [], [], [], []
        tokens = {}
        current = -1
        for line in lines[1:]:
            if line.startswith('@ '):
                current = int(pathlib.Path(line[2:]).stem)
            elif line and not line.startswith('#'):
                cue, source, content, rule, _, number_hex, category_hex = line.split('\t')
                numbers.append(bytes.fromhex(number_hex))
                categories.append(bytes.fromhex(category_hex))
                article.append(current)
                token.append(tokens.setdefault((current, cue), len(tokens)))
                agreed = self.articles[current].agreement(cue, source, content, rule == 'quotation')
                share.append(agreed[0])
                match.append(agreed[1])
                exact.append(agreed[2])
        self.numbers = np.frombuffer(b''.join(numbers), dtype=np.uint8).reshape(len(numbers), -1)
        self.categories = np.frombuffer(b''.join(categories), dtype='>u4').reshape(len(numbers), -1).astype(np.uint32)
        self.number_names = names[:self.numbers.shape[1]]
        self.category_names = names[self.numbers.shape[1]:]
        self.article, self.token, self.match, self.exact = map(np.array, (article, token, match, exact))
        self.share = np.array(share, dtype=np.float32)

    def of_articles(self, chosen):
        """Those of the articles whose numbers are in `chosen`."""
        some = copy.copy(self)
        rows = np.isin(self.article, chosen)
        for name in ('numbers', 'categories', 'article', 'token', 'match', 'share', 'exact'):
            setattr(some, name, getattr(self, name)[rows])
        some.annotated = sum(len(self.articles[number].gold) for number in chosen)
        return some

    def best(self, scores, threshold):
        """A mask: of each token the first of its best readings, from the threshold on."""
        order = np.lexsort((np.arange(len(scores)), -scores.astype(float), self.token))
        first = np.ones(len(order), dtype=bool)
        first[1:] = self.token[order][1:] != self.token[order][:-1]
        chosen = np.zeros(len(scores), dtype=bool)
        chosen[order[first]] = True
        return chosen & (scores >= threshold)

    def figures(self, chosen):
        """(precision, recall, F) of the chosen readings against the annotated statements."""
        found = {(a, m) for a, m in zip(self.article[chosen], self.match[chosen]) if m >= 0}
        precision = len(found) / max(1, chosen.sum())
        recall = len(found) / self.annotated
        return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)
