"""Pages as a crawler keeps them: a web archive in which each has its address."""
import pathlib

from predict_lib import page_files


def write(path, folder, addresses):
    """Writes the pages ID.html or ID.html.gz of `folder`, with their addresses where known; {offset of the record: ID}."""
    by_offset = {}
    with open(path, 'wb') as out:
        for page in sorted(pathlib.Path(folder).iterdir()):
            identifier = page.name.partition('.')[0]
            by_offset[out.tell()] = identifier
            out.write(record(addresses.get(identifier) or f'http://pages.invalid/{identifier}', page_files.read(page)))
    return by_offset


def record(address, body):
    block = b'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n' + body
    header = ('WARC/1.1', 'WARC-Type: response', f'WARC-Target-URI: {address}',
              'Content-Type: application/http; msgtype=response', f'Content-Length: {len(block)}')
    return '\r\n'.join(header).encode() + b'\r\n\r\n' + block + b'\r\n\r\n'
