"""Running the built program on files of a temporary folder.

The environment says where things are: DIURNA_BIN, the program; DIURNA_MODELS, the models.
"""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = sorted((ROOT / 'samples').glob('*.txt'))
SECONDS = 120

# Marks of order, line ends and one broken byte in some 400: what files in the wild have.
AWKWARD = (b'\xef\xbb\xbfBridge toll doubles\r\n\r\nMayor Anna Keller said on Tuesday that the toll \xe2\x80\x9cpays for'
           b' the paint\xe2\x80\x9d. Drivers denied\r\nthe claim.\r\n\r\nKeller told the Lowland Courier on 3 March 2025'
           b' that nobody would pay tw\xffce. \xe2\x80\x9cI have counted the cars,\xe2\x80\x9d she said. The drivers\xe2'
           b'\x80\x99 league did not respond to questions from the Lowland Courier about the strike.\r\n\r\nThe bridge'
           b' opens at dawn and closes at dusk, and in winter the ice is cleared by hand every morning.\r\n')


def program():
    return os.environ['DIURNA_BIN']


def environment(**changes):
    """This environment without what the program looks at, models apart, and with `changes`."""
    kept = {name: value for name, value in os.environ.items() if name not in ('NO_COLOR', 'TERM', 'COLUMNS')}
    return {**kept, **changes}


class CommandTest(unittest.TestCase):
    """A test with a folder of its own, in which the program runs."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return name

    def run_program(self, *arguments, stdin=b'', **changes):
        return subprocess.run([program(), *map(str, arguments)], input=stdin, capture_output=True, check=False,
                              cwd=self.folder, env=environment(**changes), timeout=SECONDS)

    def records(self, *arguments, status=0, stdin=b''):
        """The lines of JSON that the program writes; fails if it ends otherwise."""
        done = self.run_program(*arguments, stdin=stdin)
        self.assertEqual(done.returncode, status, done.stderr.decode())
        return [json.loads(line) for line in done.stdout.decode().splitlines()]
