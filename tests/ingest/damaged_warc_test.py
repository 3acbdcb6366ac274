#!/usr/bin/env python3
"""A made archive, some of its records damaged in ten ways: every sound page comes out as it is, every damaged
record is reported once, with its byte and cause, and nothing else is.

    damaged_warc_test.py LIST_ITEMS MAKE_WARC
"""
import pathlib
import subprocess
import sys
import tempfile
import unittest

LIST_ITEMS, MAKE_WARC = sys.argv[1:3]
RECORDS = 2000


def expected(listing):
    """(kind, offset, code or SHA-256) of each record that gives anything."""
    for line in listing.read_text().splitlines():
        what, offset, code, digest, _ = line.split('\t')
        if what == 'page':
            yield 'item', int(offset), digest
        elif what != 'other':
            yield 'failure', int(offset), code


def found(archive, *, by_pipe=False):
    name = '/dev/stdin' if by_pipe else str(archive)
    source = subprocess.Popen(['cat', str(archive)], stdout=subprocess.PIPE) if by_pipe else None
    listed = subprocess.run([LIST_ITEMS, '-' if by_pipe else name], stdin=source.stdout if source else None,
                            capture_output=True, text=True, check=True)
    if source:
        source.stdout.close()
        source.wait()
    for line in listed.stdout.splitlines():
        kind, offset, value, _ = line.split('\t')
        yield kind, int(offset), value


class DamagedWarc(unittest.TestCase):
    def make(self, *arguments):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        archive = pathlib.Path(folder.name, 'made.warc')
        subprocess.run([sys.executable, '-B', MAKE_WARC, str(archive), '--records', str(RECORDS), *arguments], check=True)
        return archive, list(expected(archive.with_name('made.warc.tsv')))

    def check(self, *arguments, by_pipe=False):
        archive, wanted = self.make(*arguments)
        failures = [line for line in wanted if line[0] == 'failure']
        self.assertGreaterEqual(len({value for _, _, value in failures}), 2)
        self.assertGreaterEqual(len(failures), 20)
        self.assertEqual(list(found(archive, by_pipe=by_pipe)), wanted)

    def test_a_member_a_record(self):
        self.check()

    def test_a_member_a_record_from_a_pipe(self):
        self.check(by_pipe=True)

    def test_no_compression(self):
        self.check('--plain', '--seed', '2')

    def test_no_compression_from_a_pipe(self):
        self.check('--plain', '--seed', '3', by_pipe=True)

    def test_a_file_that_is_cut_short(self):
        self.check('--cut-end')
        self.check('--cut-end', '--plain')

    def test_much_damage(self):
        self.check('--damaged', '0.2', '--seed', '4', '--records', '500')
        self.check('--damaged', '0.2', '--seed', '5', '--records', '500', '--plain')

    def test_the_same_arguments_give_the_same_archive(self):
        first, _ = self.make('--records', '50')
        second, _ = self.make('--records', '50')
        self.assertEqual(first.read_bytes(), second.read_bytes())


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
