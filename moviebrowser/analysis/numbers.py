"""Numbers as news writes them: digits with separators, words of any size, fractions, magnitudes."""

import re
from dataclasses import dataclass

_UNITS = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
}
_TENS = {
    word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SMALL = {**_UNITS, **_TENS}
_LARGE = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15}
_GROUPS = {"dozen": 12.0, "score": 20.0, "couple": 2.0}
_MAGNITUDES = {
    **{word: value for word, value in _LARGE.items() if word != "hundred"},
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "bn": 1e9,
    "b": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}

_ORDINALS = {
    word: value
    for value, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth""".split(),
        1,
    )
}
_ORDINAL_TENS = {f"{word[:-1]}ieth": value for word, value in _TENS.items()} | {"hundredth": 100, "thousandth": 1000}


def _any(words: object) -> str:
    """Return a pattern for any of some words, longest first."""
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))  # type: ignore[attr-defined]


# Pages lose or add a space: "2. 6 million" is 2.6 million, and "41/2 hours" four and a half.
_SPACED = r"\d{1,3}\. \d{1,2}(?= (?:million|billion|trillion|per ?cent)\b)"
_JOINED = r"\d{1,2}1/2(?=[ -](?:hour|minute|year|month|week|day|mile|inch|f(?:oo|ee)t|point))"
_PLAIN = r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?(?: ?[½¼¾⅓⅔]| \d/\d(?!\d))?|[½¼¾⅓⅔]"
DIGITS = f"{_SPACED}|{_JOINED}|{_PLAIN}"
_WORD = rf"(?:{_any(_SMALL)})"
_BIG = rf"(?:{_any(_LARGE)}|dozen)"
WORDS = (
    rf"(?:half an? (?:{_BIG})|half|(?:(?:a|several) )?(?:{_BIG}|couple|score)(?= )|{_WORD})"
    rf"(?:(?:[ -](?:and )?|, )(?:{_WORD}|{_BIG})\b)*(?: and a half)?"
)
NUMBER = re.compile(
    rf"(?:(?<![\w#/@_.,:-])|(?<=\$US)|(?<=\$(?:NZ|HK))|(?<=\$[ACS]))(?:(?P<digits>{DIGITS})(?![\w/_:]*[/_:]\d|\d)|(?P<words>(?i:\b(?:{WORDS})\b)))",
)
"""A number in digits or words, without what it measures."""

MAGNITUDE = re.compile(r"[ -]?(?:(?:thousand|million|billion|trillion|mln|trn|mn|bn|tn)\b|(?:k|m|b|K|M|B)\b(?!\.))")
_MAGNITUDE_WORD = re.compile(
    r"[ -]?(?:(?:hundred )?thousand|million|billion|trillion|dozen|mln|mn|bn|tn|trn)\b", re.IGNORECASE
)
ORDINAL = re.compile(
    rf"\b(?=[\dfstenh])(?:(?P<digits>\d+)(?:st|nd|rd|th)|(?:(?P<tens>{_any(_TENS)})-)?(?P<word>{_any(_ORDINALS)}|{_any(_ORDINAL_TENS)}))\b",
    re.IGNORECASE,
)


_COMMA_LANGUAGES = frozenset(
    "bg ca cs da de el es et fi fr hr hu id it lt lv nb nl no pl pt ro ru sk sl sr sv tr uk".split()
)
_THOUSANDS = re.compile(r"(?<=\d)[.\u00a0\u202f ](?=\d{3}(?!\d))")
_DECIMALS = re.compile(r"(?<=\d),(?=\d{1,2}(?!\d))")


def english_digits(text: str, language: str | None) -> str:
    """Return a text of the same length with its numbers punctuated as in English: "3.000,5" is "3,000.5"."""
    if language not in _COMMA_LANGUAGES:
        return text
    return _THOUSANDS.sub(",", _DECIMALS.sub(".", text))


@dataclass(frozen=True, slots=True)
class Number:
    """A number that stands at code points `start` to `end`; `worded` when it is written in words."""

    start: int
    end: int
    value: float
    worded: bool


def number_at(text: str, match: re.Match[str], *, money: bool = False) -> Number:
    """Read a match of `NUMBER` with the magnitude behind it; single letters ("20m") are magnitudes of money alone."""
    digits = match["digits"]
    value = _digits_value(digits) if digits else words_value(match["words"])
    end = match.end()
    magnitude = (MAGNITUDE if money else _MAGNITUDE_WORD).match(text, end) if digits else None
    if magnitude:
        value *= _magnitude_value(magnitude.group())
        end = magnitude.end()
    return Number(match.start(), end, value, digits is None)


def _magnitude_value(text: str) -> float:
    """Return what a magnitude multiplies by."""
    value = 1.0
    for word in text.lower().replace("-", " ").split():
        value *= _MAGNITUDES.get(word) or _LARGE.get(word) or _GROUPS.get(word, 1.0)
    return value


def _digits_value(digits: str) -> float:
    """Return the value of a number in digits, with a fraction perhaps."""
    fraction = 0.0
    if digits[-1] in _FRACTIONS:
        fraction, digits = _FRACTIONS[digits[-1]], digits[:-1].rstrip()
    elif digits.endswith("1/2") and " " not in digits:
        fraction, digits = 0.5, digits.removesuffix("1/2")
    elif ". " in digits:
        digits = digits.replace(". ", ".")
    elif " " in digits:
        digits, _, rest = digits.partition(" ")
        over, _, under = rest.partition("/")
        fraction = int(over) / int(under) if int(under) else 0.0
    return (float(digits.replace(",", "")) if digits else 0.0) + fraction


def words_value(words: str) -> float:
    """Return the value of a number in words: "two hundred and fifty thousand" is 250000."""
    total = group = 0.0
    scale = 1.0
    tokens = re.findall(r"[a-z]+", words.lower())
    if tokens[-3:] == ["and", "a", "half"]:
        return words_value(" ".join(tokens[:-3])) + _half_of(tokens[:-3])
    for token in tokens:
        if token == "half":
            scale = 0.5
        elif token in _SMALL:
            group += _SMALL[token]
        elif token == "hundred" or token in _GROUPS:
            group = (group or 1.0) * (_LARGE.get(token) or _GROUPS[token])
        elif token in _LARGE:
            total += (group or 1.0) * _LARGE[token]
            group = 0.0
    value = total + group
    return (value or 1.0) * scale if scale != 1.0 else value


def _half_of(tokens: list[str]) -> float:
    """Return what "and a half" adds after some number words."""
    last = tokens[-1] if tokens else ""
    return 0.5 * (_LARGE.get(last) or _GROUPS.get(last) or 1.0)


def ordinal_value(match: re.Match[str]) -> int:
    """Return the value of a match of `ORDINAL`."""
    if match["digits"]:
        return int(match["digits"])
    word = match["word"].lower()
    tens = _TENS[match["tens"].lower()] if match["tens"] else 0
    return tens + (_ORDINALS.get(word) or _ORDINAL_TENS[word])
