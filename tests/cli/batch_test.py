#!/usr/bin/env python3
"""Many inputs, good and bad: each has its lines, in order, and the exit status tells."""
import os
import subprocess
import sys
import unittest

from command import AWKWARD, SAMPLES, SECONDS, CommandTest, environment, program

ARTICLE = 'Port chief Lena Moss said the crane was safe.\n'


class BatchTest(CommandTest):
    def write_batch(self):
        """Inputs in order, each with the code of its failure or None."""
        self.write('good.txt', ARTICLE)
        self.write('empty.txt', b'')
        self.write('blank.txt', b'\xef\xbb\xbf \r\n\n\t')
        self.write('nul.txt', b'The crane\0 was safe.')
        self.write('binary.txt', bytes(range(256)) * 8)
        self.write('broken.txt', (b'crane ' * 10 + b'\xff') * 20)
        self.write('large.txt', ARTICLE * 200)
        self.write('awkward.txt', AWKWARD)
        (self.folder / 'loop.txt').symlink_to('loop.txt')
        return [('good.txt', None), ('empty.txt', 'empty'), ('blank.txt', 'empty'), ('nul.txt', 'not_text'),
                ('binary.txt', 'not_text'), ('broken.txt', 'not_text'), ('large.txt', 'too_large'),
                ('missing.txt', 'not_found'), ('good.txt/part.txt', 'not_found'), ('loop.txt', 'unreadable'),
                ('awkward.txt', None)]

    def test_bad_inputs_are_listed_and_the_good_ones_written(self):
        batch = self.write_batch()
        records = self.records('--max-bytes', 4096, *(name for name, _ in batch), status=1)
        found = [(record['uri'], None) if record['type'] == 'document' else (record['input'], record['code'])
                 for record in records if record['type'] in ('document', 'failure')]
        self.assertEqual(found, batch)
        offsets = {record['input']: record['offset'] for record in records if record['type'] == 'failure'}
        self.assertEqual((offsets['nul.txt'], offsets['binary.txt'], offsets['broken.txt']), (9, 0, 60))
        self.assertEqual((offsets['large.txt'], offsets['missing.txt']), (4096, None))

    def test_the_report_leaves_failures_to_standard_error(self):
        batch = self.write_batch()
        done = self.run_program('--format', 'report', '--max-bytes', 4096, *(name for name, _ in batch))
        self.assertEqual(done.returncode, 1)
        self.assertIn('Bridge toll doubles', done.stdout.decode())
        self.assertNotIn('failure', done.stdout.decode())
        for name, code in batch:
            told = f'diurna: {name}: ' in done.stderr.decode()
            self.assertEqual(told, code is not None, name)

    def test_a_few_broken_bytes_are_a_warning(self):
        self.write('awkward.txt', AWKWARD)
        document = self.records('awkward.txt')[0]
        self.assertEqual(len(document['warnings']), 1)
        self.assertIn('1 ', document['warnings'][0])

    @unittest.skipIf(os.geteuid() == 0, 'root may read everything')
    def test_files_that_may_not_be_read(self):
        self.write('secret.txt', ARTICLE)
        (self.folder / 'secret.txt').chmod(0)
        self.assertEqual(self.records('secret.txt', status=1)[0]['code'], 'unreadable')

    def test_a_folder_stands_for_the_files_below_it_in_byte_order(self):
        for name in ('b.txt', 'B.txt', 'a.txt', '\u00e9.txt', 'notes.md', 'sub/c.txt', '.hidden.txt', '.git/d.txt'):
            self.write('news/' + name, ARTICLE)
        self.write('other.txt', ARTICLE)
        documents = [record['uri'] for record in self.records('news', 'other.txt') if record['type'] == 'document']
        self.assertEqual(documents, ['news/B.txt', 'news/a.txt', 'news/b.txt', 'news/notes.md', 'news/sub/c.txt',
                                     'news/\u00e9.txt', 'other.txt'])

    def test_what_is_no_text_in_a_folder_is_a_failure_and_the_rest_is_read(self):
        self.write('news/a.png', b'\x89PNG\r\n\x1a\n' + bytes(100))
        self.write('news/b.txt', ARTICLE)
        failure, document, *_ = self.records('news', status=1)
        self.assertEqual((failure['input'], failure['code']), ('news/a.png', 'not_text'))
        self.assertEqual(document['uri'], 'news/b.txt')

    def test_an_empty_folder_fails(self):
        (self.folder / 'bare').mkdir()
        failure, = self.records('bare', status=1)
        self.assertEqual((failure['input'], failure['code']), ('bare', 'not_found'))

    def test_names_that_are_not_utf8(self):
        name = os.fsencode(self.folder) + b'/caf\xe9.txt'
        with open(name, 'wb') as file:
            file.write(ARTICLE.encode())
        done = subprocess.run([program(), name], capture_output=True, check=False, env=environment(), timeout=SECONDS)
        self.assertEqual(done.returncode, 0)
        self.assertIn('caf\ufffd.txt', done.stdout.decode())

    def test_names_that_look_like_options(self):
        self.write('-v.txt', ARTICLE)
        self.assertEqual(self.records('--', '-v.txt')[0]['uri'], '-v.txt')


