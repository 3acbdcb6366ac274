#!/usr/bin/env python3
"""eval/parity_lib judges differences by spaCy's first differing decision; on tables and decisions made up here."""
import pathlib
import sys
import types
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'eval'))
from parity_lib import analyses, comparison, pipeline, report, transitions  # noqa: E402 (found by the line above)

STAGES = pipeline.stages_of([('tok2vec', 'tok2vec'), ('tags', 'tagger'), ('parser', 'parser'),
                             ('lemmatizer', 'lemmatizer'), ('names', 'ner')])
WORDS = 'Rangers closed the Tolva Pass . Snow fell .'.split()
STARTS = (0, 6)
INFINITE = float('inf')


def table(changes=(), words=WORDS, starts=STARTS):
    """The analysis of the words; `changes` are (token, column, value)."""
    rows = [[str(i), str(10 * i), str(10 * i + len(word)), f'"{word}"', '1', f'"{word.lower()}"', 'NN', 'NOUN', '',
             f'"{word.lower()}"', str(i), 'ROOT', str(int(i in starts)), 'O'] for i, word in enumerate(words)]
    for token, column, value in changes:
        rows[token][comparison.AT[column]] = value
    return [tuple(row) for row in rows]


def decision(token, margin, action='', child=-1):
    return types.SimpleNamespace(token=token, margin=margin, action=action, child=child)


def printed(decisions):
    """The same decisions as the engine prints them."""
    return [(str(step.token), f'{step.margin:.6g}') for step in decisions]


class Replay:
    """spaCy's side: what each component decided; every column is written by the first stage that may."""

    def __init__(self, **taken):
        self.taken = taken

    def decisions(self, stage):
        return self.taken[stage.component]

    def stage_of(self, column, token):
        return next((stage for stage in STAGES if column in stage.columns), STAGES[-1])


def compare(ours, theirs, replay=None, **engine):
    """{(stage, begin of the unit): explained} of every finding."""
    found = comparison.compare(ours, theirs, STAGES, replay or Replay(), engine)
    return {(finding.stage.name, finding.begin): finding.explained for finding in found}


class TagsTest(unittest.TestCase):
    def test_the_margin_decides(self):
        ours = table([(1, 'tag', 'VB')])
        close = Replay(tags=[decision(i, 2e-5 if i == 1 else 3) for i in range(9)])
        wide = Replay(tags=[decision(i, 2e-4) for i in range(9)])
        self.assertEqual(compare(ours, table(), close), {('tags', 0): True})
        self.assertEqual(compare(ours, table(), wide), {('tags', 0): False})

    def test_each_tag_is_its_own_decision(self):
        replay = Replay(tags=[decision(i, 2e-5 if i == 1 else 3) for i in range(9)])
        found = comparison.compare(table([(1, 'tag', 'VB'), (4, 'tag', 'VB')]), table(), STAGES, replay, {})
        self.assertEqual([(finding.token, finding.explained) for finding in found], [(4, False)])

    def test_rules_follow_in_the_same_sentence_only(self):
        replay = Replay(tags=[decision(i, 2e-5) for i in range(9)])
        ours = table([(1, 'tag', 'VB'), (2, 'lemma', '"a"'), (7, 'lemma', '"fall"')])
        self.assertEqual(compare(ours, table(), replay),
                         {('tags', 0): True, ('lemmatizer', 0): True, ('lemmatizer', 6): False})

    def test_nothing_follows_from_what_is_unexplained(self):
        replay = Replay(tags=[decision(i, 3) for i in range(9)])
        ours = table([(1, 'tag', 'VB'), (1, 'lemma', '"close"')])
        self.assertEqual(compare(ours, table(), replay), {('tags', 0): False, ('lemmatizer', 0): False})

    def test_entities_do_not_follow_from_tags(self):
        replay = Replay(tags=[decision(i, 2e-5) for i in range(9)], names=[decision(i, 3) for i in range(9)])
        ours = table([(1, 'tag', 'VB'), (4, 'entity', 'B-LOC')])
        self.assertEqual(compare(ours, table(), replay), {('tags', 0): True, ('names', 0): False})


