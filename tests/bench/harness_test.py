#!/usr/bin/env python3
"""bench/harness: the texts, the machine and the records of runs."""
import datetime
import json
import pathlib
import shutil
import tempfile
import unittest

from measured import ROOT

from harness import machine, record, texts

CPUINFO = 'processor\t: 0\nmodel name\t: Abacus 9\nflags\t\t: fpu fma avx2 avx512_bf16\n\nprocessor\t: 1\nmodel name\t: other\n'


class HarnessTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def test_texts_come_back_as_they_were_written(self):
        written = ['The ferry left.\n\nNobody waved.', '“Non,” dit-il.\u2028', '']
        texts.write_jsonl(self.folder / 'texts.jsonl', written)
        self.assertEqual(texts.choose(self.folder / 'texts.jsonl'), ('texts.jsonl', written))

    def test_the_hash_knows_where_a_text_ends(self):
        self.assertNotEqual(texts.sha256(['ab', 'c']), texts.sha256(['a', 'bc']))

    def test_the_repository_has_texts_of_its_own(self):
        own = texts.own()
        self.assertIn((ROOT / 'samples/quake_wire.txt').read_text(encoding='utf-8'), own)
        self.assertGreater(sum(map(len, own)), 20_000)

    def test_the_machine_is_that_of_the_first_processor(self):
        found = machine.describe(CPUINFO)
        self.assertEqual(found['cpu'], 'Abacus 9')
        self.assertEqual(found['flags'], {'fma': True, 'avx2': True, 'avx512f': False, 'avx512_bf16': True, 'amx_bf16': False})

    def test_the_current_record_is_the_one_that_was_marked(self):
        for day in (1, 2, 3):
            made = record.opening('nlp', datetime.datetime(2025, 3, day, 4, 5, 6))
            path = record.write(made, self.folder)
            if day == 2:
                record.mark_current(path)
        self.assertEqual(record.current('nlp', self.folder)['date'], '2025-03-02T04:05:06Z')
        self.assertEqual(len(list(self.folder.glob('*-nlp.json'))), 3)
        self.assertEqual(json.loads(path.read_text())['date'], '2025-03-03T04:05:06Z')

    def test_each_benchmark_has_a_current_record_of_its_own(self):
        for benchmark, day in (('nlp', 1), ('pages', 2), ('nlp', 3)):
            made = record.opening(benchmark, datetime.datetime(2025, 3, day, 4, 5, 6))
            record.mark_current(record.write(made, self.folder))
        found = {name: one['date'][:10] for name, one in record.currents(self.folder).items()}
        self.assertEqual(list(found.items()), [('nlp', '2025-03-03'), ('pages', '2025-03-02')])


if __name__ == '__main__':
    unittest.main()
