#!/usr/bin/env python3
"""The records of samples/*.txt against their hand-made gold (samples/*.gold.json).

usage: sample_records_test.py DIURNA [--print]

Statements are paired one to one by the intersection over union of their content's non-blank characters (>= 0.5,
best first), those without content by overlapping cues. tests/samples/expected.json holds, for each sample, how many
gold statements there are and how many have each field right; fewer right than there, more unpaired statements than
there, or a sentence of `not_statements` taken for one, fails. --print writes today's numbers instead.
"""
import json
import pathlib
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
EXPECTED = pathlib.Path(__file__).resolve().parent / 'expected.json'
ARGUMENTS = [a for a in sys.argv[1:] if not a.startswith('-')]
DIURNA = ARGUMENTS[0] if ARGUMENTS else str(ROOT / 'build/dev/bin/diurna')


def article_text(path):
    return path.read_bytes().decode('utf-8').removeprefix('\ufeff').replace('\r', '')


def record_of(path, date):
    done = subprocess.run([DIURNA, '--json', '--date', date, str(path)], stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.decode('utf-8').splitlines()]


class Pairing:
    """Gold statements and those of the record, paired."""

    def __init__(self, text, gold, found):
        self.text, self.gold, self.found = text, gold, found
        self.mate, used = {}, set()
        scored = [(self.likeness(g, f), -i, -j) for i, g in enumerate(gold) for j, f in enumerate(found)]
        for likeness, i, j in sorted(scored, reverse=True):
            if likeness >= 0.5 and -i not in self.mate and -j not in used:
                self.mate[-i] = found[-j]
                used.add(-j)
        self.extra = len(found) - len(used)

    def characters(self, spans):
        return {c for s in spans if s for c in range(s['start'], s['end']) if not self.text[c].isspace()}

    def likeness(self, gold, found):
        field = 'content' if gold['content'] and found['content'] else 'cue'
        if field == 'cue' and (gold['content'] or found['content']) and gold['act'] not in ('decline', 'no_reply', 'unavailable'):
            return 0
        a = self.characters(gold[field] if field == 'content' else [gold['cue']])
        b = self.characters(found[field] if field == 'content' else [found['cue']])
        return len(a & b) / len(a | b) if a and b else 0


def word(value):
    return ((value.get('text') if isinstance(value, dict) else value) or '').lower().removeprefix('the ')


def speaker_of(statement):
    source = statement['source'] or {}
    return word(source.get('name') or source.get('text'))


def judged(pairing):
    """How many gold statements have each field right."""
    right = dict(found=0, speaker=0, act=0, addressee=0, channel=0, kind=0, inside=0)
    gold_ids = {g['id']: i for i, g in enumerate(pairing.gold)}
    for i, gold in enumerate(pairing.gold):
        mate = pairing.mate.get(i)
        if gold.get('optional') or mate is None:
            continue
        outer = pairing.mate.get(gold_ids.get(gold.get('inside')))
        right['found'] += 1
        right['speaker'] += speaker_of(mate) == word(gold['speaker'])
        right['act'] += mate['act'] == gold['act']
        right['kind'] += mate['kind'] == gold['kind']
        right['addressee'] += word(mate['addressee']) == word(gold.get('addressee'))
        right['channel'] += word(mate['channel']) == word(gold.get('channel'))
        right['inside'] += mate['inside'] == (outer['id'] if outer else None)
    return right


def measure(path):
    gold = json.loads(path.with_suffix('.gold.json').read_text(encoding='utf-8'))
    record = record_of(path, gold['document']['published'])
    text = article_text(path)
    pairing = Pairing(text, gold['statements'], [r for r in record if r['type'] == 'statement'])
    traps = 0
    for sentence in gold['not_statements']:
        start = text.index(sentence)
        trap = pairing.characters([{'start': start, 'end': start + len(sentence)}])
        traps += any(len(trap & pairing.characters(f['content'])) > len(trap) / 2 for f in pairing.found)
    times = {(t['start'], t['end'], t['value']) for t in record if t['type'] == 'time'}
    return dict(gold=sum(not g.get('optional') for g in gold['statements']), **judged(pairing), extra=pairing.extra, traps=traps,
                times=sum((t['start'], t['end'], t['value']) in times for t in gold['times']), gold_times=len(gold['times']))


SAMPLES = sorted((ROOT / 'samples').glob('*.txt'))


class SampleRecords(unittest.TestCase):
    def test_at_least_five_samples_have_gold(self):
        self.assertGreaterEqual(len(SAMPLES), 5)

    def test_no_field_is_right_less_often_than_expected(self):
        expected = json.loads(EXPECTED.read_text())
        for path in SAMPLES:
            measured = measure(path)
            for field, number in expected[path.stem].items():
                with self.subTest(sample=path.stem, field=field):
                    check = self.assertLessEqual if field in ('extra', 'traps') else self.assertGreaterEqual
                    check(measured[field], number)


if __name__ == '__main__':
    if '--print' in sys.argv:
        print(json.dumps({path.stem: measure(path) for path in SAMPLES}, indent=1))
    else:
        unittest.main(argv=sys.argv[:1])
