"""The programs that bench/nlp compares, and their turns."""
import contextlib
import json
import pathlib
import subprocess

from harness.side import Side, milliseconds_to_first

SPACY_SIDE = pathlib.Path(__file__).resolve().parent / 'spacy_side.py'


class Programs:
    """Where everything is: the built programs and the interpreter that has spaCy; and the core that all run on."""

    def __init__(self, build, core):
        self.bench = pathlib.Path(build) / 'bin/diurna-bench-nlp'
        self.peak = pathlib.Path(build) / 'bin/diurna-bench-peak'
        self.python, self.core = None, core

    def choices(self):
        """The kernels and precisions that diurna-bench-nlp has here, and its compiler."""
        return json.loads(subprocess.run([str(self.bench), '--list'], stdout=subprocess.PIPE, check=True).stdout)

    def peak_gflops(self):
        """{instruction set: most operations a second of one core, in billions}."""
        done = subprocess.run(['taskset', '-c', str(self.core), str(self.peak)], stdout=subprocess.PIPE, check=True)
        lines = map(json.loads, done.stdout.decode().splitlines())
        return {line['instruction_set']: line['gflops'] for line in lines}

    def sides(self, model, texts, precisions):
        """{name: command} in the order of their turns. `model` has a place for each of the two engines."""
        spacy = [self.python, SPACY_SIDE, model['spacy'], texts]
        found = {'spacy_stock': spacy, 'spacy_openblas': [*spacy, '--openblas'],
                 'diurna': [self.bench, model['diurna'], texts]}
        if 'bf16' in precisions:
            found['diurna_bf16'] = [*found['diurna'], '--precision', 'bf16']
        return found


def take_turns(programs, sides, rounds, report):
    """Runs all sides side by side, one at a time: {opened, first, rounds, done} of each, and the peaks."""
    with contextlib.ExitStack() as stack:
        running = {name: stack.enter_context(Side([*command, '--components', '--on-request'], programs.core))
                   for name, command in sides.items()}
        found = {name: {event: side.read(event) for event in ('opened', 'first', 'warm_up')} | {'rounds': []}
                 for name, side in running.items()}
        peaks = []
        for number in range(1, rounds + 1):
            peaks.append(programs.peak_gflops())
            for name, side in running.items():
                found[name]['rounds'].append(side.round())
            report(f'round {number} of {rounds}')
        for name, side in running.items():
            found[name]['done'] = side.finish()
    return found, peaks


def start_milliseconds(programs, sides, repetitions):
    """{side: [milliseconds to the first text]}, the sides taking turns."""
    times = {name: [] for name in sides}
    for _ in range(repetitions):
        for name, command in sides.items():
            times[name].append(milliseconds_to_first([*command, '--rounds', '0'], programs.core))
    return times
