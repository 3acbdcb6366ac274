"""A small repository in a temporary folder, on which the real tools of tools/ are run."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]


class TempTreeTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def write(self, path, text):
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, bytes):
            place.write_bytes(text)
        else:
            place.write_text(text, encoding='utf-8')

    def run_check(self, name):
        """(exit status, lines of output) of tools/NAME on the tree."""
        run = subprocess.run([sys.executable, ROOT / 'tools' / name, '--root', self.root],
                             capture_output=True, text=True, check=False)
        self.assertEqual(run.stderr, '')
        return run.returncode, run.stdout.splitlines()

    def assert_offences(self, name, *expected):
        """tools/NAME reports exactly the lines that start with `expected`, in any order."""
        status, lines = self.run_check(name)
        offences = sorted(line for line in lines[:-1] if not line.startswith('note: '))
        self.assertEqual(len(offences), len(expected), offences)
        for offence, start in zip(offences, sorted(expected)):
            self.assertTrue(offence.startswith(start), f'{offence!r} does not start with {start!r}')
        self.assertEqual(status, 1 if expected else 0)
