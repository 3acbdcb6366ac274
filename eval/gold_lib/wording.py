"""Whether two wordings name the same one, as far as a scorer of fields cares."""
import re
import unicodedata

# Articles and possessives by language: "la" names nobody in French, and Los Angeles in English.
EMPTY = {
    'en': 'the a an my your his her its our their',
    'es': 'el la los las lo un una unos unas mi mis tu tus su sus nuestro nuestra nuestros nuestras',
    'fr': 'le la les l un une des mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs',
}
POSSESSIVE = re.compile("(?<=\\w)['\u2019]s\\b|(?<=s)['\u2019](?!\\w)")
ARABIC_ARTICLE = re.compile('^\u0627\u0644(?=\\w\\w)')


def words(text, language):
    """The words that tell: lower case, without points and vowel signs, articles and possessives; all, if none is left."""
    text = POSSESSIVE.sub('', unicodedata.normalize('NFKC', text).casefold())
    text = ''.join(c for c in text if c != '.' and unicodedata.category(c) != 'Mn')
    every = re.findall(r'[^\W_]+', text)
    if language == 'ar':
        every = [ARABIC_ARTICLE.sub('', word) for word in every]
    empty = EMPTY.get(language, '').split()
    return {word for word in every if word not in empty} or set(every)


def same(one, other, language):
    """The words of one are among those of the other."""
    one, other = words(one, language), words(other, language)
    return bool(one and other) and (one <= other or other <= one)
