"""The figures that a record of bench/pages comes to. A ratio is taken within each round; the median of the rounds counts."""
import statistics

PEERS = ('trafilatura', 'resiliparse')


def seconds(side):
    return [one['cpu_seconds'] for one in side['rounds']]


def ratio(ours, theirs):
    """How many times as fast `ours` is."""
    return statistics.median(b / a for a, b in zip(seconds(ours), seconds(theirs), strict=True))


def values_of(record):
    sides, pages = record['sides'], record['pages']
    found = {f'html_vs_{peer}': ratio(sides['diurna'], sides[peer]) for peer in PEERS}
    for name, side in sides.items():
        spent = statistics.median(seconds(side))
        found[f'html_{name}_pages_per_cpu_second'] = pages['count'] / spent
        found[f'html_{name}_mb_per_cpu_second'] = pages['bytes'] / 1e6 / spent
        found[f'html_{name}_memory_mib'] = side['done']['peak_memory_kib'] / 1024
    return found
