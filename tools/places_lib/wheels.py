"""The pinned packages, read as archives: nothing of them is imported or run."""
import csv
import gzip
import io
import json
import pathlib
import zipfile

PINS = pathlib.Path(__file__).resolve().parents[1] / 'places.sha256'


class Wheels:
    def __init__(self, downloads):
        self.rows = [line.split(' ', 3) for line in PINS.read_text(encoding='utf-8').splitlines()
                     if line and not line.startswith('#')]
        self.archives = {name: zipfile.ZipFile(downloads / wheel) for name, _, wheel, _ in self.rows}

    def sources(self):
        """{name: (version, licence, SHA-256)}"""
        return {name: (wheel.split('-')[1], licence, checksum) for name, checksum, wheel, licence in self.rows}

    def json(self, package, member):
        return json.loads(self.archives[package].read(member))

    def table(self, package, member):
        """The rows of a table without header, as lists of cells."""
        for line in self.archives[package].read(member).decode('utf-8').splitlines():
            yield line.split('\t')

    def records(self, package, member):
        """The rows of a compressed CSV file with header, as dicts."""
        text = gzip.decompress(self.archives[package].read(member)).decode('utf-8')
        return csv.DictReader(io.StringIO(text, newline=''))
