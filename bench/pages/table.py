"""A record of bench/pages as README.md shows it."""


def cells(*columns):
    return f'| {" | ".join(columns)} |'


def row(name, label, record):
    values = record['values']
    times = values.get(f'html_vs_{name}')
    return cells(label, f'{values[f"html_{name}_pages_per_cpu_second"]:,.0f}', f'{values[f"html_{name}_mb_per_cpu_second"]:,.0f}',
                 f'{times:.1f}' if times else '')


def lines(record):
    machine, pages, sides = record['machine'], record['pages'], record['sides']
    finds = {'diurna': 'article, metadata, posts, source map', 'trafilatura': 'article, metadata', 'resiliparse': 'article'}
    yield (f'Web pages on one core ({machine["cpu"]}), {pages["count"]} pages with {pages["bytes"] / 1e6:,.0f} MB, '
           f'{record["date"][:10]}; medians of {record["rounds"]} rounds in which the extractors take turns:')
    yield ''
    yield cells('', 'pages a second', 'MB a second', 'times Diurna is faster')
    yield '|---|--:|--:|--:|'
    for name in ('diurna', 'trafilatura', 'resiliparse'):
        yield row(name, f'{sides[name]["opened"]["version"]} ({finds[name]})', record)
    yield ''
    yield '`bench/run html` measures this again on your machine.'
