#!/usr/bin/env python3
"""The pages of samples/pages against their hand-made gold (samples/pages/NAME.gold.json), without the engine.

The gold of a page says what a reader gets from it: the document's fields as docs/formats/record.md names them, `body`,
the blocks in the order of the page, and `posts`, those that the page shows or leads to. Every text of `body` must stand
in the page, in this order, once references are decoded, tags taken out and white space is as a browser shows it. The
words of a post are a block for each paragraph, its signature is one more; a row of a table, and the time of an entry of
a live blog, are blocks as well.
"""
import datetime
import html.parser
import json
import pathlib
import re
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PAGES = ROOT / 'samples' / 'pages'
KINDS = set('headline standfirst paragraph heading list_item quote embedded_post caption related_link correction '
            'dateline'.split())
FIELDS = set('id charset title byline agencies publisher section canonical published modified language rights '
             'reservations body posts'.split())
POST_FIELDS = set('platform author handle date address language truncated'.split())
INLINE = set('a abbr b bdi bdo big cite code em font i kbd mark q s small span strike strong sub sup time tt u'.split())
SILENT = set('script style template title textarea'.split())
VOID = set('area base br col embed hr img input link meta source track wbr'.split())
DATE = re.compile(r'\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?')
MIN_BYTES, MAX_BYTES = 15_000, 60_000


class Text(html.parser.HTMLParser):
    """The text of a page, with a blank wherever a line ends."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.parts, self.silent = [], None
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag in SILENT and self.silent is None:
            self.silent = tag
        self.edge(tag)

    def handle_endtag(self, tag):
        if tag == self.silent:
            self.silent = None
        self.edge(tag)

    def edge(self, tag):
        if tag not in INLINE:
            self.parts.append(' ')

    def handle_data(self, data):
        if self.silent is None:
            self.parts.append(data)

    def text(self):
        return collapsed(''.join(self.parts))


def collapsed(text):
    return ' '.join(re.sub('[\u00ad\u200b\u2060\ufeff]', '', text).split())


def decoded(payload):
    """The page in the charset that it declares."""
    declared = re.search(rb'<meta[^>]+charset=["\']?([\w-]+)', payload[:2048], re.IGNORECASE)
    return payload.decode(declared[1].decode('ascii') if declared else 'utf-8')


def names():
    return sorted(path.name.removesuffix('.gold.json') for path in PAGES.glob('*.gold.json'))


def gold_of(name):
    return json.loads((PAGES / f'{name}.gold.json').read_text(encoding='utf-8'))


class Pages(unittest.TestCase):
    def each(self):
        return [(gold_of(name), (PAGES / f'{name}.html').read_bytes()) for name in names()]

    def test_each_page_has_gold(self):
        self.assertEqual(names(), sorted(path.stem for path in PAGES.glob('*.html')))
        self.assertGreaterEqual(len(names()), 5)

    def test_a_page_is_as_large_as_those_of_the_web(self):
        for gold, payload in self.each():
            with self.subTest(page=gold['id']):
                self.assertTrue(MIN_BYTES <= len(payload) <= MAX_BYTES, len(payload))

    def test_gold_has_all_fields(self):
        for gold, _ in self.each():
            with self.subTest(page=gold['id']):
                self.assertEqual(set(gold), FIELDS)
                for key in ('byline', 'agencies', 'reservations', 'body', 'posts'):
                    self.assertIsInstance(gold[key], list, key)
                for key in ('published', 'modified'):
                    if gold[key] is not None:
                        self.assertTrue(DATE.fullmatch(gold[key]), gold[key])
                        datetime.date.fromisoformat(gold[key][:10])

    def test_a_page_is_in_the_charset_that_it_declares(self):
        for gold, payload in self.each():
            with self.subTest(page=gold['id']):
                declared = re.search(rb'charset=["\']?([\w-]+)', payload, re.IGNORECASE)[1].decode('ascii')
                self.assertEqual(declared.lower(), gold['charset'])
                if gold['charset'] != 'utf-8':
                    self.assertRaises(UnicodeDecodeError, payload.decode, 'utf-8')

    def test_every_block_stands_in_the_page_in_order(self):
        for gold, payload in self.each():
            with self.subTest(page=gold['id']):
                text, at = Text(decoded(payload)).text(), 0
                for block in gold['body']:
                    self.assertEqual(set(block), {'kind', 'text'})
                    self.assertIn(block['kind'], KINDS)
                    self.assertEqual(block['text'], collapsed(block['text']))
                    found = text.find(block['text'], at)
                    self.assertGreaterEqual(found, 0, f"not in the page, or not in this order: {block['text']}")
                    at = found + len(block['text'])

    def test_the_headline_is_the_title_and_stands_once(self):
        for gold, _ in self.each():
            with self.subTest(page=gold['id']):
                headlines = [block['text'] for block in gold['body'] if block['kind'] == 'headline']
                self.assertEqual(headlines, [gold['title']])

    def test_fields_are_in_the_page(self):
        for gold, payload in self.each():
            with self.subTest(page=gold['id']):
                page = collapsed(html.unescape(decoded(payload)))
                for value in gold['byline'] + gold['agencies'] + [gold['publisher'], gold['section'], gold['rights']]:
                    if value is not None:
                        self.assertIn(value, page)

    def test_posts_are_well_formed(self):
        for gold, payload in self.each():
            with self.subTest(page=gold['id']):
                page = html.unescape(decoded(payload))
                blocks = [block['text'] for block in gold['body'] if block['kind'] == 'embedded_post']
                for post in gold['posts']:
                    self.assertEqual(set(post), POST_FIELDS)
                    for key in ('author', 'handle'):
                        if post[key] is not None:
                            self.assertIn(post[key].split('@')[-1].split('.')[0], page)
                    if post['date'] is not None:
                        self.assertTrue(DATE.fullmatch(post['date']), post['date'])
                cut = [text for text in blocks if text.endswith(('\u2026', '...'))]
                self.assertEqual(len(cut), sum(post['truncated'] for post in gold['posts']))


if __name__ == '__main__':
    sys.exit(unittest.main())
