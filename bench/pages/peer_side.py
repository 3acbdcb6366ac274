"""Measures an extractor as diurna-bench-html (bench/pages/main.cc) measures Diurna, and prints the same lines of JSON.

usage: peer_side.py trafilatura|resiliparse FOLDER [--on-request]

Run by an interpreter that has both. Each reads the bytes of a page, as a user of its library does: trafilatura the article
with metadata, resiliparse the main content, which is all that it has. Times are processor time of this process.
"""
import argparse
import importlib.metadata
import json
import pathlib
import sys
import time

WARM_UP_PAGES = 4


def say(event, **fields):
    print(json.dumps({'event': event, **fields}), flush=True)


def peak_memory_kib():
    with open('/proc/self/status', encoding='ascii') as status:
        return next(int(line.split()[1]) for line in status if line.startswith('VmHWM:'))


def with_trafilatura():
    from trafilatura import bare_extraction
    return lambda page: getattr(bare_extraction(page, with_metadata=True), 'text', None) or ''


def with_resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    return lambda page: extract_plain_text(bytes_to_str(page, detect_encoding(page, html5_compatible=True)), main_content=True)


PEERS = {'trafilatura': with_trafilatura, 'resiliparse': with_resiliparse}


def time_pass(extract, pages):
    start = time.process_time()
    size = sum(len(extract(page).encode('utf-8', 'replace')) for page in pages)
    say('pass', cpu_seconds=time.process_time() - start, text_bytes=size)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('peer', choices=PEERS)
    parser.add_argument('folder')
    parser.add_argument('--on-request', action='store_true')
    options = parser.parse_args()
    pages = [path.read_bytes() for path in sorted(pathlib.Path(options.folder).glob('*.html'))]
    extract = PEERS[options.peer]()
    say('opened', version=f'{options.peer} {importlib.metadata.version(options.peer)}', pages=len(pages))
    extract(pages[0])
    say('first', peak_memory_kib=peak_memory_kib())
    for page in pages[:WARM_UP_PAGES]:
        extract(page)
    say('warm_up')
    for _ in sys.stdin if options.on_request else range(1):
        time_pass(extract, pages)
    say('done', peak_memory_kib=peak_memory_kib())


if __name__ == '__main__':
    main()
