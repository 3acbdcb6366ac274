"""The built engine, as a program that reads inputs and writes lines of JSON."""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def path(given):
    """The engine asked for, else the one built last."""
    if given:
        return given
    built = [p for p in (ROOT / 'build' / preset / 'bin' / 'diurna' for preset in ('release', 'dev')) if p.exists()]
    if not built:
        sys.exit('no engine: run `make release` or `make test` first')
    return str(max(built, key=lambda path: path.stat().st_mtime))


def run(command):
    """The JSON objects that a command prints, of which some inputs may have failed."""
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f'the engine ended with exit code {done.returncode}')
    return [json.loads(line) for line in done.stdout.decode('utf-8').splitlines()]


def articles(engine, inputs):
    """The documents, as `diurna read --json` writes them; what failed is named on stderr."""
    for line in run([engine, 'read', '--json', '--threads', '0', '--', inputs]):
        if line['type'] == 'document':
            yield line
        else:
            print(f'{line["input"]}: {line["message"]}', file=sys.stderr)
