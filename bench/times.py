"""How many documents a second of processor time expressions of time are found in, after the tokens that all stages share.

All stages of the engine read the same texts one after another on one core (bench/stages); what finding times costs is taken
from it. Prints name=value and writes a record into bench/runs.
"""
import pathlib
import statistics
import sys
import tempfile

from harness import machine, record, texts
from harness.side import SideFailed
from stages import benchmark as stages

ROOT = pathlib.Path(__file__).resolve().parents[1]


def values_of(rounds):
    """Medians over the rounds."""
    return {'documents_per_cpu_second': statistics.median(r['documents'] / r['times'] for r in rounds),
            'us_per_token': statistics.median(1e6 * r['times'] / r['tokens'] for r in rounds),
            'tokens_per_document': statistics.median(r['tokens'] / r['documents'] for r in rounds)}


def measure(bench, options):
    origin, articles = texts.choose(options.texts)
    with tempfile.TemporaryDirectory() as folder:
        for number, article in enumerate(articles):
            pathlib.Path(folder, f'{number:05}.txt').write_bytes(article.encode('utf-8', 'surrogatepass'))
        rounds = stages.measured(bench, options, folder)
    return {**record.opening('times'), 'machine': machine.describe(), 'core': options.core,
            'texts': {'origin': origin, 'count': len(articles), 'sha256': texts.sha256(articles)},
            'rounds': rounds, 'values': values_of(rounds)}


def main(arguments):
    options = stages.parse(arguments)
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
