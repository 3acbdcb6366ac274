"""The texts that a benchmark reads."""
import hashlib
import json
import os
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
EVALUATION = pathlib.Path(os.environ.get('DIURNA_EVAL', ROOT.parent / 'shared/eval'))
OWN_REPETITIONS = 4


def read_jsonl(path):
    """The field "text" of each line."""
    with open(path, encoding='utf-8') as file:
        return [json.loads(line)['text'] for line in file if line.strip()]


def own():
    """The repository's texts, each as one article."""
    paths = [*sorted(ROOT.glob('samples/*.txt')), *sorted(ROOT.glob('tests/parity/texts/*.txt'))]
    return [path.read_bytes().decode('utf-8') for path in paths]


def choose(path=None):
    """(where they come from, texts): `path`, else the evaluation data's, else the repository's own, repeated."""
    default = EVALUATION / 'statements/dev.jsonl'
    if path is None and default.exists():
        return 'statements/dev.jsonl', read_jsonl(default)
    if path is not None:
        return pathlib.Path(path).name, read_jsonl(path)
    return f'samples and tests/parity/texts, {OWN_REPETITIONS} times', own() * OWN_REPETITIONS


def sha256(texts):
    """Of the texts in UTF-8, each with a zero byte after it."""
    digest = hashlib.sha256()
    for text in texts:
        digest.update(text.encode('utf-8') + b'\0')
    return digest.hexdigest()


def write_jsonl(path, texts):
    with open(path, 'w', encoding='utf-8') as file:
        file.writelines(json.dumps({'text': text}) + '\n' for text in texts)
