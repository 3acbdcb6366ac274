#!/usr/bin/env python3
"""bench/stages: shares of the engine's time within a round, medians over rounds."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / 'bench'))
from stages import benchmark  # noqa: E402


def one(analyse, statements, read=0.0, times=0.0, events=0.0, tokens=1000):
    return {'read': read, 'analyse': analyse, 'times': times, 'statements': statements, 'events': events, 'tokens': tokens}


class StagesTest(unittest.TestCase):
    def test_a_share_is_of_reading_and_analysing_in_the_same_round(self):
        # The machine is slower in the second round for both.
        values = benchmark.values_of([one(1.0, 0.1), one(4.0, 0.4), one(0.5, 0.1, read=0.5)])
        self.assertAlmostEqual(values['statements_share_of_engine'], 0.1)

    def test_microseconds_are_those_of_a_token(self):
        values = benchmark.values_of([one(0.012, 0.003, tokens=1000)])
        self.assertAlmostEqual(values['analyse_us_per_token'], 12.0)
        self.assertAlmostEqual(values['statements_us_per_token'], 3.0)
        self.assertAlmostEqual(values['times_share_of_engine'], 0.0)


if __name__ == '__main__':
    unittest.main()
