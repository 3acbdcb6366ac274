"""The programs that print what the engine makes of articles."""
import pathlib
import subprocess
import tempfile


class Programs:
    """diurna-dump-segments and diurna-dump-readings over the texts of `golds`; a context manager."""

    def __init__(self, folder, pipeline, golds):
        self.folder = pathlib.Path(folder)
        self.pipeline = pipeline
        self.golds = golds

    def __enter__(self):
        self.texts = tempfile.TemporaryDirectory()
        self.paths = []
        for number, gold in enumerate(self.golds):
            path = pathlib.Path(self.texts.name, f'{number:05}.txt')
            path.write_bytes(gold['text'].encode('utf-8', 'surrogatepass'))
            self.paths.append(str(path))
        return self

    def __exit__(self, *_):
        self.texts.cleanup()

    def lines(self, name, *arguments):
        printed = subprocess.run([self.folder / name, self.pipeline, *arguments], stdout=subprocess.PIPE, check=True).stdout
        return printed.decode('utf-8').split('\n')

    def segments(self):
        return self.lines('diurna-dump-segments', *self.paths)

    def readings(self, network, articles):
        """Of the articles with these numbers, as the network in that file sees them."""
        return self.lines('diurna-dump-readings', network, *[self.paths[number] for number in articles])
