"""What times, statements and events cost on top of the analysis that they are found in, stage by stage, as shares within one run.

All stages of the engine read the same texts one after another on one core; each is measured by the processor time that it
costs. Prints name=value and writes a record into bench/runs.
"""
import argparse
import pathlib
import statistics
import tempfile

from harness import conduct, documents, machine, record, texts
from harness.side import Side

ROOT = pathlib.Path(__file__).resolve().parents[2]
STAGES = ('read', 'analyse', 'times', 'statements', 'events')


def parse(arguments):
    parser = argparse.ArgumentParser(prog='bench/run stages', description=__doc__.split('\n')[0])
    parser.add_argument('--model', default=str(ROOT / 'var/models/en-core-web-sm.diurna'), help='a model file')
    parser.add_argument('--texts', help='JSON Lines with a field text (default: the evaluation data, else the samples)')
    parser.add_argument('--rounds', type=int, default=7, help='how often the texts are read')
    conduct.add_options(parser)
    return parser.parse_args(arguments)


def measured(bench, options, folder):
    """The passes, one a round."""
    with Side([bench, options.model, folder, '--on-request'], options.core) as side:
        for event in ('opened', 'first', 'warm_up'):
            side.read(event)
        rounds = [side.one_pass() for _ in range(options.rounds)]
        side.finish()
    return rounds


def values_of(rounds):
    """Medians over the rounds: shares of the time of reading and analysing, and microseconds a token."""
    values = {}
    for stage in ('times', 'statements', 'events'):
        values[f'{stage}_share_of_engine'] = statistics.median(r[stage] / (r['read'] + r['analyse']) for r in rounds)
    for stage in STAGES:
        values[f'{stage}_us_per_token'] = statistics.median(1e6 * r[stage] / r['tokens'] for r in rounds)
    return values


def measure(bench, options, name='stages', values_of=values_of):
    """The record `name` of a run, with what `values_of` makes of its rounds."""
    origin, articles = texts.choose(options.texts)
    with tempfile.TemporaryDirectory() as folder:
        documents.write(folder, '.txt', [article.encode('utf-8', 'surrogatepass') for article in articles])
        rounds = measured(bench, options, folder)
    return {**record.opening(name), 'machine': machine.describe(), 'core': options.core,
            'texts': {'origin': origin, 'count': len(articles), 'sha256': texts.sha256(articles)},
            'rounds': rounds, 'values': values_of(rounds)}


def main(arguments):
    return conduct.run(parse(arguments), 'diurna-bench-stages', measure)
