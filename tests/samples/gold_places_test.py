#!/usr/bin/env python3
"""The places of gold/places (invented news in languages besides English): gold_places_test.py PROGRAM.

Of each language at least FEWEST of the places are found with the right country and within NEAR_KM, and of what is found at
least FEWEST are places of the gold. Words for people ("French") are not counted.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'eval'))

from gold_lib.distance import NEAR_KM, kilometres  # noqa: E402

GOLD = ROOT / 'gold/places'
MARK = re.compile(r'\[\[([^=\]]+)=(\S+) (\S+) (\S+)\]\]')
FEWEST = 0.85


def read(marked):
    """The text without its marks, and the places."""
    text, places, at = '', [], 0
    for found in MARK.finditer(marked):
        text += marked[at:found.start()]
        places.append((len(text), len(text) + len(found[1]), found[2].replace('-', ''), float(found[3]), float(found[4])))
        text += found[1]
        at = found.end()
    return text + marked[at:], places


def articles(path):
    for line in path.read_text(encoding='utf-8').splitlines():
        if line and not line.startswith('#') and line != 'id\ttext':
            yield line.split('\t')


def predicted(program, texts):
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder, f'{name}.txt') for name in texts]
        for path in paths:
            path.write_text(texts[path.stem], encoding='utf-8')
        done = subprocess.run([program, '--json', *map(str, paths)], stdout=subprocess.PIPE, check=True)
    found = {}
    for record in map(json.loads, done.stdout.decode('utf-8').splitlines()):
        if record['type'] == 'document':
            current = found.setdefault(pathlib.Path(record['uri']).stem, [])
        elif record['type'] == 'place' and record['mention'] != 'demonym':
            current.append(record)
    return found


def is_right(gold, place):
    begin, end, country, lat, lon = gold
    return (place['start'] < end and begin < place['end'] and (place['country'] or '') == country and place['lat'] is not None
            and kilometres(lat, lon, place['lat'], place['lon']) <= NEAR_KM)


def measure(program, path):
    """(found and right, gold, found at all); names what is missed."""
    read_articles = {name: read(marked) for name, marked in articles(path)}
    found = predicted(program, {name: text for name, (text, _) in read_articles.items()})
    right = total = given = 0
    for name, (text, gold) in read_articles.items():
        given += len(found[name])
        total += len(gold)
        for one in gold:
            hit = any(is_right(one, place) for place in found[name])
            right += hit
            if not hit:
                print(f'{name}: missed {text[one[0]:one[1]]}')
        for place in found[name]:
            if not any(place['start'] < one[1] and one[0] < place['end'] for one in gold):
                print(f'{name}: not asked for: {place["text"]} ({place["name"]})')
    return right, total, given


def main(program):
    failed = False
    for path in sorted(GOLD.glob('*.tsv')):
        right, total, given = measure(program, path)
        print(f'{path.stem}: {right} of {total} places right, {given} found')
        failed = failed or right < FEWEST * total or right < FEWEST * given
    return failed


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
