"""What statements cost on top of the analysis that they are found in, stage by stage, as shares within one run.

All stages of the engine read the same texts one after another on one core; each is measured by the processor time that it
costs. Prints name=value and writes a record into bench/runs.
"""
import argparse
import os
import pathlib
import statistics
import sys
import tempfile

from harness import machine, record, texts
from harness.side import Side, SideFailed

ROOT = pathlib.Path(__file__).resolve().parents[2]
STAGES = ('read', 'analyse', 'times', 'statements')


def parse(arguments):
    parser = argparse.ArgumentParser(prog='bench/run stages', description=__doc__.split('\n')[0])
    parser.add_argument('--model', default=str(ROOT / 'var/models/en-core-web-sm.diurna'), help='a model file')
    parser.add_argument('--texts', help='JSON Lines with a field text (default: the evaluation data, else the samples)')
    parser.add_argument('--rounds', type=int, default=7, help='how often the texts are read')
    parser.add_argument('--build', default=str(ROOT / 'build/release'), help='the folder of the built programs')
    parser.add_argument('--core', type=int, default=max(os.sched_getaffinity(0)), help='the core that is used')
    parser.add_argument('--current', action='store_true', help='mark the record as the current one')
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
    for stage in ('times', 'statements'):
        values[f'{stage}_share_of_engine'] = statistics.median(r[stage] / (r['read'] + r['analyse']) for r in rounds)
    for stage in STAGES:
        values[f'{stage}_us_per_token'] = statistics.median(1e6 * r[stage] / r['tokens'] for r in rounds)
    return values


def measure(bench, options):
    origin, articles = texts.choose(options.texts)
    with tempfile.TemporaryDirectory() as folder:
        for number, article in enumerate(articles):
            pathlib.Path(folder, f'{number:05}.txt').write_bytes(article.encode('utf-8', 'surrogatepass'))
        rounds = measured(bench, options, folder)
    return {**record.opening('stages'), 'machine': machine.describe(), 'core': options.core,
            'texts': {'origin': origin, 'count': len(articles), 'sha256': texts.sha256(articles)},
            'rounds': rounds, 'values': values_of(rounds)}


def main(arguments):
    options = parse(arguments)
    bench = pathlib.Path(options.build) / 'bin/diurna-bench-stages'
    if not bench.exists():
        print(f'bench: not built (make release): {bench}', file=sys.stderr)
        return 2
    try:
        found = measure(bench, options)
    except SideFailed as failure:
        print(f'bench: {failure}', file=sys.stderr)
        return 2
    for name, value in found['values'].items():
        print(f'{name}={value:.4g}')
    path = record.write(found)
    print(f'record={path.relative_to(ROOT)}')
    if options.current:
        record.mark_current(path)
    return 0
