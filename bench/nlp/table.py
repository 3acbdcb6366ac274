"""A record of bench/nlp as README.md shows it."""
import statistics

from nlp import values

ENGINES = ('diurna', 'spacy_stock', 'spacy_openblas')


def cells(*columns):
    return f'| {" | ".join(columns)} |'


def rate_row(label, sides, seconds):
    """Tokens a second of each engine, and beside each spaCy how many times as fast Diurna is."""
    rates = {name: statistics.median(values.rates(sides[name]['rounds'], seconds)) for name in ENGINES}
    row = [label, f'{rates["diurna"]:,.0f}']
    for other in ENGINES[1:]:
        times = values.ratio(sides['diurna']['rounds'], sides[other]['rounds'], seconds)
        row += [f'{rates[other]:,.0f}', f'{times:.1f}']
    return cells(*row)


def bf16_row(sides):
    ours, stock = sides['diurna_bf16']['rounds'], sides['spacy_stock']['rounds']
    rate = statistics.median(values.rates(ours, values.whole))
    other = statistics.median(values.rates(stock, values.whole))
    return cells('whole pipeline, bf16', f'{rate:,.0f}', f'{other:,.0f}',
                 f'{values.ratio(ours, stock, values.whole):.1f}', '', '')


def rows_of(measured):
    sides = measured['sides']
    yield rate_row('**whole pipeline**', sides, values.whole)
    for name in values.components_of(sides):
        yield rate_row(name, sides, values.component(name))
    if 'diurna_bf16' in sides:
        yield bf16_row(sides)


def costs_line(measured):
    """Memory and start of Diurna and of spaCy as installed."""
    sides = measured['sides']
    mib = lambda name, event: f'{sides[name][event]["peak_memory_kib"] / 1024:.0f} MiB'
    start = {name: f'{statistics.median(measured["start_ms"][name]):,.0f} ms' for name in ENGINES[:2]}
    return (f'Peak memory: {mib("diurna", "first")} after the first article and {mib("diurna", "done")} after all '
            f'(spaCy: {mib("spacy_stock", "first")}, {mib("spacy_stock", "done")}). From the start of the program to the '
            f'first analysed article: {start["diurna"]} (spaCy: {start["spacy_stock"]}).')


def model_lines(measured):
    opened, spacy = measured['sides']['diurna']['opened'], measured['sides']['spacy_stock']['opened']
    yield cells(f'{opened["model"]}, tokens/s', 'Diurna', f'spaCy {spacy["spacy"]}', 'times', '… with OpenBLAS', 'times')
    yield '|---|--:|--:|--:|--:|--:|'
    yield from rows_of(measured)
    yield ''
    yield costs_line(measured)
    share = values.peak_share(measured['sides']['diurna'], measured['peak_gflops'])
    if share is not None:
        yield f'The networks reach {share:.0%} of the multiply-adds that one core can do.'
    yield ''


def lines(record):
    machine, texts = record['machine'], record['texts']
    kernels = next(iter(record['models'].values()))['sides']['diurna']['opened']['kernels']
    opening = (f'Tokens for each second of processor time on one core ({machine["cpu"]}, {kernels} kernels), '
               f'{texts["count"]} articles with {texts["tokens"]:,} tokens, {record["date"][:10]}; medians of '
               f'{record["rounds"]} rounds in which the engines take turns:')
    found = [opening, '']
    for measured in record['models'].values():
        found += model_lines(measured)
    return found + ['`bench/run nlp` measures this again on your machine; `bench/runs` holds the raw numbers.']
