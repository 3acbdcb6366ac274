"""The features of marked acts, as diurna-dump-acts prints them."""
import pathlib
import subprocess
import tempfile


def in_bytes(text, span):
    return f'{len(text[:span[0]].encode())}-{len(text[:span[1]].encode())}' if span else '-'


def acts_of(examples, with_triggers, programs, pipeline):
    """For each example (marked.Marked) its acts: (type of the frame or '-', hashes of features)."""
    with tempfile.TemporaryDirectory() as folder:
        marks, files = [], []
        for number, example in enumerate(examples):
            path = pathlib.Path(folder, f'{number:06}.txt')
            path.write_text(example.text, encoding='utf-8')
            files.append(str(path))
            spans = (example.actor, example.recipient, example.trigger if with_triggers else None)
            marks.append(' '.join(in_bytes(example.text, span) for span in spans) + '\n')
        listing = pathlib.Path(folder, 'marks')
        listing.write_text(''.join(marks))
        printed = subprocess.run([str(pathlib.Path(programs, 'diurna-dump-acts')), pipeline, str(listing), *files],
                                 check=True, capture_output=True, text=True).stdout
    acts, current = [[] for _ in examples], -1
    for line in printed.splitlines():
        if line.startswith('@ '):
            current = int(pathlib.Path(line[2:]).stem)
        elif line:
            frame, _, *features = line.split(' ')
            acts[current].append((frame, [int(feature, 16) for feature in features]))
    return acts
