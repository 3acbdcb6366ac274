"""A small grammar of German: statements, reported speech, questions, and relative clauses that stand apart."""
from sentence import Sentence

MEN = ['Jonas', 'Emil', 'Karsten', 'Ole', 'Ruben']
NAMES = ['Wiechmann', 'Tessow', 'Brandhuber', 'Kaltenried', 'Osterloh', 'Vahl']
PLACES = ['Lindenau', 'Greifshafen', 'Oberwalden', 'Steinkirch', 'Haselbrunn', 'Tarnitz']
FIRMS = [['Nordwerft', 'AG'], ['Kalkwerke', 'Haselbrunn'], ['Bahnverbund'], ['Stadtwerke', 'Tarnitz']]
NOUNS = {
    'Masc': ['Hafen', 'Vertrag', 'Zug', 'Streik', 'Damm', 'Sturm', 'Antrag', 'Umbau'],
    'Fem': ['Schule', 'Fabrik', 'Stra\u00dfe', 'Wahl', 'F\u00e4hre', 'Klinik', 'Br\u00fccke', 'Regierung'],
    'Neut': ['Gericht', 'Krankenhaus', 'Gesetz', 'Schiff', 'Theater', 'Rathaus', 'Lager'],
}
ARTICLES = {
    ('Masc', 'Nom'): ['der', 'ein'], ('Masc', 'Acc'): ['den', 'einen'], ('Masc', 'Dat'): ['dem', 'einem'],
    ('Fem', 'Nom'): ['die', 'eine'], ('Fem', 'Acc'): ['die', 'eine'], ('Fem', 'Dat'): ['der', 'einer'],
    ('Neut', 'Nom'): ['das', 'ein'], ('Neut', 'Acc'): ['das', 'ein'], ('Neut', 'Dat'): ['dem', 'einem'],
}
RELATIVE = {'Masc': 'der', 'Fem': 'die', 'Neut': 'das'}
ADJECTIVES = ['alten', 'neuen', 'gro\u00dfen', 'kleinen', 'geschlossenen', 'n\u00f6rdlichen']
VERBS = ['pr\u00fcft', 'verkauft', 'baut', 'schlie\u00dft', 'braucht', 'verl\u00e4sst', 'ersetzt', 'kennt']
ALONE = ['brennt', 'wartet', 'f\u00e4llt', 'bleibt', 'w\u00e4chst']
SAYING = ['sagte', 'erkl\u00e4rte', 'meinte', 'warnte']
ADVERBS = ['heute', 'gestern', 'nun', 'bereits', 'wieder', 'kaum']
PREPOSITIONS = ['in', 'bei', 'nach', 'aus', 'vor']
ABOUT = ['ca.', 'rund', 'bzw.', 'etwa', 'd.h.']
UNITS = ['Euro', 'Tonnen', 'Meter', 'Stunden', '%']


def capital(form, first):
    return form[0].upper() + form[1:] if first else form


def common(s, case, dep, head=None):
    """An article, perhaps an adjective, a noun."""
    gender = s.random.choice(sorted(NOUNS))
    features = f'Case={case}|Gender={gender}|Number=Sing'
    article = s.add(capital(s.random.choice(ARTICLES[gender, case]), not s.words), 'ART', 'DET', 'nk', morph=features)
    adjective = s.chance(0.4) and s.add(ADJECTIVES, 'ADJA', 'ADJ', 'nk', morph=features)
    noun = s.add(NOUNS[gender], 'NN', 'NOUN', dep, head, morph=features)
    for word in filter(None, (article, adjective)):
        word.head = noun
    return noun, gender


def person(s, dep, head=None):
    title = s.chance(0.3) and s.add(['Dr.', 'Prof.', 'Frau', 'Herr'], 'NN', 'NOUN', 'nk')
    name = s.name([s.random.choice(MEN), s.random.choice(NAMES)] if s.chance(0.6) else [s.random.choice(NAMES)],
                  'NE', 'PER', dep, head)
    if title:
        title.head = name
    return name


def subject(s):
    kind = s.random.random()
    if kind < 0.35:
        return person(s, 'sb')
    if kind < 0.5:
        return s.name(s.random.choice(FIRMS), 'NE', 'ORG', 'sb')
    return common(s, 'Nom', 'sb')[0]


def place(s, head):
    preposition = s.add(PREPOSITIONS, 'APPR', 'ADP', 'mo', head)
    if s.chance(0.6):
        s.name([s.random.choice(PLACES)], 'NE', 'LOC', 'nk', preposition)
    else:
        common(s, 'Dat', 'nk', preposition)


def amount(s, dep, head):
    about = s.add(ABOUT, 'ADV', 'ADV', 'mo')
    number = s.add(s.random.choice(['30.000', '12,5', '7', '1.250', '48']), 'CARD', 'NUM', 'nk')
    unit = s.add(UNITS, 'NN', 'NOUN', dep, head)
    about.head = number.head = unit


def clause_rest(s, verb):
    if s.chance(0.4):
        s.add(ADVERBS, 'ADV', 'ADV', 'mo', verb)
    if s.chance(0.3):
        amount(s, 'oa', verb)
    else:
        common(s, 'Acc', 'oa', verb)
    if s.chance(0.6):
        place(s, verb)


def statement(s):
    who = subject(s)
    verb = s.add(VERBS, 'VVFIN', 'VERB', 'ROOT', morph='Mood=Ind|Number=Sing|Person=3')
    who.head = verb
    clause_rest(s, verb)
    s.close('.', verb)


def reported(s):
    """X said that Y."""
    who = person(s, 'sb')
    said = s.add(SAYING, 'VVFIN', 'VERB', 'ROOT', morph='Mood=Ind|Tense=Past')
    who.head = said
    place(s, said)
    s.words[-1].space = False
    comma = s.add(',', '$,', 'PUNCT', 'punct')
    that = s.add('dass', 'KOUS', 'SCONJ', 'cp')
    inner, _ = common(s, 'Nom', 'sb')
    thing, _ = common(s, 'Acc', 'oa')
    verb = s.add(VERBS, 'VVFIN', 'VERB', 'oc', said, morph='Mood=Ind|Number=Sing|Person=3')
    for word in (that, inner, thing):
        word.head = verb
    comma.head = verb
    s.close('.', said)


def relative(s):
    """The clause on the subject follows the verb: an arc over the root."""
    who, gender = common(s, 'Nom', 'sb')
    root = s.add(ALONE, 'VVFIN', 'VERB', 'ROOT', morph='Mood=Ind|Number=Sing|Person=3')
    who.head = root
    s.words[-1].space = False
    comma = s.add(',', '$,', 'PUNCT', 'punct')
    which = s.add(RELATIVE[gender], 'PRELS', 'PRON', 'sb', morph=f'Gender={gender}')
    thing, _ = common(s, 'Acc', 'oa')
    verb = s.add(VERBS, 'VVFIN', 'VERB', 'rc', who, morph='Mood=Ind|Number=Sing|Person=3')
    for word in (comma, which, thing):
        word.head = verb
    s.close('.', root)


def question(s):
    verb = s.add([capital(form, True) for form in VERBS], 'VVFIN', 'VERB', 'ROOT', morph='Mood=Ind|Number=Sing|Person=3')
    subject(s).head = verb
    clause_rest(s, verb)
    s.close('?', verb)


def sentence(seed):
    s = Sentence(seed)
    s.random.choices([statement, reported, relative, question], [4, 3, 6, 1])[0](s)
    return s
