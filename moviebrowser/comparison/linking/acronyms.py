"""Initials and what they stand for: "NBT" is the "National Board of Trains"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from rapidfuzz.distance import Indel

from moviebrowser.analysis import EntityType
from moviebrowser.comparison.linking.cues import Cue
from moviebrowser.comparison.linking.groups import Groups
from moviebrowser.comparison.linking.names import Key, Name
from moviebrowser.comparison.linking.texts import Text
from moviebrowser.comparison.linking.things import canonical
from moviebrowser.comparison.linking.vocabulary import thing_words
from moviebrowser.comparison.linking.words import Words, words_of

_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "at", "to", "de", "la", "du", "des"})
_LONGEST = 6  # letters of an acronym
_ALIKE = 0.8  # of two expansions' letters, so many in the same order: one is written otherwise, or wrongly
_STEM = 5  # letters that two words of one stem begin with


def mark_expansions(texts: Iterable[Text]) -> None:
    """Mark the words that an article gives beside initials: "National Board of Trains (NBT)", "… of Trains, or NBT"."""
    for text in texts:
        words = text.words
        for index in range(2, len(words.keys)):
            if _acronym(words.written[index]) is None:
                continue
            first = _expansion_before(words, index)
            if first is not None:
                _mark(text, first, _end_before(words, index), index)


def _mark(text: Text, first: int, last: int, acronym: int) -> None:
    overlapping = [bounds for bounds in text.marked if bounds[0] < last and first < bounds[1]]
    type_ = text.marked[overlapping[0]] if overlapping else EntityType.ORGANISATION
    type_ = EntityType.ORGANISATION if type_ is EntityType.PERSON else type_
    for bounds in overlapping:
        del text.marked[bounds]
    text.marked[first, last] = type_
    text.marked.setdefault((acronym, acronym + 1), type_)


def _end_before(words: Words, index: int) -> int:
    return index - 1 if words.keys[index - 1] == "or" else index


def _expansion_before(words: Words, index: int) -> int | None:
    """Return the first of the words before an acronym in brackets, or after "or", whose initials it is."""
    last = _end_before(words, index)
    gap = words.text[words.ends[last - 1] : words.starts[index]]
    mark = "".join(gap.split(" "))
    apposed = mark == "," and index < len(words.gaps) and words.gap(index).startswith(",")
    if not (apposed or mark in ("(", ",or", ",(")) or (last < index) != ("or" in gap):
        return None
    letters = _acronym(words.written[index]) or ""
    for first in range(max(0, last - len(letters) - 3), last - 1):
        capital = words.written[first][0].isupper() and words.keys[first] not in _SMALL
        if (
            capital
            and letters in _initials(words.keys[first:last], words.text[words.starts[first] : words.ends[last - 1]])
            and "\n" not in words.text[words.starts[first] : words.ends[last - 1]]
        ):
            return first
    return None


def _acronym(word: str) -> str | None:
    """Return the letters of a word that is written as initials, in lower case."""
    if not word.isupper():
        return None
    letters = word.replace(".", "")
    if 2 <= len(letters) <= _LONGEST and letters.isalpha() and letters.isupper():
        return letters.lower()
    return None


def _initials(key: Key, form: str) -> Iterator[str]:
    """Yield the initials that a name written as `form` may have.

    With and without its small words and its legal form; initials within it, "UN Health Board", whole or not.
    """
    inner = {word.replace(".", "").lower() for word in form.split() if word.isupper()}
    countries = thing_words().countries
    for words in {key, canonical(key)}:
        main = [word for word in words if word not in _SMALL]
        yield "".join(word[0] for word in words)
        yield "".join(word[0] for word in main)
        yield "".join(word if word in inner or word in countries else word[0] for word in main)


def disputed(forms: Iterable[str]) -> str | None:
    """Return the first initials among the forms of a name when other forms differ about what they stand for."""
    forms = list(forms)
    acronyms = {form: letters for form in forms if (letters := _acronym(form))}
    longer = {form: set(_initials(tuple(form.lower().split()), form)) for form in forms if acronyms and " " in form}
    for form, letters in acronyms.items():
        told = [other for other, initials in longer.items() if letters in initials]
        if any(_differ(one, other) for one, other in combinations(told, 2)):
            return form
    return None


def _differ(one: str, other: str) -> bool:
    """Tell whether two expansions differ by more than the spelling or the ending of a word."""
    first, second = ([word for word in words_of(expansion).keys if word != "the"] for expansion in (one, other))
    if len(first) != len(second):
        return Indel.normalized_similarity(" ".join(first), " ".join(second)) < _ALIKE
    return any(not _same_word(*pair) for pair in zip(first, second, strict=True))


def _same_word(word: str, other: str) -> bool:
    """Tell whether two words share a stem: "Astronomy", "Astronomical"."""
    if word == other or (len(word) >= _STEM and word[:_STEM] == other[:_STEM]):
        return True
    return Indel.normalized_similarity(word, other) >= _ALIKE


def join_acronyms(groups: Groups) -> None:
    """Join initials to the name they stand for.

    Of several such names all are joined when each article has one of them at most: then the articles disagree about
    what the letters mean. Otherwise none is.
    """
    expansions: dict[str, set[Key]] = defaultdict(set)
    for key, name in groups.names.items():
        if len(key) > 1 and name.type is not EntityType.PERSON and max(map(len, key)) > 1:
            for letters in _initials(key, name.form):
                expansions[letters].add(key)
                if name.told[Cue.ARTICLE]:
                    expansions["t" + letters].add(key)
    for key, name in groups.names.items():
        if len(key) > 1 and max(map(len, key)) == 1 and ("".join(key),) in groups.names:
            groups.join(("".join(key),), key)
            name.settled = groups.names["".join(key),].type
    for key, name in groups.names.items():
        if len(key) == 1 and _acronym(name.form) == key[0] and key[0] not in thing_words().countries:
            _join(groups, name, sorted(expansions.get(key[0], ())))


def _join(groups: Groups, acronym: Name, expansions: list[Key]) -> None:
    articles = [
        article
        for group in groups.distinct(expansions)
        for article in set().union(*(groups.names[key].articles for key in expansions if groups.of(key) == group))
    ]
    if len(articles) == len(set(articles)):
        for key in expansions:
            groups.join(key, acronym.key)
            if acronym.type is EntityType.PERSON or groups.names[key].type is EntityType.EVENT:
                acronym.settled = groups.names[key].type
