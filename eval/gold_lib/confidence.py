"""How far a confidence can be trusted: over (confidence, right) of each prediction."""
import collections

BINS = 10


def calibration_error(judged):
    """The expected calibration error: the gap of mean confidence and share of right ones, over bins of equal mass.

    Predictions of equal confidence count as right by their mean, so that their order does not decide who is in which bin.
    """
    if not judged:
        return None
    share = {value: sum(right) / len(right) for value, right in by_value(judged).items()}
    values = sorted(confidence for confidence, _ in judged)
    gaps = 0.0
    for begin, end in zip(edges(len(values)), edges(len(values))[1:]):
        gaps += abs(sum(values[begin:end]) - sum(share[value] for value in values[begin:end]))
    return gaps / len(values)


def edges(count):
    return [count * number // BINS for number in range(BINS + 1)]


def auroc(judged):
    """The share of pairs of a right and a wrong prediction in which the right one has more confidence; equal ones are half."""
    wins = below = 0
    for _, right in sorted(by_value(judged).items()):
        wrong = len(right) - sum(right)
        wins += sum(right) * (below + wrong / 2)
        below += wrong
    pairs = below * (len(judged) - below)
    return wins / pairs if pairs else None


def by_value(judged):
    values = collections.defaultdict(list)
    for confidence, right in judged:
        values[confidence].append(right)
    return values
