"""The hand-written tables of data/places."""
import pathlib

from places_lib.gazetteer import DEMONYM, OTHER, SHORT

FOLDER = pathlib.Path(__file__).resolve().parents[2] / 'data/places'
SOURCE = 'diurna'
# How well known places without inhabitants are, in the measure of those that have some: what a name alone is taken for.
WEIGHT = {'continent': 10**9, 'ocean': 10**8, 'sea': 2 * 10**7, 'island': 10**6, 'lake': 10**6, 'mountain': 10**6, 'desert': 2 * 10**6,
          'park': 5 * 10**5, 'base': 5 * 10**5, 'building': 10**6}
OTHER_WEIGHT = 5 * 10**6


def rows(table):
    lines = [line for line in (FOLDER / table).read_text(encoding='utf-8').splitlines() if line and not line.startswith('#')]
    header = lines[0].split('\t')
    for line in lines[1:]:
        cells = ['' if cell == '-' else cell for cell in line.split('\t')]
        if len(cells) != len(header):
            raise ValueError(f'{table}: {line}')
        yield dict(zip(header, cells))


def is_short(name):
    """A form whose case counts: "US" is a country, "us" is not."""
    return name.isupper() and len(name) <= 6 or name.endswith('.')


def add_names(gazetteer, index, row):
    for name in filter(None, row['names'].split('|')):
        gazetteer.add_name(index, name, SHORT if is_short(name) else OTHER)
    for name in filter(None, row['demonyms'].split('|')):
        gazetteer.add_name(index, name, DEMONYM)


def add(gazetteer):
    gazetteer.sources[SOURCE] = ('1', 'the licence of this program', '-')
    for row in rows('countries.tsv'):
        index = gazetteer.by_code[row['country']]
        gazetteer.places[index].update(lat=float(row['lat']), lon=float(row['lon']))
        add_names(gazetteer, index, row)
    for row in rows('subdivisions.tsv'):
        add_names(gazetteer, gazetteer.by_code[row['code']], row)
    for row in rows('cities.tsv'):
        add_names(gazetteer, gazetteer.by_geonameid[int(row['geonameid'])], row)
    for row in rows('regions.tsv'):
        index = gazetteer.add(SOURCE, feature=row['kind'], geonameid=int(row['geonameid'] or 0), country=row['country'],
                              population=WEIGHT.get(row['kind'], OTHER_WEIGHT), lat=float(row['lat']), lon=float(row['lon']), name=row['name'])
        add_names(gazetteer, index, row)
