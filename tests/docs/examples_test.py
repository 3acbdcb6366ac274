#!/usr/bin/env python3
"""The examples of README.md and ARCHITECTURE.md: each command prints what the document shows.

An example is a fenced block whose info string is `console`: a line "$ diurna ...", run from the repository's root,
and the lines that it prints. A line of only "..." stands for any number of lines.
"""
import os
import pathlib
import re
import subprocess
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DIURNA = os.environ.get('DIURNA_BIN', str(ROOT / 'build/dev/bin/diurna'))
BLOCK = re.compile(r'^```console\n\$ (diurna [^\n]*)\n(.*?)^```$', re.MULTILINE | re.DOTALL)


def examples(document):
    return BLOCK.findall((ROOT / document).read_text(encoding='utf-8'))


def printed_by(command):
    shell = command.replace('diurna', '"$DIURNA"', 1)
    environment = dict(os.environ, DIURNA=DIURNA)
    return subprocess.run(['bash', '-c', shell], cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True).stdout.decode('utf-8')


def pattern_of(shown):
    return '\n'.join(re.escape(line) if line != '...' else '(?:.*\n)*?.*' for line in shown.rstrip('\n').split('\n')) + r'\n*'


class ExamplesTest(unittest.TestCase):
    maxDiff = None

    def check(self, document, fewest):
        found = examples(document)
        self.assertGreaterEqual(len(found), fewest)
        for command, shown in found:
            with self.subTest(document=document, command=command):
                printed = printed_by(command)
                if not re.fullmatch(pattern_of(shown), printed):
                    self.assertEqual(shown, printed)

    def test_readme(self):
        self.check('README.md', 6)

    def test_architecture(self):
        self.check('ARCHITECTURE.md', 1)


if __name__ == '__main__':
    unittest.main()
