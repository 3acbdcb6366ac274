"""A sentence in the making: words, their labels and the tree over them."""
import random


class Word:
    def __init__(self, form, tag, pos, morph, dep, head, entity, space):
        self.form, self.tag, self.pos, self.morph = form, tag, pos, morph
        self.dep, self.head, self.entity, self.space = dep, head, entity, space


class Sentence:
    """Words in their order. A head is a Word, or None for the root; `entity` is "B-X", "I-X" or ""."""

    def __init__(self, seed):
        self.random, self.words = random.Random(seed), []

    def add(self, form, tag, pos, dep, head=None, *, morph='', entity='', space=True):
        """Appends a word; `form` may be a list to choose from."""
        if isinstance(form, (list, tuple)):
            form = self.random.choice(form)
        word = Word(form, tag, pos, morph, dep, head, entity, space)
        self.words.append(word)
        return word

    def chance(self, share):
        return self.random.random() < share

    def name(self, parts, tag, label, dep, head=None):
        """A name of some words: the last one governs, and all are one entity."""
        begin = len(self.words)
        for i, part in enumerate(parts):
            self.add(part, tag, 'PROPN', dep, head, entity=('I-' if i else 'B-') + label)
        last = self.words[-1]
        for word in self.words[begin:-1]:
            word.head, word.dep = last, 'flat'
        return last

    def close(self, mark, root):
        """Takes the blank before the closing mark away."""
        self.words[-1].space = False
        return self.add(mark, '$.', 'PUNCT', 'punct', root)


def columns(sentences):
    """The arguments of spaCy's Doc for a text of some sentences."""
    words = [word for sentence in sentences for word in sentence.words]
    at = {id(word): i for i, word in enumerate(words)}
    get = lambda field: [getattr(word, field) for word in words]
    return {
        'words': get('form'), 'spaces': get('space'), 'tags': get('tag'), 'pos': get('pos'), 'morphs': get('morph'),
        'deps': get('dep'), 'ents': [word.entity or 'O' for word in words],
        'heads': [at[id(word.head or word)] for word in words],
    }


def article(sentences):
    """The text of some sentences, two a line."""
    lines = [''.join(word.form + ' ' * word.space for word in sentence.words).rstrip() for sentence in sentences]
    return '\n'.join(' '.join(lines[i:i + 2]) for i in range(0, len(lines), 2)) + '\n'
