#!/usr/bin/env python3
"""bench/run finds the benchmarks; bench/nlp reads its options and what valgrind prints."""
import contextlib
import io
import json
import subprocess
import unittest

from measured import ROOT

from harness.side import SideFailed
from nlp import benchmark, callgrind


def run(*arguments):
    return subprocess.run([str(ROOT / 'bench/run'), *arguments], capture_output=True, text=True, check=False)


class DriverTest(unittest.TestCase):
    def test_alone_it_lists_the_benchmarks(self):
        listed = run()
        self.assertEqual(listed.returncode, 0)
        names = [line.split()[0] for line in listed.stdout.splitlines()]
        self.assertIn('nlp', names)
        self.assertNotIn('harness', names)

    def test_an_unknown_name_is_refused(self):
        refused = run('weather')
        self.assertEqual(refused.returncode, 2)
        self.assertIn('there is no benchmark weather', refused.stderr)

    def test_programs_that_are_not_built_are_named(self):
        for name in ('nlp', 'html', 'stages'):
            with self.subTest(name):
                refused = run(name, '--build', '/nowhere')
                self.assertEqual(refused.returncode, 2)
                self.assertIn(f'/nowhere/bin/diurna-bench-{name}', refused.stderr)


class OptionsTest(unittest.TestCase):
    def test_quick_is_smaller_unless_told_otherwise(self):
        quick, full = benchmark.parse(['--quick', '--rounds', '7']), benchmark.parse([])
        self.assertLess(quick.articles, full.articles)
        self.assertEqual(quick.rounds, 7)
        self.assertGreaterEqual(full.rounds, 3)

    def test_models_have_names_and_diurna_may_open_another_file(self):
        models = benchmark.models_of(benchmark.parse(['--model', 'md=/m/md', '--converted', 'md=/m/md.image']))
        self.assertEqual(list(models), ['sm', 'md'])
        self.assertEqual(models['md'], {'spacy': '/m/md', 'diurna': '/m/md.image'})
        self.assertEqual([benchmark.prefix_of(name) for name in models], ['nlp', 'nlp_md'])

    def test_nonsense_is_refused(self):
        for arguments in (['--model', '/m/md'], ['--model', 'a b=/m'], ['--rounds', '0'], ['--articles', '-1']):
            with self.assertRaises(SystemExit), contextlib.redirect_stderr(io.StringIO()):
                benchmark.parse(arguments)


class CallgrindTest(unittest.TestCase):
    def test_the_count_is_read_from_the_report(self):
        self.assertEqual(callgrind.collected('==1== Events    : Ir\n==1== Collected : 753639255\n==1==\n'), '753639255')
        with self.assertRaises(SideFailed):
            callgrind.collected('==1== nothing\n')

    def test_tokens_of_all_analyses_are_added(self):
        lines = [{'event': 'opened'}, {'event': 'first', 'tokens': 5}, {'event': 'warm_up', 'tokens': 20},
                 {'event': 'pass', 'tokens': 30}, {'event': 'done'}]
        self.assertEqual(callgrind.tokens_of('\n'.join(map(json.dumps, lines))), 55)


if __name__ == '__main__':
    unittest.main()
