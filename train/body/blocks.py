"""The blocks of pages as diurna-dump-blocks prints them, and the pages' gold texts."""
import gzip
import json
import pathlib
import re
import subprocess
import tempfile
from urllib.parse import urlparse

import numpy as np

WORD = re.compile(r'\w+')


class Page:
    """The blocks of one page: features (a row a block), texts, words."""

    def __init__(self, identifier, features, texts, gold):
        self.id = identifier
        self.features = features
        self.texts = texts
        self.words = [WORD.findall(text) for text in texts]
        self.gold = WORD.findall(gold['articleBody'])
        self.site = site_of(gold['url'])

    def __len__(self):
        return len(self.texts)


def site_of(url):
    """The registered domain, roughly: two labels, or three where the second is short ("co.uk")."""
    labels = urlparse(url).netloc.lower().split(':')[0].split('.')
    size = 3 if len(labels) > 2 and len(labels[-2]) <= 3 else 2
    return '.'.join(labels[-size:])


def unpack(folder, parity, target):
    """Writes the pages of that parity into `target`; returns the list for diurna-dump-blocks."""
    lines = []
    for path in sorted(pathlib.Path(folder, 'pages').glob('*.html.gz')):
        identifier = path.name.split('.')[0]
        if int(identifier) % 2 != parity:
            continue
        page = pathlib.Path(target, identifier + '.html')
        page.write_bytes(gzip.decompress(path.read_bytes()))
        lines.append(f'{identifier}\t{page}\n')
    return ''.join(lines)


def dump(program, listing):
    """What the program prints of the pages listed, a line a block, and the line of names."""
    done = subprocess.run([program], input=listing.encode(), stdout=subprocess.PIPE, check=True)
    lines = done.stdout.decode().split('\n')
    return lines[0].split('\t')[1:], [line.split('\t', 2) for line in lines[1:] if line]


def numbers(features):
    return np.frombuffer(bytes.fromhex(features), dtype=np.uint8)


def table(program, listing):
    """(names of the features, a row a block) of the pages listed."""
    names, lines = dump(program, listing)
    return names, np.array([numbers(features) for _, features, _ in lines])


def load(program, folder, parity):
    """(names of the features, pages)."""
    gold = json.loads(pathlib.Path(folder, 'gold.json').read_text(encoding='utf-8'))
    with tempfile.TemporaryDirectory() as scratch:
        names, lines = dump(program, unpack(folder, parity, scratch))
    rows = {}
    for identifier, features, text in lines:
        page = rows.setdefault(identifier, ([], []))
        page[0].append(numbers(features))
        page[1].append(text)
    pages = [Page(identifier, np.array(features), texts, gold[identifier])
             for identifier, (features, texts) in sorted(rows.items())]
    return names, pages
