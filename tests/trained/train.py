#!/usr/bin/env python3
"""train.py VARIANT FOLDER: trains a small pipeline into FOLDER/model-last and writes FOLDER/held_out.jsonl.

  standard   German, as `spacy init config -p tagger,parser,ner -o efficiency` has it: one tok2vec, three listeners
  variant    Italian, a tok2vec in each component (HashEmbedCNN), morphologizer, ner without an upper layer,
             parser with more features of the state

The same VARIANT always gives the same sentences, and on one machine the same weights.
"""
import argparse
import json
import pathlib

import german
import italian
import sentence

HERE = pathlib.Path(__file__).resolve().parent
TRAINING, EVALUATION, HELD_OUT = range(100), range(1000, 1020), range(2000, 2200)
TOGETHER = 4  # sentences in a text
SETTINGS = {
    'corpora.train.path': 'train.spacy', 'corpora.dev.path': 'dev.spacy',
    'training.max_steps': 90, 'training.eval_frequency': 45, 'training.patience': 0,
    'training.seed': 0, 'system.seed': 0,
}


def standard_config():
    from spacy.cli.init_config import init_config
    return init_config(lang='de', pipeline=['tagger', 'parser', 'ner'], optimize='efficiency', gpu=False)


def variant_config():
    from spacy.cli.init_config import init_config
    config = init_config(lang='it', pipeline=['morphologizer', 'parser', 'ner'], optimize='efficiency', gpu=False)
    components = config['components']
    del components['tok2vec']
    config['nlp']['pipeline'] = ['morphologizer', 'parser', 'ner']
    for name, width, depth in (('morphologizer', 32, 1), ('parser', 64, 2), ('ner', 48, 3)):
        components[name]['model']['tok2vec'] = {
            '@architectures': 'spacy.HashEmbedCNN.v2', 'pretrained_vectors': None, 'width': width, 'depth': depth,
            'embed_size': 500, 'window_size': 1, 'maxout_pieces': 3, 'subword_features': True}
    components['parser']['model']['extra_state_tokens'] = True
    components['ner']['model']['use_upper'] = False
    return config


VARIANTS = {'standard': (standard_config, german), 'variant': (variant_config, italian)}


def texts(grammar, seeds):
    """The sentences of the seeds, some together."""
    sentences = [grammar.sentence(seed) for seed in seeds]
    return [sentences[i:i + TOGETHER] for i in range(0, len(sentences), TOGETHER)]


def write_corpus(path, nlp, grammar, seeds):
    from spacy.tokens import Doc, DocBin
    docs = [Doc(nlp.vocab, **sentence.columns(sentences)) for sentences in texts(grammar, seeds)]
    DocBin(docs=docs).to_disk(path)


def write_held_out(path, grammar):
    """Sentences of the grammar that were not trained on, and text that no rule of it makes."""
    articles = [sentence.article(sentences) for sentences in texts(grammar, HELD_OUT)]
    written = (HERE / f'{grammar.__name__}.txt').read_text(encoding='utf-8')
    lines = [json.dumps({'text': text}) for text in articles + written.split('\n\n')]
    path.write_text('\n'.join(lines) + '\n', encoding='utf-8')


def train(variant, folder):
    import spacy
    from spacy.cli.train import train as train_pipeline
    make_config, grammar = VARIANTS[variant]
    config = make_config()
    nlp = spacy.blank(config['nlp']['lang'])
    write_corpus(folder / 'train.spacy', nlp, grammar, TRAINING)
    write_corpus(folder / 'dev.spacy', nlp, grammar, EVALUATION)
    write_held_out(folder / 'held_out.jsonl', grammar)
    config.to_disk(folder / 'config.cfg')
    paths = {key: str(folder / value) if key.startswith('corpora.') else value for key, value in SETTINGS.items()}
    train_pipeline(folder / 'config.cfg', folder, overrides=paths)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('variant', choices=VARIANTS)
    parser.add_argument('folder', type=pathlib.Path)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    train(arguments.variant, arguments.folder.resolve())


if __name__ == '__main__':
    main()
