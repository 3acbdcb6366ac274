#!/usr/bin/env python3
"""trained_pipeline_test.py VARIANT ANALYSE: a pipeline trained here decides in ANALYSE as in spaCy.

VARIANT is one of train.py's. The program is held against spaCy by eval/parity, on text that was not trained on.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = ROOT / 'tests/trained'
sys.path.insert(0, str(ROOT / 'eval'))
from parity_lib import reference  # noqa: E402 (found by the line above)

CLOSING = re.compile(r'(\d+) texts, (\d+) tokens: (\d+) unexplained, (\d+) explained')


class TrainedPipelineTest(unittest.TestCase):
    variant = analyse = ''

    @classmethod
    def setUpClass(cls):
        cls.temp = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.temp.cleanup)
        cls.folder = pathlib.Path(cls.temp.name)
        done = subprocess.run([sys.executable, '-B', HERE / 'train.py', cls.variant, cls.folder], text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if done.returncode != 0:
            raise RuntimeError(f'train.py failed:\n{done.stdout}')
        cls.model = cls.folder / 'model-last'

    def parity(self, *options):
        """eval/parity on the held-out text: (what it printed, the numbers of its closing line)."""
        done = subprocess.run([sys.executable, '-B', ROOT / 'eval/parity', '--analyse', self.analyse, *options, self.model,
                               self.folder / 'held_out.jsonl'], text=True, capture_output=True)
        self.assertIn(done.returncode, (0, 1), done.stdout + done.stderr)
        closing = CLOSING.fullmatch(done.stdout.splitlines()[-1])
        self.assertIsNotNone(closing, done.stdout)
        return done.stdout, tuple(map(int, closing.groups()))

    def forgetful(self):
        """The folder of the same pipeline, but that its ner no longer sees the word that it decides on."""
        import spacy
        nlp = spacy.load(self.model)
        lower = nlp.get_pipe('ner').model.get_ref('lower')
        weights = lower.get_param('W').copy()
        weights[0] = 0
        lower.set_param('W', weights)
        nlp.to_disk(self.folder / 'forgetful')
        return self.folder / 'forgetful'

    def test_the_pipeline_has_learnt(self):
        """Else there would be nothing to compare."""
        import spacy
        nlp = spacy.load(self.model)
        doc = nlp((HERE / f'{"german" if self.variant == "standard" else "italian"}.txt').read_text(encoding='utf-8'))
        self.assertGreater(len({token.dep_ for token in doc}), 5)
        self.assertGreater(len(list(doc.sents)), 10)
        self.assertGreater(len({entity.label_ for entity in doc.ents}), 1)

    def test_no_difference_is_unexplained(self):
        printed, (_, tokens, unexplained, _) = self.parity()
        self.assertGreaterEqual(tokens, 2000)
        self.assertEqual(unexplained, 0, printed)

    def test_other_weights_are_noticed(self):
        printed, (_, _, unexplained, _) = self.parity('--spacy', self.forgetful())
        self.assertGreater(unexplained, 0, printed)


if __name__ == '__main__':
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    reference.enter(os.environ.get('DIURNA_SPACY_PYTHON'))
    TrainedPipelineTest.variant, TrainedPipelineTest.analyse = sys.argv[1:3]
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
