#!/usr/bin/env python3
"""Every line that the program writes about the samples, and about what is no article, is in the schema."""
import pathlib
import sys
import unittest

import validate

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'cli'))
from command import AWKWARD, ROOT, SAMPLES, CommandTest  # noqa: E402 (found by the line above)


class SamplesTest(CommandTest):
    def setUp(self):
        super().setUp()
        self.validator = validate.load(ROOT / 'docs' / 'formats' / 'record.schema.json')

    def assert_valid(self, *arguments, status=0):
        done = self.run_program(*arguments)
        self.assertEqual(done.returncode, status, done.stderr.decode())
        text = done.stdout.decode()
        self.assertEqual(list(validate.line_errors(self.validator, text)), [])
        return text

    def test_samples(self):
        self.assertTrue(SAMPLES)
        text = self.assert_valid(*SAMPLES)
        for kind in ('document', 'statement', 'event', 'time'):
            self.assertIn(f'{{"type":"{kind}",', text)

    def test_pages(self):
        pages = sorted((ROOT / 'samples/pages').glob('*.html'))
        self.assertGreaterEqual(len(pages), 5)
        self.assertIn('"media":"html"', self.assert_valid(*pages))
        self.assertIn('"source_map":[[', self.assert_valid('read', '--json', *pages))

    def test_with_text_and_date(self):
        self.assert_valid('--with-text', '--date', '2025-03-04', *SAMPLES)

    def test_awkward_files_and_failures(self):
        self.write('awkward.txt', AWKWARD)
        self.write('empty.txt', b'')
        self.write('nul.txt', b'a\0b')
        self.write('latin.txt', 'Der Hafen bleibt geschlossen, sagte die Sprecherin am Dienstag.\n')
        text = self.assert_valid('awkward.txt', 'empty.txt', 'nul.txt', 'missing.txt', 'latin.txt', status=1)
        self.assertEqual(text.count('{"type":"failure",'), 3)


if __name__ == '__main__':
    unittest.main()
