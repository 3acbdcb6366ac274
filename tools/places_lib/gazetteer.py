"""The tables of the gazetteer while they are made."""
import collections
import unicodedata

PLACES = ('feature', 'code', 'geonameid', 'country', 'admin1', 'admin2', 'lat', 'lon', 'population', 'source', 'name')
MAX_NAME = 60
# How a name is one of the place: its own, another, a short form whose case counts ("US", "Ill."), a word for its
# people and things.
PRIMARY, OTHER, SHORT, DEMONYM = 'primary', 'other', 'short', 'demonym'


def is_name(text):
    """Not a code, a remark or a transliteration that machines made: those are in small letters throughout."""
    text = text.strip()
    letters = [c for c in text if c.isalpha()]
    if not letters or len(text) > MAX_NAME or any(c.isdigit() or c in '()[]{}/;:,=_@"|\t\n' for c in text):
        return False
    if any(unicodedata.category(c) in ('Lu', 'Ll', 'Lt') for c in letters):
        is_code = len(text) <= 4 and text.isascii() and text.isupper()
        return len(letters) > 2 and not is_code and any(c.isupper() or c.istitle() for c in letters)
    return len(letters) > 1


class Gazetteer:
    def __init__(self, sources):
        self.sources = dict(sources)
        self.rows = collections.Counter()
        self.places = []
        self.names = []
        self.by_geonameid = {}
        self.by_code = {}
        self.known = collections.defaultdict(set)

    def add(self, source, **fields):
        """The index of the new place. admin1 and admin2 are indices; without them and a middle None."""
        place = dict({'code': '', 'geonameid': 0, 'country': '', 'admin1': None, 'admin2': None, 'lat': None, 'lon': None,
                      'population': 0, 'source': source}, **fields)
        index = len(self.places)
        self.places.append(place)
        self.rows[source] += 1
        if place['geonameid']:
            self.by_geonameid[place['geonameid']] = index
        if place['code']:
            self.by_code.setdefault(place['code'], index)
        self.add_name(index, place['name'], PRIMARY)
        return index

    def add_name(self, index, name, kind):
        name = ' '.join(unicodedata.normalize('NFC', name).split())
        if name and (name, kind == DEMONYM) not in self.known[index]:
            self.known[index].add((name, kind == DEMONYM))
            self.names.append((index, kind, name))

    def write(self, target):
        target.mkdir(parents=True)
        kept = [i for i, place in enumerate(self.places) if place['lat'] is not None]
        row = {old: new for new, old in enumerate(kept)}
        with open(target / 'places.tsv', 'w', encoding='utf-8', newline='\n') as out:
            out.write('\t'.join(PLACES) + '\n')
            for index in kept:
                out.write('\t'.join(self.cell(self.places[index], column, row) for column in PLACES) + '\n')
        with open(target / 'names.tsv', 'w', encoding='utf-8', newline='\n') as out:
            out.write('place\tkind\tname\n')
            for index, kind, name in self.names:
                if index in row:
                    out.write(f'{row[index]}\t{kind}\t{name}\n')
        with open(target / 'sources.tsv', 'w', encoding='utf-8', newline='\n') as out:
            out.write('source\tversion\tlicence\tsha256\trows\n')
            for name, (version, licence, checksum) in self.sources.items():
                rows = sum(self.places[i]['source'] == name for i in kept)
                out.write(f'{name}\t{version}\t{licence}\t{checksum}\t{rows}\n')

    @staticmethod
    def cell(place, column, row):
        value = place[column]
        if column in ('admin1', 'admin2'):
            return str(row[value]) if value is not None and value in row else '-'
        if column in ('lat', 'lon'):
            return f'{value:.5f}'
        return str(value).replace('\t', ' ') or '-'
