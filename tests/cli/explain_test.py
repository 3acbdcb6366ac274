#!/usr/bin/env python3
"""diurna explain, and the record as web annotations."""
import json
import unittest

from command import CommandTest

ARTICLE = 'Port chief Lena Moss told The Corran Mail on Tuesday that the crane was safe.\n'
RAID = 'Turkey bombed Syrian rebels on 3 March 2025.\n'


class ExplainTest(CommandTest):
    def record(self):
        """(the id of the statement, the record's file) of an article with a byte-order mark."""
        self.write('crane.txt', '\ufeff' + ARTICLE)
        done = self.run_program('--json', 'crane.txt')
        self.write('record.jsonl', done.stdout)
        return next(line['id'] for line in map(json.loads, done.stdout.splitlines()) if line['type'] == 'statement')

    def test_a_statement_is_shown_in_its_page(self):
        done = self.run_program('explain', self.record(), '--in', 'record.jsonl', '--page', 'crane.txt')
        self.assertEqual((done.returncode, done.stderr), (0, b''))
        shown = done.stdout.decode()
        self.assertIn('in crane.txt (d:', shown)
        self.assertIn('bytes 3–23', shown)
        self.assertIn('[[Port chief Lena Moss]] told The Corran Mail', shown)
        self.assertIn('\nempty\n', shown)

    def test_the_record_may_come_from_standard_input(self):
        identifier = self.record()
        done = self.run_program('explain', identifier, '--in', '-', stdin=(self.folder / 'record.jsonl').read_bytes())
        self.assertEqual(done.returncode, 0)
        self.assertIn(b'Port chief Lena Moss', done.stdout)

    def test_what_cannot_be_explained_is_said(self):
        identifier = self.record()
        self.write('other.txt', ARTICLE)
        for arguments, word in ((['s:000000000000000000000000', '--in', 'record.jsonl'], 'no row'),
                                ([identifier, '--in', 'missing.jsonl'], 'missing.jsonl'),
                                ([identifier, '--in', 'record.jsonl', '--page', 'other.txt'], 'SHA-256'),
                                ([identifier], '--in')):
            done = self.run_program('explain', *arguments)
            self.assertEqual((done.returncode, done.stdout), (2, b''), arguments)
            self.assertIn(word, done.stderr.decode())

    def test_a_place_is_shown_in_its_page(self):
        self.write('base.txt', 'Two planes landed at Bagram Air Base before dawn, the army said.\n')
        done = self.run_program('--json', 'base.txt')
        self.write('record.jsonl', done.stdout)
        place = next(line for line in map(json.loads, done.stdout.splitlines()) if line['type'] == 'place')
        self.assertEqual((place['name'], place['country'], place['feature']), ('Bagram Airfield', 'AFG', 'airbase'))
        shown = self.run_program('explain', place['id'], '--in', 'record.jsonl', '--page', 'base.txt').stdout.decode()
        self.assertIn('Bagram Airfield', shown)
        self.assertIn('airbase', shown)
        self.assertIn('[[Bagram Air Base]] before dawn', shown)

    def test_geojson_has_the_points_of_places(self):
        self.write('base.txt', 'Two planes landed at Bagram Air Base before dawn, the army said.\n')
        done = self.run_program('--format', 'geojson', 'base.txt')
        self.assertEqual(done.returncode, 0, done.stderr)
        collection = json.loads(done.stdout)
        self.assertEqual(collection['type'], 'FeatureCollection')
        feature = collection['features'][0]
        self.assertEqual(feature['properties']['text'], 'Bagram Air Base')
        self.assertEqual([round(number, 1) for number in feature['geometry']['coordinates']], [69.3, 34.9])

    def test_an_event_is_shown_in_its_page(self):
        self.write('raid.txt', RAID)
        done = self.run_program('--json', 'raid.txt')
        self.write('record.jsonl', done.stdout)
        event = next(line for line in map(json.loads, done.stdout.splitlines()) if line['type'] == 'event')
        self.assertEqual((event['plover'], event['modality'], event['date']['start']), ('ASSAULT', 'actual', '2025-03-03'))
        shown = self.run_program('explain', event['id'], '--in', 'record.jsonl', '--page', 'raid.txt').stdout.decode()
        self.assertIn('ASSAULT', shown)
        self.assertIn('[[Turkey]] bombed', shown)
        self.assertIn('on [[3 March 2025]]', shown)

    def test_plover_has_the_parties_and_types_of_events(self):
        self.write('raid.txt', RAID)
        done = self.run_program('--format', 'plover', 'raid.txt')
        self.assertEqual(done.returncode, 0, done.stderr)
        event = json.loads(done.stdout.splitlines()[0])
        self.assertEqual((event['event'], event['event_text'], event['date']), (['ASSAULT'], ['bombed'], '2025-03-03'))
        self.assertEqual((event['actor'][0]['code'], event['recipient'][0]['code']), ('TUR', 'SYR'))
        self.assertNotIn('text', event)
        with_text = self.run_program('--format', 'plover', '--with-text', 'raid.txt')
        self.assertEqual(json.loads(with_text.stdout.splitlines()[0])['text'], RAID.strip())

    def test_annotations_select_the_bytes_of_their_evidence(self):
        self.record()
        done = self.run_program('--format', 'annotations', 'crane.txt')
        annotation = json.loads(done.stdout.splitlines()[0])
        quote, _, data = annotation['target'][0]['selector']
        page = (self.folder / 'crane.txt').read_bytes()
        self.assertEqual(page[data['start']:data['end']].decode(), quote['exact'])


if __name__ == '__main__':
    unittest.main()
