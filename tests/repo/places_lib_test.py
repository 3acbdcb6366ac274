#!/usr/bin/env python3
"""What tools/build_places makes of the tables: middles of areas, which names are kept, which are made."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / 'tools'))

from places_lib import airports, handmade  # noqa: E402
from places_lib.centres import middle  # noqa: E402
from places_lib.gazetteer import OTHER, Gazetteer, is_name  # noqa: E402
from places_lib.subdivisions import bare_forms  # noqa: E402


class MiddleTest(unittest.TestCase):
    def test_many_towns_in_one_corner_do_not_move_it(self):
        corners = [(0, 0), (0, 10), (10, 0), (10, 10)]
        lat, lon = middle(corners + [(1, 1), (1, 2), (2, 1), (2, 2)] * 9)
        self.assertAlmostEqual(lat, 5)
        self.assertAlmostEqual(lon, 5)

    def test_the_date_line_cuts_nothing_in_two(self):
        _, lon = middle([(-17, 178), (-17, -178), (-19, 178), (-19, -178)])
        self.assertAlmostEqual(abs(lon), 180)

    def test_one_town_is_its_own_middle(self):
        self.assertEqual(middle([(60, 5)]), (60, 5))


class NamesTest(unittest.TestCase):
    def test_names_in_any_script_are_kept(self):
        for name in ('Oslo', 'Côte d’Or', 'كابل', '北京', 'Москва'):
            self.assertTrue(is_name(name), name)

    def test_codes_remarks_and_transliterations_are_not(self):
        for name in ('OSL', 'ao si lu', 'Oslo (Norway)', 'Oslo 2', '', '-', 'http://oslo.example'):
            self.assertFalse(is_name(name), name)

    def test_the_kind_of_a_subdivision_is_no_part_of_its_name(self):
        self.assertEqual(bare_forms('Lomvik Sheng', 'Province'), ['Lomvik', 'Lomvik Province'])
        self.assertEqual(bare_forms('Lomvik', ''), [])

    def test_a_base_has_the_names_of_bases(self):
        row = {'name': 'Lomvik Airfield', 'keywords': 'Lomvik Air Base', 'municipality': 'Lomvik', 'type': 'medium_airport'}
        self.assertTrue(airports.is_military(row))
        self.assertIn('Lomvik Air Base', set(airports.names_of(row, row['name'], True)))
        self.assertFalse(airports.is_military({'name': 'Lomvik International Airport', 'keywords': 'RAF Lomvik'}))

    def test_a_large_airport_goes_by_its_own_name(self):
        row = {'name': 'Lomvik Heron Airport', 'keywords': '', 'municipality': 'Lomvik', 'type': 'large_airport'}
        self.assertIn('Heron', set(airports.names_of(row, row['name'], False)))

    def test_short_forms_are_told_from_names(self):
        self.assertTrue(handmade.is_short('US') and handmade.is_short('Ill.'))
        self.assertFalse(handmade.is_short('America'))


class TablesTest(unittest.TestCase):
    def test_places_without_a_middle_are_left_out(self):
        gazetteer = Gazetteer({'towns': ('1', 'CC0', '-')})
        area = gazetteer.add('towns', feature='admin1', name='Nowhere')
        gazetteer.add('towns', feature='city', name='Lomvik', lat=61.0, lon=8.0, admin1=area)
        gazetteer.add_name(1, 'Lomvika', OTHER)
        with tempfile.TemporaryDirectory() as folder:
            target = pathlib.Path(folder, 'tables')
            gazetteer.write(target)
            places = (target / 'places.tsv').read_text(encoding='utf-8').splitlines()
            names = (target / 'names.tsv').read_text(encoding='utf-8').splitlines()
        self.assertEqual(places[1:], ['city\t-\t0\t-\t-\t-\t61.00000\t8.00000\t0\ttowns\tLomvik'])
        self.assertEqual(names[1:], ['0\tprimary\tLomvik', '0\tother\tLomvika'])


if __name__ == '__main__':
    unittest.main()
