"""What is compared between annotated and predicted statements; score_statements.py says what each measure means.

A measure yields outcomes. Its figures count them, and its misses are those that are not right.
"""
import dataclasses
import typing

from gold_lib import alignment, annotated, wording


@dataclasses.dataclass(frozen=True)
class Outcome:
    gold: typing.Optional[annotated.Statement]
    predicted: typing.Optional[dict]
    wanted: typing.Optional[str]  # None: not annotated
    given: typing.Optional[str]   # None: not predicted
    right: bool


def matched(aligned, pairs, wanted, given):
    """An outcome for each of `wanted` and `given` (place -> value); right are those of `pairs`."""
    gold, predicted = aligned.article.statements, aligned.predicted
    yield from (Outcome(gold[g], predicted[p], wanted[g], given[p], True) for g, p in sorted(pairs.items()))
    yield from (Outcome(gold[g], None, wanted[g], None, False) for g in sorted(set(wanted) - set(pairs)))
    yield from (Outcome(None, predicted[p], None, given[p], False) for p in sorted(set(given) - set(pairs.values())))


def acts(aligned):
    """The acts of both sides, by place."""
    return ({g: statement.act for g, statement in enumerate(aligned.article.statements)},
            {p: statement['act'] for p, statement in enumerate(aligned.predicted)})


def statements(aligned):
    return matched(aligned, aligned.pairs, *acts(aligned))


def full(aligned):
    return matched(aligned, full_pairs(aligned), *acts(aligned))


def full_pairs(aligned):
    """The pairs that agree in source and cue, too."""
    def agree(one, other):
        return bool(one & other) or not (one or other)

    touched = ((g, p, aligned.gold_touched[g], aligned.predicted_touched[p]) for g, p in aligned.pairs.items())
    return {g: p for g, p, gold, guess in touched if agree(gold.source, guess.source) and agree(gold.cue, guess.cue)}


def non_answers(aligned):
    wanted, given = ({at: act for at, act in side.items() if act in annotated.NON_ANSWERS} for side in acts(aligned))
    agreements = []
    for g, act in wanted.items():
        for p in (p for p in given if given[p] == act):
            cue = alignment.overlap(aligned.gold_touched[g].cue, aligned.predicted_touched[p].cue)
            paired = aligned.pairs.get(g) == p
            if paired or cue:
                agreements.append(((paired, cue), g, p))
    return matched(aligned, alignment.one_to_one(agreements), wanted, given)


def kind(aligned):
    return (Outcome(g, p, g.kind, p['kind'], g.kind == p['kind']) for g, p in aligned.paired())


def act(aligned):
    return (Outcome(g, p, g.act, p['act'], g.act == p['act']) for g, p in aligned.paired())


def polarity(aligned):
    for gold, guess in aligned.paired():
        wanted = gold.fields.get('polarity', 'positive')
        yield Outcome(gold, guess, wanted, guess['polarity'], wanted == guess['polarity'])


def anonymous(aligned):
    for gold, guess in aligned.paired():
        if gold.spans['source'] and guess['source']:
            wanted, given = gold.fields.get('anonymous', 'no'), 'yes' if guess['anonymous'] else 'no'
            yield Outcome(gold, guess, wanted, given, wanted == given)


def time(aligned):
    for gold, guess in aligned.paired():
        wanted, given = day(gold.fields['time'].split()[0]), day(guess['time'])
        yield Outcome(gold, guess, wanted, given, wanted == given)


def day(moment):
    return moment.partition('T')[0] if moment else None


def named(field):
    """The measure of a field whose values are words of the article."""
    def measure(aligned):
        for gold, guess in aligned.paired():
            wanted, given = gold.fields.get(field), guess[field] or None
            if wanted or given:
                right = bool(wanted and given) and wording.same(wanted, given, aligned.article.head['language'])
                yield Outcome(gold, guess, wanted, given, right)
    return measure


def speaker(aligned):
    return (outcome for outcome in named('speaker')(aligned) if outcome.wanted)


def inside(aligned):
    number = {p: aligned.article.statements[g].number for g, p in aligned.pairs.items()}
    for gold, guess in aligned.paired():
        wanted, holder = gold.fields.get('inside'), guess['inside']
        if wanted or holder is not None:
            given = None if holder is None else str(number.get(holder, 'unpaired'))
            yield Outcome(gold, guess, wanted, given, wanted == given)


# Where either side may have nothing: precision and recall.
RATES = {'statements': statements, 'full': full, 'non_answers': non_answers, 'addressee': named('addressee'),
         'channel': named('channel'), 'role': named('role'), 'inside': inside}
# Where the annotated side always has something: accuracy.
ACCURACIES = {'kind': kind, 'act': act, 'polarity': polarity, 'speaker': speaker, 'anonymous': anonymous, 'time': time}
ALL = {**RATES, **ACCURACIES}


def rates(outcomes):
    right = sum(outcome.right for outcome in outcomes)
    predicted = sum(outcome.given is not None for outcome in outcomes)
    gold = sum(outcome.wanted is not None for outcome in outcomes)
    return {'precision': right / predicted if predicted else None, 'recall': right / gold if gold else None,
            'f': 2 * right / (predicted + gold) if predicted + gold else None,
            'right': right, 'predicted': predicted, 'gold': gold}


def accuracy(outcomes):
    right = sum(outcome.right for outcome in outcomes)
    return {'accuracy': right / len(outcomes) if outcomes else None, 'right': right, 'of': len(outcomes)}
