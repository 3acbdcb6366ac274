#!/usr/bin/env python3
"""diurna read: the article alone, from pages, archives, feeds and lines."""
import gzip
import json
import unittest

from command import CommandTest

PAGE = '''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry fares rise | The Corran Mail</title>
<meta property="og:site_name" content="The Corran Mail">
<meta name="author" content="Ada Quill"><meta property="article:published_time" content="2025-03-04T14:05:00+01:00">
</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li><li><a href="/tv">TV</a></li></ul></nav>
<main><article><h1>Ferry fares rise</h1>
<p>Fares on the Corran ferry will rise by a tenth in April, the harbour board said on Tuesday, and commuters who had hoped
for a discount were told to wait until the autumn.</p>
<h2>What changes</h2>
<p>A single crossing will cost &pound;4.40, up from &pound;4, said Lena Moss, who chairs the board. &ldquo;Nobody likes
it,&rdquo; she said, &ldquo;but the boats are older than most of our passengers.&rdquo;</p>
<p>The passengers&rsquo; league denied that it had been asked. It did not respond to questions about a boycott of the boats,
which its members have discussed since the winter timetable was cut in half.</p>
</article></main><footer><p>Copyright 2025 The Corran Mail. All rights reserved. <a href="/terms">Terms</a></p></footer></body></html>
'''
FIRST = 'Fares on the Corran ferry will rise by a tenth in April'
TEXT = 'Port chief Lena Moss said the crane was safe.\n'
FEED = f'''<?xml version="1.0"?><rss version="2.0"><channel><title>Corran</title>
<item><title>Crane</title><link>https://mail.example/crane</link><pubDate>Tue, 04 Mar 2025 14:05:00 +0100</pubDate>
<description>&lt;p&gt;{TEXT.strip()} The inspectors agreed with her after a day on the quay.&lt;/p&gt;</description></item></channel></rss>'''


def warc(*records):
    """A WARC file of (address, HTML) pairs, one gzip member a record."""
    members = []
    for address, page in records:
        http = b'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n' + page.encode()
        head = (f'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2025-03-05T00:00:00Z\r\n'
                f'WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000{len(members)}>\r\n'
                f'Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n')
        members.append(gzip.compress(head.encode() + http + b'\r\n\r\n', mtime=0))
    return b''.join(members)


