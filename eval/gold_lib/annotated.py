"""Annotated articles, as gold/statements/README.md describes them: a text in which statements are marked, and their table.

Errors name file and line and quote nothing, so that a test part can be checked unread.
"""
import collections
import dataclasses
import pathlib
import re

ROLES = {'s': 'source', 'k': 'cue', 'c': 'content'}
HEAD = ('id', 'language', 'publisher', 'published')
NON_ANSWERS = {'decline', 'no_reply', 'unavailable'}
TEST = 'test'

HEADING = '\n=== {}\n'
BRACE = re.compile(r'\{([skc])(\d+(?:,\d+)*):|[{}]')
ROW = re.compile(r'(\d+) (\w+) (\w+)')


class Malformed(Exception):
    """A file is not in the format; the message says where and why."""


@dataclasses.dataclass(frozen=True)
class Statement:
    number: int
    kind: str
    act: str
    fields: dict  # name -> value, in the order of the file
    spans: dict   # each of ROLES' values -> [[start, end], ...]: code points of the text, in order
    line: int     # of the file


@dataclasses.dataclass(frozen=True)
class Article:
    path: pathlib.Path
    head: dict
    text: str     # without marks
    statements: list
    line: int     # of the file, at which the text begins

    @property
    def id(self):
        return self.head['id']

    def line_of(self, offset):
        return self.line + self.text.count('\n', 0, offset)


@dataclasses.dataclass(frozen=True)
class Section:
    """One of the three parts of a file, and the line at which it begins."""
    path: pathlib.Path
    line: int
    text: str

    def fault(self, offset, what):
        line = self.line + self.text.count('\n', 0, offset)
        return Malformed(f'{self.path}:{line}: {what}')

    def cut(self, name):
        """What stands before and after the heading `name`."""
        before, heading, after = self.text.partition(HEADING.format(name))
        if not heading:
            raise self.fault(0, f'no line "=== {name}" after this one')
        return Section(self.path, self.line, before), Section(self.path, self.line + before.count('\n') + 2, after)

    def trimmed(self):
        """Without the empty lines around it."""
        bare = self.text.lstrip('\n')
        return Section(self.path, self.line + len(self.text) - len(bare), bare.rstrip('\n'))

    def lines(self):
        """Each line as a section."""
        for number, line in enumerate(self.text.split('\n')):
            yield Section(self.path, self.line + number, line)


def files(folder, part=None):
    """The files of all articles under `folder`, sorted; with `part`, of its dev or test folders only."""
    return [path for path in sorted(pathlib.Path(folder).rglob('*.txt')) if part in (None, part_of(path))]


def part_of(path):
    """The folder in which an article lies, links resolved: dev or test."""
    return path.resolve().parent.name


def read(path):
    """The article of a file; raises Malformed."""
    path = pathlib.Path(path)
    try:
        raw = path.read_bytes().decode('utf-8')
    except UnicodeDecodeError as error:
        raise Malformed(f'{path}: byte {error.start} is not UTF-8') from error
    head, rest = Section(path, 1, raw).cut('text')
    marked, table = (part.trimmed() for part in rest.cut('statements'))
    text, spans = unmarked(marked)
    statements = [statement_of(row, spans) for row in table.lines()]
    refuse_strays(marked, table, statements, spans)
    return Article(path, head_of(head.trimmed()), text, statements, marked.line)


def head_of(section):
    head = named_values(section, section.lines())
    for name in HEAD:
        if name not in head:
            raise section.fault(0, f'the head has no {name}')
    return head


def unmarked(section):
    """The text without marks, and (number, role) -> [[start, end], ...]."""
    kept, length, at = [], 0, 0
    opened, spans = [], collections.defaultdict(list)
    for brace in BRACE.finditer(section.text):
        kept.append(section.text[at:brace.start()])
        length += len(kept[-1])
        at = brace.end()
        if brace[1]:
            opened.append((brace, length))
        elif brace[0] == '}' and opened:
            mark, start = opened.pop()
            for number in mark[2].split(','):
                spans[int(number), ROLES[mark[1]]].append([start, length])
        else:
            raise section.fault(brace.start(), 'this brace neither opens a mark nor closes one')
    if opened:
        raise section.fault(opened[-1][0].start(), 'this mark is not closed')
    kept.append(section.text[at:])
    return ''.join(kept), spans


def statement_of(row, spans):
    """The statement of a row of the table, with its spans."""
    opening, *fields = row.text.split(' | ')
    found = ROW.fullmatch(opening)
    if not found:
        raise row.fault(0, 'a row opens with number, kind and act')
    number = int(found[1])
    fields = named_values(row, (Section(row.path, row.line, field) for field in fields))
    return Statement(number, found[2], found[3], fields,
                     {role: sorted(spans.get((number, role), [])) for role in ROLES.values()}, row.line)


def named_values(section, parts):
    """The values by name of parts `name: value`."""
    values = {}
    for part in parts:
        name, colon, value = part.text.partition(': ')
        if not colon or not value.strip():
            raise part.fault(0, 'not of the form "name: value"')
        if name in values:
            raise part.fault(0, f'{name} is given twice')
        values[name] = value
    return values


def refuse_strays(marked, table, statements, spans):
    """Numbers are unique, and each that is marked has its row."""
    listed = set()
    for statement in statements:
        if statement.number in listed:
            raise Malformed(f'{table.path}:{statement.line}: statement {statement.number} is listed twice')
        listed.add(statement.number)
    for number, role in spans:
        if number not in listed:
            raise marked.fault(0, f'statement {number} is marked in this text ({role}) and not listed')
