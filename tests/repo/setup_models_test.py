#!/usr/bin/env python3
"""tools/setup models unpacks what has the right checksum, once, and says what is wrong with the rest.

Runs the real tools/setup on a small wheel in a temporary tree; nothing is fetched.
"""
import hashlib
import os
import pathlib
import shutil
import subprocess
import unittest
import zipfile

from temp_tree import ROOT, TempTreeTest

WHEEL = 'xx_tiny-1.0-py3-none-any.whl'
FOLDER = 'xx_tiny/xx_tiny-1.0'


class SetupModelsTest(TempTreeTest):
    def setUp(self):
        super().setUp()
        shutil.copytree(ROOT / 'tools/setup.d', self.root / 'tools/setup.d')
        shutil.copy(ROOT / 'tools/setup', self.root / 'tools/setup')
        self.model = self.root / 'var/models/tiny'
        self.make_wheel({f'{FOLDER}/meta.json': '{}', f'{FOLDER}/tagger/model': 'weights',
                         'xx_tiny/__init__.py': 'raise SystemExit'})

    def make_wheel(self, members):
        path = self.root / 'var/download' / WHEEL
        path.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(path, 'w') as archive:
            for name, text in members.items():
                archive.writestr(name, text)
        self.pin(hashlib.sha256(path.read_bytes()).hexdigest())

    def pin(self, checksum):
        self.write('tools/models.sha256', f'# comment\ntiny {checksum} {WHEEL} {FOLDER}\n')

    def run_setup(self, **environment):
        return subprocess.run([self.root / 'tools/setup', 'models'], capture_output=True, text=True, check=False,
                              stdin=subprocess.DEVNULL, env={**os.environ, **environment})

    def assert_set_up(self):
        run = self.run_setup()
        self.assertEqual((run.returncode, run.stderr), (0, ''))
        return run.stdout

    def content(self):
        return {path.relative_to(self.model).as_posix(): path.read_text()
                for path in self.model.rglob('*') if path.is_file() and path.name != '.stamp'}

    def test_only_the_pipeline_is_unpacked(self):
        self.assertIn('unpacking var/models/tiny', self.assert_set_up())
        self.assertEqual(self.content(), {'meta.json': '{}', 'tagger/model': 'weights'})
        self.assertEqual([path.name for path in self.model.parent.iterdir()], ['tiny'])

    def test_the_second_run_has_nothing_to_do(self):
        self.assert_set_up()
        before = self.model.stat().st_ino
        self.assertIn('model tiny: is there', self.assert_set_up())
        self.assertEqual(self.model.stat().st_ino, before)

    def test_a_changed_or_missing_file_is_mended(self):
        self.assert_set_up()
        (self.model / 'tagger/model').write_text('tampered')
        self.assert_set_up()
        (self.model / 'meta.json').unlink()
        self.assert_set_up()
        self.assertEqual(self.content(), {'meta.json': '{}', 'tagger/model': 'weights'})

    def test_a_new_checksum_replaces_the_folder(self):
        self.assert_set_up()
        self.make_wheel({f'{FOLDER}/meta.json': '{"version": 2}'})
        self.assert_set_up()
        self.assertEqual(self.content(), {'meta.json': '{"version": 2}'})

    def test_a_folder_of_unknown_origin_is_replaced_and_a_link_is_not_followed(self):
        self.write('elsewhere/meta.json', 'not ours')
        self.model.parent.mkdir(parents=True)
        self.model.symlink_to(self.root / 'elsewhere')
        self.assert_set_up()
        self.assertFalse(self.model.is_symlink())
        self.assertEqual(self.content()['meta.json'], '{}')
        self.assertEqual((self.root / 'elsewhere/meta.json').read_text(), 'not ours')

    def test_a_file_with_another_checksum_is_never_unpacked(self):
        self.pin('0' * 64)
        # No package index: only what stands in an empty folder may be found.
        index = {'PIP_NO_INDEX': '1', 'PIP_FIND_LINKS': str(self.root / 'elsewhere')}
        run = self.run_setup(**index)
        self.assertNotEqual(run.returncode, 0)
        self.assertIn('another SHA-256', run.stdout)
        self.assertIn(f'put {WHEEL} into var/download', run.stderr)
        self.assertFalse(self.model.exists())

    def test_no_name_leads_out_of_the_folder(self):
        self.make_wheel({f'{FOLDER}/meta.json': '{}', f'{FOLDER}/../../../../escaped': 'x'})
        run = self.run_setup()
        self.assertNotEqual(run.returncode, 0)
        self.assertIn('unsafe name in the archive', run.stderr)
        self.assertFalse(self.model.exists())
        self.assertEqual(list(pathlib.Path(self.root).rglob('escaped')), [])


if __name__ == '__main__':
    unittest.main()
