"""A small grammar of Italian: statements, reported speech, passives; articles and prepositions that lean on their noun."""
from sentence import Sentence

FIRST = ['Livia', 'Sandro', 'Marta', 'Ettore', 'Ines']
NAMES = ['Brunori', 'Castagnoli', 'Del Monte', 'Farina', 'Solaro', 'Vezzani']
PLACES = ['Borgoforte', 'Castelrivo', 'Portovecchio', 'Valdimare', 'Serra Alta']
FIRMS = [['Cantieri', 'Riuniti'], ['Ferrovie', 'del', 'Sud'], ['Acquedotto'], ['Banca', 'Solaro']]
MASCULINE = ['porto', 'contratto', 'treno', 'sindaco', 'ponte', 'governo', 'mercato', 'teatro']
FEMININE = ['scuola', 'fabbrica', 'strada', 'legge', 'nave', 'clinica', 'regione', 'piazza']
VOWEL = ['ospedale', 'accordo', 'ufficio', 'inchiesta', 'azienda', 'isola']
ADJECTIVES = {'Masc': ['nuovo', 'vecchio', 'piccolo', 'chiuso'], 'Fem': ['nuova', 'vecchia', 'piccola', 'chiusa']}
VERBS = ['controlla', 'vende', 'costruisce', 'chiude', 'lascia', 'perde', 'conosce', 'aspetta']
SAYING = ['dice', 'spiega', 'annuncia', 'avverte']
PARTICIPLES = {'Masc': ['chiuso', 'venduto', 'firmato'], 'Fem': ['chiusa', 'venduta', 'firmata']}
ADVERBS = ['oggi', 'ieri', 'ancora', 'gi\u00e0', 'spesso', 'pi\u00f9']
AMOUNTS = ['30.000', '12,5', '7', '1.250', '48']
UNITS = ['euro', 'tonnellate', 'metri', 'ore', 'km']
FINITE = 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin'


def capital(form, first):
    return form[0].upper() + form[1:] if first else form


def common(s, dep, head=None, before=''):
    """An article, a noun, perhaps an adjective. `before`: a preposition that melts into the article ("dell'")."""
    first = not s.words
    if s.chance(0.35):
        gender, form, noun, space = 'Masc', before + ('ll' if before else 'l') + "'", VOWEL, False
    elif s.chance(0.5):
        gender, form, noun, space = 'Masc', before + 'l' if before else 'il', MASCULINE, True
    else:
        gender, form, noun, space = 'Fem', before + ('lla' if before else 'la'), FEMININE, True
    features = f'Gender={gender}|Number=Sing'
    tag = ('E_RD', 'ADP', 'case') if before else ('RD', 'DET', 'det')
    article = s.add(capital(form, first), *tag, morph='Definite=Def|PronType=Art|' + features, space=space)
    governor = s.add(noun, 'S', 'NOUN', dep, head, morph=features)
    article.head = governor
    if s.chance(0.35):
        s.add(ADJECTIVES[gender], 'A', 'ADJ', 'amod', governor, morph=features)
    return governor, gender


def person(s, dep, head=None):
    if s.chance(0.25):
        title = s.add(['dott.', 'sig.', 'prof.', 'Dr.'], 'S', 'NOUN', 'nmod')
    else:
        title = None
    parts = [s.random.choice(FIRST)] * s.chance(0.6) + s.random.choice(NAMES).split()
    name = s.name(parts, 'SP', 'PER', dep, head)
    if title:
        title.head = name
    return name


def subject(s):
    kind = s.random.random()
    if kind < 0.35:
        return person(s, 'nsubj')
    if kind < 0.5:
        return s.name(s.random.choice(FIRMS), 'SP', 'ORG', 'nsubj')
    return common(s, 'nsubj')[0]


def place(s, head):
    if s.chance(0.4):
        common(s, 'obl', head, before=s.random.choice(['ne', 'da', 'de', 'su']))
        return
    preposition = s.add(['a', 'da', 'in', 'per'], 'E', 'ADP', 'case')
    preposition.head = s.name(s.random.choice(PLACES).split(), 'SP', 'LOC', 'obl', head)


def clause_rest(s, verb):
    if s.chance(0.4):
        s.add(ADVERBS, 'B', 'ADV', 'advmod', verb)
    if s.chance(0.3):
        number = s.add(AMOUNTS, 'N', 'NUM', 'nummod', morph='NumType=Card')
        number.head = s.add(UNITS, 'S', 'NOUN', 'obj', verb, morph='Number=Plur')
    else:
        common(s, 'obj', verb)
    if s.chance(0.6):
        place(s, verb)


def statement(s):
    who = subject(s)
    verb = s.add(VERBS, 'V', 'VERB', 'ROOT', morph=FINITE)
    who.head = verb
    clause_rest(s, verb)
    s.close('.', verb)


def reported(s):
    """X says that Y."""
    who = person(s, 'nsubj')
    said = s.add(SAYING, 'V', 'VERB', 'ROOT', morph=FINITE)
    who.head = said
    that = s.add('che', 'CS', 'SCONJ', 'mark')
    inner = subject(s)
    verb = s.add(VERBS, 'V', 'VERB', 'ccomp', said, morph=FINITE)
    that.head = inner.head = verb
    clause_rest(s, verb)
    s.close('.', said)


def passive(s):
    what, gender = common(s, 'nsubj:pass')
    be = s.add(['\u00e8', 'viene'], 'VA', 'AUX', 'aux:pass', morph=FINITE)
    root = s.add(PARTICIPLES[gender], 'V', 'VERB', 'ROOT', morph=f'Gender={gender}|Number=Sing|VerbForm=Part')
    what.head = be.head = root
    preposition = s.add('da', 'E', 'ADP', 'case')
    preposition.head = person(s, 'obl:agent', root)
    if s.chance(0.5):
        place(s, root)
    s.close('.', root)


def question(s):
    why = s.add(['Quando', 'Perch\u00e9', 'Dove'], 'B', 'ADV', 'advmod')
    verb = s.add(VERBS, 'V', 'VERB', 'ROOT', morph=FINITE)
    why.head = verb
    subject(s).head = verb
    place(s, verb)
    s.close('?', verb)


def sentence(seed):
    s = Sentence(seed)
    s.random.choices([statement, reported, passive, question], [4, 3, 2, 1])[0](s)
    return s