class EntitiesTest(unittest.TestCase):
    theirs = table([(3, 'entity', 'B-LOC'), (4, 'entity', 'I-LOC')])
    ours = table([(3, 'entity', 'B-LOC')])

    def test_the_first_action_is_where_the_entity_begins(self):
        """Ours is one word long: "U-LOC" for spaCy's "B-LOC"."""
        first = Replay(names=[decision(i, 2e-5 if i == 3 else 3) for i in range(9)])
        second = Replay(names=[decision(i, 2e-5 if i == 4 else 3) for i in range(9)])
        self.assertEqual(compare(self.ours, self.theirs, first), {('names', 0): True})
        self.assertEqual(compare(self.ours, self.theirs, second), {('names', 0): False})

    def test_later_entities_of_the_sentence_are_charged_to_the_first(self):
        replay = Replay(names=[decision(i, 2e-5 if i == 0 else 3) for i in range(9)])
        ours = table([(0, 'entity', 'B-ORG'), (4, 'entity', 'B-LOC')])
        self.assertEqual(compare(ours, table(), replay), {('names', 0): True})
        ours = table([(0, 'entity', 'B-ORG'), (6, 'entity', 'B-LOC')])
        self.assertEqual(compare(ours, table(), replay), {('names', 0): True, ('names', 6): False})


class ParserTest(unittest.TestCase):
    # Two sentences: three steps a token, the last ones of the first sentence at the first token of the second.
    steps = [decision(0, INFINITE, 'S')] + [decision(i, 5 + i + k, 'S') for i in range(1, 6) for k in range(2)]
    steps += [decision(6, 2.5, 'B-ROOT'), decision(6, INFINITE, 'D'), decision(6, INFINITE, 'S')]
    steps += [decision(7, 8, 'L-nsubj', 6), decision(7, 9, 'S'), decision(8, 4, 'R-punct', 8)]

    def with_step(self, at, margin):
        """spaCy's steps and the engine's, which took another action at the step `at`."""
        theirs, ours = list(self.steps), list(self.steps)
        theirs[at] = ours[at] = decision(theirs[at].token, margin, theirs[at].action, theirs[at].child)
        ours[at + 1] = decision(ours[at + 1].token, 77)
        return Replay(parser=theirs), printed(ours)

    def test_the_step_before_the_margins_part_decides(self):
        ours = table([(2, 'head', '4')])
        replay, engine = self.with_step(4, 3e-5)
        self.assertEqual(compare(ours, table(), replay, parser=engine), {('parser', 0): True})
        replay, engine = self.with_step(4, 3e-3)
        self.assertEqual(compare(ours, table(), replay, parser=engine), {('parser', 0): False})

    def test_a_close_decision_elsewhere_explains_nothing(self):
        replay, engine = self.with_step(4, 3)
        replay.taken['parser'][9] = decision(5, 1e-6, 'S')
        self.assertEqual(compare(table([(2, 'head', '4')]), table(), replay, parser=engine), {('parser', 0): False})

    def test_sentences_are_compared_apart(self):
        replay, engine = self.with_step(4, 3e-5)
        del engine[6:8]  # the engine's way through the first sentence is shorter
        ours = table([(2, 'head', '4'), (8, 'head', '7')])
        self.assertEqual(compare(ours, table(), replay, parser=engine), {('parser', 0): True, ('parser', 6): False})

    def test_another_label_shows_in_no_state(self):
        theirs = list(self.steps)
        ours = table([(6, 'dep', 'csubj')])
        self.assertEqual(compare(ours, table(), Replay(parser=theirs), parser=printed(theirs)), {('parser', 6): False})
        theirs[14] = decision(7, 4e-5, 'L-nsubj', 6)
        self.assertEqual(compare(ours, table(), Replay(parser=theirs), parser=printed(theirs)), {('parser', 6): True})

    def test_what_no_decision_tells_apart_is_unexplained(self):
        replay = Replay(parser=self.steps)
        self.assertEqual(compare(table([(2, 'head', '4')]), table(), replay, parser=printed(self.steps)),
                         {('parser', 0): False})

    def test_sentences_that_one_side_joins_are_one_unit(self):
        replay, engine = self.with_step(11, 3e-5)
        replay.taken['names'] = [decision(i, 3) for i in range(9)]
        ours = table([(6, 'sentence_start', '0'), (6, 'head', '1'), (7, 'entity', 'B-ORG'), (8, 'lemma', '"!"')])
        self.assertEqual(compare(ours, table(), replay, parser=engine),
                         {('parser', 0): True, ('sentence starts', 0): True, ('lemmatizer', 0): True, ('names', 0): True})

    def test_units_begin_where_both_begin_a_sentence(self):
        one, two, three = table(starts=(0,)), table(starts=(0, 6)), table(starts=(0, 4, 6))
        self.assertEqual(comparison.units(one, two), [(0, 9)])
        self.assertEqual(comparison.units(two, one), [(0, 9)])
        self.assertEqual(comparison.units(two, three), [(0, 6), (6, 9)])

    def test_a_step_of_another_scale_is_not_rounding(self):
        self.assertTrue(transitions.agree(20.001, 20.0))
        self.assertFalse(transitions.agree(20.1, 20.0))
        self.assertFalse(transitions.agree(INFINITE, 20.0))


