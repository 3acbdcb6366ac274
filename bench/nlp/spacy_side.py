"""Measures spaCy as diurna-bench-nlp (bench/nlp/main.cc) measures Diurna, and prints the same lines of JSON.

usage: spacy_side.py MODEL TEXTS.jsonl [--rounds N] [--components] [--on-request] [--openblas]

Run by an interpreter that has spaCy. --openblas lets the networks multiply with NumPy's own library instead of the
BLIS that spaCy brings. Times are processor time of this process, all its threads together.
"""
import argparse
import json
import pathlib
import sys
import time

BATCH = 16
WARM_UP_TEXTS = 4


def say(event, **fields):
    print(json.dumps({'event': event, **fields}), flush=True)


def peak_memory_kib():
    with open('/proc/self/status', encoding='ascii') as status:
        return next(int(line.split()[1]) for line in status if line.startswith('VmHWM:'))


def multiply_with_openblas(nlp):
    from thinc.api import NumpyOps
    ops = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        if hasattr(getattr(component, 'model', None), 'walk'):
            for node in component.model.walk():
                node.ops = ops


def count_tokens(nlp, texts):
    return sum(len(doc) for doc in nlp.pipe(texts, batch_size=BATCH))


def time_pass(nlp, texts):
    start = time.process_time()
    tokens = count_tokens(nlp, texts)
    say('pass', tokens=tokens, cpu_seconds=time.process_time() - start)


def time_components(nlp, texts):
    """One batch after another through all components, each timed on the whole batch."""
    seconds, tokens = dict.fromkeys(['tokenizer', *nlp.pipe_names], 0.0), 0
    for first in range(0, len(texts), BATCH):
        since = time.process_time()
        docs = [nlp.make_doc(text) for text in texts[first:first + BATCH]]
        for name, component in (('tokenizer', None), *nlp.pipeline):
            if component is not None:
                docs = list(component.pipe(docs, batch_size=BATCH)) if hasattr(component, 'pipe') else [
                    component(doc) for doc in docs]
            now = time.process_time()
            seconds[name] += now - since
            since = now
        tokens += sum(map(len, docs))
    say('components', tokens=tokens, cpu_seconds=seconds)


def requests(options):
    """One item for each round to run."""
    return sys.stdin if options.on_request else range(options.rounds)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('model')
    parser.add_argument('texts')
    parser.add_argument('--rounds', type=int, default=1)
    parser.add_argument('--components', action='store_true')
    parser.add_argument('--on-request', action='store_true')
    parser.add_argument('--openblas', action='store_true')
    options = parser.parse_args()
    import spacy
    with open(options.texts, encoding='utf-8') as file:
        texts = [json.loads(line)['text'] for line in file]
    nlp = spacy.load(options.model)
    if options.openblas:
        multiply_with_openblas(nlp)
    say('opened', model=f"{pathlib.Path(options.model).resolve().name}@{nlp.meta['version']}", spacy=spacy.__version__,
        python=sys.version.split()[0], blas='OpenBLAS' if options.openblas else 'BLIS')
    say('first', tokens=len(nlp(texts[0])), peak_memory_kib=peak_memory_kib())
    say('warm_up', tokens=count_tokens(nlp, texts[:WARM_UP_TEXTS]))
    for _ in requests(options):
        time_pass(nlp, texts)
        if options.components:
            time_components(nlp, texts)
    say('done', peak_memory_kib=peak_memory_kib())


if __name__ == '__main__':
    main()
