#!/usr/bin/env python3
"""eval/gold_lib/annotated.py reads an annotated article, and eval/check_gold finds what is wrong with one."""
import hashlib
import subprocess
import sys
import unittest

from temp_tree import ROOT, TempTreeTest

sys.path.insert(0, str(ROOT / 'eval'))
from gold_lib import annotated  # noqa: E402 (found by the line above)

HEAD = 'id: quay\nlanguage: en\npublisher: Quay Post\npublished: 2031-05-06\n\n=== text\n'
TEXT = """Quay to close

{c1:\u201cThe quay is sold,\u201d} {s1,2:Ines Varga} {k1:said} in a statement and {k2:denied} \
{c2:that {s3:the union} {k3:had asked for} {c3:talks}}. {c1:\u201cNobody bid.\u201d}

{s4:Nobody at the port} {k4:answered}.
"""
ROWS = """
=== statements
1 direct say | speaker: Ines Varga | channel: statement | time: 2031-05-06 document
2 indirect deny | speaker: Ines Varga | time: 2031-05-06 document
3 indirect ask | speaker: union | time: 2031-05 sentence | inside: 2
4 indirect no_reply | role: nobody at the port | anonymous: yes | addressee: Quay Post | time: 2031-05-06 document
"""
SOUND = HEAD + TEXT + ROWS
NAME = 'en/dev/quay.txt'


class ReadTest(TempTreeTest):
    def read(self, content):
        self.write(NAME, content)
        return annotated.read(self.root / NAME)

    def refusal(self, content):
        """What is said of an article that cannot be read, without the folder."""
        with self.assertRaises(annotated.Malformed) as caught:
            self.read(content)
        return str(caught.exception).replace(f'{self.root}/{NAME}', 'quay.txt')

    def test_head_and_text_come_without_marks(self):
        article = self.read(SOUND)
        self.assertEqual(article.id, 'quay')
        self.assertEqual(article.head['publisher'], 'Quay Post')
        self.assertEqual(article.text.split('\n\n'), [
            'Quay to close',
            '\u201cThe quay is sold,\u201d Ines Varga said in a statement and denied that the union had asked for talks. '
            '\u201cNobody bid.\u201d', 'Nobody at the port answered.'])

    def test_statements_have_their_row_and_their_spans(self):
        article = self.read(SOUND)
        found = [{role: [article.text[start:end] for start, end in spans] for role, spans in statement.spans.items()}
                 for statement in article.statements]
        self.assertEqual(found, [
            {'source': ['Ines Varga'], 'cue': ['said'], 'content': ['\u201cThe quay is sold,\u201d', '\u201cNobody bid.\u201d']},
            {'source': ['Ines Varga'], 'cue': ['denied'], 'content': ['that the union had asked for talks']},
            {'source': ['the union'], 'cue': ['had asked for'], 'content': ['talks']},
            {'source': ['Nobody at the port'], 'cue': ['answered'], 'content': []}])
        third = article.statements[2]
        self.assertEqual((third.number, third.kind, third.act), (3, 'indirect', 'ask'))
        self.assertEqual(third.fields, {'speaker': 'union', 'time': '2031-05 sentence', 'inside': '2'})

    def test_a_file_that_is_malformed_is_refused_at_its_line(self):
        for replaced, by, expected in (
                ('=== text', '=== words', '1: no line "=== text" after this one'),
                ('=== statements', '=== rows', '7: no line "=== statements" after this one'),
                ('language: en', 'language', '2: not of the form "name: value"'),
                ('published', 'date', '1: the head has no published'),
                ('{k4:', '{x4:', '11: this brace neither opens a mark nor closes one'),
                ('answered}', 'answered', '11: this mark is not closed'),
                ('{k4:', '{k5:', '7: statement 5 is marked in this text (cue) and not listed'),
                ('3 indirect ask', '3 ask', '16: a row opens with number, kind and act'),
                ('4 indirect', '3 indirect', '17: statement 3 is listed twice'),
                ('speaker: union', 'time: 2031-05', '16: time is given twice')):
            self.assertEqual(self.refusal(SOUND.replace(replaced, by)), f'quay.txt:{expected}')


