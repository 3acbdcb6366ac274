#!/usr/bin/env python3
"""On a terminal the record is a report; in a pipe it is JSON Lines."""
import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
import unittest

from command import AWKWARD, SECONDS, CommandTest, environment, program

ANSI = re.compile(r'\x1b\[[0-9;]*m')


class TerminalTest(CommandTest):
    def setUp(self):
        super().setUp()
        self.write('awkward.txt', AWKWARD)

    def on_terminal(self, *arguments, width=100, **changes):
        """What the program writes on a terminal of `width` columns."""
        ours, its = pty.openpty()
        fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack('HHHH', 24, width, 0, 0))
        running = subprocess.Popen([program(), *arguments], stdin=its, stdout=its, stderr=subprocess.PIPE,
                                   cwd=self.folder, env=environment(**{'TERM': 'xterm', **changes}))
        os.close(its)
        chunks = []
        while True:
            try:
                chunk = os.read(ours, 65536)
            except OSError:  # Linux: the last writer has closed the terminal
                break
            if not chunk:
                break
            chunks.append(chunk)
        os.close(ours)
        with running.stderr:
            self.stderr = running.stderr.read().decode()
        self.status = running.wait(SECONDS)
        return b''.join(chunks).decode().replace('\r\n', '\n')

    def test_the_report_is_for_terminals(self):
        text = self.on_terminal('awkward.txt')
        self.assertEqual(self.status, 0)
        self.assertNotIn('"type"', text)
        lines = ANSI.sub('', text).splitlines()
        self.assertTrue(lines[0].startswith('Bridge toll doubles      English'), lines[0])
        self.assertTrue(any(line.startswith('Anna Keller') for line in lines), lines)
        self.assertTrue(any('\u201cpays for the paint\u201d' in line for line in lines), lines)
        self.assertTrue(any(re.match(r'  no reply +to the Lowland Courier', line) for line in lines), lines)

    def test_json_may_be_asked_for(self):
        piped = self.run_program('awkward.txt').stdout.decode()
        self.assertEqual(self.on_terminal('--json', 'awkward.txt'), piped)
        self.assertEqual(self.on_terminal('--format', 'jsonl', 'awkward.txt'), piped)

    def test_the_report_may_be_asked_for(self):
        piped = self.run_program('--format', 'report', 'awkward.txt').stdout.decode()
        self.assertEqual(ANSI.sub('', self.on_terminal('awkward.txt')), piped)

    def test_colours(self):
        self.assertRegex(self.on_terminal('awkward.txt'), ANSI)
        self.assertNotRegex(self.on_terminal('awkward.txt', NO_COLOR='1'), ANSI)
        self.assertNotRegex(self.on_terminal('awkward.txt', TERM='dumb'), ANSI)
        self.assertNotRegex(self.on_terminal('--color', 'never', 'awkward.txt'), ANSI)
        self.assertRegex(self.on_terminal('--color', 'always', 'awkward.txt', NO_COLOR='1'), ANSI)
        report = ('--format', 'report', 'awkward.txt')
        self.assertNotRegex(self.run_program(*report).stdout.decode(), ANSI)
        self.assertRegex(self.run_program('--color', 'always', *report).stdout.decode(), ANSI)

    def test_lines_fit_the_terminal(self):
        for width in (60, 132):
            lines = ANSI.sub('', self.on_terminal('-v', 'awkward.txt', width=width)).splitlines()
            self.assertLessEqual(max(map(len, lines)), width)
            self.assertGreater(max(map(len, lines)), width - 30)

    def test_verbose_shows_the_evidence_and_reasons(self):
        plain = self.on_terminal('--color', 'never', 'awkward.txt')
        verbose = self.on_terminal('--color', 'never', '-v', 'awkward.txt', width=200)
        self.assertNotIn('\u2502 ', plain)
        self.assertIn('\u2502 Keller told the Lowland Courier on 3 March 2025', verbose)
        self.assertRegex(verbose, r'no [a-z., ]*place: none named')

    def test_nothing_to_read(self):
        self.assertEqual(self.on_terminal(), '')
        self.assertEqual(self.status, 2)
        self.assertIn('no input', self.stderr)

    def test_escape_sequences_of_an_article_do_not_reach_the_terminal(self):
        self.write('sly.txt', 'Port chief Lena Moss said the crane was \x1b[31msafe\x1b]0;title\x07 and \u202esound.\n')
        text = self.on_terminal('--color', 'never', 'sly.txt')
        self.assertIn('Lena Moss', text)
        self.assertFalse(set('\x1b\x07\u202e') & set(text), text)


if __name__ == '__main__':
    unittest.main()
