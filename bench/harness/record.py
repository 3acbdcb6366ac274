"""Records of runs: JSON files in bench/runs. CURRENT there names those that the documents quote, one a line."""
import datetime
import json
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
RUNS = ROOT / 'bench/runs'
FORMAT = 1


def git(*command):
    run = subprocess.run(['git', '-C', str(ROOT), *command], capture_output=True, text=True, check=False)
    return run.stdout.strip() if run.returncode == 0 else None


def opening(benchmark, now=None):
    """What every record begins with."""
    now = now or datetime.datetime.now(datetime.timezone.utc)
    changes = git('status', '--porcelain', '--untracked-files=no')
    return {'benchmark': benchmark, 'format': FORMAT, 'date': now.strftime('%Y-%m-%dT%H:%M:%SZ'),
            'commit': git('rev-parse', 'HEAD'), 'uncommitted_changes': None if changes is None else bool(changes)}


def write(record, folder=RUNS):
    """The path of the new file, named for date and benchmark."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f'{record["date"].replace(":", "")}-{record["benchmark"]}.json'
    path.write_text(json.dumps(record, indent=1) + '\n', encoding='utf-8')
    return path


def currents(folder=RUNS):
    """{benchmark: record} in the order of CURRENT."""
    names = (folder / 'CURRENT').read_text(encoding='utf-8').split()
    records = [json.loads((folder / name).read_text(encoding='utf-8')) for name in names]
    return {record['benchmark']: record for record in records}


def current(benchmark, folder=RUNS):
    return currents(folder)[benchmark]


def mark_current(path):
    """Lets CURRENT name this record instead of the one of the same benchmark, or after the others."""
    marked = path.parent / 'CURRENT'
    names = marked.read_text(encoding='utf-8').split() if marked.exists() else []
    benchmark_of = lambda name: name.rpartition('-')[2]
    kept = [path.name if benchmark_of(name) == benchmark_of(path.name) else name for name in names]
    marked.write_text('\n'.join(kept if path.name in kept else [*kept, path.name]) + '\n', encoding='utf-8')
