"""Web pages in files, which may be compressed."""
import gzip
import pathlib


def read(path):
    """The bytes of a page."""
    raw = pathlib.Path(path).read_bytes()
    return gzip.decompress(raw) if raw.startswith(b'\x1f\x8b') else raw