class TokensTest(unittest.TestCase):
    def test_other_tokens_are_unexplained_and_end_the_comparison(self):
        ours = table([(8, 'tag', 'UH')], [*WORDS[:3], 'TolvaPass', *WORDS[5:], 'x'])
        self.assertEqual(compare(ours, table()), {('tokenizer', 3): False})

    def test_missing_tokens_are_seen(self):
        self.assertEqual(compare(table()[:-1], table()), {('tokenizer', 8): False})

    def test_another_norm_is_unexplained(self):
        self.assertEqual(compare(table([(7, 'norm', '"fall"')]), table()), {('tokenizer', 6): False})

    def test_equal_tables_need_no_replay(self):
        self.assertEqual(comparison.compare(table(), table(), STAGES, None, {}), [])


class StagesTest(unittest.TestCase):
    def test_components_go_by_their_factory(self):
        stages = pipeline.stages_of([('morph', 'morphologizer'), ('cutter', 'senter'), ('arcs', 'parser')])
        self.assertEqual([stage.name for stage in stages],
                         ['tokenizer', 'morph', 'sentence starts (cutter)', 'arcs', 'sentence starts', 'unset'])

    def test_without_a_parser_the_first_token_says_nothing(self):
        """spaCy's tokenizer lets it start a sentence."""
        unset = pipeline.stages_of([])
        replay = types.SimpleNamespace(stage_of=lambda column, token: unset[-1])
        ours, theirs = table(starts=()), table(starts=(0,))
        self.assertEqual(comparison.compare(ours, theirs, unset, replay, {}), [])
        self.assertEqual(len(comparison.compare(ours, table(starts=(0, 6)), unset, replay, {})), 1)


class ProgramTest(unittest.TestCase):
    lines = ['# 0.txt', *('\t'.join(row) for row in table()), '#margin parser 0 inf', '#margin ner 3 2.5', '# 1.txt']

    def test_the_program_s_output_is_read_text_by_text(self):
        read = list(analyses.parse(line + '\n' for line in self.lines))
        self.assertEqual([number for number, _ in read], [0, 1])
        self.assertEqual(read[0][1].rows, table())
        self.assertEqual(read[0][1].decisions, {'parser': [('0', 'inf')], 'ner': [('3', '2.5')]})
        self.assertEqual(read[1][1].rows, [])


class ReportTest(unittest.TestCase):
    def test_totals_count_components_and_sentences(self):
        totals = report.Totals(STAGES)
        totals.add(9, True, 2, [('names', True), ('names', False), ('parser', True)])
        totals.add(5, False, 1, [('tokenizer', False)])
        rows = {line.split()[0]: line.split()[-5:] for line in totals.table()}
        self.assertEqual(rows['names'], ['9', '3', '2', '1', '1'])
        self.assertEqual(rows['tokenizer'], ['14', '3', '1', '0', '1'])
        self.assertNotIn('unset', rows)
        self.assertEqual(totals.closing_line(), '2 texts, 14 tokens: 2 unexplained, 2 explained')


if __name__ == '__main__':
    unittest.main()
