#!/usr/bin/env python3
"""--threads: the same bytes in the same order at any number of threads, failures among them."""
import unittest

from command import ROOT, CommandTest

SAMPLES = sorted((ROOT / 'samples').glob('*.txt'))


class ThreadsTest(CommandTest):
    def inputs(self):
        self.write('empty.txt', '')
        self.write('note.txt', 'Port chief Lena Moss denied it.\n')
        broken = [self.folder / 'empty.txt', self.folder / 'nowhere.txt']
        return [*SAMPLES, *broken, self.folder / 'note.txt', *SAMPLES, self.folder / 'note.txt']

    def test_the_output_does_not_depend_on_the_number_of_threads(self):
        inputs = self.inputs()
        for form in ('jsonl', 'report'):
            alone = self.run_program('--format', form, '--threads', '1', *inputs)
            self.assertEqual(alone.returncode, 1)
            for threads in ('0', '2', '3', '16'):
                together = self.run_program('--format', form, '--threads', threads, *inputs)
                self.assertEqual((together.returncode, together.stdout, together.stderr),
                                 (1, alone.stdout, alone.stderr), f'{threads} threads, {form}')

    def test_more_inputs_than_threads_ahead(self):
        inputs = [self.folder / 'note.txt'] * 40
        self.write('note.txt', 'Port chief Lena Moss denied it.\n')
        alone = self.run_program('--json', *inputs)
        self.assertEqual(self.run_program('--json', '--threads', '2', *inputs).stdout, alone.stdout)
        self.assertEqual(alone.stdout.count(b'"type":"document"'), 40)

    def test_numbers_that_are_none_are_refused(self):
        self.write('a.txt', 'Hello.\n')
        for value in ('-1', 'two', '1025', '1.5', ''):
            self.assertEqual(self.run_program('--threads', value, 'a.txt').returncode, 2, value)


if __name__ == '__main__':
    unittest.main()
