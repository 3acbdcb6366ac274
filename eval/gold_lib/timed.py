"""Articles of gold/times: texts whose expressions of time are marked, and how many of them are found."""
import re

HEAD = re.compile(r'^=== (\S+) (\d{4}-\d\d-\d\d)\n', re.MULTILINE)
MARK = re.compile(r'\{([A-Z]+) ([^|}]+)\|([^}]+)\}')


def unmarked(marked):
    """The text without marks, and its expressions; offsets are code points."""
    text, found, done = '', [], 0
    for mark in MARK.finditer(marked):
        text += marked[done:mark.start()]
        found.append({'start': len(text), 'end': len(text) + len(mark[3]), 'type': mark[1], 'value': mark[2]})
        text += mark[3]
        done = mark.end()
    return text + marked[done:], found


def read(path):
    """The articles of a file, in the form of the evaluation data: {"id", "dct", "text", "timex"}."""
    parts = HEAD.split(path.read_text(encoding='utf-8'))[1:]
    articles = []
    for name, date, marked in zip(parts[::3], parts[1::3], parts[2::3]):
        text, found = unmarked(marked.strip('\n'))
        articles.append({'id': f'{path.stem}-{name}', 'dct': date, 'text': text, 'timex': found})
    return articles


def matched(gold, found):
    """Pairs that overlap, one to one: those with the same extent first, then the largest overlap."""
    pairs = []
    for i, a in enumerate(gold):
        for j, b in enumerate(found):
            common = min(a['end'], b['end']) - max(a['start'], b['start'])
            if common > 0:
                pairs.append(((a['start'], a['end']) != (b['start'], b['end']), -common, i, j))
    taken_gold, taken_found, chosen = set(), set(), []
    for _, _, i, j in sorted(pairs):
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            chosen.append((gold[i], found[j]))
    return chosen


def score(articles, predictions):
    """F1 of extents that overlap, of exact ones, and of those with the right value; and what is not right."""
    counts, wrong = dict.fromkeys(('gold', 'found', 'relaxed', 'strict', 'value'), 0), []
    for article in articles:
        found = predictions[article['id']]
        pairs = matched(article['timex'], found)
        counts['gold'] += len(article['timex'])
        counts['found'] += len(found)
        counts['relaxed'] += len(pairs)
        counts['strict'] += sum((a['start'], a['end']) == (b['start'], b['end']) for a, b in pairs)
        right = [(a, b) for a, b in pairs if (a['type'], a['value']) == (b['type'], b['value'])]
        counts['value'] += len(right)
        words = lambda one: article['text'][one['start']:one['end']]
        wrong += [f'{article["id"]}: {words(a)} is {a["value"]}, found {b["value"]}' for a, b in pairs if (a, b) not in right]
        wrong += [f'{article["id"]}: {words(a)} not found' for a in article['timex'] if all(a is not x for x, _ in pairs)]
        wrong += [f'{article["id"]}: {words(b)} found' for b in found if all(b is not x for _, x in pairs)]
    total = counts['gold'] + counts['found']
    return {name: 2 * counts[name] / total if total else 0.0 for name in ('relaxed', 'strict', 'value')}, wrong