class ReadTest(CommandTest):
    def read(self, *arguments, status=0, stdin=b''):
        done = self.run_program('read', *arguments, stdin=stdin)
        self.assertEqual(done.returncode, status, done.stderr.decode())
        return done.stdout.decode()

    def documents(self, *arguments, status=0):
        return [json.loads(line) for line in self.read('--json', *arguments, status=status).splitlines()]

    def test_the_words_of_a_page_without_its_furniture(self):
        self.write('page.html', PAGE)
        text = self.read('page.html')
        self.assertTrue(text.startswith(FIRST), text)
        self.assertIn('\nWhat changes\n', text)
        self.assertIn('\u201cNobody likes it,\u201d she said', text)
        for furniture in ('Sport', 'Copyright', '<', 'Ferry fares rise'):
            self.assertNotIn(furniture, text)

    def test_from_standard_input(self):
        self.assertEqual(self.read(stdin=PAGE.encode()), self.read('-', stdin=PAGE.encode()))
        self.assertTrue(self.read(stdin=PAGE.encode()).startswith(FIRST))

    def test_markdown_with_metadata(self):
        self.write('page.html', PAGE)
        text = self.read('--markdown', '--with-metadata', 'page.html')
        self.assertTrue(text.startswith('---\ntitle: "Ferry fares rise"\nbyline: ["Ada Quill"]\n'), text)
        self.assertIn('published: "2025-03-04T14:05:00+01:00"\n', text)
        self.assertIn('\n# Ferry fares rise\n\nFares on', text)
        self.assertIn('\n\n## What changes\n\n', text)

    def test_json_leads_back_to_the_page(self):
        self.write('page.html', PAGE)
        document, = self.documents('page.html')
        self.assertEqual((document['media'], document['title'], document['byline']), ('html', 'Ferry fares rise', ['Ada Quill']))
        page, text = PAGE.encode(), document['text']
        at = text.index('\u00a34.40')
        start, end, begin, stop = next(s for s in document['source_map'] if s[0] <= at < s[1])
        self.assertEqual((text[start:end], page[begin:stop]), ('\u00a3', b'&pound;'))

    def test_articles_of_an_archive(self):
        other = PAGE.replace('Ferry fares rise', 'Ferry fares fall')
        archive = warc(('https://mail.example/1', PAGE), ('https://mail.example/2', other))
        self.write('crawl.warc.gz', archive)
        first, second = self.documents('crawl.warc.gz')
        self.assertEqual((first['uri'], first['container'], first['offset'], first['fetched']),
                         ('https://mail.example/1', 'crawl.warc.gz', 0, '2025-03-05T00:00:00Z'))
        self.assertEqual((second['uri'], second['title']), ('https://mail.example/2', 'Ferry fares fall'))
        self.assertEqual(archive[second['offset']:second['offset'] + 2], b'\x1f\x8b')

    def test_an_archive_that_is_cut_short_is_a_failure_that_is_told(self):
        archive = warc(('https://mail.example/1', PAGE), ('https://mail.example/2', PAGE))
        self.write('cut.warc.gz', archive[:-40])
        first, failure = self.documents('cut.warc.gz', status=1)
        self.assertEqual((first['uri'], failure['type'], failure['input']), ('https://mail.example/1', 'failure', 'cut.warc.gz'))
        self.assertEqual(archive[failure['offset']:failure['offset'] + 2], b'\x1f\x8b')

    def test_lines_of_json_and_entries_of_a_feed(self):
        lines = '\n'.join(json.dumps({'url': f'https://mail.example/{i}', 'text': TEXT + '\u201cAye\u201d'}) for i in range(2))
        self.write('lines.jsonl', lines + '\nnot json\n')
        self.write('feed.xml', FEED)
        one, two, failure, entry = self.documents('lines.jsonl', 'feed.xml', status=1)
        self.assertEqual((one['uri'], two['uri'], two['offset']), ('https://mail.example/0', 'https://mail.example/1', lines.index('\n') + 1))
        self.assertEqual((failure['input'], failure['offset']), ('lines.jsonl', len(lines) + 1))
        self.assertEqual((entry['uri'], entry['title'], entry['media']), ('https://mail.example/crane', 'Crane', 'html'))
        self.assertEqual(entry['published'], '2025-03-04T14:05:00+01:00')
        self.assertTrue(entry['text'].startswith(TEXT.strip()))
        self.assertNotEqual(one['id'], two['id'])

    def test_an_id_does_not_depend_on_the_place_in_the_file(self):
        line = json.dumps({'url': 'https://mail.example/1', 'text': TEXT}) + '\n'
        self.write('first.jsonl', line)
        self.write('later.jsonl', '{"text": "Another article stands here."}\n' + line)
        alone = self.records('first.jsonl')
        after = [record for record in self.records('later.jsonl') if record.get('document', record['id']) == alone[0]['id']]
        self.assertEqual([record['id'] for record in after], [record['id'] for record in alone])
        self.assertEqual(after[1:], alone[1:])

    def test_only_the_articles_that_are_wanted(self):
        self.write('page.html', PAGE)
        self.write('plain.txt', TEXT)
        self.assertEqual(self.read('--language', 'fr', 'page.html'), '')
        self.assertNotEqual(self.read('--language', 'en', 'page.html'), '')
        self.assertEqual([d['uri'] for d in self.documents('--only-with-metadata', 'page.html', 'plain.txt')], ['page.html'])

    def test_each_article_into_a_file(self):
        self.write('pages/a.html', PAGE)
        self.write('pages/sub/b.txt', TEXT)
        self.assertEqual(self.read('-o', 'out/deep', 'pages'), '')
        documents = self.documents('pages')
        files = {path.name: path.read_text(encoding='utf-8') for path in (self.folder / 'out/deep').iterdir()}
        self.assertEqual(set(files), {document['id'][2:] + '.txt' for document in documents})
        self.assertEqual(files[documents[1]['id'][2:] + '.txt'], TEXT)

    def test_inputs_named_by_a_file(self):
        self.write('page.html', PAGE)
        self.write('names', 'page.html\r\n\nmissing.html\n')
        done = self.run_program('read', '--files-from', 'names')
        self.assertEqual(done.returncode, 1)
        self.assertIn(b'missing.html', done.stderr)
        self.assertTrue(done.stdout.decode().startswith(FIRST))

    def test_a_page_without_an_article_is_told(self):
        self.write('menu.html', '<!DOCTYPE html><html><body><nav><a href="/">Home</a> <a href="/x">Sport</a></nav></body></html>')
        failure, = self.documents('menu.html', status=1)
        self.assertEqual((failure['code'], failure['input']), ('empty', 'menu.html'))

    def test_help_has_its_options_alone(self):
        text = self.run_program('read', '-h').stdout.decode()
        self.assertIn('--markdown', text)
        self.assertNotIn('--model', text)
        self.assertNotIn('--markdown', self.run_program('-h').stdout.decode())

    def test_threads_change_nothing(self):
        for i in range(40):
            self.write(f'pages/{i:02}.html', PAGE.replace('tenth', f'tenth, or {i} pence,'))
        alone = self.read('--json', 'pages')
        self.assertEqual(self.read('--json', '--threads', '3', 'pages'), alone)
        self.assertEqual(len(alone.splitlines()), 40)


if __name__ == '__main__':
    unittest.main()
