"""spaCy as the reference: its interpreter, and its analysis in the columns of diurna-analyse."""
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SPACY = '3.8.18'
DEFAULT_MODEL = ROOT / 'var/models/en-core-web-sm'
WHEEL_SHA256 = 'e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779'
COLUMNS = ('index', 'begin', 'end', 'form', 'space', 'norm', 'tag', 'pos', 'morph', 'lemma', 'head', 'dep',
           'sentence_start', 'entity')


def add_arguments(parser):
    parser.add_argument('--python', default=os.environ.get('DIURNA_SPACY_PYTHON'),
                        help=f'an interpreter that has spaCy {SPACY} (else var/venv-parity is made)')
    parser.add_argument('--model', default=str(DEFAULT_MODEL), help='the folder of the pipeline')


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


def enter(arguments):
    """Goes on in an interpreter that has the right spaCy: this one, or the program starts again there."""
    try:
        import spacy
        if spacy.__version__ == SPACY:
            return
    except ImportError:
        pass
    python = pathlib.Path(arguments.python) if arguments.python else make_venv()
    if not has_spacy(python):
        sys.exit(f'{python} has no spaCy {SPACY}')
    os.execv(str(python), [str(python), *sys.argv])


def load(model):
    import spacy
    return spacy.load(model)


def byte_offsets(text):
    """For each code point of `text` and its end: the byte at which it starts."""
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + len(character.encode()))
    return offsets


def rows(doc):
    """The analysis of a Doc: one tuple of strings a token, in the order of COLUMNS."""
    offsets = byte_offsets(doc.text)
    quote = lambda string: json.dumps(string, ensure_ascii=False)
    table = []
    for token in doc:
        entity = token.ent_iob_ if not token.ent_type_ else f'{token.ent_iob_}-{token.ent_type_}'
        table.append(tuple(map(str, (
            token.i, offsets[token.idx], offsets[token.idx + len(token)], quote(token.text),
            int(bool(token.whitespace_)), quote(token.norm_), token.tag_, token.pos_, token.morph,
            quote(token.lemma_), token.head.i, token.dep_, int(bool(token.is_sent_start)), entity))))
    return table
