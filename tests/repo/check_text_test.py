#!/usr/bin/env python3
"""tools/check_ascii, check_hosts and check_format look into the files."""
import shutil
import unittest

from temp_tree import ROOT, TempTreeTest


class CheckTextTest(TempTreeTest):
    def test_sources_are_ascii(self):
        self.write('src/a/a.cc', '// fine\n\tint a;\n')
        self.write('src/a/b.h', '// one\n// caf\u00e9\n')
        self.write('README.md', 'caf\u00e9\n')
        self.assert_offences('check_ascii', 'src/a/b.h:2:7: byte 0xc3 is not printable ASCII')

    def test_tests_may_hold_sentences_in_any_script(self):
        self.write('src/a/a_test.cc', '// \u062f\n')
        self.write('src/a/b_test.cc', b'// \xff\n')
        self.assert_offences('check_ascii', 'src/a/b_test.cc:1:4: byte 0xff is not UTF-8')

    def test_carriage_returns_are_found(self):
        self.write('src/a/a.cc', b'int a;\r\n')
        self.assert_offences('check_ascii', 'src/a/a.cc:1:7: byte 0x0d')

    def test_registry_hosts_are_found(self):
        host = '.'.join(('files', 'pythonhosted', 'org'))
        self.write('tools/fetch', f'#!/bin/sh\ncurl https://{host}/x\n')
        self.write('README.md', 'https://example.org/pypi\n')
        self.assert_offences('check_hosts', f'tools/fetch:2: names the host {host}')

    @unittest.skipUnless(shutil.which('clang-format'), 'needs clang-format')
    def test_layout_is_checked(self):
        shutil.copy(ROOT / '.clang-format', self.root)
        self.write('src/a/a.cc', 'int f();\n')
        self.write('src/a/b.cc', 'int f( );\n')
        self.write('src/a/table_res.h', 'int  x;\n')
        self.write('include/diurna/a.h', 'int  x;\n')
        self.assert_offences('check_format', 'include/diurna/a.h:1:', 'src/a/b.cc:1:')


if __name__ == '__main__':
    unittest.main()
