"""Words, as the search sees them: where they stand in a text, folded and stemmed."""

import re
import threading
import unicodedata
from collections.abc import Callable, Iterator

WORD = re.compile(r"\d+(?:[.,]\d+)+|[\w\u0300-\u036f]+(?:['’][\w\u0300-\u036f]+)*")
"""A number with its separators, or letters and digits with apostrophes between them."""

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


def _stemmer() -> Callable[[str], str]:
    """Return Snowball's English stemmer (M. Porter, "The English (Porter2) stemming algorithm")."""
    from Stemmer import Stemmer

    stem: Callable[[str], str] = Stemmer("english", maxCacheSize=0).stemWord
    return stem


_folded = _Memo(_fold)
_stem_folded: Callable[[str], str] | None = None


def _make_stem(word: str) -> str:
    global _stem_folded
    if _stem_folded is None:
        _stem_folded = _stemmer()
    return _stem_folded(_fold(word))


_stemmed = _Memo(_make_stem)


def fold(word: str) -> str:
    """Return the word in lower case and without accents."""
    return _folded[word]


def stem(word: str) -> str:
    """Return the folded word's English stem: equal for the forms of one word."""
    return _stemmed[word]


def beginning_of_forms(stem: str) -> str:
    """Return how every word with this stem begins: a stem's last letters may differ from the word's (dying: die)."""
    return stem[:-1] if len(stem) > _SHORT else stem[:1]


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
    """Return the stems of the text's words, in order."""
    return [_stemmed[word] for word in WORD.findall(text)]


def stems_and_forms(text: str) -> tuple[list[str], set[str]]:
    """Return the stems of the text's words, in order, and the words, folded: both for the price of one search."""
    words = WORD.findall(text)
    return [_stemmed[word] for word in words], {_folded[word] for word in set(words)}
