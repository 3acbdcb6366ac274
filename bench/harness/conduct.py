"""What every benchmark does around its measuring: its options, the programs that it needs, its figures and its record."""
import os
import pathlib
import sys

from harness import record
from harness.side import SideFailed

ROOT = pathlib.Path(__file__).resolve().parents[2]


def add_options(parser):
    """Those that all benchmarks have."""
    parser.add_argument('--build', default=str(ROOT / 'build/release'), help='the folder of the built programs')
    parser.add_argument('--core', type=int, default=max(os.sched_getaffinity(0)), help='the core that all sides use')
    parser.add_argument('--current', action='store_true', help='mark the record as the one that README.md quotes')


def are_built(programs):
    """Whether all are there; says which are not."""
    missing = [str(program) for program in programs if not program.exists()]
    if missing:
        print(f'bench: not built (make release): {", ".join(missing)}', file=sys.stderr)
    return not missing


def show(values):
    for name, value in values.items():
        print(f'{name}={value:.4g}' if isinstance(value, float) else f'{name}={value}', flush=True)


def keep(found, current):
    """Writes the record `found`; if `current`, as the one that the documents quote."""
    path = record.write(found)
    print(f'record={path.relative_to(ROOT)}')
    if current:
        record.mark_current(path)


def run(options, program, measure):
    """The exit status of a benchmark whose record is `measure(path of the program, options)`."""
    bench = pathlib.Path(options.build) / 'bin' / program
    if not are_built([bench]):
        return 2
    try:
        found = measure(bench, options)
    except SideFailed as failure:
        print(f'bench: {failure}', file=sys.stderr)
        return 2
    show(found['values'])
    keep(found, options.current)
    return 0
