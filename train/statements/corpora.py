"""The annotated articles that are trained on."""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / 'eval'))
from gold_lib import annotated  # noqa: E402

OWN_WEIGHT = 5  # an article of our own, where every statement is annotated, in articles of PolNeAR


def polnear(path):
    with open(path, encoding='utf-8') as lines:
        return [json.loads(line) for line in lines]


def own(folder):
    """The articles of gold/statements; statements without content are found by other means."""
    golds = []
    for path in sorted(pathlib.Path(folder).glob('*.txt')):
        article = annotated.read(path)
        attributions = [{role: spans for role, spans in statement.spans.items()} for statement in article.statements]
        golds.append({'text': article.text, 'weight': OWN_WEIGHT,
                      'attributions': [a for a in attributions if a.get('content') and a.get('cue')]})
    return golds


def samples(folder):
    """The articles of samples with their gold."""
    golds = []
    for path in sorted(pathlib.Path(folder).glob('*.gold.json')):
        statements = json.loads(path.read_text(encoding='utf-8'))['statements']
        text = path.with_name(path.name.replace('.gold.json', '.txt')).read_bytes().decode('utf-8-sig').replace('\r', '')
        golds.append({'text': text, 'weight': OWN_WEIGHT, 'attributions': [
            {'source': ranges([s['source']]), 'cue': ranges([s['cue']]), 'content': ranges(s['content'])}
            for s in statements if s['content'] and s['cue']]})
    return golds


def labelled(path):
    """What teacher.py printed."""
    with open(path, encoding='utf-8') as lines:
        return [json.loads(line) for line in lines]


def ranges(spans):
    return [[span['start'], span['end']] for span in spans if span]
