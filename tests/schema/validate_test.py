#!/usr/bin/env python3
"""The validator finds what is wrong, and the examples of docs/formats/record.md are right."""
import json
import pathlib
import re
import unittest

import validate

FORMATS = pathlib.Path(__file__).resolve().parents[2] / 'docs' / 'formats'
FAILURE = {'type': 'failure', 'input': 'a.txt', 'offset': 3, 'code': 'not_text', 'message': 'NUL byte'}


class KeywordsTest(unittest.TestCase):
    def errors(self, schema, value):
        return validate.Validator(schema).errors(value)

    def test_unknown_keywords_are_refused_wherever_they_stand(self):
        for schema in ({'format': 'date'}, {'properties': {'a': {'multipleOf': 2}}}, {'$defs': {'a': {'not': {}}}},
                       {'oneOf': [{'if': {}}]}, {'items': {'uniqueItems': True}}, {'additionalProperties': {}}):
            with self.assertRaises(validate.SchemaError, msg=schema):
                validate.Validator(schema)

    def test_references_lead_somewhere(self):
        self.assertEqual(self.errors({'$ref': '#/$defs/n', '$defs': {'n': {'type': 'null'}}}, None), [])
        with self.assertRaises(validate.SchemaError):
            self.errors({'$ref': '#/$defs/m', '$defs': {}}, None)

    def test_types(self):
        for name, good, bad in (('integer', 3, True), ('integer', 0, 1.5), ('number', 1.5, '1'), ('null', None, 0),
                                ('string', '', None), ('boolean', False, 0), ('array', [], {}), ('object', {}, [])):
            self.assertEqual(self.errors({'type': name}, good), [], name)
            self.assertEqual(len(self.errors({'type': name}, bad)), 1, name)
        self.assertEqual(self.errors({'type': ['string', 'null']}, None), [])

    def test_each_keyword_has_a_limit(self):
        for schema, good, bad in (
                ({'const': 1}, 1, True), ({'enum': ['a', None]}, None, 'b'), ({'minimum': 0, 'maximum': 1}, 1, 1.01),
                ({'minLength': 1}, '\u062f', ''), ({'maxLength': 2}, '\U0001F600b', 'abc'),
                ({'pattern': '^d:[0-9]+$'}, 'd:1', 'd:1\n'), ({'minItems': 1}, [0], []), ({'maxItems': 1}, [0], [0, 0]),
                ({'items': {'const': 1}}, [1, 1], [1, 2]), ({'required': ['a']}, {'a': None}, {}),
                ({'properties': {'a': {}}, 'additionalProperties': False}, {'a': 1}, {'b': 1}),
                ({'oneOf': [{'const': 1}, {'type': 'integer'}]}, 2, 1), ({'oneOf': [{'const': 1}]}, 1, 2)):
            self.assertEqual(self.errors(schema, good), [], schema)
            self.assertEqual(len(self.errors(schema, bad)), 1, schema)


class RecordSchemaTest(unittest.TestCase):
    def setUp(self):
        self.validator = validate.load(FORMATS / 'record.schema.json')

    def examples(self):
        blocks = re.findall(r'```json\n(.*?)```', (FORMATS / 'record.md').read_text(encoding='utf-8'), re.DOTALL)
        records = [json.loads(block.replace('5b1c\u2026', '5b1c' * 16)) for block in blocks]
        return {record['type']: record for record in records if 'type' in record}

    def test_the_examples_are_valid(self):
        examples = self.examples()
        self.assertEqual(set(examples), {'document', 'statement', 'event', 'time', 'place', 'failure'})
        for record in examples.values():
            self.assertEqual(self.validator.errors(record), [])

    def test_every_key_and_value_of_the_schema_is_explained(self):
        text = (FORMATS / 'record.md').read_text(encoding='utf-8')

        def names(schema):
            yield from schema.get('properties', {})
            yield from (value for value in schema.get('enum', []) if value)
            for part in list(schema.get('properties', {}).values()) + list(schema.get('$defs', {}).values()):
                yield from names(part)
        for name in set(names(self.validator.schema)):
            self.assertIn(f'`{name}`', text)

    def test_every_key_is_needed_and_no_other_is_allowed(self):
        for record in self.examples().values():
            for name in set(record) - {'text', 'truncated'}:
                less = {key: value for key, value in record.items() if key != name}
                self.assertNotEqual(self.validator.errors(less), [], f'{record["type"]} without {name}')
            self.assertNotEqual(self.validator.errors({**record, 'extra': 1}), [])

    def test_wrong_values_are_found(self):
        examples = self.examples()
        for kind, wrong in (
                ('document', {'schema': 2}), ('document', {'id': 'd:12'}), ('document', {'published': 'Sunday'}),
                ('document', {'blocks': []}), ('document', {'language': 'English'}), ('statement', {'act': 'shout'}),
                ('statement', {'confidence': 1.2}), ('statement', {'evidence': []}), ('statement', {'cue': 'said'}),
                ('statement', {'channel': {'text': 'X', 'start': 3}}), ('statement', {'why_null': {'id': 'none'}}),
                ('time', {'timex': 'DAY'}), ('time', {'bytes': [[1]]}), ('time', {'start': -1}),
                ('failure', {'code': 'oops'}), ('failure', {'offset': 1.5})):
            self.assertNotEqual(self.validator.errors({**examples[kind], **wrong}), [], f'{kind} with {wrong}')

    def test_lines_are_whole_and_keys_are_unique(self):
        line = json.dumps(FAILURE) + '\n'
        self.assertEqual(list(validate.line_errors(self.validator, line * 2)), [])
        for broken in (line[:-1], line + '\n', line + '{', line[:-2] + ',"type":"failure"}\n'):
            self.assertNotEqual(list(validate.line_errors(self.validator, broken)), [], broken)


if __name__ == '__main__':
    unittest.main()
