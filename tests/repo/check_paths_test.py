#!/usr/bin/env python3
"""tools/check_paths finds the paths in prose that lead nowhere."""
import unittest

from temp_tree import TempTreeTest


class CheckPathsTest(TempTreeTest):
    def setUp(self):
        super().setUp()
        self.write('src/text/utf8.cc', '')
        self.write('docs/formats/record.md', '')

    def test_paths_that_are_there_pass(self):
        self.write('README.md', 'See `src/text/utf8.cc`, `text/utf8.cc`, `src/text/`, `utf8.cc`, `docs/*/*.md`,\n'
                   '[the format](docs/formats/record.md#fields) and <https://example.org/a/b>.\n')
        self.write('docs/limits.md', '[the format](formats/record.md), `formats/record.md`, [up](../README.md)\n')
        self.assert_offences('check_paths')

    def test_paths_that_are_not_there_are_named(self):
        self.write('README.md', 'One `src/text/utf9.cc`.\nTwo `utf9.cc`, `data/*.tsv`.\n[three](docs/none.md)\n')
        self.assert_offences('check_paths', 'README.md:1: there is no src/text/utf9.cc',
                             'README.md:2: there is no utf9.cc', 'README.md:2: there is no data/*.tsv',
                             'README.md:3: the link to docs/none.md leads nowhere')

    def test_documents_in_folders_are_read(self):
        self.write('docs/formats/record.md', '`docs/formats/nothing.md`\n')
        self.assert_offences('check_paths', 'docs/formats/record.md:1: there is no docs/formats/nothing.md')

    def test_what_is_no_path_of_the_repository_is_left_alone(self):
        self.write('README.md', '`var/models/x`, `build/dev`, `../shared/eval`, `/usr/bin/env`, `--format report`,\n'
                   '`docs/NAME.md`, `x_test.cc`, `a = b / c`, `application/json`\n```\nsrc/nothing.cc `src/no.cc`\n```\n')
        self.assert_offences('check_paths')


if __name__ == '__main__':
    unittest.main()
