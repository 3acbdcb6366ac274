#!/usr/bin/env python3
"""tools/setup sources unpacks the library's own folder of a source archive, and runs nothing of the archive.

Runs the real tools/setup on a small archive in a temporary tree; nothing is fetched.
"""
import hashlib
import io
import os
import shutil
import subprocess
import tarfile
import unittest

from temp_tree import ROOT, TempTreeTest

ARCHIVE = 'tiny-1.0.tar.gz'
FOLDER = 'tiny-1.0/lib'


class SetupSourcesTest(TempTreeTest):
    def setUp(self):
        super().setUp()
        shutil.copytree(ROOT / 'tools/setup.d', self.root / 'tools/setup.d')
        shutil.copy(ROOT / 'tools/setup', self.root / 'tools/setup')
        self.library = self.root / 'var/lib'
        self.elsewhere = self.root / 'elsewhere'
        self.elsewhere.mkdir()
        self.make_archive('var/download', {f'{FOLDER}/a.c': 'int a;', f'{FOLDER}/sub/b.h': 'int b;',
                                           'tiny-1.0/setup.py': 'raise SystemExit'})

    def make_archive(self, folder, members, links=()):
        path = self.root / folder / ARCHIVE
        path.parent.mkdir(parents=True, exist_ok=True)
        with tarfile.open(path, 'w:gz') as archive:
            for name, text in members.items():
                entry = tarfile.TarInfo(name)
                entry.size = len(text)
                archive.addfile(entry, io.BytesIO(text.encode()))
            for name, target in links:
                entry = tarfile.TarInfo(name)
                entry.type, entry.linkname = tarfile.SYMTYPE, target
                archive.addfile(entry)
        self.pin(hashlib.sha256(path.read_bytes()).hexdigest())

    def pin(self, checksum):
        self.write('tools/sources.sha256', f'# comment\nlib {checksum} {ARCHIVE} {FOLDER}\n')

    def run_setup(self):
        # The only package index is a folder.
        index = {'PIP_NO_INDEX': '1', 'PIP_FIND_LINKS': str(self.elsewhere)}
        return subprocess.run([self.root / 'tools/setup', 'sources'], capture_output=True, text=True, check=False,
                              stdin=subprocess.DEVNULL, env={**os.environ, **index})

    def assert_set_up(self):
        run = self.run_setup()
        self.assertEqual((run.returncode, run.stderr), (0, ''))
        return run.stdout

    def content(self):
        return {path.relative_to(self.library).as_posix(): path.read_text()
                for path in self.library.rglob('*') if path.is_file() and path.name != '.stamp'}

    def test_only_the_library_is_unpacked(self):
        self.assertIn('unpacking var/lib', self.assert_set_up())
        self.assertEqual(self.content(), {'a.c': 'int a;', 'sub/b.h': 'int b;'})
        self.assertIn('source lib: is there', self.assert_set_up())

    def test_a_changed_file_is_mended(self):
        self.assert_set_up()
        (self.library / 'a.c').write_text('tampered')
        self.assert_set_up()
        self.assertEqual(self.content()['a.c'], 'int a;')

    def test_the_archive_is_fetched_without_building_it(self):
        shutil.move(self.root / 'var/download' / ARCHIVE, self.elsewhere / ARCHIVE)
        self.assertIn(f'fetching {ARCHIVE}', self.assert_set_up())
        self.assertEqual(self.content()['a.c'], 'int a;')

    def test_an_archive_with_another_checksum_is_never_unpacked(self):
        shutil.move(self.root / 'var/download' / ARCHIVE, self.elsewhere / ARCHIVE)
        self.pin('0' * 64)
        run = self.run_setup()
        self.assertNotEqual(run.returncode, 0)
        self.assertIn(f'the package index has another {ARCHIVE}', run.stderr)
        self.assertFalse(self.library.exists())
        self.assertFalse((self.root / 'var/download' / ARCHIVE).exists())

    def test_an_archive_that_is_nowhere_is_named(self):
        (self.root / 'var/download' / ARCHIVE).unlink()
        run = self.run_setup()
        self.assertNotEqual(run.returncode, 0)
        self.assertIn('the package index has no tiny==1.0', run.stderr)

    def test_no_name_and_no_link_leads_out_of_the_folder(self):
        for members, links in (({f'{FOLDER}/a.c': 'x', f'{FOLDER}/../../../escaped': 'x'}, ()),
                               ({f'{FOLDER}/a.c': 'x'}, [(f'{FOLDER}/link', '/etc/passwd')])):
            self.make_archive('var/download', members, links)
            run = self.run_setup()
            self.assertNotEqual(run.returncode, 0)
            self.assertIn('unsafe name in the archive', run.stderr)
            self.assertFalse(self.library.exists())
            self.assertEqual(list(self.root.rglob('escaped')), [])


if __name__ == '__main__':
    unittest.main()
