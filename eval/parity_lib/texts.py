"""The texts of the files that a user names."""
import json
import pathlib


class BadText(Exception):
    pass


def read_file(path):
    """(name, text) of each text of a file: "text" of each line of a *.jsonl, else the whole file."""
    path = pathlib.Path(path)
    try:
        content = path.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        raise BadText(f'{path}: {error}') from error
    if path.suffix != '.jsonl':
        yield str(path), content
        return
    for number, line in enumerate(content.split('\n'), 1):
        if not line.strip():
            continue
        try:
            text = json.loads(line)['text']
            text.encode()
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise BadText(f'{path}:{number}: no object with a "text": {error!r}') from error
        yield f'{path}:{number}', text


def read_files(paths, limit=None):
    """The first `limit` texts of all files."""
    found = []
    for path in paths:
        for text in read_file(path):
            if limit is not None and len(found) == limit:
                return found
            found.append(text)
    return found