class CheckGoldTest(TempTreeTest):
    def check(self, *options):
        run = subprocess.run([sys.executable, ROOT / 'eval/check_gold', self.root, *options],
                             capture_output=True, text=True, check=False)
        return run.returncode, run.stdout.replace(f'{self.root}/', '').splitlines()

    def assert_offence(self, replaced, by, expected):
        self.write(NAME, SOUND.replace(replaced, by))
        self.assertEqual(self.check(), (1, [f'{NAME}:{expected}', '1 articles, 4 statements, 1 offences']))

    def test_a_sound_article_passes(self):
        self.write(NAME, SOUND)
        self.assertEqual(self.check(), (0, ['1 articles, 4 statements, 0 offences']))

    def test_what_cannot_be_read_is_an_offence(self):
        self.write(NAME, SOUND.replace('answered}', 'answered'))
        self.assertEqual(self.check(), (1, [f'{NAME}:11: this mark is not closed', '1 articles, 0 statements, 1 offences']))

    def test_rules_of_the_head_and_of_spans(self):
        self.assert_offence('id: quay', 'id: pier', '1: the id is not the name of the file')
        self.assert_offence('2031-05-06\n\n===', '6 May 2031\n\n===', '1: "published" is no ISO date')
        self.assert_offence('{k4:answered}', '{k4: answered}', '11: cue of 4 is empty, or begins or ends with a blank')
        self.assert_offence('{k4:answered}', '{k4:ans\nwered}', '11: cue of 4 crosses paragraphs: a span each')

    def test_rules_of_a_row(self):
        self.assert_offence('3 indirect ask', '3 oblique ask', '16: 3: there is no kind oblique')
        self.assert_offence('3 indirect ask', '3 indirect beg', '16: 3: there is no act beg')
        self.assert_offence('role: nobody', 'job: nobody', '17: 4: there is no field job')
        self.assert_offence('anonymous: yes', 'anonymous: no', '17: 4: anonymous is yes or left out')
        self.assert_offence('anonymous: yes | addressee: Quay Post', 'addressee: Quay Post | anonymous: yes',
                            '17: 4: the fields are out of order')
        self.assert_offence('2031-05 sentence', 'May sentence', '16: 3: time is an ISO date, and sentence, post or document')
        self.assert_offence('speaker: union', 'speaker: union | anonymous: yes', '16: 3: an anonymous source has no speaker')
        self.assert_offence('no_reply |', 'no_reply | polarity: negative |', '17: 4: a non-answer has no polarity')
        self.assert_offence('inside: 2', 'inside: 3', '16: 3: inside names no other statement')

    def test_rules_of_the_content(self):
        self.assert_offence('no_reply', 'say', '17: 4: no content is marked')
        self.assert_offence('1 direct', '1 indirect', '14: 1: indirect, and the content has quotation marks')
        self.assert_offence('3 indirect', '3 mixed', '16: 3: mixed, and the content has no quotation marks')
        self.assert_offence('3 indirect', '3 direct', '16: 3: direct, and the content does not open with a quotation mark')
        self.write(NAME, SOUND.replace('{s4:Nobody at the port} {k4:answered}', 'Nobody answered'))
        self.assertEqual(self.check()[1][0], f'{NAME}:17: 4: listed and not marked')

    def test_articles_have_ids_of_their_own(self):
        for folder in ('en/dev', 'en/test'):
            self.write(f'{folder}/quay.txt', SOUND)
        self.assertEqual(self.check()[1][0], 'en/test/quay.txt:1: en/dev/quay.txt has the same id')

    def test_sums_hold_the_test_part(self):
        unseen = SOUND.replace('id: quay', 'id: pier')
        line = hashlib.sha256(unseen.encode('utf-8')).hexdigest() + '  en/test/pier.txt'
        self.write(NAME, SOUND)
        self.write('en/test/pier.txt', unseen)
        self.assertIn(line, self.check('--sums')[1])
        self.write('test.sha256', f'{line}\n')
        self.assertEqual(self.check()[0], 0)
        self.write('en/test/pier.txt', unseen.replace('sold', 'lost'))
        self.assertEqual(self.check()[1][0], 'en/test/pier.txt: not the file of which test.sha256 has the sum')
        self.write('test.sha256', line.replace('pier', 'mole') + '\n')
        self.assertEqual(self.check()[1][:2], ['test.sha256:1: en/test/mole.txt is not there, or named twice',
                                               'en/test/pier.txt: test.sha256 has no sum of it'])


if __name__ == '__main__':
    unittest.main()
