"""The span tagger: a network that says how likely each token is a part of a source, a cue or a content.

The same arithmetic as src/statements/span_tagger.h, which has the references.
"""
import struct

import numpy as np
import torch
from torch import nn

MAGIC = b'diurna spans 1\n'
COLUMNS = (8192, 8192, 4096, 2048, 2048, 512, 512, 512, 512)  # rows of each, as in src/statements/tagger_inputs.h
ROWS = sum(COLUMNS)
WORD_COLUMNS = 4  # the first ones, which tell one word from another
ROLES = 7  # source, cue, content; begin and end of a content; begin of a source and of a cue
WIDTH = 64
DISTANCES = (1, 2, 4, 8, 1)
PIECES = 2
PARTS = 4  # the token before, the token, the one after, the head
EPSILON = 1e-8
EPOCHS = 4
RATE = 3e-3
BATCH = 6000  # tokens
DROPOUT = 0.35
UNKNOWN = 0.1  # of the words are hidden in training


class Segment:
    """Tokens that the tagger sees together: their rows and heads, and how much they are of each role (NaN: unknown)."""

    def __init__(self, article, lines):
        table = np.array(lines, dtype=np.int64)
        self.article = article
        self.spans, self.heads, self.rows = table[:, :2], table[:, 2], table[:, 3:]
        self.roles = None
        self.weight = 1.0


def read_segments(lines):
    """What diurna-dump-segments printed. Articles are numbered in their order."""
    segments, current, article = [], [], -1
    for line in [*lines, '@']:
        if line[:1] in ('@', '='):
            if current:
                segments.append(Segment(article, current))
            current = []
            article += line[:1] == '@'
        elif line:
            current.append([int(number) for number in line.split()])
    return segments


def code_points(text, spans):
    """Begins and ends, given in bytes of UTF-8."""
    lead = np.frombuffer(text.encode('utf-8', 'surrogatepass'), dtype=np.uint8) & 0xC0 != 0x80
    place = np.concatenate([np.cumsum(lead) - 1, [len(text)]])
    return place[spans[:, 0]], place[spans[:, 1]]


def annotate(segment, gold):
    """Sets the roles of the tokens by the statements of the article."""
    begins, ends = code_points(gold['text'], segment.spans)
    segment.roles = np.zeros((len(begins), ROLES), dtype=np.float32)
    segment.weight = gold.get('weight', 1.0)
    for attribution in gold['attributions']:
        for role, (name, begin_role, end_role) in enumerate((('source', 5, None), ('cue', 6, None), ('content', 3, 4))):
            for begin, end in attribution.get(name) or []:
                first, last = np.searchsorted(ends, begin, side='right'), np.searchsorted(begins, end, side='left')
                if last <= first:
                    continue
                segment.roles[first:last, role] = 1
                segment.roles[first, begin_role] = 1
                if end_role:
                    segment.roles[last - 1, end_role] = 1


def annotate_softly(segment, label):
    """Sets the roles of the tokens by the word pieces that teacher.py labelled."""
    begins, _ = code_points(label['text'], segment.spans)
    ends = np.array(label['spans'])[:, 1]
    chances = np.frombuffer(bytes.fromhex(label['chances']), dtype=np.uint8).reshape(len(ends), -1) / np.float32(255)
    first = chances[np.minimum(np.searchsorted(ends, begins, side='right'), len(ends) - 1)]
    _, source_begin, source, cue_begin, cue, content_begin, content = first.T
    unknown = np.full(len(first), np.nan)  # where a content ends
    roles = (source_begin + source, cue_begin + cue, content_begin + content, content_begin, unknown, source_begin, cue_begin)
    segment.roles = np.minimum(np.stack(roles, axis=1), 1).astype(np.float32)


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.embeddings = nn.Embedding(ROWS + 1, WIDTH, padding_idx=ROWS)
        nn.init.normal_(self.embeddings.weight, 0, 0.1)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(nn.Linear(PARTS * WIDTH, PIECES * WIDTH) for _ in DISTANCES)
        self.norms = nn.ModuleList(nn.LayerNorm(WIDTH, eps=EPSILON) for _ in DISTANCES)
        self.roles = nn.Linear(WIDTH, ROLES)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, rows, heads, mask):
        if self.training:
            hidden = torch.rand(rows.shape[:2]) < UNKNOWN
            words = torch.arange(rows.shape[2]) < WORD_COLUMNS
            rows = rows.masked_fill(hidden[..., None] & words, ROWS)
        x = self.dropout(self.norm(self.embeddings(rows).sum(2))) * mask
        heads = heads[..., None].expand_as(x)
        for distance, layer, norm in zip(DISTANCES, self.layers, self.norms):
            padded = nn.functional.pad(x, (0, 0, distance, distance))
            parts = (padded[:, :-2 * distance], x, padded[:, 2 * distance:], torch.gather(x, 1, heads))
            z = layer(torch.cat(parts, -1)).unflatten(-1, (PIECES, WIDTH)).amax(2)
            x = (x + self.dropout(norm(z))) * mask
        return self.roles(x)