class StandardInputTest(CommandTest):
    def test_it_is_read_where_no_file_is_named(self):
        for arguments in ((), ('-',)):
            document = self.records(*arguments, stdin=ARTICLE.encode())[0]
            self.assertEqual(document['uri'], '-')

    def test_it_has_its_place_among_the_files(self):
        self.write('a.txt', ARTICLE)
        records = self.records('a.txt', '-', 'a.txt', stdin=AWKWARD)
        self.assertEqual([record['uri'] for record in records if record['type'] == 'document'], ['a.txt', '-', 'a.txt'])

    def test_it_fails_like_any_other(self):
        failure, = self.records('-', status=1)
        self.assertEqual((failure['input'], failure['code']), ('-', 'empty'))

    def test_no_more_is_read_than_the_limit(self):
        endless = subprocess.Popen([sys.executable, '-c', 'while True: print("The crane was safe.")'],
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        with endless:
            done = subprocess.run([program(), '--max-bytes', '1M'], stdin=endless.stdout, capture_output=True,
                                  check=False, env=environment(), timeout=SECONDS)
            endless.stdout.close()
        self.assertEqual(done.returncode, 1)
        self.assertIn(b'"code":"too_large"', done.stdout)


class OutputTest(CommandTest):
    def test_a_reader_that_goes_away_is_no_failure(self):
        names = [self.write(f'{i:03}.txt', AWKWARD) for i in range(60)]
        running = subprocess.Popen([program(), *names], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.folder,
                                   env=environment())
        running.stdout.read(100)
        running.stdout.close()
        with running.stderr:
            message = running.stderr.read()
        self.assertEqual((running.wait(SECONDS), message), (0, b''))

    @unittest.skipUnless(os.path.exists('/dev/full'), 'needs /dev/full')
    def test_a_full_disk_is_one(self):
        self.write('a.txt', ARTICLE)
        with open('/dev/full', 'wb') as full:
            done = subprocess.run([program(), 'a.txt'], stdout=full, stderr=subprocess.PIPE, check=False,
                                  cwd=self.folder, env=environment(), timeout=SECONDS)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b'diurna: cannot write', done.stderr)

    def test_the_same_inputs_give_the_same_bytes(self):
        self.write('awkward.txt', AWKWARD)
        arguments = ['--date', '2025-03-04', 'awkward.txt', *SAMPLES]
        first, second = self.run_program(*arguments), self.run_program(*arguments)
        self.assertEqual(first.returncode, 0)
        self.assertEqual(first.stdout, second.stdout)

    def test_an_article_does_not_depend_on_those_before_it(self):
        alone = b''.join(self.run_program(sample).stdout for sample in reversed(SAMPLES))
        self.assertEqual(self.run_program(*reversed(SAMPLES)).stdout, alone)


if __name__ == '__main__':
    unittest.main()
