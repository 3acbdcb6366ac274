"""spaCy as the reference: its interpreter, and its analysis in the columns of diurna-analyse."""
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SPACY = '3.8.18'
DEFAULT_MODEL = ROOT / 'var/models/en-core-web-sm'
COLUMNS = ('index', 'begin', 'end', 'form', 'space', 'norm', 'tag', 'pos', 'morph', 'lemma', 'head', 'dep',
           'sentence_start', 'entity')


def add_python_argument(parser):
    parser.add_argument('--python', default=os.environ.get('DIURNA_SPACY_PYTHON'),
                        help=f'an interpreter that has spaCy {SPACY} (else var/venv-parity is made)')


def make_venv():
    """The interpreter of var/venv-parity, which is made if it is not there."""
    folder = ROOT / 'var/venv-parity'
    python = folder / 'bin/python'
    if not python.exists():
        print(f'making {folder}', file=sys.stderr)
        subprocess.run([sys.executable, '-m', 'venv', str(folder)], check=True)
    if has_spacy(python):
        return python
    print(f'installing spaCy {SPACY} into {folder}', file=sys.stderr)
    subprocess.run([str(python), '-m', 'pip', 'install', '--quiet', f'spacy=={SPACY}'], check=True)
    return python


def has_spacy(python):
    asked = subprocess.run([str(python), '-c', 'import spacy; print(spacy.__version__)'], capture_output=True,
                           text=True)
    return asked.returncode == 0 and asked.stdout.strip() == SPACY


def enter(python):
    """Goes on in an interpreter that has the right spaCy: this one, or the program starts again in `python`."""
    try:
        import spacy
        if spacy.__version__ == SPACY:
            return
    except ImportError:
        pass
    chosen = pathlib.Path(python) if python else make_venv()
    if not has_spacy(chosen):
        print(f'{chosen} has no spaCy {SPACY}', file=sys.stderr)
        sys.exit(2)
    os.execv(str(chosen), [str(chosen), *sys.argv])


def load(model):
    import spacy
    return spacy.load(model)


def byte_offsets(text):
    """For each code point of `text` and its end: the byte at which it starts."""
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + len(character.encode()))
    return offsets


def entity_of(token):
    """A token's place in an entity; "O" also where no component looked for entities."""
    return f'{token.ent_iob_}-{token.ent_type_}' if token.ent_type_ else token.ent_iob_ or 'O'


def rows(doc):
    """The analysis of a Doc: one tuple of strings a token, in the order of COLUMNS."""
    offsets = byte_offsets(doc.text)
    quote = lambda string: json.dumps(string, ensure_ascii=False)
    table = []
    for token in doc:
        table.append(tuple(map(str, (
            token.i, offsets[token.idx], offsets[token.idx + len(token)], quote(token.text),
            int(bool(token.whitespace_)), quote(token.norm_), token.tag_, token.pos_, token.morph,
            quote(token.lemma_), token.head.i, token.dep_, int(bool(token.is_sent_start)), entity_of(token)))))
    return table
