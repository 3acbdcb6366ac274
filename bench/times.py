"""How many documents a second of processor time expressions of time are found in, after the tokens that all stages share.

All stages of the engine read the same texts one after another on one core (bench/stages); what finding times costs is taken
from it. Prints name=value and writes a record into bench/runs.
"""
import functools
import statistics

from harness import conduct
from stages import benchmark as stages


def values_of(rounds):
    """Medians over the rounds."""
    return {'documents_per_cpu_second': statistics.median(r['documents'] / r['times'] for r in rounds),
            'us_per_token': statistics.median(1e6 * r['times'] / r['tokens'] for r in rounds),
            'tokens_per_document': statistics.median(r['tokens'] / r['documents'] for r in rounds)}


def main(arguments):
    measure = functools.partial(stages.measure, name='times', values_of=values_of)
    return conduct.run(stages.parse(arguments), 'diurna-bench-stages', measure)
