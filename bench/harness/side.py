"""One side of a comparison: a program that measures itself when asked and prints lines of JSON.

Every side prints "opened", then "first" when its first text is analysed and "warm_up" after some more; asked by a line
of input, it prints "pass" and, where it times its components, "components"; "done" at the end of its input.
bench/nlp/main.cc and bench/pages/main.cc have the fields.
"""
import contextlib
import json
import os
import subprocess
import time

THREADS = ('OPENBLAS_NUM_THREADS', 'BLIS_NUM_THREADS', 'OMP_NUM_THREADS', 'MKL_NUM_THREADS')


class SideFailed(Exception):
    pass


def environment():
    """This environment, in which libraries of linear algebra use one thread."""
    return {**os.environ, **dict.fromkeys(THREADS, '1')}


def pinned(core):
    """A function that keeps a new process on one core."""
    return lambda: os.sched_setaffinity(0, {core})


class Side:
    """A running side. A context: at its end the process is gone, however it went."""

    def __init__(self, command, core):
        self.process = subprocess.Popen([str(part) for part in command], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True, encoding='utf-8', env=environment(),
                                        preexec_fn=pinned(core))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()

    def read(self, event):
        """The next line, which must be of `event`."""
        line = self.process.stdout.readline()
        if not line:
            raise SideFailed(f'{self.process.args[0]} ended with status {self.process.wait()} before "{event}"')
        fields = json.loads(line)
        if fields.pop('event') != event:
            raise SideFailed(f'{self.process.args[0]} printed {line.strip()} instead of "{event}"')
        return fields

    def one_pass(self):
        """The fields of "pass" of one round."""
        self.process.stdin.write('round\n')
        self.process.stdin.flush()
        return self.read('pass')

    def round(self):
        """{tokens, cpu_seconds, component_cpu_seconds, operations} of one round; operations are 0 where nobody counts them."""
        whole, parts = self.one_pass(), self.read('components')
        if whole['tokens'] != parts['tokens']:
            raise SideFailed(f'{self.process.args[0]}: two passes found different numbers of tokens')
        return {**whole, 'component_cpu_seconds': parts['cpu_seconds'], 'operations': parts.get('operations', 0)}

    def finish(self):
        self.process.stdin.close()
        return self.read('done')


def milliseconds_to_first(command, core):
    """From the start of the program until its first text is analysed."""
    start = time.perf_counter()
    with Side(command, core) as side:
        side.read('opened')
        side.read('first')
        return 1000 * (time.perf_counter() - start)
