"""Speed of the NLP pipeline against spaCy on the same texts, one core each, as ratios within one run.

Diurna, spaCy as it is installed (BLIS) and spaCy with NumPy's OpenBLAS take turns on one core; each pass is measured by
the processor time that it costs. Prints name=value and writes a record into bench/runs.
"""
import argparse
import pathlib
import sys
import tempfile

from harness import conduct, machine, record, texts
from harness.side import SideFailed
from harness.spacy_environment import interpreter
from nlp import callgrind, sides, values

ROOT = pathlib.Path(__file__).resolve().parents[2]
FULL = {'articles': 32, 'rounds': 5, 'starts': 5}
QUICK = {'articles': 16, 'rounds': 3, 'starts': 3}


def model_of(argument):
    """("md", "var/models/en-core-web-md") of "md=var/models/en-core-web-md"."""
    name, separator, folder = argument.partition('=')
    if not separator or not name.isidentifier() or not folder:
        raise argparse.ArgumentTypeError(f'not NAME=FOLDER: {argument}')
    return name, folder


def parse(arguments):
    parser = argparse.ArgumentParser(prog='bench/run nlp', description=__doc__.split('\n')[0])
    parser.add_argument('--quick', action='store_true', help='about a minute: fewer articles and rounds')
    parser.add_argument('--articles', type=int, help='how many of the texts to read')
    parser.add_argument('--rounds', type=int, help='how often each side reads them')
    parser.add_argument('--texts', help='JSON Lines with a field "text" (default: the evaluation data, else the samples)')
    parser.add_argument('--model', type=model_of, action='append', default=[], metavar='NAME=FOLDER',
                        help='another model; its figures begin with nlp_NAME. "sm" replaces the default model')
    parser.add_argument('--converted', type=model_of, action='append', default=[], metavar='NAME=FILE',
                        help='what Diurna opens for the model NAME, instead of its folder')
    conduct.add_options(parser)
    parser.add_argument('--callgrind', action='store_true', help='only count instructions a token, by valgrind')
    options = parser.parse_args(arguments)
    for name, value in (QUICK if options.quick else FULL).items():
        if getattr(options, name, None) is None:
            setattr(options, name, value)
    if options.rounds < 1 or options.articles < 1:
        parser.error('at least one round and one article are needed')
    if options.texts and not pathlib.Path(options.texts).is_file():
        parser.error(f'there is no file {options.texts}')
    return options


def models_of(options):
    """{name: {'spacy': folder, 'diurna': folder or file}}, the default model first."""
    folders = {'sm': str(ROOT / 'var/models/en-core-web-sm'), **dict(options.model)}
    converted = dict(options.converted)
    return {name: {'spacy': folder, 'diurna': converted.get(name, folder)} for name, folder in folders.items()}


def prefix_of(name):
    return 'nlp' if name == 'sm' else f'nlp_{name}'


def measure(programs, model, source, options, choices):
    """The raw measurements of one model."""
    commands = programs.sides(model, source, choices['precisions'])
    report = lambda line: print(f'# {line}', file=sys.stderr, flush=True)
    found, peaks = sides.take_turns(programs, commands, options.rounds, report)
    tokens = {name: side['rounds'][0]['tokens'] for name, side in found.items()}
    if len(set(tokens.values())) != 1:
        raise SideFailed(f'the sides find different numbers of tokens: {tokens}')
    starts = sides.start_milliseconds(programs, {name: commands[name] for name in ('diurna', 'spacy_stock')}, options.starts)
    return {'sides': found, 'peak_gflops': peaks, 'start_ms': starts}


def opening_of(options, choices, origin, chosen):
    return {**record.opening('nlp'), 'machine': machine.describe(), 'compiler': choices['compiler'],
            'kernels_available': choices['kernels'], 'precisions': choices['precisions'],
            'texts': {'origin': origin, 'count': len(chosen), 'bytes': sum(len(text.encode()) for text in chosen),
                      'sha256': texts.sha256(chosen)},
            'quick': options.quick, 'rounds': options.rounds, 'core': options.core, 'models': {}, 'values': {}}


def compare(programs, options):
    """(the record of the whole comparison, whether every model could be measured)."""
    choices = programs.choices()
    origin, every = texts.choose(options.texts)
    chosen = every[:options.articles]
    found = opening_of(options, choices, origin, chosen)
    if 'bf16' not in choices['precisions']:
        print('# nlp_bf16_vs_spacy_stock is skipped: this build has no --precision bf16')
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / 'texts.jsonl'
        texts.write_jsonl(source, chosen)
        for name, model in models_of(options).items():
            try:
                found['models'][name] = measure(programs, model, source, options, choices)
            except SideFailed as failure:
                print(f'# the model {name} is left out: {failure}')
                continue
            report_values(found, name)
    return found, len(found['models']) == len(models_of(options))


def report_values(found, name):
    """Prints the figures of the model `name` and adds them to the record."""
    measured, prefix = found['models'][name], prefix_of(name)
    of_model = values.values_of(measured, prefix)
    found['values'].update(of_model)
    found['texts'].setdefault('tokens', measured['sides']['diurna']['rounds'][0]['tokens'])
    conduct.show(of_model)
    if f'{prefix}_peak_share' not in of_model:
        print(f'# {prefix}_peak_share is skipped: no number of operations a token, or no peak of these kernels')


def count_instructions(programs, options):
    for name, model in models_of(options).items():
        per_token = callgrind.instructions_per_token(programs.bench, model['diurna'])
        conduct.show({f'{prefix_of(name)}_instructions_per_token': round(per_token)})


def main(arguments):
    options = parse(arguments)
    programs = sides.Programs(options.build, options.core)
    if not conduct.are_built([programs.bench, programs.peak]):
        return 2
    try:
        if options.callgrind:
            count_instructions(programs, options)
            return 0
    except SideFailed as failure:
        print(f'bench: {failure}', file=sys.stderr)
        return 2
    programs.python = interpreter()
    found, whole = compare(programs, options)
    if found['models']:
        conduct.keep(found, options.current and whole)
    return 0 if whole else 2
