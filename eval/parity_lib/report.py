"""The report: a line a finding, a table of the components, a closing line."""
import collections

COLUMNS = ('component', 'tokens', 'sentences', 'differ', 'explained', 'unexplained')


def line_of(name, finding, form):
    """One finding as a line; `form` is the text of its token."""
    if finding.follows is not None:
        cause = f'follows from {finding.follows.name}'
    elif finding.decision is not None:
        decision = finding.decision
        cause = f'spaCy decided {decision.action or "-"!r} at token {decision.token} by {decision.margin:.3g}'
    elif finding.stage.kind == 'rules':
        cause = 'no decision to weigh'
    else:
        cause = 'no decision differs'
    verdict = 'explained' if finding.explained else 'UNEXPLAINED'
    return (f'{name}: tokens {finding.begin}-{finding.end}: {finding.stage.name}: {verdict}: token {finding.token} '
            f'{form}: {finding.column}: ours {finding.ours!r}, spaCy {finding.theirs!r} ({cause})')


class Totals:
    """What all texts add up to."""

    def __init__(self, stages):
        self.stages = [stage.name for stage in stages]
        self.texts = self.tokens = self.compared = self.sentences = 0
        self.counts = collections.Counter()

    def add(self, tokens, compared, sentences, findings):
        """One text; `compared`: whether its tokens are alike. `findings`: (name of the stage, explained) each."""
        self.texts += 1
        self.tokens += tokens
        self.compared += tokens if compared else 0
        self.sentences += sentences
        self.counts.update(findings)

    def of(self, explained):
        return sum(count for (_, verdict), count in self.counts.items() if verdict == explained)

    def table(self):
        """The lines of the table; the stage of what no component writes only if something differs there."""
        rows = [COLUMNS]
        for name in self.stages:
            explained, unexplained = self.counts[name, True], self.counts[name, False]
            if name == 'unset' and not explained + unexplained:
                continue
            tokens = self.tokens if name == 'tokenizer' else self.compared
            rows.append((name, tokens, self.sentences, explained + unexplained, explained, unexplained))
        wide = max(len(row[0]) for row in rows)
        return [f'{row[0]:{wide}}' + ''.join(f'{cell:>12}' for cell in row[1:]) for row in rows]

    def closing_line(self):
        return f'{self.texts} texts, {self.tokens} tokens: {self.of(False)} unexplained, {self.of(True)} explained'
