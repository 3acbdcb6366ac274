"""Instructions a token, counted by valgrind: the same for every run of one build, whatever else the machine does."""
import json
import pathlib
import re
import shutil
import subprocess
import tempfile

from harness import texts
from harness.side import SideFailed

ROOT = pathlib.Path(__file__).resolve().parents[2]
TEXTS = ('agency_report', 'interview', 'long_sentences', 'quotations')
KERNELS = 'avx2'  # the widest registers that valgrind knows
COUNTED = 'diurna::nlp::Pipeline::analyse(*'


def instructions_per_token(bench, model):
    """Of the analysis alone, opening the model and reading the texts left out; for the texts of TEXTS."""
    if not shutil.which('valgrind'):
        raise SideFailed('there is no valgrind here')
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / 'texts.jsonl'
        texts.write_jsonl(source, [(ROOT / f'tests/parity/texts/{name}.txt').read_text(encoding='utf-8') for name in TEXTS])
        run = subprocess.run(
            ['valgrind', '--tool=callgrind', f'--callgrind-out-file={folder}/out', f'--toggle-collect={COUNTED}',
             str(bench), str(model), str(source), '--rounds', '1', '--kernels', KERNELS],
            capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise SideFailed(f'valgrind ended with status {run.returncode}: {run.stderr.strip()[-500:]}')
    return int(collected(run.stderr)) / tokens_of(run.stdout)


def collected(report):
    """The number of instructions in what callgrind prints at its end."""
    found = re.search(r'Collected : (\d+)', report)
    if not found:
        raise SideFailed('callgrind printed no count')
    return found[1]


def tokens_of(output):
    """Those of all analyses, also before the rounds."""
    return sum(line.get('tokens', 0) for line in map(json.loads, output.splitlines()))
