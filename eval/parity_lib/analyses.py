"""What diurna-analyse prints, one text at a time, while the program runs on."""
import contextlib
import dataclasses
import io
import pathlib
import subprocess
import tempfile


@dataclasses.dataclass
class Analysis:
    """The table of one text, in reference.COLUMNS, and each component's decisions: (token, margin), both strings."""
    rows: list = dataclasses.field(default_factory=list)
    decisions: dict = dataclasses.field(default_factory=dict)


class ProgramFailed(Exception):
    pass


def parse(lines):
    """(number of the text, Analysis) for each text; the texts' files are named NUMBER.txt."""
    number, analysis = None, None
    for line in lines:
        line = line.rstrip('\n')
        if line.startswith('# '):
            if analysis is not None:
                yield number, analysis
            number, analysis = int(pathlib.Path(line[2:]).stem), Analysis()
        elif line.startswith('#margin '):
            _, component, token, margin = line.split(' ')
            analysis.decisions.setdefault(component, []).append((token, margin))
        elif line:
            analysis.rows.append(tuple(line.split('\t')))
    if analysis is not None:
        yield number, analysis


@contextlib.contextmanager
def started(command, folder):
    """A running program; it is ended if nobody wants to read on."""
    try:
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE)
    except OSError as error:
        raise ProgramFailed(f'{command[0]}: {error}') from error
    with process:
        try:
            yield process
        finally:
            process.kill()


def analyse(program, model, texts, *flags):
    """The Analysis of each text, in their order, from one run of the program with these flags."""
    with tempfile.TemporaryDirectory() as folder:
        names = [f'{number}.txt' for number in range(len(texts))]
        for name, text in zip(names, texts):
            (pathlib.Path(folder) / name).write_bytes(text.encode())
        command = [str(pathlib.Path(program).resolve()), *flags, str(pathlib.Path(model).resolve()), *names]
        with started(command, folder) as process:
            done = 0
            for number, analysis in parse(io.TextIOWrapper(process.stdout, encoding='utf-8', newline='\n')):
                if number != done:
                    raise ProgramFailed(f'{program}: text {done} is missing')
                yield analysis
                done += 1
            if process.wait() != 0 or done != len(texts):
                raise ProgramFailed(f'{program}: exit status {process.returncode} after {done} of {len(texts)} texts')
