#!/usr/bin/env python3
"""diurna model: converting a pipeline into a model file, listing, showing and removing models."""
import os
import pathlib
import unittest

from command import CommandTest

ENGLISH = pathlib.Path(os.environ['DIURNA_MODELS']) / 'en-core-web-sm'
GAZETTEER = ENGLISH.parent / 'places.diurna'
ARTICLE = 'Port chief Lena Moss said the crane was safe.\n'


class ModelCommandTest(CommandTest):
    def model(self, *arguments, status=0):
        done = self.run_program('model', *arguments, '--models', self.folder / 'models')
        self.assertEqual(done.returncode, status, done.stderr.decode())
        return done

    def add(self, name='en-core-web-sm'):
        return self.model('add', ENGLISH, '--name', name)

    def test_a_converted_model_gives_the_record_of_its_folder(self):
        self.add()
        if GAZETTEER.exists():
            (self.folder / 'models/places.diurna').symlink_to(GAZETTEER.resolve())
        self.write('a.txt', ARTICLE)
        converted = self.run_program('--models', self.folder / 'models', 'a.txt')
        folder = self.run_program('--models', ENGLISH.parent, 'a.txt')
        self.assertEqual((converted.returncode, converted.stdout), (0, folder.stdout))
        self.assertIn(b'Lena Moss', converted.stdout)

    def test_the_same_pipeline_gives_the_same_bytes(self):
        self.add('one')
        self.add('one')
        first = (self.folder / 'models/one.diurna').read_bytes()
        self.add('one')
        self.assertEqual((self.folder / 'models/one.diurna').read_bytes(), first)
        self.assertEqual([path.name for path in (self.folder / 'models').iterdir()], ['one.diurna'])

    def test_list_info_and_remove(self):
        self.assertEqual(self.model('list').stdout, b'')
        self.add('second')
        self.add('first')
        names = [line.split()[0] for line in self.model('list').stdout.decode().splitlines()]
        self.assertEqual(names, ['first', 'second'])
        shown = self.model('info', 'first').stdout.decode()
        for fact in ('first', '3.8.0', 'tok2vec tagger parser attribute_ruler lemmatizer ner', 'MIT', 'first.diurna'):
            self.assertIn(fact, shown)
        self.model('remove', 'first')
        self.assertIn(b'second', self.model('list').stdout)
        self.assertIn(b'model_missing', self.model('remove', 'first', status=2).stderr)
        self.assertIn(b'model_missing', self.model('info', 'first', status=2).stderr)

    def test_another_model_may_be_chosen(self):
        self.add('mine')
        self.write('a.txt', ARTICLE)
        statements = self.run_program('--models', self.folder / 'models', '--model', 'mine', 'a.txt')
        self.assertIn(b'"model":"mine@3.8.0"', statements.stdout)
        missing = self.run_program('--models', self.folder / 'models', '--model', 'yours', 'a.txt')
        self.assertEqual(missing.returncode, 2)
        self.assertIn(b'yours.diurna', missing.stderr)

    def test_the_gazetteer_names_its_sources(self):
        self.write('tables/places.tsv', 'feature\tcode\tgeonameid\tcountry\tadmin1\tadmin2\tlat\tlon\tpopulation\tsource\tname\n'
                                        'city\t-\t7\tNOR\t-\t-\t61\t8\t900000\ttowns\tLomvik\n')
        self.write('tables/names.tsv', 'place\tkind\tname\n0\tprimary\tLomvik\n')
        self.write('tables/sources.tsv', 'source\tversion\tlicence\tsha256\trows\ntowns\t2\tCC-BY-4.0\t-\t1\n')
        self.model('add', self.folder / 'tables')
        shown = self.model('info', 'places').stdout.decode()
        for fact in ('places.diurna', 'towns', 'CC-BY-4.0', '1 rows', 'cldr', 'Unicode-3.0'):
            self.assertIn(fact, shown)
        self.add()
        self.write('a.txt', 'The mayor of Lomvik said that the crane was safe.\n')
        record = self.run_program('--models', self.folder / 'models', 'a.txt').stdout.decode()
        self.assertIn('"geonameid":7', record)
        self.write('tables/names.tsv', 'place\tkind\tname\n5\tprimary\tLomvik\n')
        self.assertIn(b'bad_data', self.model('add', self.folder / 'tables', status=2).stderr)

    def test_without_a_gazetteer_the_record_says_so(self):
        self.add()
        self.write('a.txt', ARTICLE)
        done = self.run_program('--models', self.folder / 'models', 'a.txt')
        self.assertEqual(done.returncode, 0)
        self.assertIn(b'no gazetteer', done.stdout)

    def test_what_is_no_pipeline_is_refused(self):
        self.write('text.whl', 'not a wheel')
        for source, code in ((self.folder, b'model_missing'), (self.folder / 'text.whl', b'model_broken'),
                             (self.folder / 'nowhere', b'model_missing')):
            self.assertIn(code, self.model('add', source, status=2).stderr)
        self.assertIn(b'bad_option', self.model('add', ENGLISH, '--name', '../up', status=2).stderr)
        self.assertEqual(self.model('list').stdout, b'')

    def test_damage_is_noticed_and_named(self):
        self.add()
        path = self.folder / 'models/en-core-web-sm.diurna'
        whole = bytearray(path.read_bytes())
        self.write('a.txt', ARTICLE)
        for at in (0, 9, 70, 5000, len(whole) // 2, len(whole) - 1):
            path.write_bytes(whole[:at] + bytes([whole[at] ^ 0xff]) + whole[at + 1:])
            done = self.run_program('--models', self.folder / 'models', 'a.txt')
            self.assertEqual((done.returncode, done.stdout), (2, b''), at)
            self.assertIn(b'en-core-web-sm.diurna', done.stderr)
        for size in (0, 63, 4096, len(whole) - 1):
            path.write_bytes(whole[:size])
            self.assertEqual(self.run_program('--models', self.folder / 'models', 'a.txt').returncode, 2, size)

    def test_help_and_mistakes(self):
        self.assertIn(b'diurna model add', self.model('--help').stdout)
        self.assertIn(b'add, list, info or remove', self.model(status=2).stderr)
        self.assertIn(b'--help', self.model('add', status=2).stderr)
        self.assertIn(b'--help', self.model('paint', status=2).stderr)


if __name__ == '__main__':
    unittest.main()
