#!/usr/bin/env python3
"""eval/score_statements.py on a small corpus made up here; every figure is worked out by hand."""
import json
import subprocess
import sys
import unittest

from temp_tree import ROOT, TempTreeTest

sys.path.insert(0, str(ROOT / 'eval'))
from gold_lib import annotated, confidence, wording  # noqa: E402 (found by the line above)

QUAY = """id: quay
language: en
publisher: Quay Post
published: 2031-05-06

=== text
{s1:Harbour minister Ines Varga} {k1:told} reporters on Monday {c1:the quay would close}.

{s2:She} {k2:declined to comment}. {c3:\u201cNobody asked us,\u201d} {s3:a docker} {k3:said}.

{s4:The union} {k4:denied} {c4:that {s5:its members} {k5:had threatened} {c5:to strike}}.

{s6:The port authority} {k6:did not reply to questions}.

=== statements
1 indirect say | speaker: Ines Varga | role: Harbour minister | addressee: reporters | channel: call | time: 2031-05-05 sentence
2 indirect decline | speaker: Ines Varga | addressee: Quay Post | time: 2031-05-06 document
3 direct say | role: docker | anonymous: yes | time: 2031-05-06 document
4 indirect deny | time: 2031-05-06 document
5 indirect threaten | anonymous: yes | time: 2031-05-06 document | inside: 4
6 indirect no_reply | speaker: port authority | time: 2031-05-06 document
"""
MUELLE = """id: muelle
language: es
publisher: El Muelle
published: 2031-05-06

=== text
{s1:El alcalde} {k1:anunci\u00f3} {c1:el cierre}.

=== statements
1 indirect announce | role: alcalde | time: 2031-05-06 document
"""
SAID = {'kind': 'indirect', 'act': 'say', 'polarity': 'positive', 'speaker': None, 'role': None, 'anonymous': False,
        'addressee': None, 'channel': None, 'time': '2031-05-06', 'inside': None, 'rule': 'clause'}


