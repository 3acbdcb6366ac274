#!/usr/bin/env python3
"""score_statements.py: predicted statements against annotated articles.

  score_statements.py GOLD_FOLDER PRED.jsonl [--part dev|test] [--json OUT] [--misses FIELD]

GOLD_FOLDER : articles that check_gold passes, at any depth below it; --part: of these folders only
PRED.jsonl  : what `predict annotated` prints; an article that is missing there has no predictions, and one that is
              not below GOLD_FOLDER is an error

Words. A span stands for the set of words (letters and digits, also joined by one of '.,-&/) that it touches, so that
quotation marks and commas at its ends do not matter. A cue without words (a colon, a dash) stands for its characters.

Pairs. Within an article annotated and predicted statements are paired one to one, greedily by falling overlap
(intersection over union) of the contents; of equal ones by that of the cues, then of the sources, then by order. A
pair needs an overlap of contents of at least 0.5, or, where the annotated statement has no content or is a non-answer
(decline, no_reply, unavailable), cues that overlap at all.

With precision (right / predicted), recall (right / annotated) and F:
  statements   right: in a pair
  full         right: in a pair, and sources share a word or neither has one, and so with the cues
  non_answers  of the statements whose act is a non-answer; right: paired, or cues overlap (one to one), and the same act
of the fields of pairs only:
  addressee, channel, role
               right: the same words, or those of one among those of the other, in lower case and without articles,
               possessives and punctuation
  inside       right: the statement around it is the pair of the annotated one around it

Accuracy over pairs:
  kind, act    equal
  polarity     equal; positive where none is annotated
  speaker      of pairs with an annotated speaker: the name is right as an addressee is; no name is wrong
  anonymous    of pairs in which both sides have a source: both or neither withhold its name
  time         the date is equal, without the time of day; 2024-12 is not 2024-12-03

Confidence, over all predicted statements, right being those of `full`:
  ece          expected calibration error, 10 bins of equal mass: mean of |mean confidence - share of right ones|
  auroc        how often a right one has more confidence than a wrong one; equal ones count half

A figure over nothing is "-" (null in JSON). Where the languages of the articles differ, by their folders below
GOLD_FOLDER, the figures of each follow those of all; OUT has {"all": {...}, LANGUAGE: {...}}.

--misses FIELD lists instead what is not right of a measure: article, number, verdict, annotated, predicted, rule,
source | cue | content. Refused for test parts, which stay unread.
"""
import argparse
import json
import pathlib
import sys

from gold_lib import alignment, annotated, confidence, measures


def articles_by_language(folder, part):
    """The articles by the folder of their language: the first below `folder`, if they lie at least two deep."""
    languages = {}
    for path in annotated.files(folder, part):
        folders = path.relative_to(folder).parts[:-1]
        languages.setdefault(folders[0] if len(folders) > 1 else '', []).append(annotated.read(path))
    return languages


def predictions(path, articles):
    """The predicted statements by id; exits where they do not fit the articles."""
    length = {article.id: len(article.text) for article in articles}
    predicted = {}
    with open(path, encoding='utf-8') as file:
        rows = [json.loads(line) for line in file]
    for number, row in enumerate(rows, 1):
        if row['id'] not in length:
            sys.exit(f'{path}:{number}: no article has the id {row["id"]}')
        if row['id'] in predicted:
            sys.exit(f'{path}:{number}: {row["id"]} comes twice')
        spans = [span for statement in row['statements'] for role in annotated.ROLES.values() for span in statement[role]]
        if any(not 0 <= start < end <= length[row['id']] for start, end in spans):
            sys.exit(f'{path}:{number}: a span is not in the text')
        predicted[row['id']] = row['statements']
    return predicted


def score(aligned):
    """{measure: {figure: value}} over the alignments of some articles."""
    figures = {'articles': {'of': len(aligned)}}
    for group, arithmetic in ((measures.RATES, measures.rates), (measures.ACCURACIES, measures.accuracy)):
        for name, measure in group.items():
            figures[name] = arithmetic([outcome for one in aligned for outcome in measure(one)])
    judged = []
    for one in aligned:
        right = set(measures.full_pairs(one).values())
        judged += [(statement['confidence'], place in right) for place, statement in enumerate(one.predicted)]
    figures['confidence'] = {'ece': confidence.calibration_error(judged), 'auroc': confidence.auroc(judged), 'of': len(judged)}
    return figures


def print_figures(figures):
    for name, measured in figures.items():
        print(name)
        for measure, row in measured.items():
            print(f'  {measure:<12}' + '  '.join(f'{figure} {shown(value)}' for figure, value in row.items()))


def shown(value):
    return '    -' if value is None else f'{value:.3f}' if isinstance(value, float) else f'{value:5}'


def misses(aligned, field):
    for one in aligned:
        for outcome in measures.ALL[field](one):
            if not outcome.right:
                yield '\t'.join(miss(one, outcome))


def miss(one, outcome):
    gold, predicted = outcome.gold, outcome.predicted
    verdict = 'spurious' if outcome.wanted is None else 'missed' if outcome.given is None else 'wrong'
    spans = gold.spans if gold else predicted
    words = (' ... '.join(one.article.text[start:end] for start, end in spans[role]) for role in annotated.ROLES.values())
    return (one.article.id, str(gold.number) if gold else '-', verdict, outcome.wanted or '-', outcome.given or '-',
            predicted['rule'] if predicted else '-', ' | '.join(words))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('gold', type=pathlib.Path)
    parser.add_argument('pred')
    parser.add_argument('--part', choices=('dev', 'test'))
    parser.add_argument('--json', metavar='OUT', type=pathlib.Path, help='write the figures there, too')
    parser.add_argument('--misses', choices=measures.ALL, metavar='FIELD', help=', '.join(measures.ALL))
    return parser.parse_args()


def main():
    options = arguments()
    languages = articles_by_language(options.gold, options.part)
    articles = [article for group in languages.values() for article in group]
    if not articles:
        sys.exit(f'score_statements.py: no articles in {options.gold}')
    if options.misses and any(annotated.part_of(article.path) == annotated.TEST for article in articles):
        sys.exit('score_statements.py: a test part stays unread: --misses is for dev')
    predicted = predictions(options.pred, articles)
    groups = {'all': articles, **(languages if len(languages) > 1 else {})}
    aligned = {name: [alignment.align(article, predicted.get(article.id, [])) for article in group]
               for name, group in groups.items()}
    if options.misses:
        for line in misses(aligned['all'], options.misses):
            print(line)
        return 0
    figures = {name: score(group) for name, group in aligned.items()}
    print_figures(figures)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + '\n', encoding='utf-8')
    return 0


if __name__ == '__main__':
    sys.exit(main())
