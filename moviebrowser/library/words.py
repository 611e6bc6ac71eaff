"""Words, as the search sees them: where they stand in a text, folded and stemmed."""

import re
import threading
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

WORD = re.compile(r"\d+(?:[.,]\d+)+|[\w\u0300-\u036f]+(?:['’][\w\u0300-\u036f]+)*")
"""A number with its separators, or letters and digits with apostrophes between them."""

ENGLISH = "en"
_MARK = "\x1f"
_ELIDED = re.compile(r"^\w{1,8}'(?=\w\w)")
_FITTED: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "ca": ((_ELIDED, ""),),
    "fr": ((_ELIDED, ""), (re.compile("ees?$"), "e"), (re.compile("ieres?$"), "ier")),
    "it": ((_ELIDED, ""),),
    "pt": ((re.compile("[ao]es$"), "ao"),),
    "ru": ((re.compile("(?<=[аеиоуыэюя])и"), "й"),),
}
"""What is changed in folded words, by language, for a stemmer that knows them with accents and without articles."""
_ENDING_ONLY = frozenset({"da", "de", "es", "fi", "hu", "nb", "no", "pt", "ro", "sv"})
"""Languages whose stemmers change nothing but the ends of words."""
_REMEMBERED = 300_000
_SHORT = 3


class _Memo(dict[str, str]):
    """Remembers what a function made of each word; forgets everything when it has grown too large."""

    def __init__(self, function: Callable[[str], str]) -> None:
        super().__init__()
        self._function = function
        self._lock = threading.Lock()

    def __missing__(self, word: str) -> str:
        with self._lock:
            if len(self) > _REMEMBERED:
                self.clear()
            result = self[word] = self._function(word)
        return result


def _fold(word: str) -> str:
    """Lower case, without accents, with the plain apostrophe."""
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)) or word


def _stemmer(language: str) -> Callable[[str], str]:
    """Return what makes a word's stem: Snowball's (M. Porter, "Snowball: a language for stemming algorithms")."""
    from Stemmer import Stemmer

    from moviebrowser.comparison.tokens import STEMMERS

    snowball: Callable[[str], str] = Stemmer(STEMMERS[language], maxCacheSize=0).stemWord
    if language == ENGLISH:
        return lambda word: snowball(_fold(word))
    changes, mark = _FITTED.get(language, ()), _MARK + language

    def stem(word: str) -> str:
        folded = _fold(word)
        for pattern, replacement in changes:
            folded = pattern.sub(replacement, folded)
        return snowball(folded) + mark

    return stem


_folded = _Memo(_fold)
_stemmed: dict[str, _Memo] = {}


def _stems(language: str) -> _Memo:
    memo = _stemmed.get(language)
    if memo is None:
        memo = _stemmed[language] = _Memo(_stemmer(language))
    return memo


@cache
def stemmed_as(language: str | None) -> str:
    """Return the language whose stems are taken for words of a text in `language` (ISO 639-1): English by default."""
    from moviebrowser.comparison.tokens import STEMMERS

    code = (language or "")[:2].lower()
    return code if code in STEMMERS else ENGLISH


def fold(word: str) -> str:
    """Return the word in lower case and without accents."""
    return _folded[word]


def stem(word: str, language: str = ENGLISH) -> str:
    """Return a word's stem in a language of `stemmed_as`: equal for the forms of one word, marked unless English."""
    return _stems(language)[word]


def unmarked(stem: str) -> str:
    """Return a stem without the mark of its language."""
    return stem.partition(_MARK)[0]


def beginning_of_forms(stem: str, language: str = ENGLISH) -> str | None:
    """Return how every word with this stem begins, None where that is not known.

    A stem's last letters may differ from the word's (dying: die), in German also the first vowel's second (ae: a).
    """
    if language == ENGLISH:
        return stem[:-1] if len(stem) > _SHORT else stem[:1]
    is_known = language in _ENDING_ONLY and not (language == "de" and stem[:1] in ("a", "o", "u"))
    return unmarked(stem)[:2] if is_known else None


def plain_letters() -> dict[int, str]:
    """Return for Latin letters with accents (one code point each) the ASCII letter, for `str.translate`."""
    letters = {code: _fold(chr(code)) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))}
    return {code: letter for code, letter in letters.items() if len(letter) == 1 and letter.isascii()}


def places(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end (code points) and the word itself, for each word of a text."""
    for match in WORD.finditer(text):
        yield match.start(), match.end(), match.group()


def folded_words(text: str) -> list[str]:
    """Return the text's words, folded, in order."""
    return [_folded[word] for word in WORD.findall(text)]


def stemmed_words(text: str) -> list[str]:
    """Return the English stems of the text's words, in order."""
    stems = _stems(ENGLISH)
    return [stems[word] for word in WORD.findall(text)]


def stems_and_forms(text: str, language: str) -> tuple[list[str], set[str]]:
    """Return the stems of the text's words, in order, and the words, folded: both for the price of one search."""
    stems, words = _stems(language), WORD.findall(text)
    return [stems[word] for word in words], {_folded[word] for word in set(words)}
