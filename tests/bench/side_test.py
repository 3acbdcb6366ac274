#!/usr/bin/env python3
"""bench/harness/side.py: talking with a program that measures itself."""
import os
import sys
import unittest

import measured  # noqa: F401  (makes bench/ importable)

from harness.side import Side, SideFailed, milliseconds_to_first

CORE = max(os.sched_getaffinity(0))

# A side whose passes cost what their number is; {components} is what its second pass finds.
SCRIPT = '''
import json, os, sys
say = lambda event, **fields: print(json.dumps(dict(event=event, **fields)), flush=True)
say('opened', cores=len(os.sched_getaffinity(0)), threads=os.environ['OPENBLAS_NUM_THREADS'])
say('first', tokens=1)
for number, _ in enumerate(sys.stdin, 1):
    say('pass', tokens=7, cpu_seconds=number)
    say('components', tokens=COUNT, cpu_seconds={'parser': number / 2}, operations=5 * number)
say('done', peak_memory_kib=3)
'''


def side(tokens_of_components=7, script=SCRIPT):
    return Side([sys.executable, '-c', script.replace('COUNT', str(tokens_of_components))], CORE)


class SideTest(unittest.TestCase):
    def test_rounds_are_run_when_asked(self):
        with side() as running:
            running.read('opened')
            running.read('first')
            self.assertEqual([running.round()['cpu_seconds'] for _ in range(3)], [1, 2, 3])
            self.assertEqual(running.round()['component_cpu_seconds'], {'parser': 2.0})
            self.assertEqual(running.round()['operations'], 25)
            self.assertEqual(running.finish(), {'peak_memory_kib': 3})
        self.assertIsNotNone(running.process.poll())

    def test_a_side_has_one_core_and_one_thread(self):
        with side() as running:
            self.assertEqual(running.read('opened'), {'cores': 1, 'threads': '1'})

    def test_passes_that_disagree_are_an_error(self):
        with side(tokens_of_components=8) as running:
            running.read('opened')
            running.read('first')
            with self.assertRaisesRegex(SideFailed, 'different numbers of tokens'):
                running.round()

    def test_a_side_that_ends_early_is_an_error_with_its_status(self):
        with side(script='import sys; sys.exit(5)') as running:
            with self.assertRaisesRegex(SideFailed, 'status 5 before "opened"'):
                running.read('opened')

    def test_another_line_than_the_expected_one_is_an_error(self):
        with side() as running:
            with self.assertRaisesRegex(SideFailed, 'instead of "first"'):
                running.read('first')

    def test_the_start_ends_with_the_first_text(self):
        never_asked = SCRIPT.replace("say('first', tokens=1)", "import time; time.sleep(0.2); say('first', tokens=1)")
        self.assertGreater(milliseconds_to_first([sys.executable, '-c', never_asked], CORE), 200)


if __name__ == '__main__':
    unittest.main()
