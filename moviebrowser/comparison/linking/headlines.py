"""Which words are set as in a headline, where a capital says nothing: in headlines, and in runs within a text."""

from moviebrowser.comparison.linking.words import Words
from moviebrowser.comparison.tokens import is_small

_LONGEST_NAME = 5  # more words with a capital in a row, small ones aside, are no name
_SHOUT = 3  # words in capitals in a row are a headline
_GAPS = frozenset({" ", "-", "–", " - ", " – ", ": ", "'s ", "’s ", "' ", "’ ", " / "})


def titled_words(words: Words) -> set[int]:
    """Return the words of a text that stand in a run set as a headline: more capitals than a name has."""
    titled: set[int] = set()
    run: list[int] = []
    for index, (written, key) in enumerate(zip(words.written, words.keys, strict=True)):
        fits = written[0].isupper() or is_small(key) or key.isdigit()
        if run and not (fits and words.gaps[index - 1] in _GAPS):
            titled.update(_headline(words, run))
            run = []
        if fits:
            run.append(index)
    titled.update(_headline(words, run))
    return titled


def is_title_case(words: Words) -> bool:
    """Tell whether most words have a capital, as in English headlines."""
    return sum(word[0].isupper() for word in words.written) * 3 > len(words.written) * 2


def _headline(words: Words, run: list[int]) -> list[int]:
    """Return a run of words when it is a headline, else nothing."""
    if len(run) < _SHOUT:
        return []
    capitals = sum(words.written[index][0].isupper() and not is_small(words.keys[index]) for index in run)
    shouted = sum(len(words.written[index]) > 1 and words.written[index].isupper() for index in run)
    return run if capitals > _LONGEST_NAME or (shouted >= _SHOUT and shouted * 3 > len(run) * 2) else []
