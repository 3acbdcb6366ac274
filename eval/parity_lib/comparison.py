"""Compares the two analyses of one text and judges each difference by spaCy's first differing decision.

A unit is a sentence, or the sentences together that only one side takes apart. Of each component and unit the
first differing decision counts: if spaCy took it with a margin below MARGIN, two builds of spaCy may differ
there, and it explains what follows from it in that component and unit and in later components of that unit.
"""
import dataclasses

from .pipeline import TOKENIZER, reads
from .reference import COLUMNS
from .transitions import first_other_decision

MARGIN = 1e-4
AT = {name: i for i, name in enumerate(COLUMNS)}
SHAPE = ('begin', 'end', 'form', 'space')


@dataclasses.dataclass(frozen=True)
class Finding:
    """A stage that differs in the unit [begin, end), by its first differing token."""
    stage: object
    begin: int
    end: int
    token: int
    column: str
    ours: str
    theirs: str
    decision: object = None  # spaCy's, where one was found
    follows: object = None  # the earlier stage whose explained difference explains this one

    @property
    def explained(self):
        return self.follows is not None or self.decision is not None and self.decision.margin < MARGIN


def units(ours, theirs):
    """The [begin, end) between tokens that start a sentence on both sides."""
    starts = [i for i, (a, b) in enumerate(zip(ours, theirs))
              if i == 0 or a[AT['sentence_start']] == b[AT['sentence_start']] == '1']
    return list(zip(starts, [*starts[1:], len(theirs)]))


def entity_actions(rows):
    """The table with the action of the recogniser ("B-X", "I-X", "L-X", "U-X", "O") as each token's entity."""
    found, at = [], AT['entity']
    for i, row in enumerate(rows):
        tag = row[at]
        goes_on = i + 1 < len(rows) and rows[i + 1][at].startswith('I-')
        if tag != 'O' and not goes_on:
            tag = {'B': 'U', 'I': 'L'}[tag[0]] + tag[1:]
        found.append(row[:at] + (tag,))
    return found


def first_other_token(ours, theirs):
    """The first token that the two tokenizers did not make alike: (index, ours, spaCy's), or None."""
    shape = lambda rows: [tuple(row[AT[name]] for name in SHAPE) for row in rows]
    mine, other = shape(ours), shape(theirs)
    if mine == other:
        return None
    at = next((i for i, (a, b) in enumerate(zip(mine, other)) if a != b), min(len(mine), len(other)))
    show = lambda table: ' '.join(table[at]) if at < len(table) else 'nothing'
    return at, show(mine), show(other)


def differing(ours, theirs, unit, replay):
    """{stage: [(token, column)]} of one unit, tokens ascending."""
    found = {}
    for i in range(*unit):
        if ours[i] == theirs[i]:
            continue
        for column in COLUMNS:
            if ours[i][AT[column]] != theirs[i][AT[column]]:
                stage = replay.stage_of(column, i)
                # Whatever makes tokens says of the first that it starts a sentence, as spaCy does.
                if stage.columns or (column, i) != ('sentence_start', 0):
                    found.setdefault(stage, []).append((i, column))
    return found


def attached(tables, unit):
    """{token: whether only its label differs} of the tokens of a unit whose arcs differ."""
    found = {}
    for i, (a, b) in enumerate(zip(*(table[slice(*unit)] for table in tables)), unit[0]):
        other = [column for column in ('head', 'dep') if a[AT[column]] != b[AT[column]]]
        if other:
            found[i] = other == ['dep']
    return found


def first_decision(stage, unit, tokens, tables, replay, decisions):
    """spaCy's first decision in the unit that differs, or None if rules decide or no decision differs."""
    if stage.kind == 'rules':
        return None
    theirs = replay.decisions(stage)
    if stage.kind == 'arcs':
        return first_other_decision(decisions.get('parser', ()), theirs, unit, attached(tables, unit))
    here = {decision.token: decision for decision in theirs}
    if stage.kind == 'entities':
        return here.get(tokens[0])
    # Tags do not follow from one another: each is its own decision, and the widest margin speaks for all.
    return max((here[i] for i in tokens if i in here), key=lambda decision: decision.margin, default=None)


def judge(stage, unit, places, tables, replay, decisions, earlier):
    """The Finding of one stage in one unit; `earlier` are those of the stages before it."""
    ours, theirs = tables
    tokens = sorted({i for i, _ in places})
    decision = first_decision(stage, unit, tokens, tables, replay, decisions)
    token, column = places[0]
    if decision is not None and stage.kind == 'tags':
        token, column = next(place for place in places if place[0] == decision.token)
    finding = Finding(stage, *unit, token, column, ours[token][AT[column]], theirs[token][AT[column]], decision)
    if finding.explained:
        return finding
    cause = next((other.stage for other in earlier if other.explained and reads(stage, other.stage)), None)
    return dataclasses.replace(finding, follows=cause)


def compare(ours, theirs, stages, replay, decisions):
    """The Findings of one text. `replay` is spaCy's side (decisions.Replay), `decisions` the engine's."""
    if ours == theirs:
        return []
    other = first_other_token(ours, theirs)
    if other:
        at, mine, spacys = other
        return [Finding(stages[0], at, len(theirs), at, 'token', mine, spacys)]
    tables = entity_actions(ours), entity_actions(theirs)
    found = []
    for unit in units(*tables):
        places = differing(*tables, unit, replay)
        here = []
        for stage in stages:
            if stage in places:
                here.append(judge(stage, unit, places[stage], tables, replay, decisions, here))
        found += here
    return found
