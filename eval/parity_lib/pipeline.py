"""The components of a spaCy pipeline as the comparison sees them: who writes which column, by which kind of decision."""
import dataclasses

WRITES = {
    'tagger': ('tag',),
    'morphologizer': ('pos', 'morph'),
    'senter': ('sentence_start',),
    'sentencizer': ('sentence_start',),
    'parser': ('head', 'dep', 'sentence_start'),
    'beam_parser': ('head', 'dep', 'sentence_start'),
    'attribute_ruler': ('tag', 'pos', 'morph', 'lemma'),
    'lemmatizer': ('lemma',),
    'trainable_lemmatizer': ('lemma',),
    'ner': ('entity',),
    'beam_ner': ('entity',),
    'entity_ruler': ('entity',),
}
# How a component decides: one choice a token, arcs or entities by transitions, or by rule.
KINDS = {
    'tagger': 'tags', 'morphologizer': 'tags', 'senter': 'tags', 'trainable_lemmatizer': 'tags',
    'parser': 'arcs', 'beam_parser': 'arcs', 'ner': 'entities', 'beam_ner': 'entities',
}
TOKENIZER = ('begin', 'end', 'form', 'space', 'norm')
STARTS = 'sentence starts'


@dataclasses.dataclass(frozen=True)
class Stage:
    """A row of the report. `component` takes its decisions; `columns` are what it may write."""
    name: str
    component: str
    kind: str
    columns: tuple


def stages_of(components):
    """The stages of [(name, factory)], in order. Sentence starts are a stage of their own after their writer."""
    stages = [Stage('tokenizer', 'tokenizer', 'rules', TOKENIZER)]
    for name, factory in components:
        columns, kind = WRITES.get(factory, ()), KINDS.get(factory, 'rules')
        own = tuple(column for column in columns if column != 'sentence_start')
        if own:
            stages.append(Stage(name, name, kind, own))
        if own != columns:
            stages.append(Stage(STARTS if own else f'{STARTS} ({name})', name, kind, ('sentence_start',)))
    stages.append(Stage('unset', '', 'rules', ()))
    return stages


def reads(stage, earlier):
    """Whether a difference in the stage `earlier` may be followed by one in `stage`.

    Rules read all annotations; transitions stop at the sentence starts that they find; all read the tokens.
    """
    if earlier.name == 'tokenizer' or stage.kind == 'rules' or stage.component == earlier.component:
        return True
    return stage.kind in ('arcs', 'entities') and earlier.columns == ('sentence_start',)
