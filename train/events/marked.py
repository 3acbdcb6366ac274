"""Sentences with a marked act: [A who acts], *the trigger*, [R to whom]."""
import csv
import pathlib
import re
from dataclasses import dataclass

MARK = re.compile(r'\[A |\[R |\]|\*')


@dataclass
class Marked:
    """Spans are (begin, end) in code points of the text; None: not marked. Of several actors or recipients the first."""
    text: str
    type: str
    actor: tuple | None = None
    recipient: tuple | None = None
    trigger: tuple | None = None


def unmark(sentence, type_):
    text, found, opened, stars, at = '', {'A': [], 'R': []}, [], [], 0
    for mark in MARK.finditer(sentence):
        text += sentence[at:mark.start()]
        at = mark.end()
        if mark[0] == ']':
            kind, begin = opened.pop()
            found[kind].append((begin, len(text)))
        elif mark[0] == '*':
            stars.append(len(text))
        else:
            opened.append((mark[0][1], len(text)))
    text += sentence[at:]
    if opened or len(stars) not in (0, 2):
        raise ValueError(f'marks that do not match: {sentence}')
    first = {kind: min(spans, default=None) for kind, spans in found.items()}
    return Marked(text, type_, first['A'], first['R'], tuple(stars) or None)


def table(path):
    lines = [line for line in pathlib.Path(path).read_text(encoding='utf-8').split('\n') if line and not line.startswith('#')]
    return list(csv.DictReader(lines, delimiter='\t', quoting=csv.QUOTE_NONE))


def sentences(folder):
    """The sentences of gold/events/LANGUAGE, in the order of their files' names."""
    return [unmark(row['sentence'], row['type']) for path in sorted(pathlib.Path(folder).glob('*.tsv')) for row in table(path)]


def frame_examples(path):
    return [unmark(row['example'], row['type']) for row in table(path)]