def batches(segments, random):
    """Segments of similar length together, in a new order."""
    order = np.argsort([len(s.heads) + random.randint(0, 100) for s in segments])
    groups, tokens = [[]], 0
    for number in order:
        if tokens >= BATCH:
            groups.append([])
            tokens = 0
        groups[-1].append(segments[number])
        tokens += len(segments[number].heads)
    random.shuffle(groups)
    return groups


def tensors(segments):
    longest = max(len(s.heads) for s in segments)
    rows = np.full((len(segments), longest, len(COLUMNS)), ROWS)
    heads = np.zeros((len(segments), longest), dtype=np.int64)
    roles = np.zeros((len(segments), longest, ROLES), dtype=np.float32)
    weights = np.zeros((len(segments), longest, 1), dtype=np.float32)
    for i, segment in enumerate(segments):
        size = len(segment.heads)
        rows[i, :size], heads[i, :size], roles[i, :size] = segment.rows, segment.heads, segment.roles
        weights[i, :size] = segment.weight
    return map(torch.from_numpy, (rows, heads, roles, weights))


def fit(segments, seed):
    """A network of these segments. The same input gives the same network."""
    torch.manual_seed(seed)
    random = np.random.RandomState(seed)
    network = Network()
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=0.01)
    steps = EPOCHS * len(batches(segments, np.random.RandomState(0)))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps + EPOCHS, pct_start=0.1)
    network.train()
    for _ in range(EPOCHS):
        for group in batches(segments, random):
            rows, heads, roles, weights = tensors(group)
            scores = network(rows, heads, (weights > 0).float())
            losses = nn.functional.binary_cross_entropy_with_logits(scores, roles.nan_to_num(), reduction='none')
            optimizer.zero_grad()
            ((losses * weights * ~roles.isnan()).sum() / weights.sum()).backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
    return network.eval()


def steps():
    """The scores from which a chance is 1, 2, ... 255 of 255."""
    chance = (np.arange(255) + 0.5) / 255
    return np.log(chance / (1 - chance))


def write(network, path):
    """In the format of src/statements/span_tagger.cc."""
    def floats(values):
        return np.asarray(values.detach() if torch.is_tensor(values) else values, dtype='<f4').tobytes()

    parts = [MAGIC, struct.pack('<3I', WIDTH, len(DISTANCES), ROWS), struct.pack(f'<{len(DISTANCES)}I', *DISTANCES)]
    table = network.embeddings.weight.detach().numpy()[:ROWS]
    columns = np.split(table, np.cumsum(COLUMNS)[:-1])
    scales = [np.abs(column).max() / 127 for column in columns]
    parts.append(floats(scales))
    parts += [np.round(column / scale).astype(np.int8).tobytes() for column, scale in zip(columns, scales)]
    parts += [floats(network.norm.weight), floats(network.norm.bias)]
    for layer, norm in zip(network.layers, network.norms):
        parts += map(floats, (layer.weight, layer.bias, norm.weight, norm.bias))
    parts += map(floats, (network.roles.weight, network.roles.bias, steps()))
    path.write_bytes(b''.join(parts))
