#!/usr/bin/env python3
"""The programs that measure themselves print what the drivers read.

The environment says where things are: DIURNA_BENCH_NLP, DIURNA_BENCH_HTML, DIURNA_BENCH_STAGES, DIURNA_BENCH_PEAK,
DIURNA_MODELS.
"""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
NLP = os.environ.get('DIURNA_BENCH_NLP', str(ROOT / 'build/dev/bin/diurna-bench-nlp'))
HTML = os.environ.get('DIURNA_BENCH_HTML', str(ROOT / 'build/dev/bin/diurna-bench-html'))
STAGES = os.environ.get('DIURNA_BENCH_STAGES', str(ROOT / 'build/dev/bin/diurna-bench-stages'))
PEAK = os.environ.get('DIURNA_BENCH_PEAK', str(ROOT / 'build/dev/bin/diurna-bench-peak'))
MODEL = os.environ.get('DIURNA_MODELS', str(ROOT / 'var/models')) + '/en-core-web-sm'
TEXTS = ['The ferry left Port Ansel at noon.', 'Nobody waved, the harbour master said.']


class ProgramTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.texts = self.write('texts.jsonl', '\n'.join(json.dumps({'text': text}) for text in TEXTS) + '\n')

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding='utf-8')
        return str(self.folder / name)

    def run_nlp(self, *arguments, status=0, stdin=''):
        done = subprocess.run([NLP, *arguments], input=stdin, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, status, done.stderr)
        return done

    def lines(self, *arguments, **options):
        return [json.loads(line) for line in self.run_nlp(*arguments, **options).stdout.splitlines()]

    def test_rounds_follow_the_first_text(self):
        lines = self.lines(MODEL, self.texts, '--rounds', '2', '--components')
        self.assertEqual([line['event'] for line in lines],
                         ['opened', 'first', 'warm_up', 'pass', 'components', 'pass', 'components', 'done'])
        self.assertEqual([line.get('tokens') for line in lines], [None, 8, 16, 16, 16, 16, 16, None])
        self.assertEqual(list(lines[4]['cpu_seconds']),
                         ['attribute_ruler', 'lemmatizer', 'ner', 'parser', 'tagger', 'tok2vec', 'tokenizer'])
        self.assertTrue(all(seconds > 0 for seconds in lines[4]['cpu_seconds'].values()))
        self.assertGreater(lines[3]['cpu_seconds'], 0)
        self.assertGreaterEqual(lines[-1]['peak_memory_kib'], lines[1]['peak_memory_kib'])
        self.assertGreater(lines[1]['peak_memory_kib'], 1024)

    def test_on_request_there_is_a_pass_for_each_line(self):
        lines = self.lines(MODEL, self.texts, '--on-request', stdin='round\nround\nround\n')
        self.assertEqual([line['event'] for line in lines], ['opened', 'first', 'warm_up', *['pass'] * 3, 'done'])

    def test_the_kernels_in_use_are_listed(self):
        [choices] = self.lines('--list')
        [opened, *_] = self.lines(MODEL, self.texts, '--rounds', '0')
        self.assertIn(opened['kernels'], choices['kernels'])
        self.assertIn(opened['precision'], choices['precisions'])
        self.assertEqual(self.lines(MODEL, self.texts, '--rounds', '0', '--kernels', opened['kernels'])[0], opened)

    def test_what_cannot_be_done_is_refused(self):
        for arguments, reason in (
                ([MODEL, self.texts, '--precision', 'bf17'], "no precision 'bf17'"),
                ([MODEL, self.texts, '--kernels', 'abacus'], "cannot run the kernels 'abacus'"),
                ([MODEL, self.texts, '--rounds', 'x'], "not a number of rounds: 'x'"),
                ([MODEL, self.texts, '--rounds'], 'value is missing'),
                ([MODEL], 'a model and a file of texts'),
                ([MODEL, self.write('empty.jsonl', '')], 'no texts in it'),
                ([MODEL, self.write('bad.jsonl', '{"text": "a"}\n{"text": 7}\n')], 'byte 14'),
                ([MODEL, str(self.folder / 'missing.jsonl')], 'missing.jsonl')):
            with self.subTest(reason):
                self.assertIn(reason, self.run_nlp(*arguments, status=2).stderr)

    def test_documents_are_read_from_a_folder(self):
        self.write('a.html', f'<title>Ferry</title><p>{TEXTS[0]}</p>')
        for number, text in enumerate(TEXTS):
            self.write(f'{number}.txt', text)
        for command in ([HTML, self.folder], [STAGES, MODEL, self.folder]):
            with self.subTest(command[0]):
                done = subprocess.run([*command, '--on-request'], input='a\nb\n', capture_output=True, text=True, check=True)
                lines = [json.loads(line) for line in done.stdout.splitlines()]
                self.assertEqual([line['event'] for line in lines], ['opened', 'first', 'warm_up', 'pass', 'pass', 'done'])
                self.assertGreater(lines[3]['cpu_seconds'], 0)
                self.assertEqual(lines[0].get('pages', lines[0].get('texts')), 1 if command[0] == HTML else len(TEXTS))

    def test_a_folder_without_documents_and_other_arguments_are_refused(self):
        for command, reason in (([HTML, self.folder], 'there is no *.html in it'), ([HTML], 'usage'),
                                ([STAGES, MODEL, self.folder], 'there is no *.txt in it'), ([STAGES, MODEL], 'usage'),
                                ([STAGES, '/nowhere', self.folder], '/nowhere'), ([HTML, '/nowhere'], '/nowhere'),
                                ([HTML, self.folder, '--often'], 'usage')):
            with self.subTest(reason):
                done = subprocess.run(command, capture_output=True, text=True, check=False)
                self.assertEqual(done.returncode, 2)
                self.assertIn(reason, done.stderr)

    def test_the_peak_of_every_instruction_set_is_printed(self):
        done = subprocess.run([PEAK], stdout=subprocess.PIPE, check=True)
        peaks = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual(peaks[0]['instruction_set'], 'portable')
        self.assertTrue(all(peak['gflops'] > 0.01 for peak in peaks))


if __name__ == '__main__':
    unittest.main()
