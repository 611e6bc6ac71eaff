"""Texts as words that can be compared: where each stands, its form without case and punctuation, and its stem."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

import Stemmer

STEMMERS = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english", "es":
    "spanish", "et": "estonian", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi":
    "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian",
    "nb": "norwegian", "ne": "nepali", "nl": "dutch", "no": "norwegian", "pt": "portuguese", "ro": "romanian",
    "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
"""Snowball's stemmers, by the ISO 639-1 code of their language."""
_NUMBERS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "first": "1st", "second": "2nd", "third": "3rd",
    "fourth": "4th", "fifth": "5th", "sixth": "6th", "seventh": "7th", "eighth": "8th", "ninth": "9th",
    "tenth": "10th",
}  # fmt: skip
_SMALL_WORDS = frozenset(
    """
    a about after again against all also although always am among an and any are arent as at away back be became
    because become been before being below between both but by came can cannot cant come could couldnt day did
    didnt do does doesnt doing dont down during each either else even ever every few for from further get gets
    getting give go goes going gone got had hadnt has hasnt have havent having he hed her here hers herself hes
    him himself his how however i id if ill im in into is isnt it its itself ive just last let like made make
    makes making many may me might mine more most much must my myself neither never next no none nor not now of
    off on once only onto or other others our ours ourselves out over own put quite rather really said same say
    saying says see seen shall she shed shes should shouldnt since so some still such take taken than that thats
    the their theirs them themselves then there theres these they theyd theyre theyve this those though through
    thus to told too took toward towards under until up upon us very was wasnt we well went were werent weve
    what when where whether which while who whom whose why will with within without wont would wouldnt yes yet
    you your youre yours yourself 1 2
    """.split()
)
_SPELT_APART = 6
_AMERICAN = (
    ("our", "or"), ("ours", "ors"), ("oured", "ored"), ("ouring", "oring"), ("isation", "ization"), ("ise", "ize"),
    ("ised", "ized"), ("ising", "izing"), ("ises", "izes"), ("yse", "yze"), ("ysed", "yzed"), ("tre", "ter"),
    ("tres", "ters"), ("lled", "led"), ("lling", "ling"), ("logue", "log"), ("logues", "logs"), ("efence", "efense"),
)  # fmt: skip
_BRITISH = tuple(british for british, _ in _AMERICAN)
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"})
"""Letters that no decomposition (NFKD) parts from their mark."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text, as parallel tuples: code points `starts` to `ends`, `forms` for comparing, and `stems`.

    `small` tells which hold sentences together and say little alone.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    forms: tuple[str, ...]
    stems: tuple[str, ...]
    small: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.starts)

    def within(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of words that lie in, or reach into, code points `start` to `end`."""
        first = bisect_right(self.ends, start)
        return first, max(first, bisect_left(self.starts, end))


@lru_cache(maxsize=256)
def tokens_of(text: str, language: str | None = None) -> Tokens:
    """Split a text into words; `language` is an ISO 639-1 code, English when unknown.

    Ideographs and kana stand alone, since no space parts their words. Marks that combine belong to their word.
    """
    bounds = [match.span() for match in _word().finditer(text)]
    forms = tuple([form(text[start:end]) for start, end in bounds])
    stem = _stems(language or "en", forms)
    starts, ends = zip(*bounds, strict=True) if bounds else ((), ())
    return Tokens(starts, ends, forms, tuple(map(stem.__getitem__, forms)), tuple(map(is_small, forms)))


@lru_cache(maxsize=100_000)
def form(word: str) -> str:
    """Return a word without case, accents and apostrophes."""
    plain = word.lower()
    if not plain.isascii():
        marks = unicodedata.normalize("NFKD", word.casefold())
        plain = "".join(mark for mark in marks if not unicodedata.combining(mark)).translate(_LETTERS) or word
    return plain if plain.isalnum() else plain.replace("'", "").replace("’", "").replace(",", "")


def spelling(form: str) -> str:
    """Return an English word in one of the two spellings that British and American outlets have for it."""
    if len(form) < _SPELT_APART or not form.endswith(_BRITISH):
        return form
    for ending, american in _AMERICAN:
        if form.endswith(ending):
            return form[: -len(ending)] + american
    return form


def is_small(stem_or_form: str) -> bool:
    """Tell whether a word is one of those that hold sentences together and say little alone."""
    return stem_or_form in _SMALL_WORDS


def _stems(language: str, forms: Iterable[str]) -> dict[str, str]:
    distinct = list(dict.fromkeys(forms))
    numbered = [_NUMBERS.get(each) or spelling(each) for each in distinct] if language == "en" else distinct
    name = STEMMERS.get(language[:2].lower())
    stems: Iterable[str] = _stemmer(name).stemWords(numbered) if name else numbered
    return dict(zip(distinct, stems, strict=True))


def stem_of(form: str) -> str:
    """Return the stem of an English word in lower case."""
    return str(_stemmer("english").stemWord(form))


@cache
def _stemmer(name: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(name)


@cache
def _word() -> re.Pattern[str]:
    marks = "".join(chr(point) for point in range(0x300, 0x2100) if unicodedata.category(chr(point)).startswith("M"))
    letter = r"[^\W_\u3040-\u30ff\u3400-\u9fff]"
    letters = rf"{letter}+(?:[{marks}]+{letter}*)*"
    number = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+\.\d+"
    return re.compile(rf"{number}|{letters}(?:['’]{letters})*|[\u3040-\u30ff\u3400-\u9fff]")
