#!/usr/bin/env python3
"""bench/nlp/table.py: what README.md shows of a record."""
import unittest

from measured import model, record, rounds, side

from harness import readme


class TableTest(unittest.TestCase):
    def test_rows_have_rates_and_times(self):
        lines = readme.section_of([record()])
        self.assertIn('| en-tiny@1.0, tokens/s | Diurna | spaCy 3.8.18 | times | … with OpenBLAS | times |', lines)
        self.assertIn('| **whole pipeline** | 625 | 125 | 5.0 | 250 | 2.5 |', lines)
        self.assertIn('| tokenizer | 10,000 | 10,000 | 1.0 | 10,000 | 1.0 |', lines)

    def test_the_conditions_stand_above(self):
        first = readme.section_of([record()])[0]
        for fact in ('Abacus 9', 'avx2 kernels', '12 articles with 1,000 tokens', '2025-03-04', '3 rounds'):
            self.assertIn(fact, first)

    def test_memory_and_start_stand_below(self):
        text = '\n'.join(readme.section_of([record()]))
        self.assertIn('33 MiB after the first article and 34 MiB after all (spaCy: 150 MiB, 250 MiB)', text)
        self.assertIn('100 ms (spaCy: 2,100 ms)', text)

    def test_every_model_has_a_table(self):
        other = model(diurna=side(rounds(2.0, 2.0, 2.0), model='en-middle@1.0', kernels='avx2'))
        lines = readme.section_of([record(sm=model(), md=other)])
        self.assertIn('| **whole pipeline** | 500 | 125 | 4.0 | 250 | 2.0 |', lines)
        self.assertEqual(sum(line.startswith('| en-') for line in lines), 2)

    def test_bf16_has_a_row_where_it_was_measured(self):
        bf16 = side(rounds(0.5, 0.5, 0.5), model='en-tiny@1.0')
        lines = readme.section_of([record(sm=model(diurna_bf16=bf16))])
        self.assertIn('| whole pipeline, bf16 | 2,000 | 125 | 16.0 |  |  |', lines)


if __name__ == '__main__':
    unittest.main()
