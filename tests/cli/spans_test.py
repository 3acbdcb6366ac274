#!/usr/bin/env python3
"""Every span of every record leads to its words, in the article's text and in the file as received."""
import pathlib
import re
import unittest

from command import AWKWARD, SAMPLES, CommandTest


def spans(value):
    """Every object in `value` that has a place in the file."""
    if isinstance(value, dict):
        if 'bytes' in value:
            yield value
        for part in value.values():
            yield from spans(part)
    elif isinstance(value, list):
        for part in value:
            yield from spans(part)


def without_blanks(text):
    return re.sub(r'\s', '', text)


class SpansTest(CommandTest):
    def check(self, path):
        payload = pathlib.Path(self.folder, path).read_bytes()
        document, *others = self.records('--with-text', path)
        text = document['text']
        self.assertEqual(text, payload.decode('utf-8', 'replace').removeprefix('\ufeff').replace('\r', ''))
        self.check_blocks(document['blocks'], text)
        found = list(spans(others))
        for span in found:
            words = span.get('text', span.get('exact'))
            self.assertEqual(words, text[span['start']:span['end']])
            received = b''.join(payload[begin:end] for begin, end in span['bytes'])
            self.assertEqual(without_blanks(received.decode('utf-8', 'replace')), without_blanks(words))
            self.assertEqual(span['bytes'], sorted(span['bytes']))
            if 'exact' in span:
                self.assertEqual(span['prefix'], text[max(0, span['start'] - 32):span['start']])
                self.assertEqual(span['suffix'], text[span['end']:span['end'] + 32])
        self.check_links(document, others)
        return found

    def check_blocks(self, blocks, text):
        end = 0
        for block in blocks:
            self.assertLessEqual(end, block['start'])
            words = text[block['start']:block['end']]
            self.assertTrue(words and words == words.strip('\n'), block)
            end = block['end']

    def check_links(self, document, others):
        statements = {record['id'] for record in others if record['type'] == 'statement'}
        places = {record['id'] for record in others if record['type'] == 'place'}
        self.assertEqual(len({record['id'] for record in others}), len(others))
        for record in others:
            self.assertEqual(record['document'], document['id'])
            if record['type'] == 'statement' and record['inside']:
                self.assertIn(record['inside'], statements - {record['id']})
            if record['type'] == 'event' and record['statement']:
                self.assertIn(record['statement'], statements)
            for key in ('place', 'about_place') if record['type'] == 'event' else ():
                self.assertIn((record[key] or {}).get('id'), places | {None})

    def test_samples(self):
        self.assertTrue(SAMPLES)
        for sample in SAMPLES:
            with self.subTest(sample=sample.name):
                self.assertGreater(len(self.check(sample)), 10)

    def test_a_file_with_marks_line_ends_and_a_broken_byte(self):
        found = self.check(self.write('awkward.txt', AWKWARD))
        self.assertTrue(any(len(span['bytes']) > 1 for span in found))
        self.assertTrue(any('\ufffd' in span.get('text', '') for span in found))

    def test_samples_with_windows_line_ends(self):
        for sample in SAMPLES:
            with self.subTest(sample=sample.name):
                plain = self.records(sample)
                name = self.write(sample.name, b'\xef\xbb\xbf' + sample.read_bytes().replace(b'\n', b'\r\n'))
                self.check(name)
                words = [span.get('text') for span in spans(self.records(name))]
                self.assertEqual(words, [span.get('text') for span in spans(plain)])


if __name__ == '__main__':
    unittest.main()
