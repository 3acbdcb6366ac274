"""The section of README.md that records of runs write."""
import importlib
import pathlib

README = pathlib.Path(__file__).resolve().parents[2] / 'README.md'
BEGIN, END = '<!-- speed -->', '<!-- /speed -->'


def section_of(records):
    """The lines that bench/NAME/table.py makes of the record of each benchmark NAME, an empty line between two."""
    found = []
    for record in records:
        found += [''] * bool(found)
        found += importlib.import_module(f'{record["benchmark"]}.table').lines(record)
    return found


def marked(text):
    """The lines between the marks. ValueError if `text` does not have each mark once."""
    if text.count(BEGIN) != 1 or text.count(END) != 1 or text.index(BEGIN) > text.index(END):
        raise ValueError(f'not marked once by {BEGIN} and {END}')
    return text.partition(BEGIN)[2].partition(END)[0].strip('\n').split('\n')


def replaced(text, lines):
    """`text` with `lines` between the marks."""
    marked(text)
    before, _, rest = text.partition(BEGIN)
    return '\n'.join([before + BEGIN, *lines, END]) + rest.partition(END)[2]
