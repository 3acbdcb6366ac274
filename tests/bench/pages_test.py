#!/usr/bin/env python3
"""bench/pages: what a comparison of extractors comes to, and its table."""
import unittest

import measured  # noqa: F401  (makes bench/ importable)

from harness import readme
from pages import values


def side(version, *seconds):
    return {'opened': {'version': version}, 'first': {'peak_memory_kib': 1024}, 'warm_up': {},
            'rounds': [{'cpu_seconds': one, 'text_bytes': 5} for one in seconds], 'done': {'peak_memory_kib': 2048}}


def record():
    found = {'benchmark': 'pages', 'date': '2025-03-04T05:06:07Z', 'rounds': 3, 'machine': {'cpu': 'Abacus 9'},
             'pages': {'count': 10, 'bytes': 2_000_000},
             'sides': {'trafilatura': side('trafilatura 2', 40.0, 20.0, 60.0), 'resiliparse': side('resiliparse 2', 3.0, 4.0, 2.0),
                       'diurna': side('diurna 0.1.0', 2.0, 2.0, 1.0)}}
    return {**found, 'values': values.values_of(found)}


class PagesTest(unittest.TestCase):
    def test_ratios_are_taken_within_each_round(self):
        found = record()['values']
        self.assertEqual((found['html_vs_trafilatura'], found['html_vs_resiliparse']), (20.0, 2.0))
        self.assertEqual((found['html_diurna_pages_per_cpu_second'], found['html_diurna_mb_per_cpu_second']), (5.0, 1.0))
        self.assertEqual(found['html_resiliparse_memory_mib'], 2.0)

    def test_the_table_names_each_extractor_and_what_it_finds(self):
        text = '\n'.join(readme.section_of([record()]))
        self.assertIn('10 pages with 2 MB', text)
        self.assertIn('| diurna 0.1.0 (article, metadata, posts, source map) | 5 | 1 |  |', text)
        self.assertIn('| trafilatura 2 (article, metadata) | 0 | 0 | 20.0 |', text)

    def test_sections_follow_one_another(self):
        lines = readme.section_of([record(), record()])
        self.assertEqual(len(lines), 2 * len(readme.section_of([record()])) + 1)


if __name__ == '__main__':
    unittest.main()
