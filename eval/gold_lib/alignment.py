"""Which predicted statement stands for which annotated one; score_statements.py says by which rule."""
import collections
import dataclasses
import re

from gold_lib import annotated

WORD = re.compile("[^\\W_]+(?:['\u2019.,\\-&/][^\\W_]+)*")
ENOUGH = 0.5

Touched = collections.namedtuple('Touched', 'source cue content')


class Words:
    """The words of a text, by the characters that are theirs."""

    def __init__(self, text):
        self.at = {}
        for number, word in enumerate(WORD.finditer(text)):
            self.at.update(dict.fromkeys(range(*word.span()), number))

    def under(self, spans):
        return frozenset(self.at[c] for start, end in spans for c in range(start, end) if c in self.at)

    def touched(self, spans):
        """The words under the spans of a statement; a cue without words (a colon, a dash) stands for its characters."""
        cue = self.under(spans['cue']) or frozenset(('character', c) for span in spans['cue'] for c in range(*span))
        return Touched(self.under(spans['source']), cue, self.under(spans['content']))


@dataclasses.dataclass(frozen=True)
class Alignment:
    article: annotated.Article
    predicted: list         # statements as predict prints them
    gold_touched: list      # the sets of the article's statements
    predicted_touched: list
    pairs: dict             # place in article.statements -> place in predicted

    def paired(self):
        """(annotated, predicted) of each pair, in the order of the article."""
        return [(self.article.statements[g], self.predicted[p]) for g, p in sorted(self.pairs.items())]


def align(article, predicted):
    words = Words(article.text)
    gold_touched = [words.touched(statement.spans) for statement in article.statements]
    predicted_touched = [words.touched(statement) for statement in predicted]
    by_cue = [not touched.content or statement.act in annotated.NON_ANSWERS
              for statement, touched in zip(article.statements, gold_touched)]
    agreements = []
    for g, gold in enumerate(gold_touched):
        for p, guess in enumerate(predicted_touched):
            content, cue, source = (overlap(getattr(gold, role), getattr(guess, role)) for role in ('content', 'cue', 'source'))
            if content >= ENOUGH or (by_cue[g] and cue):
                agreements.append(((content, cue, source), g, p))
    return Alignment(article, predicted, gold_touched, predicted_touched, one_to_one(agreements))


def overlap(one, other):
    """Intersection over union."""
    return len(one & other) / len(one | other) if one and other else 0.0


def one_to_one(agreements):
    """{g: p}, greedily from (agreement, g, p) by falling agreement; of equal ones the first."""
    pairs, taken = {}, set()
    for _, g, p in sorted(agreements, key=lambda row: row[0], reverse=True):
        if g not in pairs and p not in taken:
            pairs[g] = p
            taken.add(p)
    return pairs
