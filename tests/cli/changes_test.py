#!/usr/bin/env python3
"""What changes in an article changes in its record, and nothing else does.

The words put in are as long as those taken out, so that no offset moves.
"""
import json
import unittest

from command import ROOT, CommandTest

ARTICLE = ROOT / 'samples' / 'ferry_inquiry.txt'


def without_hashes(record):
    """`record` less what depends on the bytes of the whole file, and less confidence, which looks at the words."""
    left_out = ('id', 'document', 'sha256', 'inside', 'statement', 'uri', 'confidence')
    return {key: value for key, value in record.items() if key not in left_out}


class ChangesTest(CommandTest):
    maxDiff = None

    def records_of(self, text):
        return [without_hashes(record) for record in self.records(self.write('article.txt', text))]

    def check(self, old, new, patch=lambda record: record):
        """Puts `new` for every `old`: the record follows, with `patch` applied to the statements it is about."""
        self.assertEqual(len(old), len(new))
        before = ARTICLE.read_text(encoding='utf-8')
        self.assertIn(old, before)
        original = self.records_of(before)
        expected = [patch(json.loads(json.dumps(record).replace(old, new))) for record in original]
        changed = sum(one != other for one, other in zip(original, expected))
        self.assertEqual(self.records_of(before.replace(old, new)), expected)
        return changed

    def test_a_name(self):
        self.assertGreaterEqual(self.check('Marta Lindqvist', 'Maria Lindqvist'), 3)

    def test_a_date(self):
        self.assertGreaterEqual(self.check('2021', '2020'), 2)

    def test_a_cue(self):
        def echoed(record):
            if record['type'] == 'statement' and 'echoed the accusation' in record['evidence'][0]['exact']:
                cue = record['cue']
                self.assertEqual((record['act'], cue['text'], cue['lemma']), ('deny', 'denied', 'deny'))
                record['act'], cue['text'], cue['lemma'] = 'agree', 'echoed', 'echo'
            return record
        self.assertGreaterEqual(self.check('denied the accusation', 'echoed the accusation', echoed), 1)


if __name__ == '__main__':
    unittest.main()
