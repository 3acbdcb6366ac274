#!/usr/bin/env python3
"""eval/predict annotated: what reaches the engine, and what becomes of its record. The engine is a script made up here."""
import json
import os
import subprocess
import sys
import unittest

from temp_tree import ROOT, TempTreeTest

ARTICLE = """id: {id}
language: en
publisher: Quay Post
published: {published}

=== text
{{s1:She}} {{k1:said}} {{c1:no}}.

=== statements
1 indirect say | time: 2031-05-06 document
"""

# Writes what it was given to $GIVEN, and says of every text that its first word said its third, inside itself.
ENGINE = """#!{python}
import json, os, pathlib, sys
options, files = sys.argv[1:sys.argv.index('--')], sys.argv[sys.argv.index('--') + 1:]
with open(os.environ['GIVEN'], 'a') as given:
    given.write(json.dumps([options, [pathlib.Path(file).read_text() for file in files]]) + '\\n')
for file in files:
    print(json.dumps({{'type': 'document', 'uri': file, 'id': file}}))
    print(json.dumps({{
        'type': 'statement', 'id': 's:1', 'document': file, 'kind': 'indirect', 'act': 'say', 'polarity': 'positive',
        'source': {{'start': 0, 'end': 3, 'name': 'Ada Voss', 'role': 'clerk', 'anonymous': False}}, 'cue': None,
        'content': [{{'start': 9, 'end': 11}}], 'addressee': None, 'channel': {{'text': 'X'}},
        'time': {{'value': '2031-05-06'}}, 'inside': 's:1', 'confidence': 0.5, 'made_by': {{'rule': 'clause'}}}}))
"""


class PredictAnnotatedTest(TempTreeTest):
    def setUp(self):
        super().setUp()
        self.write('engine', ENGINE.format(python=sys.executable))
        (self.root / 'engine').chmod(0o755)
        self.write('gold/en/dev/quay.txt', ARTICLE.format(id='quay', published='2031-05-06T10:00Z'))
        self.write('gold/en/test/pier.txt', ARTICLE.format(id='pier', published='2031-05-07'))

    def predict(self, *options):
        """The predictions by id, and what the engine was given, call by call."""
        run = subprocess.run([sys.executable, '-B', ROOT / 'eval/predict', 'annotated', self.root / 'gold', '--engine',
                              self.root / 'engine', *options], capture_output=True, text=True, check=False,
                             env={**os.environ, 'GIVEN': str(self.root / 'given')})
        self.assertEqual(run.stderr, '')
        rows = [json.loads(line) for line in run.stdout.splitlines()]
        given = [json.loads(line) for line in (self.root / 'given').read_text().splitlines()]
        return {row['id']: row['statements'] for row in rows}, given

    def test_only_the_text_its_day_and_its_publisher_reach_the_engine(self):
        _, given = self.predict()
        self.assertEqual(given, [[['--json', '--date', day, '--publisher', 'Quay Post'], ['She said no.']]
                                 for day in ('2031-05-06', '2031-05-07')])

    def test_a_prediction_has_what_the_scorer_reads(self):
        predicted, _ = self.predict()
        self.assertEqual(list(predicted), ['quay', 'pier'])
        self.assertEqual(predicted['quay'], [{
            'kind': 'indirect', 'act': 'say', 'polarity': 'positive', 'source': [[0, 3]], 'cue': [], 'content': [[9, 11]],
            'speaker': 'Ada Voss', 'role': 'clerk', 'anonymous': False, 'addressee': None, 'channel': 'X',
            'time': '2031-05-06', 'inside': 0, 'confidence': 0.5, 'rule': 'clause'}])

    def test_one_part_can_be_left_out(self):
        predicted, given = self.predict('--part', 'dev')
        self.assertEqual(list(predicted), ['quay'])
        self.assertEqual(len(given), 1)


if __name__ == '__main__':
    unittest.main()
