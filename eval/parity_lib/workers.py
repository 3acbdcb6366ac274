"""The processes that run spaCy and compare: each has the pipeline, and gets one text at a time, in order."""
import collections
import contextlib
import multiprocessing

from . import decisions, reference
from .comparison import compare
from .pipeline import stages_of


class Comparer:
    """One spaCy pipeline, held against the engine's analyses."""

    def __init__(self, nlp):
        self.nlp = nlp
        self.stages = stages_of([(name, nlp.get_pipe_meta(name).factory) for name in nlp.pipe_names])

    def run(self, text, analysis):
        """(tokens, sentences, forms, findings) of one text."""
        theirs = reference.rows(self.nlp(text))
        replay = decisions.Replay(self.nlp, text, self.stages)
        findings = compare(analysis.rows, theirs, self.stages, replay, analysis.decisions)
        sentences = sum(i == 0 or row[12] == '1' for i, row in enumerate(theirs))
        forms = {finding: theirs[finding.token][3] if finding.token < len(theirs) else 'end' for finding in findings}
        return len(theirs), sentences, forms, findings


_held = {}  # in a worker: its Comparer, which fork() copied


def _hold(comparer):
    _held['comparer'] = comparer


def _run(text, analysis):
    return _held['comparer'].run(text, analysis)


@contextlib.contextmanager
def pool(comparer, jobs):
    """`jobs` processes, forked before anything else runs."""
    with multiprocessing.get_context('fork').Pool(jobs, _hold, (comparer,)) as processes:
        yield processes


def results(processes, texts, analyses, jobs):
    """The results in the order of the texts; a few texts a process are under way, so that memory stays bounded."""
    waiting = collections.deque()
    for analysis, text in zip(analyses, texts):
        waiting.append(processes.apply_async(_run, (text, analysis)))
        if len(waiting) > 4 * jobs:
            yield waiting.popleft().get()
    while waiting:
        yield waiting.popleft().get()
