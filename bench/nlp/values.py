"""The figures that a model's raw measurements come to.

A rate is the tokens of one pass by its processor time. A ratio of rates is taken within each round, in which the sides
ran one after another, and the median of the rounds is the figure.
"""
import statistics

COMPONENTS = ('tokenizer', 'tok2vec', 'tagger', 'morphologizer', 'senter', 'parser', 'attribute_ruler', 'lemmatizer', 'ner')
NETWORKS = ('tok2vec', 'tagger', 'morphologizer', 'senter', 'parser', 'ner')


def whole(round_of_side):
    return round_of_side['cpu_seconds']


def component(name):
    return lambda round_of_side: round_of_side['component_cpu_seconds'][name]


def rates(rounds, seconds):
    return [one['tokens'] / seconds(one) for one in rounds]


def ratio(ours, theirs, seconds):
    """How many times as fast `ours` is."""
    if len(ours) != len(theirs):
        raise ValueError(f'{len(ours)} rounds against {len(theirs)}')
    pairs = zip(rates(ours, seconds), rates(theirs, seconds))
    return statistics.median(a / b for a, b in pairs)


def components_of(sides):
    """Those that all sides timed, in the order of COMPONENTS."""
    timed = [set(side['rounds'][0]['component_cpu_seconds']) for side in sides.values()]
    return [name for name in COMPONENTS if all(name in names for names in timed)]


def peak_share(diurna, peaks):
    """The networks' operations a second, as a share of what the core can do with the same instructions.

    None where nobody measured that core with its kernels.
    """
    kernels = diurna['opened']['kernels']
    if not all(kernels in peak for peak in peaks):
        return None
    shares = []
    for one, peak in zip(diurna['rounds'], peaks):
        seconds = sum(one['component_cpu_seconds'].get(name, 0.0) for name in NETWORKS)
        shares.append(one['operations'] / seconds / (peak[kernels] * 1e9))
    return statistics.median(shares)


def speeds(sides, prefix):
    """{name: value} of the ratios and rates."""
    ours, found = sides['diurna']['rounds'], {}
    for other in ('spacy_stock', 'spacy_openblas'):
        found[f'{prefix}_vs_{other}'] = ratio(ours, sides[other]['rounds'], whole)
        for name in components_of(sides):
            found[f'{prefix}_{name}_vs_{other}'] = ratio(ours, sides[other]['rounds'], component(name))
    if 'diurna_bf16' in sides:
        found[f'{prefix}_bf16_vs_spacy_stock'] = ratio(sides['diurna_bf16']['rounds'], sides['spacy_stock']['rounds'], whole)
    for name, side in sides.items():
        found[f'{prefix}_{name}_tokens_per_cpu_second'] = statistics.median(rates(side['rounds'], whole))
    return found


def values_of(measured, prefix):
    """{name: value} of everything about one model."""
    sides = measured['sides']
    found = speeds(sides, prefix)
    for name, side in sides.items():
        found[f'{prefix}_{name}_memory_first_mib'] = side['first']['peak_memory_kib'] / 1024
        found[f'{prefix}_{name}_memory_all_mib'] = side['done']['peak_memory_kib'] / 1024
    starts = {name: statistics.median(times) for name, times in measured['start_ms'].items()}
    found[f'{prefix}_start_ms'] = starts['diurna']
    found[f'{prefix}_spacy_start_ms'] = starts['spacy_stock']
    found[f'{prefix}_kernel'] = sides['diurna']['opened']['kernels']
    share = peak_share(sides['diurna'], measured['peak_gflops'])
    if share is not None:
        found[f'{prefix}_peak_share'] = share
    return found
