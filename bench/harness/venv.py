"""Python environments with the peers of a benchmark, in var/."""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def has(python, packages):
    """Whether an interpreter has packages, given as "name==version"."""
    asked = 'import importlib.metadata as m, sys; sys.exit(any(m.version(p) != v for p, v in (a.split("==") for a in sys.argv[1:])))'
    return python.exists() and subprocess.run([str(python), '-c', asked, *packages], capture_output=True, check=False).returncode == 0


def interpreter(name, packages):
    """That of the environment var/venv-NAME, which is made, or filled up, if it has to be."""
    folder = ROOT / f'var/venv-{name}'
    python = folder / 'bin/python'
    if has(python, packages):
        return python
    print(f'# installing {", ".join(packages)} into {folder}', file=sys.stderr)
    if not python.exists():
        subprocess.run([sys.executable, '-m', 'venv', str(folder)], check=True)
    subprocess.run([str(python), '-m', 'pip', 'install', '--quiet', '--upgrade', 'pip'], check=True)
    subprocess.run([str(python), '-m', 'pip', 'install', '--quiet', *packages], check=True)
    return python
