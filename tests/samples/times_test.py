#!/usr/bin/env python3
"""The expressions of time in gold/times: how many the engine finds, with the right value.

usage: times_test.py DIURNA
"""
import json
import pathlib
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'eval'))
from gold_lib import timed  # noqa: E402

DIURNA = sys.argv.pop(1) if len(sys.argv) > 1 else str(ROOT / 'build/dev/bin/diurna')
# F1 of expressions with the right type and value; only goes up.
LEAST = {'ar': 1.0, 'es': 1.0, 'fa': 1.0, 'fr': 1.0}


def found_in(path):
    done = subprocess.run([sys.executable, str(ROOT / 'eval/predict'), 'times', str(path), '--engine', DIURNA],
                          stdout=subprocess.PIPE, check=True)
    lines = (json.loads(line) for line in done.stdout.decode('utf-8').splitlines())
    return {line['id']: line['timex'] for line in lines}


class Times(unittest.TestCase):
    def test_are_found(self):
        for language, least in LEAST.items():
            with self.subTest(language=language):
                path = ROOT / 'gold/times' / f'{language}.txt'
                articles = timed.read(path)
                self.assertGreaterEqual(len(articles), 4)
                scores, wrong = timed.score(articles, found_in(path))
                self.assertGreaterEqual(round(scores['value'], 4), least, '\n'.join(wrong))


if __name__ == '__main__':
    unittest.main()
