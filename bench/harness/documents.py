"""The documents that a side reads (bench/side/documents.h), as files in a folder."""
import pathlib


def write(folder, ending, documents):
    """One file each, named so that they are read in this order. `documents`: bytes."""
    for number, document in enumerate(documents):
        pathlib.Path(folder, f'{number:05}{ending}').write_bytes(document)
