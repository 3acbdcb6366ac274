#!/usr/bin/env python3
"""README.md quotes the records that bench/runs/CURRENT names, exactly as bench/table prints them."""
import subprocess
import unittest

from measured import ROOT

from harness import readme, record
from nlp import values


class ReadmeTest(unittest.TestCase):
    maxDiff = None

    def test_the_section_is_what_bench_table_prints(self):
        printed = subprocess.run([str(ROOT / 'bench/table')], stdout=subprocess.PIPE, check=True).stdout.decode('utf-8')
        quoted = readme.marked(readme.README.read_text(encoding='utf-8'))
        self.assertEqual(quoted, printed.rstrip('\n').split('\n'), 'mend it with bench/table --write')

    def test_the_figures_of_the_record_follow_from_its_raw_numbers(self):
        current = record.current('nlp')
        for name, measured in current['models'].items():
            prefix = 'nlp' if name == 'sm' else f'nlp_{name}'
            for figure, value in values.values_of(measured, prefix).items():
                if isinstance(value, float):
                    self.assertAlmostEqual(current['values'][figure], value, msg=figure)
                else:
                    self.assertEqual(current['values'][figure], value, figure)

    def test_writing_replaces_only_what_is_marked(self):
        text = f'# Title\n\n{readme.BEGIN}\nold\n{readme.END}\n\nMore.\n'
        self.assertEqual(readme.replaced(text, ['new', '', 'rows']),
                         f'# Title\n\n{readme.BEGIN}\nnew\n\nrows\n{readme.END}\n\nMore.\n')

    def test_marks_that_are_missing_or_doubled_are_an_error(self):
        for text in ('none', f'{readme.END}\n{readme.BEGIN}', f'{readme.BEGIN}\n{readme.BEGIN}\n{readme.END}'):
            with self.assertRaises(ValueError):
                readme.marked(text)


if __name__ == '__main__':
    unittest.main()
