"""What a comparison measured, made up: rates that are easy to check by hand."""
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'bench'))

TOKENS = 1000


def rounds(*seconds, parser=()):
    """One round for each of `seconds`, of which `parser` has as many; the tokenizer always takes 0.1 s."""
    return [{'tokens': TOKENS, 'cpu_seconds': whole,
             'component_cpu_seconds': {'tokenizer': 0.1, 'parser': part}, 'operations': 10_000_000 * TOKENS}
            for whole, part in zip(seconds, parser or [whole / 2 for whole in seconds])]


def side(turns, first=1024, done=2048, **opened):
    return {'opened': opened, 'first': {'tokens': 10, 'peak_memory_kib': first}, 'warm_up': {'tokens': 20},
            'rounds': turns, 'done': {'peak_memory_kib': done}}


def model(**changes):
    """Diurna takes 1 to 2 seconds, spaCy 8 and with OpenBLAS 4."""
    sides = {
        'spacy_stock': side(rounds(8.0, 8.0, 8.0), first=150 * 1024, done=250 * 1024, spacy='3.8.18'),
        'spacy_openblas': side(rounds(4.0, 4.0, 4.0), first=150 * 1024, done=251 * 1024, spacy='3.8.18'),
        'diurna': side(rounds(1.0, 2.0, 1.6), first=33 * 1024, done=34 * 1024, model='en-tiny@1.0', kernels='avx2'),
    }
    return {'sides': {**sides, **changes}, 'peak_gflops': [{'avx2': 100.0}] * 3,
            'start_ms': {'diurna': [90.0, 400.0, 100.0], 'spacy_stock': [2000.0, 2100.0, 2300.0]}}


def record(**models):
    return {'benchmark': 'nlp', 'date': '2025-03-04T05:06:07Z', 'rounds': 3, 'machine': {'cpu': 'Abacus 9'},
            'texts': {'count': 12, 'tokens': TOKENS}, 'models': models or {'sm': model()}}
