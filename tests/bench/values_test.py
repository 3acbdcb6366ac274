#!/usr/bin/env python3
"""bench/nlp/values.py: rates, ratios within a round, medians over rounds."""
import unittest

from measured import model, rounds, side

from nlp import values


class ValuesTest(unittest.TestCase):
    def test_a_ratio_is_the_median_of_the_ratios_of_the_rounds(self):
        # The machine is slower in the second round for both: 3, 2 and 10 times, though the medians give 2.
        ours, theirs = rounds(1.0, 4.0, 2.0), rounds(3.0, 8.0, 20.0)
        self.assertAlmostEqual(values.ratio(ours, theirs, values.whole), 3.0)

    def test_a_round_that_one_side_lacks_is_an_error(self):
        with self.assertRaises(ValueError):
            values.ratio(rounds(1.0, 1.0), rounds(1.0), values.whole)

    def test_the_whole_pipeline_is_compared_with_both_builds_of_spacy(self):
        found = values.values_of(model(), 'nlp')
        self.assertAlmostEqual(found['nlp_vs_spacy_stock'], 5.0)
        self.assertAlmostEqual(found['nlp_vs_spacy_openblas'], 2.5)
        self.assertAlmostEqual(found['nlp_diurna_tokens_per_cpu_second'], 625.0)

    def test_components_are_compared_by_their_own_time(self):
        ours = side(rounds(1.0, 1.0, 1.0, parser=(0.5, 0.5, 0.5)), kernels='avx2')
        found = values.values_of(model(diurna=ours), 'nlp_md')
        self.assertAlmostEqual(found['nlp_md_parser_vs_spacy_stock'], 8.0)
        self.assertAlmostEqual(found['nlp_md_tokenizer_vs_spacy_stock'], 1.0)
        self.assertNotIn('nlp_md_ner_vs_spacy_stock', found)

    def test_memory_is_in_mib_and_starts_are_medians(self):
        found = values.values_of(model(), 'nlp')
        self.assertEqual(found['nlp_diurna_memory_first_mib'], 33)
        self.assertEqual(found['nlp_spacy_stock_memory_all_mib'], 250)
        self.assertEqual(found['nlp_start_ms'], 100)
        self.assertEqual(found['nlp_spacy_start_ms'], 2100)

    def test_bf16_is_there_only_where_it_was_measured(self):
        self.assertNotIn('nlp_bf16_vs_spacy_stock', values.values_of(model(), 'nlp'))
        bf16 = side(rounds(0.5, 0.5, 0.5), model='en-tiny@1.0')
        found = values.values_of(model(diurna_bf16=bf16), 'nlp')
        self.assertAlmostEqual(found['nlp_bf16_vs_spacy_stock'], 16.0)

    def test_the_peak_share_needs_a_peak_of_the_same_kernels(self):
        ours = side(rounds(1.0, 1.0, 1.0), kernels='neon')
        self.assertNotIn('nlp_peak_share', values.values_of(model(diurna=ours), 'nlp'))
        # 1000 tokens of 10 million operations in 0.5 s of parsing: 20 of 100 billion a second.
        ours = side(rounds(1.0, 1.0, 1.0, parser=(0.5, 0.5, 0.5)), kernels='avx2')
        self.assertAlmostEqual(values.values_of(model(diurna=ours), 'nlp')['nlp_peak_share'], 0.2)


if __name__ == '__main__':
    unittest.main()
