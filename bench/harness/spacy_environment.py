"""The interpreter that has the spaCy to compare with: $DIURNA_SPACY_PYTHON, else the one of the parity checks."""
import os
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def interpreter():
    named = os.environ.get('DIURNA_SPACY_PYTHON')
    if named:
        return named
    sys.path.insert(0, str(ROOT / 'eval'))
    from parity_lib import reference
    return str(reference.make_venv())
