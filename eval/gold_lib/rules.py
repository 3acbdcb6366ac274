"""What gold/statements/README.md asks of an annotated article beyond its form."""
import re

from gold_lib import annotated

KINDS = {'direct', 'mixed', 'indirect', 'post'}
ACTS = annotated.NON_ANSWERS | {
    'say', 'deny', 'confirm', 'claim', 'accuse', 'criticise', 'praise', 'urge', 'ask', 'promise', 'threaten', 'announce',
    'agree', 'refuse', 'believe', 'intend'}
FIELDS = ('polarity', 'speaker', 'role', 'anonymous', 'reason', 'addressee', 'channel', 'occasion', 'place', 'time', 'inside')
FIXED = {'polarity': 'negative', 'anonymous': 'yes'}

PUBLISHED = re.compile(r'\d{4}-\d\d-\d\d(T\S+)?')
TIME = re.compile(r'\d{4}-\d\d(-\d\d)?(T\S+)? (sentence|post|document)')
# An apostrophe looks like a single quotation mark: inside an indirect content it proves nothing.
DOUBLE_MARK = re.compile('[\u201c\u201e\u00ab"]')
ANY_MARK = re.compile('[\u201c\u201e\u00ab"\u2018\']')
OPENING_MARK = re.compile('[\u201c\u201e\u00ab"\u2018\'\u2039\u300c\u300e]')


def offences(article):
    """What breaks a rule, one line each: FILE:LINE: what."""
    for line, what in found_in(article):
        yield f'{article.path}:{line}: {what}'


def found_in(article):
    if article.id != article.path.stem:
        yield 1, 'the id is not the name of the file'
    if not PUBLISHED.fullmatch(article.head['published']):
        yield 1, '"published" is no ISO date'
    numbers = {statement.number for statement in article.statements}
    for statement in article.statements:
        yield from in_spans(article, statement)
        contents = [article.text[start:end] for start, end in statement.spans['content']]
        for what in (*in_row(statement), *in_fields(statement, numbers), *in_content(statement, contents)):
            yield statement.line, f'{statement.number}: {what}'


def in_spans(article, statement):
    for role, spans in statement.spans.items():
        for start, end in spans:
            words = article.text[start:end]
            if not words or words != words.strip():
                yield article.line_of(start), f'{role} of {statement.number} is empty, or begins or ends with a blank'
            if '\n' in words:
                yield article.line_of(start), f'{role} of {statement.number} crosses paragraphs: a span each'


def in_row(statement):
    if statement.kind not in KINDS:
        yield f'there is no kind {statement.kind}'
    if statement.act not in ACTS:
        yield f'there is no act {statement.act}'
    if not any(statement.spans.values()):
        yield 'listed and not marked'
    elif statement.kind != 'post' and not statement.spans['cue'] and not statement.spans['content']:
        yield 'neither cue nor content is marked'


def in_fields(statement, numbers):
    fields = statement.fields
    for name in fields:
        if name not in FIELDS:
            yield f'there is no field {name}'
        elif fields[name] != FIXED.get(name, fields[name]):
            yield f'{name} is {FIXED[name]} or left out'
    known = [name for name in fields if name in FIELDS]
    if known != sorted(known, key=FIELDS.index):
        yield 'the fields are out of order'
    if not TIME.fullmatch(fields.get('time', '')):
        yield 'time is an ISO date, and sentence, post or document'
    if 'speaker' in fields and 'anonymous' in fields:
        yield 'an anonymous source has no speaker'
    if 'polarity' in fields and statement.act in annotated.NON_ANSWERS:
        yield 'a non-answer has no polarity'
    if 'inside' in fields and fields['inside'] not in {str(number) for number in numbers - {statement.number}}:
        yield 'inside names no other statement'


def in_content(statement, contents):
    if not contents:
        if statement.act not in annotated.NON_ANSWERS:
            yield 'no content is marked'
        return
    if statement.kind == 'direct' and not OPENING_MARK.match(contents[0]):
        yield 'direct, and the content does not open with a quotation mark'
    if statement.kind == 'indirect' and any(map(DOUBLE_MARK.search, contents)):
        yield 'indirect, and the content has quotation marks'
    if statement.kind == 'mixed' and not any(map(ANY_MARK.search, contents)):
        yield 'mixed, and the content has no quotation marks'
