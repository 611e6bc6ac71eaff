"""Which language a text is in."""

import re
from functools import cache
from typing import Any

_SAMPLE = 1500
_ENOUGH_LETTERS = 60
_SURE = 0.8
_ENGLISH = frozenset(
    """the of and to in a is that was for on with as by at from it his her be are were has have had said not but who
    which this will he she they after an its their been""".split()
)
_ENOUGH_WORDS = 30
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language(text: str) -> str | None:
    """Return the ISO 639-1 code of the language of `text`, None where it is too short or too mixed to tell."""
    sample = text[:_SAMPLE]
    if sum(map(str.isalpha, sample)) < _ENOUGH_LETTERS:
        return None
    if _plainly_english(sample):
        return "en"
    code, probability = _identifier().classify(sample)
    return str(code) if probability >= _SURE else None


def _plainly_english(sample: str) -> bool:
    """Tell whether a text is so full of English small words that the identifier need not be read in, which is slow."""
    words = _WORD.findall(sample.lower())
    small = sum(word in _ENGLISH for word in words)
    return len(words) >= _ENOUGH_WORDS and 100 * words.count("the") >= len(words) and 5 * small >= len(words)
