#!/usr/bin/env python3
"""The articles of samples/pages/*.html against their hand-made gold (samples/pages/*.gold.json).

usage: page_articles_test.py DIURNA [--print]

tests/samples/expected_pages.json holds, for each page, how many facts, blocks (text and kind; text alone) and posts there
are and how many are right, and how many blocks of the article are none of the gold's. Fewer right than there, or more that
should not be there, fails. --print writes today's numbers instead, --show what differs.
"""
import json
import pathlib
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PAGES = ROOT / 'samples/pages'
EXPECTED = pathlib.Path(__file__).resolve().parent / 'expected_pages.json'
ARGUMENTS = [a for a in sys.argv[1:] if not a.startswith('-')]
DIURNA = ARGUMENTS[0] if ARGUMENTS else str(ROOT / 'build/dev/bin/diurna')
FACTS = ('charset', 'title', 'byline', 'agencies', 'publisher', 'section', 'canonical', 'published', 'modified', 'language', 'rights',
         'reservations')
POST_FACTS = ('platform', 'author', 'handle', 'date', 'truncated')
MORE_IS_WORSE = {'unasked blocks'}


def article_of(path):
    done = subprocess.run([DIURNA, 'read', '--json', str(path)], stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def blocks_of(article):
    """(kind, text as one line) of each block."""
    return [(block['kind'], ' '.join(article['text'][block['start']:block['end']].split())) for block in article['blocks']]


def posts_of(article):
    """The facts of each post, which its blocks repeat."""
    found = []
    for block in article['blocks']:
        facts = block['kind'] == 'embedded_post' and tuple(block[fact] for fact in POST_FACTS)
        if facts and facts not in found:
            found.append(facts)
    return found


def shown_posts(gold):
    """Those whose words are in the page: of the others nobody knows the author's name."""
    return [tuple(post[fact] and post[fact][:10] if fact == 'date' else post[fact] for fact in POST_FACTS)
            for post in gold['posts'] if post['author']]


def compare(gold, article):
    """({what: number}, lines that tell what differs)."""
    found, wanted = blocks_of(article), [(block['kind'], block['text']) for block in gold['body']]
    texts, posts = {text for _, text in wanted}, posts_of(article)
    wrong = [f'{fact}: {article[fact]!r} for {gold[fact]!r}' for fact in FACTS if article[fact] != gold[fact]]
    missing = [f'missing {kind}: {text[:90]}' for kind, text in wanted if (kind, text) not in found]
    unasked = [f'unasked {kind}: {text[:90]}' for kind, text in found if text not in texts]
    lost = [f'post: {post}' for post in shown_posts(gold) if post not in posts]
    numbers = {'facts': len(FACTS), 'right facts': len(FACTS) - len(wrong), 'blocks': len(wanted),
               'right blocks': len(wanted) - len(missing), 'right texts': sum(text in {t for _, t in found} for _, text in wanted),
               'unasked blocks': len(unasked), 'right posts': len(shown_posts(gold)) - len(lost)}
    return numbers, wrong + missing + unasked + lost


def pages():
    return {path.stem: (json.loads(path.with_suffix('.gold.json').read_text(encoding='utf-8')), article_of(path))
            for path in sorted(PAGES.glob('*.html'))}


class PageArticles(unittest.TestCase):
    def test_what_was_right_stays_right(self):
        expected = json.loads(EXPECTED.read_text(encoding='utf-8'))
        found = {name: compare(*pair)[0] for name, pair in pages().items()}
        self.assertEqual(set(found), set(expected))
        for name, numbers in found.items():
            for what, number in numbers.items():
                with self.subTest(page=name, what=what):
                    if what in MORE_IS_WORSE:
                        self.assertLessEqual(number, expected[name][what])
                    else:
                        self.assertGreaterEqual(number, expected[name][what])


def main():
    if '--show' in sys.argv:
        for name, pair in pages().items():
            print(name, *compare(*pair)[1], sep='\n  ')
        return 0
    if '--print' in sys.argv:
        numbers = {name: compare(*pair)[0] for name, pair in pages().items()}
        EXPECTED.write_text(json.dumps(numbers, indent=1) + '\n', encoding='utf-8')
        return 0
    return unittest.main(argv=sys.argv[:1])


if __name__ == '__main__':
    sys.exit(main())
