#!/usr/bin/env python3
"""validate.py SCHEMA FILE.jsonl...: holds each line of the files against a JSON Schema (draft 2020-12).

Knows the keywords in KEYWORDS, enough for docs/formats/record.schema.json, and refuses a schema with any other:
a keyword that is passed over would be a rule that nobody keeps. Exit status: 0 all valid, 1 not, 2 cannot run.
"""
import json
import re
import sys

ANNOTATIONS = {'$schema', '$id', '$defs', 'title', 'description'}
KEYWORDS = ANNOTATIONS | {
    '$ref', 'oneOf', 'type', 'const', 'enum', 'properties', 'required', 'additionalProperties', 'items', 'minItems',
    'maxItems', 'minLength', 'maxLength', 'pattern', 'minimum', 'maximum'}
TYPES = {'object': dict, 'array': list, 'string': str, 'boolean': bool, 'null': type(None)}


class SchemaError(Exception):
    pass


def check_schema(schema, path='#'):
    """Raises SchemaError where `schema` says what this validator does not understand."""
    unknown = set(schema) - KEYWORDS
    if unknown:
        raise SchemaError(f'{path}: unknown keyword {", ".join(sorted(unknown))}')
    if schema.get('additionalProperties', False) is not False:
        raise SchemaError(f'{path}: additionalProperties can only be false')
    for group in ('$defs', 'properties'):
        for name, part in schema.get(group, {}).items():
            check_schema(part, f'{path}/{group}/{name}')
    for i, part in enumerate(schema.get('oneOf', [])):
        check_schema(part, f'{path}/oneOf/{i}')
    if 'items' in schema:
        check_schema(schema['items'], f'{path}/items')


def has_type(value, name):
    if name in ('integer', 'number'):
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        return is_number and (name == 'number' or value == int(value))
    return isinstance(value, TYPES[name])


def same(value, constant):
    """JSON's equality: true is not 1."""
    return value == constant and isinstance(value, bool) == isinstance(constant, bool)


class Validator:
    """Holds values against one schema; errors(value) lists what is wrong, "path: cause"."""

    def __init__(self, schema):
        check_schema(schema)
        self.schema = schema

    def errors(self, value):
        return list(self.check(self.schema, value, ''))

    def referred(self, reference):
        part = self.schema
        if not reference.startswith('#/'):
            raise SchemaError(f'{reference}: only references into the schema itself')
        for name in reference[2:].split('/'):
            if name not in part:
                raise SchemaError(f'{reference} leads nowhere')
            part = part[name]
        return part

    def check(self, schema, value, path):
        if '$ref' in schema:
            yield from self.check(self.referred(schema['$ref']), value, path)
        if 'type' in schema:
            names = schema['type'] if isinstance(schema['type'], list) else [schema['type']]
            if not any(has_type(value, name) for name in names):
                yield f'{path}: {value!r} is no {" or ".join(names)}'
                return
        if 'const' in schema and not same(value, schema['const']):
            yield f'{path}: {value!r} is not {schema["const"]!r}'
        if 'enum' in schema and not any(same(value, constant) for constant in schema['enum']):
            yield f'{path}: {value!r} is none of {schema["enum"]}'
        if 'oneOf' in schema:
            yield from self.check_one_of(schema['oneOf'], value, path)
        if isinstance(value, dict):
            yield from self.check_object(schema, value, path)
        elif isinstance(value, list):
            yield from self.check_array(schema, value, path)
        elif isinstance(value, str):
            yield from self.check_string(schema, value, path)
        elif not isinstance(value, bool) and value is not None:
            yield from self.check_number(schema, value, path)

    def check_one_of(self, choices, value, path):
        found = [list(self.check(choice, value, path)) for choice in choices]
        fitting = sum(not errors for errors in found)
        if fitting > 1:
            yield f'{path}: fits {fitting} of the choices, not one'
        elif fitting == 0:
            # Those of the choice that was probably meant.
            yield from min(found, key=len)

    def check_object(self, schema, value, path):
        properties = schema.get('properties', {})
        for name in schema.get('required', []):
            if name not in value:
                yield f'{path}: no key {name}'
        for name, part in value.items():
            if name in properties:
                yield from self.check(properties[name], part, f'{path}/{name}')
            elif 'additionalProperties' in schema:
                yield f'{path}: key {name} is not in the schema'

    def check_array(self, schema, value, path):
        if not schema.get('minItems', 0) <= len(value) <= schema.get('maxItems', len(value)):
            yield f'{path}: {len(value)} items'
        if 'items' in schema:
            for i, item in enumerate(value):
                yield from self.check(schema['items'], item, f'{path}/{i}')

    def check_string(self, schema, value, path):
        if not schema.get('minLength', 0) <= len(value) <= schema.get('maxLength', len(value)):
            yield f'{path}: {len(value)} characters'
        # ECMA-262's $ is the very end; Python's also stands before a last line end.
        if 'pattern' in schema and not re.search(schema['pattern'].replace('$', r'\Z'), value):
            yield f'{path}: {value!r} does not match {schema["pattern"]}'

    def check_number(self, schema, value, path):
        if not schema.get('minimum', value) <= value <= schema.get('maximum', value):
            yield f'{path}: {value} is out of range'


def unique_keys(pairs):
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        raise ValueError(f'a key twice among {names}')
    return dict(pairs)


def line_errors(validator, text):
    """What is wrong with JSON Lines, "line n path: cause"."""
    if text and not text.endswith('\n'):
        yield 'the last line has no end'
    for number, line in enumerate(text.split('\n')[:-1], 1):
        try:
            value = json.loads(line, object_pairs_hook=unique_keys)
        except ValueError as error:
            yield f'line {number}: {error}'
            continue
        for error in validator.errors(value):
            yield f'line {number} {error}'


def load(path):
    with open(path, encoding='utf-8') as file:
        return Validator(json.load(file))


def main(arguments):
    if len(arguments) < 2:
        print('usage: validate.py SCHEMA FILE.jsonl...', file=sys.stderr)
        return 2
    try:
        validator = load(arguments[0])
    except (OSError, ValueError, SchemaError) as error:
        print(f'validate.py: {arguments[0]}: {error}', file=sys.stderr)
        return 2
    failed = False
    for path in arguments[1:]:
        with open(path, encoding='utf-8', newline='') as file:
            for error in line_errors(validator, file.read()):
                print(f'{path}: {error}')
                failed = True
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
