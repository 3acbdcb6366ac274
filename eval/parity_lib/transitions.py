"""Where two runs of the parser part, seen by their margins.

The engine prints of each transition the token and the margin, not the action. As long as both took the same
actions both were in the same states, so that tokens and margins agree; after a different action they do not.
Another label of the same arc is the exception: states know no labels, so that it shows in the tree only.
"""
import math

# Rounding changes margins by less; another state changes them by more.
TOLERANCE = 1e-3


def agree(mine, margin):
    if math.isinf(mine) or math.isinf(margin):
        return mine == margin
    return abs(mine - margin) <= TOLERANCE * max(1.0, abs(margin))


def entry(tokens, begin):
    """The index of the step that shifts `begin`, the first token of a unit.

    That is the end of the run of steps at `begin` after the last step before it: in the run's other steps the
    tokens of the sentence before are still on the stack.
    """
    step = next((k + 1 for k in range(len(tokens) - 1, -1, -1) if tokens[k] < begin), 0)
    while step + 1 < len(tokens) and tokens[step] == begin == tokens[step + 1]:
        step += 1
    return step


def within(tokens, unit, size):
    """The range of the steps of a unit, up to and with those at the next one's first token."""
    begin, end = unit
    return entry(tokens, begin), entry(tokens, end) if end < size else len(tokens)


def parting(ours, theirs):
    """The index of the first step at which tokens or margins differ, or None."""
    for k, ((token, margin), decision) in enumerate(zip(ours, theirs)):
        if token != decision.token or not agree(margin, decision.margin):
            return k
    return None if len(ours) == len(theirs) else min(len(ours), len(theirs))


def of_parting(steps, part):
    """The decision behind a parting: another action shows in the states after it, other scores at once."""
    before = next((k for k in range(part - 1, -1, -1) if not math.isinf(steps[k].margin)), part)
    near = [steps[k] for k in (before, part) if k < len(steps)]
    return min(near, key=lambda step: step.margin, default=None)


def first_other_decision(ours, theirs, unit, attached):
    """The first of spaCy's decisions in the unit at which the engine decided otherwise, or None.

    `ours`: (token, margin), `theirs`: decisions.Decision, one a transition of the whole text. `attached`:
    {token: whether only its label differs} of the tokens whose arcs differ.
    """
    mine = [(int(token), float(margin)) for token, margin in ours]
    size = max((decision.token for decision in theirs), default=-1) + 1
    first, last = within([decision.token for decision in theirs], unit, size)
    own_first, own_last = within([token for token, _ in mine], unit, size)
    steps = theirs[first:last]
    part = parting(mine[own_first:own_last], steps)
    arcs = {step.child: step for step in steps[:part] if step.child in attached}
    if part is None:  # nothing but labels, lifted ones too: each is its own decision
        return max(arcs.values(), key=lambda step: step.margin, default=None)
    relabelled = [step for child, step in arcs.items() if attached[child] and step.margin != math.inf]
    return next(iter(relabelled), None) or of_parting(steps, part)
