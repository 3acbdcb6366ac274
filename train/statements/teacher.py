#!/usr/bin/env python3
"""What a larger network, fitted on the same annotations, makes of other news: soft labels for train.py.

  train/statements/teacher.py --weights FILE.safetensors --tokenizer tokenizer.json --out LABELS.jsonl TEXTS...

TEXTS are JSON Lines with a "text" each, or one JSON object whose values have an "articleBody". What is short, not
English or there twice is left out. A line of LABELS.jsonl has the "text", the "spans" of its word pieces in code
points and, in hex, their "chances": seven bytes a piece, of O, B-source, I-source, B-cue, I-cue, B-content, I-content.
The weights are those of a BERT encoder with 12 heads (MiniLM) and a linear head. Needs train/statements/requirements.txt.
"""
import argparse
import json
import pathlib
import re
import sys

import numpy as np
import torch
from safetensors.numpy import load_file
from tokenizers import Tokenizer
from torch.nn import functional

HEADS = 12
LONGEST = 254  # word pieces that are read together, between the two marks
FIRST, LAST = 101, 102
EPSILON = 1e-12
BATCH = 16
ROUND = 64  # lengths are multiples of it, so that there are few
FREQUENT = frozenset('the of and to in that is was for on with as by at from'.split())
LEAST_WORDS = 60
LEAST_FREQUENT = 0.2  # of the words of an English text
SAME = 200  # first characters by which a text is known again


def texts(paths):
    known = set()
    for path in paths:
        if path.suffix == '.jsonl':
            found = [json.loads(line)['text'] for line in path.read_text(encoding='utf-8').splitlines()]
        else:
            found = [page.get('articleBody') or '' for page in json.loads(path.read_text(encoding='utf-8')).values()]
        for text in found:
            words = re.findall(r"[a-z']+", text.lower())
            if len(words) < LEAST_WORDS or sum(word in FREQUENT for word in words) < LEAST_FREQUENT * len(words):
                continue
            if text[:SAME] not in known:
                known.add(text[:SAME])
                yield text.replace('\r', '')


class Teacher:
    def __init__(self, weights, tokenizer):
        self.weights = {name: torch.tensor(array.astype(np.float32)) for name, array in load_file(weights).items()}
        self.layers = 1 + max(int(name.split('.')[2]) for name in self.weights if name.startswith('encoder.layer.'))
        self.tokenizer = Tokenizer.from_file(str(tokenizer))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()

    def linear(self, x, name):
        return functional.linear(x, self.weights[name + '.weight'], self.weights[name + '.bias'])

    def norm(self, x, name):
        return functional.layer_norm(x, x.shape[-1:], self.weights[name + '.weight'], self.weights[name + '.bias'], EPSILON)

    def chances(self, ids, mask):
        embeddings = [self.weights[f'embeddings.{name}_embeddings.weight'] for name in ('word', 'position', 'token_type')]
        x = self.norm(embeddings[0][ids] + embeddings[1][:ids.shape[1]] + embeddings[2][0], 'embeddings.LayerNorm')
        for layer in range(self.layers):
            name = f'encoder.layer.{layer}.'
            parts = [self.linear(x, f'{name}attention.self.{part}').unflatten(-1, (HEADS, -1)).transpose(1, 2)
                     for part in ('query', 'key', 'value')]
            seen = functional.scaled_dot_product_attention(*parts, attn_mask=mask[:, None, None, :])
            seen = self.linear(seen.transpose(1, 2).flatten(2), name + 'attention.output.dense')
            x = self.norm(x + seen, name + 'attention.output.LayerNorm')
            inner = functional.gelu(self.linear(x, name + 'intermediate.dense'), approximate='tanh')
            x = self.norm(x + self.linear(inner, name + 'output.dense'), name + 'output.LayerNorm')
        return torch.softmax(x @ self.weights['cls.w'] + self.weights['cls.b'], -1)

    def pieces(self, text):
        """Whole paragraphs together as far as they fit: lists of (id, begin, end)."""
        groups, current, at = [], [], 0
        for paragraph in text.split('\n'):
            coded = self.tokenizer.encode(paragraph, add_special_tokens=False)
            rest = [(number, at + begin, at + end) for number, (begin, end) in zip(coded.ids, coded.offsets)]
            at += len(paragraph) + 1
            while rest:
                room = LONGEST - len(current)
                if current and room < len(rest) <= LONGEST:
                    groups.append(current)
                    current = []
                    continue
                current, rest = current + rest[:room], rest[room:]
                if len(current) == LONGEST:
                    groups.append(current)
                    current = []
        return groups + [current] if current else groups

    @torch.no_grad()
    def label(self, text):
        groups = self.pieces(text)
        order = sorted(range(len(groups)), key=lambda number: len(groups[number]))
        found = [None] * len(groups)
        for begin in range(0, len(order), BATCH):
            batch = order[begin:begin + BATCH]
            longest = -(-(max(len(groups[number]) for number in batch) + 2) // ROUND) * ROUND
            ids = torch.zeros(len(batch), longest, dtype=torch.long)
            for row, number in enumerate(batch):
                numbers = [FIRST, *(piece[0] for piece in groups[number]), LAST]
                ids[row, :len(numbers)] = torch.tensor(numbers)
            chances = self.chances(ids, ids > 0).numpy()
            for row, number in enumerate(batch):
                found[number] = np.round(255 * chances[row, 1:1 + len(groups[number])]).astype(np.uint8)
        spans = [piece[1:] for group in groups for piece in group]
        return {'text': text, 'spans': spans, 'chances': np.concatenate(found).tobytes().hex()}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--weights', required=True)
    parser.add_argument('--tokenizer', required=True)
    parser.add_argument('--out', type=pathlib.Path, required=True)
    parser.add_argument('texts', nargs='+', type=pathlib.Path)
    options = parser.parse_args()
    teacher = Teacher(options.weights, options.tokenizer)
    with options.out.open('w', encoding='utf-8') as out:
        for text in texts(options.texts):
            out.write(json.dumps(teacher.label(text)) + '\n')
    return 0


if __name__ == '__main__':
    sys.exit(main())
