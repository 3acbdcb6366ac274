#!/usr/bin/env python3
"""score_metadata.py: titles, dates and authors of web pages against gold.

  score_metadata.py GOLD.json PRED.jsonl [--parity even|odd|all] [--misses title|date|author] [--json]

GOLD.json : {"0001": {"url", "title", "author", "date": "2025-09-21", ...}}; a field that is not known is null
PRED.jsonl: one {"id", "title", "byline": [..], "agencies": [..], "published", "modified"} a line; absent ids are
empty predictions.

Each figure is over the pages whose gold has the field.
  title         equal, as letters and digits in lower case ("&" is "and"), after the site's name is cut off both: a last or first
                part between separators (" | ", " - ", ...) whose letters are in the address's host, or the other
                way round
  title_exact   the same without cutting anything off
  date          the gold day is that of published or modified
  date_wrong    at least one of them is given, and neither is the gold day; with date and date_none it adds up to 1
  author        the set of names is the gold's. Gold strings and predictions (byline and agencies together) are split
                at commas, semicolons, "and", "&", "|"; letters alone count, in lower case, without titles (Dr.);
                parts of gold that are degrees or jobs, and what stands in brackets, are left out
  author_wrong  names are given, and none of them is the gold's
  *_unasked     share of the pages without the gold field that have a prediction
"""
import argparse
import json
import re
import sys
import unicodedata
from urllib.parse import urlsplit

SEPARATOR = re.compile(r'\s+[|\-\u2013\u2014:\u00b7\u2022\u00bb\u00ab/~]+\s+|:\s+')
SPLIT = re.compile(r'\s*(?:,|;|\||\u2022|\s/\s|&|\band\b)\s*')
DEGREE = re.compile(r'^(ph\.?d|m\.?d|m\.?a|m\.?s|msc|mph|mba|b\.?a|b\.?s|rdn?|ldn|rn|cfp|cepf|cfa|cpa|ea|cpt|cscs|dds|dmd|'
                    r'lcsw|lmft|psy\.?d|ed\.?d|jd|esq|jr|sr)\W*$', re.IGNORECASE)
JOB = re.compile(r'\b(editors?|reporter|correspondent|journalist|writer|columnist|producer|contributor|author|director|manager|'
                 r'specialist|expert|dietitian|analyst|professor|lecturer|researcher|consultant|(co-)?founder|president|'
                 r'ceo|cto|officer|head|lead|fellow|engineer|strategist|university|industry)\b', re.IGNORECASE)


def folded(text):
    text = unicodedata.normalize('NFKC', text or '').casefold().replace('&', ' and ')
    return ''.join(c for c in text if c.isalnum())


def letters_of_host(url):
    """The host as letters, and the longest of its labels."""
    host = urlsplit(url).netloc.removeprefix('www.')
    return folded(host), folded(max(host.split('.')[:-1] or [''], key=len))


def without_site(title, letters):
    """`title` without a first or last part that the host has, or that has the host's name."""
    host, label = letters
    parts = SEPARATOR.split(title or '')
    seps = SEPARATOR.findall(title or '')

    def is_site(part):
        key = folded(part)
        return bool(key) and (key in host or (len(label) > 3 and label in key))

    first, last = 0, len(parts)
    while last - first > 1 and is_site(parts[last - 1]):
        last -= 1
    while last - first > 1 and is_site(parts[first]):
        first += 1
    kept = parts[first]
    for i in range(first + 1, last):
        kept += seps[i - 1] + parts[i]
    return kept


def names(strings):
    found = set()
    for string in strings:
        string = re.sub(r'\([^)]*\)|\[[^]]*\]', ' ', string or '')
        parts = [p for p in SPLIT.split(string) if p.strip()]
        for i, part in enumerate(parts):
            if DEGREE.match(part.strip()) or (i > 0 and JOB.search(part)):
                continue
            part = re.sub(r'^\s*(by|dr\.?|prof\.?|mr\.?|mrs\.?|ms\.?)\s+', '', part, flags=re.IGNORECASE)
            if folded(part):
                found.add(folded(part))
    return found


def judge(gold, pred):
    """field -> 'right', 'wrong', 'none' (nothing predicted), or 'unasked' / 'silent' where gold has nothing."""
    host = letters_of_host(gold.get('url') or '')
    out = {}
    title = pred.get('title') or ''
    same = folded(without_site(title, host)) == folded(without_site(gold.get('title'), host))
    exact = folded(title) == folded(gold.get('title'))
    for field, right in (('title', same or exact), ('title_exact', exact)):
        out[field] = outcome(gold.get('title'), right, bool(title))
    days = {(pred.get(key) or '')[:10] for key in ('published', 'modified')} - {''}
    out['date'] = outcome(gold.get('date'), gold.get('date') in days, bool(days))
    wanted = names([gold.get('author')])
    given = names((pred.get('byline') or []) + (pred.get('agencies') or []))
    out['author'] = outcome(wanted, given == wanted, bool(given))
    if out['author'] == 'wrong' and given & wanted:
        out['author'] = 'partly'
    return out


def outcome(gold, right, given):
    if not gold:
        return 'unasked' if given else 'silent'
    return 'right' if right else 'wrong' if given else 'none'


def share(judged, field, kinds, of):
    asked = [j[field] for j in judged if j[field] in of]
    return sum(1 for j in asked if j in kinds) / len(asked) if asked else 0.0


def score(judged):
    asked = ('right', 'wrong', 'partly', 'none')
    out = {'pages': len(judged)}
    for field in ('title', 'title_exact', 'date', 'author'):
        out[field] = share(judged, field, ('right',), asked)
    for field in ('date', 'author'):
        out[field + '_wrong'] = share(judged, field, ('wrong',), asked)
        out[field + '_none'] = share(judged, field, ('none',), asked)
        out[field + '_unasked'] = share(judged, field, ('unasked',), ('unasked', 'silent'))
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('gold')
    parser.add_argument('pred')
    parser.add_argument('--parity', choices=('even', 'odd', 'all'), default='all', help='of the page ids')
    parser.add_argument('--misses', choices=('title', 'date', 'author'), help='list what is not right')
    parser.add_argument('--json', action='store_true')
    options = parser.parse_args()
    with open(options.gold, encoding='utf-8') as file:
        gold = json.load(file)
    with open(options.pred, encoding='utf-8') as file:
        pred = {row['id']: row for row in map(json.loads, filter(str.strip, file))}
    wanted = {'even': (0,), 'odd': (1,), 'all': (0, 1)}[options.parity]
    judged = {key: judge(gold[key], pred.get(key, {})) for key in gold if int(key) % 2 in wanted}
    if options.misses:
        for key, row in judged.items():
            if row[options.misses] in ('wrong', 'partly', 'none'):
                print(key, row[options.misses], json.dumps(gold[key].get(options.misses)), gold[key].get('url'),
                      json.dumps(pred.get(key, {}), ensure_ascii=False), sep='\t')
        return 0
    figures = score(list(judged.values()))
    if options.json:
        print(json.dumps(figures))
    else:
        for name, value in figures.items():
            print(f'{name:<15} {value:.3f}' if isinstance(value, float) else f'{name:<15} {value}')
    return 0


if __name__ == '__main__':
    sys.exit(main())