class ScoreTest(TempTreeTest):
    def setUp(self):
        super().setUp()
        self.write('gold/en/dev/quay.txt', QUAY)
        self.write('gold/es/dev/muelle.txt', MUELLE)
        self.text = annotated.read(self.root / 'gold/en/dev/quay.txt').text

    def said(self, words, sure, **fields):
        """A prediction whose source, cue and content are `words`, apart by "|"."""
        spans = [[[self.text.index(part), self.text.index(part) + len(part)]] if part else [] for part in words.split('|')]
        return {**SAID, **dict(zip(('source', 'cue', 'content'), spans)), 'confidence': sure, **fields}

    def predictions(self):
        return [
            # Three of the four words of 1.
            self.said('Ines Varga|told|quay would close', 0.9, speaker='Varga', role='Harbour minister',
                      addressee='the reporters', time='2031-05-05T09:00'),
            # No content on either side: paired by the cue.
            self.said('She|declined|', 0.8, act='decline'),
            # No source, and so not full; inside one that is not paired.
            self.said('|said|Nobody asked us', 0.8, time=None, inside=4),
            self.said('its members|threatened|to strike', 0.6, act='claim', inside=6),
            # Half of the words of 1, which is taken.
            self.said('the quay|would|would close', 0.6),
            self.said('port authority|did not reply to questions|', 0.9, act='decline', polarity='negative', speaker='union',
                      addressee='questions'),
            self.said('The union|denied|that its members had threatened to strike', 0.7, act='deny')]

    def score(self, *options, rows=None, folder='gold'):
        rows = [{'id': 'quay', 'statements': self.predictions()}] if rows is None else rows
        self.write('pred.jsonl', ''.join(json.dumps(row) + '\n' for row in rows))
        return subprocess.run([sys.executable, ROOT / 'eval/score_statements.py', self.root / folder, self.root / 'pred.jsonl',
                               *options], capture_output=True, text=True, check=False)

    def figures(self):
        run = self.score('--json', self.root / 'out.json')
        self.assertEqual(run.stderr, '')
        return json.loads((self.root / 'out.json').read_text())

    def assert_rates(self, row, right, predicted, gold):
        self.assertEqual((row['right'], row['predicted'], row['gold']), (right, predicted, gold))
        self.assertEqual(row['precision'], right / predicted if predicted else None)
        self.assertEqual(row['recall'], right / gold)
        self.assertAlmostEqual(row['f'], 2 * right / (predicted + gold))

    def test_statements_are_found(self):
        figures = self.figures()['all']
        self.assertEqual(figures['articles'], {'of': 2})
        self.assert_rates(figures['statements'], 6, 7, 7)
        self.assert_rates(figures['full'], 5, 7, 7)
        self.assert_rates(figures['non_answers'], 1, 2, 2)

    def test_fields_of_pairs(self):
        figures = self.figures()['all']
        self.assert_rates(figures['addressee'], 1, 2, 2)
        self.assert_rates(figures['channel'], 0, 0, 1)
        self.assert_rates(figures['role'], 1, 1, 2)
        self.assert_rates(figures['inside'], 1, 2, 1)
        self.assertEqual({name: (figures[name]['right'], figures[name]['of'])
                          for name in ('kind', 'act', 'polarity', 'speaker', 'anonymous', 'time')},
                         {'kind': (5, 6), 'act': (4, 6), 'polarity': (5, 6), 'speaker': (1, 3), 'anonymous': (4, 5),
                          'time': (5, 6)})
        self.assertAlmostEqual(figures['act']['accuracy'], 4 / 6)

    def test_confidence(self):
        figures = self.figures()['all']['confidence']
        self.assertEqual(figures['of'], 7)
        # Each alone in its bin: gaps of 0.1 (0.9, twice), 0.3 (0.8, twice), 0.3 (0.7), 0.1 (0.6, twice).
        self.assertAlmostEqual(figures['ece'], 1.3 / 7)
        # Of five right ones 2.5 stand above the wrong one of 0.8, and 4.5 above that of 0.6.
        self.assertAlmostEqual(figures['auroc'], 7 / 10)

    def test_each_language_has_its_figures(self):
        figures = self.figures()
        self.assertEqual(list(figures), ['all', 'en', 'es'])
        self.assert_rates(figures['en']['statements'], 6, 7, 6)
        self.assert_rates(figures['es']['statements'], 0, 0, 1)
        self.assertIsNone(figures['es']['confidence']['auroc'])

    def test_gold_as_prediction_is_perfect(self):
        article = annotated.read(self.root / 'gold/en/dev/quay.txt')
        place = {str(statement.number): place for place, statement in enumerate(article.statements)}
        rows = [{**SAID, **statement.fields, **statement.spans, 'kind': statement.kind, 'act': statement.act, 'confidence': 1.0,
                 'anonymous': 'anonymous' in statement.fields, 'time': statement.fields['time'].split()[0],
                 'inside': place.get(statement.fields.get('inside'))} for statement in article.statements]
        run = self.score('--json', self.root / 'out.json', rows=[{'id': 'quay', 'statements': rows}], folder='gold/en')
        self.assertEqual(run.stderr, '')
        for name, row in json.loads((self.root / 'out.json').read_text())['all'].items():
            self.assertEqual(row.get('f', row.get('accuracy', 1.0)), 1.0, name)

    def test_misses_are_listed(self):
        def rows(field):
            return [line.split('\t') for line in self.score('--misses', field).stdout.splitlines()]
        self.assertEqual([row[:5] for row in rows('act')], [['quay', '5', 'wrong', 'threaten', 'claim'],
                                                            ['quay', '6', 'wrong', 'no_reply', 'decline']])
        self.assertEqual([row[:5] for row in rows('addressee')], [['quay', '2', 'missed', 'Quay Post', '-'],
                                                                  ['quay', '6', 'spurious', '-', 'questions']])
        self.assertEqual(rows('statements'), [['quay', '-', 'spurious', '-', 'say', 'clause', 'the quay | would | would close'],
                                              ['muelle', '1', 'missed', 'announce', '-', '-',
                                               'El alcalde | anunci\u00f3 | el cierre']])

    def test_misses_of_a_test_part_are_refused(self):
        self.write('gold/en/test/pier.txt', QUAY.replace('id: quay', 'id: pier'))
        for folder in ('gold', 'gold/en/test'):
            run = self.score('--misses', 'act', rows=[], folder=folder)
            self.assertEqual((run.returncode, run.stdout), (1, ''))
        self.assertEqual(self.score('--misses', 'act', '--part', 'dev').returncode, 0)

    def test_predictions_that_do_not_fit_are_refused(self):
        strange = [{'id': 'pier', 'statements': []}]
        twice = [{'id': 'quay', 'statements': []}] * 2
        beyond = [{'id': 'quay', 'statements': [self.said('She|told|', 0.5, content=[[0, len(self.text) + 1]])]}]
        for rows, said in ((strange, 'no article has the id pier'), (twice, 'quay comes twice'), (beyond, 'not in the text')):
            run = self.score(rows=rows)
            self.assertEqual(run.returncode, 1)
            self.assertIn(said, run.stderr)


class WordingTest(unittest.TestCase):
    def test_what_names_the_same(self):
        for one, other, language in (('the U.N. envoy', 'UN envoy', 'en'), ('His lawyer', 'lawyer', 'en'),
                                     ('Varga', 'Ines Varga', 'en'), ('the port\u2019s office', 'port office', 'en'),
                                     ('her', 'Her', 'en'), ("l'accord", 'accord', 'fr'), ('\u0627\u0644\u0648\u0632\u064a\u0631',
                                                                                         '\u0648\u0632\u064a\u0631', 'ar')):
            self.assertTrue(wording.same(one, other, language), (one, other))

    def test_what_does_not(self):
        for one, other in (('Ines Varga', 'Omar Varga'), ('the', 'a'), ('the port', 'the'), ('port', '\u2014')):
            self.assertFalse(wording.same(one, other, 'en'), (one, other))


class ConfidenceTest(unittest.TestCase):
    def test_equal_confidences_are_one_whatever_their_order(self):
        rows = [(0.5, True)] * 10 + [(0.5, False)] * 10
        self.assertAlmostEqual(confidence.calibration_error(rows), 0.0)
        self.assertAlmostEqual(confidence.calibration_error(rows[::-1]), 0.0)
        self.assertEqual(confidence.auroc(rows), 0.5)

    def test_bins_have_equal_mass(self):
        rows = [(0.9, True)] * 18 + [(0.1, True)] * 2
        self.assertAlmostEqual(confidence.calibration_error(rows), 0.9 * 0.1 + 0.1 * 0.9)

    def test_nothing_predicted_has_no_figure(self):
        self.assertIsNone(confidence.calibration_error([]))
        self.assertIsNone(confidence.auroc([(0.5, True)]))


if __name__ == '__main__':
    unittest.main()
