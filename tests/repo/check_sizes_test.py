#!/usr/bin/env python3
"""tools/check_sizes measures files and functions."""
import unittest

from temp_tree import TempTreeTest


def function(head, lines, end='}'):
    """A C++ definition of `lines` lines."""
    return head + '\n' + '  step();\n' * (lines - 2) + end + '\n'


class CheckSizesTest(TempTreeTest):
    def test_a_file_may_have_800_lines(self):
        self.write('src/a/a.cc', '// x\n' * 800)
        self.write('src/a/b.cc', '// x\n' * 801)
        self.assert_offences('check_sizes', 'src/a/b.cc:1: the file has 801 lines')

    def test_over_500_is_noted_and_passes(self):
        self.write('src/a/a.cc', '// x\n' * 501)
        status, lines = self.run_check('check_sizes')
        self.assertEqual(status, 0)
        self.assertEqual(lines[0], 'note: src/a/a.cc:1: the file has 501 lines (aim: 500, limit: 800)')

    def test_generated_tables_and_data_are_exempt(self):
        self.write('src/a/table_res.h', '// x\n' * 5000)
        self.write('data/cues.tsv', 'a\tb\n' * 5000)
        self.assert_offences('check_sizes')

    def test_a_function_may_have_60_lines(self):
        self.write('src/a/a.cc', 'namespace a {\n\n' + function('int f(int x,\n      int y) {', 59) +
                   '\n' + function('A::A(int x) : x_(x) {', 61) + '\n}  // namespace a\n')
        self.assert_offences('check_sizes', 'src/a/a.cc:64: A::A(int x) : x_(x) has 61 lines')

    def test_a_test_is_a_function(self):
        self.write('src/a/a_test.cc', function('TEST(Engine, ReadsAll) {', 61))
        self.assert_offences('check_sizes', 'src/a/a_test.cc:1: TEST(Engine, ReadsAll) has 61 lines')

    def test_classes_and_tables_are_no_functions(self):
        self.write('src/a/a.cc', function('class A {', 90, '};') + function('constexpr int kTable[] = {', 90, '};') +
                   'int g() { return 1; }\n')
        self.assert_offences('check_sizes')

    def test_python_is_measured_too(self):
        self.write('tools/long', '#!/usr/bin/env python3\ndef f():\n' + '    g()\n' * 60)
        self.assert_offences('check_sizes', 'tools/long:2: f has 61 lines')


if __name__ == '__main__':
    unittest.main()
