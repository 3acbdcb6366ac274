"""Which predicted statements annotators agree with, as score_attributions.py has it (its row FULL attribution)."""
import importlib.util
import json

ENOUGH = 0.5


def scorer_in(data):
    """The module score_attributions.py of the evaluation data."""
    spec = importlib.util.spec_from_file_location('score_attributions', data / 'score_attributions.py')
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def by_id(path):
    with open(path, encoding='utf-8') as lines:
        return {row['id']: row for row in map(json.loads, lines)}


def judged(scorer, gold, predicted):
    """Yields (attribution, right) for each predicted one with content: content by half, source and cue by a word."""
    for article_id, article in gold.items():
        document = scorer.Doc(article['text'])
        said = [a for a in predicted.get(article_id, {}).get('attributions', []) if a['content']]
        golden = [g for g in scorer.items(document, article['attributions']) if g['content']]
        mine = scorer.items(document, said)
        right = {p for overlap, g, p in scorer.pair(golden, mine, 'content') if overlap >= ENOUGH
                 and all(golden[g][role] & mine[p][role] or not (golden[g][role] or mine[p][role]) for role in ('source', 'cue'))}
        for place, attribution in enumerate(said):
            yield attribution, place in right
