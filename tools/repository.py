"""The repository's own files, for the checks in this folder."""
import argparse
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Neither sources nor tracked; only looked at where there is no git to ask.
OUTSIDE = {'.git', 'build', 'var', '__pycache__'}


def files(root, *suffixes):
    """The files that are tracked or could be, ignored ones left out; sorted, relative to `root`."""
    root = pathlib.Path(root)
    listing = subprocess.run(
        ['git', '-C', str(root), 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
        capture_output=True, check=False) if (root / '.git').exists() else None
    if listing and listing.returncode == 0:
        names = {pathlib.Path(os.fsdecode(name)) for name in listing.stdout.split(b'\0') if name}
    else:
        names = set(walk(root))
    return sorted(name for name in names
                  if (root / name).is_file() and (not suffixes or name.suffix in suffixes))


def walk(root):
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name not in OUTSIDE]
        for name in names:
            yield pathlib.Path(folder, name).relative_to(root)


def is_generated(path):
    """Tables that a tool wrote (conventionally *_res.*): exempt from size and layout."""
    return path.stem.endswith('_res')


def run_check(description, check):
    """Runs check(root), which yields offences as lines; prints them and returns the exit status."""
    parser = argparse.ArgumentParser(description=description,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--root', type=pathlib.Path, default=ROOT, help='the repository to look at')
    offences = list(check(parser.parse_args().root))
    for offence in offences:
        print(offence)
    print(f'{len(offences)} offence{"" if len(offences) == 1 else "s"}')
    return 1 if offences else 0
