"""Speed of reading web pages against trafilatura and resiliparse on the same pages, one core each, as ratios within one run.

The three take turns on one core, with all pages in memory; each pass is measured by the processor time that it costs. Diurna
finds article, metadata, posts and the source map, trafilatura article and metadata, resiliparse the article. Prints
name=value and writes a record into bench/runs.
"""
import argparse
import contextlib
import gzip
import hashlib
import pathlib
import sys
import tempfile

from harness import conduct, documents, machine, record, venv
from harness.side import Side
from harness.texts import EVALUATION
from pages import values

ROOT = pathlib.Path(__file__).resolve().parents[2]
PEER_SIDE = pathlib.Path(__file__).resolve().parent / 'peer_side.py'
PEERS = ('trafilatura==2.3.1', 'resiliparse==2.0.1')
OWN_REPETITIONS = 20


def parse(arguments):
    parser = argparse.ArgumentParser(prog='bench/run html', description=__doc__.split('\n')[0])
    parser.add_argument('--pages', help='a folder of pages, .html or .html.gz (default: the evaluation data, else the samples)')
    parser.add_argument('--limit', type=int, default=200, help='how many of the pages to read (default: 200)')
    parser.add_argument('--rounds', type=int, default=5, help='how often each side reads them')
    conduct.add_options(parser)
    return parser.parse_args(arguments)


def choose(given):
    """(where they come from, the pages' bytes)."""
    folder = pathlib.Path(given) if given else EVALUATION / 'html/pages'
    if not given and not folder.exists():
        return f'samples/pages, {OWN_REPETITIONS} times', pages_in(ROOT / 'samples/pages') * OWN_REPETITIONS
    return '/'.join(folder.parts[-2:]), pages_in(folder)


def pages_in(folder):
    paths = sorted([*folder.glob('*.html'), *folder.glob('*.html.gz')])
    return [gzip.decompress(path.read_bytes()) if path.suffix == '.gz' else path.read_bytes() for path in paths]


def sides(bench, python, folder):
    """{name: command} in the order of their turns."""
    peers = {name: [python, PEER_SIDE, name, folder] for name in ('trafilatura', 'resiliparse')}
    return {**peers, 'diurna': [bench, folder]}


def take_turns(commands, core, rounds):
    """Runs all sides side by side, one at a time: {opened, first, rounds, done} of each."""
    with contextlib.ExitStack() as stack:
        running = {name: stack.enter_context(Side([*command, '--on-request'], core)) for name, command in commands.items()}
        found = {name: {event: side.read(event) for event in ('opened', 'first', 'warm_up')} | {'rounds': []}
                 for name, side in running.items()}
        for number in range(1, rounds + 1):
            for name, side in running.items():
                found[name]['rounds'].append(side.one_pass())
            print(f'# round {number} of {rounds}', file=sys.stderr, flush=True)
        for name, side in running.items():
            found[name]['done'] = side.finish()
    return found


def measure(bench, options):
    python = venv.interpreter('html', PEERS)
    origin, every = choose(options.pages)
    pages = every[:options.limit]
    found = {**record.opening('pages'), 'machine': machine.describe(), 'rounds': options.rounds, 'core': options.core,
             'pages': {'origin': origin, 'count': len(pages), 'bytes': sum(map(len, pages)),
                       'sha256': hashlib.sha256(b'\0'.join(pages)).hexdigest()}}
    with tempfile.TemporaryDirectory() as folder:
        documents.write(folder, '.html', pages)
        found['sides'] = take_turns(sides(bench, python, folder), options.core, options.rounds)
    found['values'] = values.values_of(found)
    return found


def main(arguments):
    return conduct.run(parse(arguments), 'diurna-bench-html', measure)
