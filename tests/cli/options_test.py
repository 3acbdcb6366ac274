#!/usr/bin/env python3
"""Options, help, and what keeps the program from running at all (exit status 2)."""
import os
import pathlib
import shutil
import unittest

from command import CommandTest, environment, program

ARTICLE = 'Port chief Lena Moss said the crane was safe.\n'


class OptionsTest(CommandTest):
    def test_version(self):
        done = self.run_program('--version')
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b'diurna 0.1.0 (record schema 1)\n', b''))

    def test_help_names_every_option_and_gives_examples(self):
        brief, full = self.run_program('-h'), self.run_program('--help')
        for done in (brief, full):
            self.assertEqual((done.returncode, done.stderr), (0, b''))
            for name in ('--date', '--publisher', '--json', '--format', '--with-text', '--max-bytes', '--models', '--data', '--verbose',
                         '--color', '--version', '--help'):
                self.assertIn(name.encode(), done.stdout)
        self.assertIn(b'\nExamples:\n', full.stdout)
        self.assertGreater(len(full.stdout), len(brief.stdout))
        self.assertLessEqual(max(map(len, full.stdout.splitlines())), 110)

    def test_bad_options_are_refused(self):
        self.write('a.txt', ARTICLE)
        for arguments, word in ((['--bogus'], '--bogus'), (['--date', '2025-02-29'], '2025-02-29'),
                                (['--date', 'Sunday'], 'Sunday'), (['--date'], '--date'),
                                (['--max-bytes', '0'], '--max-bytes'), (['--max-bytes', '16MB'], '16MB'),
                                (['--max-bytes', '-5'], '--max-bytes'), (['--max-bytes', '3G'], '3G'),
                                (['--color', 'blue'], 'blue'), (['--format', 'xml'], 'xml'), (['--models', ''], '--models'),
                                (['--precision', 'int4'], 'int4')):
            done = self.run_program(*arguments, 'a.txt')
            self.assertEqual((done.returncode, done.stdout), (2, b''), arguments)
            message = done.stderr.decode()
            self.assertTrue(message.startswith('diurna: '), message)
            self.assertIn(word, message)

    def test_sizes_have_units(self):
        self.write('a.txt', ARTICLE)
        self.write('long.txt', ARTICLE * 40)
        for size in ('1024', '1K', '1KiB'):
            records = self.records('--max-bytes', size, 'a.txt', 'long.txt', status=1)
            failures = [record for record in records if record['type'] == 'failure']
            self.assertEqual([failure['code'] for failure in failures], ['too_large'], size)
            self.assertEqual(failures[0]['offset'], 1024)
        self.records('--max-bytes', str(len(ARTICLE)), 'a.txt')

    def test_the_date_is_that_of_the_document(self):
        self.write('a.txt', ARTICLE)
        document = self.records('--date', '2024-02-29', 'a.txt')[0]
        self.assertEqual((document['published'], document['published_from']), ('2024-02-29', '--date'))
        self.assertIsNone(self.records('a.txt')[0]['published'])

    def test_the_publisher_is_that_of_the_document(self):
        self.write('a.txt', ARTICLE)
        self.assertEqual(self.records('--publisher', 'Quay Post', 'a.txt')[0]['publisher'], 'Quay Post')
        self.assertIsNone(self.records('a.txt')[0]['publisher'])

    def test_the_record_names_the_precision_that_was_asked_for(self):
        self.write('a.txt', ARTICLE)
        exact = self.records('--precision', 'float32', 'a.txt')[1]['made_by']['model']
        done = self.run_program('--json', '--precision', 'bf16', 'a.txt')
        if done.returncode == 2:
            self.assertIn(b'AVX-512 BF16', done.stderr)
            return
        self.assertIn(f'"model":"{exact}+bf16"'.encode(), done.stdout)

    def test_the_text_is_left_out_unless_asked_for(self):
        self.write('a.txt', '\ufeff' + ARTICLE.replace('\n', '\r\n'))
        self.assertNotIn('text', self.records('a.txt')[0])
        self.assertEqual(self.records('--with-text', 'a.txt')[0]['text'], ARTICLE)


class ModelsTest(CommandTest):
    def models(self):
        """A copy of the models that may be broken: links, but for the folder of the entity recogniser."""
        copy = self.folder / 'models'
        original = pathlib.Path(self.folder, os.environ['DIURNA_MODELS']) / 'en-core-web-sm'
        shutil.copytree(original, copy / 'en-core-web-sm', symlinks=False)
        return copy

    def assert_cannot_run(self, done, *words):
        self.assertEqual((done.returncode, done.stdout), (2, b''))
        for word in words:
            self.assertIn(word, done.stderr.decode())

    def test_a_missing_folder(self):
        self.write('a.txt', ARTICLE)
        missing = self.folder / 'nowhere'
        self.assert_cannot_run(self.run_program('--models', missing, 'a.txt'), str(missing), 'model_missing', '--models')
        self.assert_cannot_run(self.run_program('a.txt', DIURNA_MODELS=str(missing)), str(missing), 'model_missing')

    def test_the_option_goes_before_the_environment(self):
        self.write('a.txt', ARTICLE)
        done = self.run_program('--models', os.environ['DIURNA_MODELS'], 'a.txt', DIURNA_MODELS=str(self.folder))
        self.assertEqual(done.returncode, 0, done.stderr.decode())

    def test_a_missing_file(self):
        self.write('a.txt', ARTICLE)
        models = self.models()
        (models / 'en-core-web-sm' / 'ner' / 'model').unlink()
        self.assert_cannot_run(self.run_program('--models', models, 'a.txt'), 'ner/model', 'model_missing')

    def test_truncated_files(self):
        self.write('a.txt', ARTICLE)
        models = self.models()
        for name in ('ner/model', 'parser/moves', 'tokenizer', 'tagger/model', 'config.cfg'):
            path = models / 'en-core-web-sm' / name
            whole = path.read_bytes()
            path.write_bytes(whole[:len(whole) // 2])
            self.assert_cannot_run(self.run_program('--models', models, 'a.txt'), name, 'model_broken')
            path.write_bytes(whole)
        self.assertEqual(self.run_program('--models', models, 'a.txt').returncode, 0)

    def test_an_empty_data_folder(self):
        self.write('a.txt', ARTICLE)
        self.assert_cannot_run(self.run_program('--data', self.folder, 'a.txt'), str(self.folder))

    def test_verbose_names_the_models(self):
        self.write('a.txt', ARTICLE)
        done = self.run_program('-v', 'a.txt')
        self.assertRegex(done.stderr.decode(), r'^diurna: \S+@\S+ from ' + os.environ['DIURNA_MODELS'])


class ProgramTest(unittest.TestCase):
    def test_the_program_is_there(self):
        self.assertTrue(os.access(program(), os.X_OK))
        self.assertIn('DIURNA_MODELS', environment())


if __name__ == '__main__':
    unittest.main()
