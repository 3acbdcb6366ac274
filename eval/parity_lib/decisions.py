"""spaCy's own decisions on one text: what each component chose, and by how much, taken again step by step."""
import dataclasses

import numpy

from . import reference
from .pipeline import TOKENIZER


@dataclasses.dataclass(frozen=True)
class Decision:
    """`token`: the tagged one, or the first of the buffer, else the top of the stack. `child`: what an arc attaches."""
    token: int
    margin: float
    action: str
    child: int = -1


def best(scores, names):
    """(action, margin) of the highest of `scores`."""
    order = numpy.argsort(-scores, kind='stable')
    margin = float(scores[order[0]] - scores[order[1]]) if len(order) > 1 else float('inf')
    return names[order[0]], margin


def of_transitions(pipe, doc):
    """One Decision a transition."""
    names = [pipe.moves.get_class_name(i) for i in range(pipe.moves.n_moves)]
    if not len(doc):
        return []
    model, steps = pipe.model.predict([doc]), []
    states = pipe.moves.init_batch([doc])
    while states and not states[0].is_final():
        scores = model.predict(states)
        valid = [i for i, name in enumerate(names) if pipe.moves.is_valid(states[0], name)]
        action, margin = best(scores[0][valid], [names[i] for i in valid])
        first, top = states[0].B(0), states[0].S(0)
        child = {'L-': top, 'R-': first}.get(action[:2], -1)
        steps.append(Decision(first if states[0].buffer_length() else top, margin, action, child))
        states = pipe.transition_states(states, scores)
    return steps


def of_tags(pipe, doc):
    """One Decision a token."""
    labels = getattr(pipe, 'labels', ())
    decisions = []
    for i, row in enumerate(pipe.model.predict([doc])[0]):
        names = labels if len(labels) == len(row) else [str(k) for k in range(len(row))]
        action, margin = best(numpy.asarray(row), names)
        decisions.append(Decision(i, margin, action))
    return decisions


class Replay:
    """The pipeline once more, component by component, on one text; made only where something differs."""

    def __init__(self, nlp, text, stages):
        self.nlp, self.text = nlp, text
        self.stages = {(stage.component, column): stage for stage in stages for column in stage.columns}
        self.unset = stages[-1]
        self.known, self.writers = {}, None

    def before(self, component):
        """The text, analysed by the components before `component`."""
        doc = self.nlp.make_doc(self.text)
        for name, pipe in self.nlp.pipeline:
            if name == component:
                break
            doc = pipe(doc)
        return doc

    def decisions(self, stage):
        """All decisions of the stage's component."""
        if stage.component not in self.known:
            pipe, doc = self.nlp.get_pipe(stage.component), self.before(stage.component)
            self.known[stage.component] = of_tags(pipe, doc) if stage.kind == 'tags' else of_transitions(pipe, doc)
        return self.known[stage.component]

    def stage_of(self, column, token):
        """The stage that wrote a value last; of a value that nobody changed, the first that could have."""
        if column in TOKENIZER:
            return self.stages['tokenizer', column]
        if self.writers is None:
            self.writers = self.find_writers()
        at = reference.COLUMNS.index(column)
        able = [name for name in self.nlp.pipe_names if (name, column) in self.stages]
        name = self.writers.get((at, token)) or (able[0] if able else None)
        return self.stages.get((name, column), self.unset)

    def find_writers(self):
        """{(column, token): component} of every value that a component changed."""
        writers = {}
        doc = self.nlp.make_doc(self.text)
        old = reference.rows(doc)
        for name, pipe in self.nlp.pipeline:
            doc = pipe(doc)
            new = reference.rows(doc)
            for i, (before, after) in enumerate(zip(old, new)):
                writers.update(((at, i), name) for at in range(len(after)) if before[at] != after[at])
            old = new
        return writers
