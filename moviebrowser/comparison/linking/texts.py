"""A story's headlines and texts in words, with the mentions that their analyses give, trimmed to what names."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress

from moviebrowser.analysis import NAMED, Analysis, EntityType, Mention
from moviebrowser.articles import Article
from moviebrowser.comparison.linking.headlines import is_title_case, titled_words
from moviebrowser.comparison.linking.trimming import trimmed
from moviebrowser.comparison.linking.vocabulary import given_names, people_words, thing_words
from moviebrowser.comparison.linking.words import Words, words_of
from moviebrowser.comparison.tokens import is_small

_NOUNS_CAPITALISED = frozenset({"de", "lb"})  # languages in which what somebody does has a capital as the name has
_LONG_NOUN = 9  # letters of a word in such a language that is seldom a name
_NICKNAMED = 2  # words of a person's name that is longer by a nickname
_QUOTES = '"“”‘’()'
_SELDOM_CAPITAL = 40  # words to one with a capital, from which on a text is written without


@dataclass(frozen=True, slots=True)
class Text:
    """A headline or a text of article number `article`, in words.

    `titled` are the words set as a headline, `openings` these and the words that begin a sentence: their capital says
    nothing. `marked` maps a range of words to the type that the analysis gives the mention there. `caseless` texts are
    written without capitals.
    """

    article: int
    headline: bool
    words: Words
    titled: frozenset[int]
    openings: frozenset[int]
    marked: dict[tuple[int, int], EntityType]
    caseless: bool = False

    def nicknamed(self) -> Iterator[tuple[int, int]]:
        """Yield the people's names that go on over quotation marks: 'Otto "Big O" Pell'."""
        words = self.words
        for (first, last), type_ in self.marked.items():
            if type_ is EntityType.PERSON and last - first > _NICKNAMED:
                inner = words.gaps[first : last - 1]
                if any(gap.strip() in _QUOTES and gap.strip() for gap in inner):
                    yield first, last


@dataclass(frozen=True, slots=True)
class Case:
    """How the story writes words where their case says something.

    `common` words are mostly in lower case: at the beginning of a sentence they name nothing. `capital` words are
    written with a capital somewhere.
    """

    common: frozenset[str]
    capital: frozenset[str]


def read_texts(articles: Sequence[Article], analyses: Sequence[Analysis]) -> list[Text]:
    """Return every text and headline of the story in words, with the trimmed mentions of named things."""
    texts = []
    for number, (article, analysis) in enumerate(zip(articles, analyses, strict=True)):
        starts = [passage.start for passage in analysis.passages]
        nouns = article.language in _NOUNS_CAPITALISED
        texts.append(_text(number, False, article.text, starts, analysis.mentions, nouns=nouns))
        if article.title:
            texts.append(_text(number, True, article.title, [0], analysis.title_mentions, nouns=nouns))
    return texts


def case_of(texts: Iterable[Text]) -> Case:
    """Return how a story writes its words."""
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in texts:
        if text.caseless:
            continue
        keys, written = text.words.keys, text.words.written
        small = [form.islower() for form in written]
        lower.update(compress(keys, small))
        capital.update([keys[index] for index, low in enumerate(small) if not low and index not in text.openings])
    return Case(frozenset(key for key, count in lower.items() if count > capital[key]), frozenset(capital))


def _text(
    article: int, headline: bool, text: str, passages: list[int], mentions: Iterable[Mention], *, nouns: bool
) -> Text:
    """Return a text with its mentions; `nouns` tells that its language writes them all with a capital."""
    words = words_of(text)
    openings = {words.within(start, start + 1)[0] for start in passages}
    openings |= {index for index, gap in enumerate(words.gaps, 1) if gap != " " and _begins(gap)}
    titled = set(range(len(words.keys))) if headline and is_title_case(words) else titled_words(words)
    openings |= titled
    marked: dict[tuple[int, int], EntityType] = {}
    caseless = _is_caseless(words)
    for mention in mentions:
        if mention.type in NAMED:
            marked |= dict.fromkeys(trimmed(words, mention, caseless=caseless), mention.type)
    marked |= _kinds(words, frozenset(openings), marked)
    marked = _whole_bodies(words, dict(_widened(words, marked, nouns=nouns)))
    marked = _bodies(words, marked) | marked
    return Text(article, headline, words, frozenset(titled), frozenset(openings), marked, caseless)


def _is_caseless(words: Words) -> bool:
    """Tell whether a text is written without capitals, those of a few initials aside."""
    capitals = sum(not word.islower() and word[0].isalpha() for word in words.written)
    cased = any(map(str.islower, words.written))
    return cased and capitals * _SELDOM_CAPITAL <= len(words.written)


def _kinds(
    words: Words, openings: frozenset[int], marked: dict[tuple[int, int], EntityType]
) -> dict[tuple[int, int], EntityType]:
    """Return the names outside the mentions that end in the kind of thing they name: "Sable Glacier"."""
    free = [True] * len(words.keys)
    for first, last in marked:
        free[first:last] = [False] * (last - first)
    generic = thing_words().generic
    found: dict[tuple[int, int], EntityType] = {}
    for last in range(1, len(words.keys)):
        if words.keys[last] not in generic or not (free[last] and _capital(words.written[last])):
            continue
        first = last
        while first > 0 and last - first < 3 and _leads(words, first - 1, openings) and free[first - 1]:
            first -= 1
        if not generic.issuperset(words.keys[first:last]):
            found[first, last + 1] = thing_type(words.keys[last])
    return found


def _widened(
    words: Words, marked: dict[tuple[int, int], EntityType], *, nouns: bool
) -> Iterator[tuple[tuple[int, int], EntityType]]:
    """Yield the mentions, a person's with the given name before it that the analysis left off; without other `nouns`.

    A surname with those around its bearer, "the Lee administration", is a body of its own.
    """
    taken = {index for first, last in marked for index in range(first, last)}
    for (first, last), type_ in marked.items():
        if type_ is EntityType.PERSON and first and first - 1 not in taken and _given(words, first - 1):
            first -= 1
        elif type_ is EntityType.PERSON and nouns and last - first > 2 and _begins_late(words, first):
            first += 1
        followed = (
            last < len(words.keys) and words.keys[last] in people_words().followers and words.gap(last - 1) == " "
        )
        if type_ is EntityType.PERSON and last - first == 1 and followed:
            yield (first, last + 1), EntityType.ORGANISATION
        else:
            yield (first, last), type_


def _whole_bodies(words: Words, marked: dict[tuple[int, int], EntityType]) -> dict[tuple[int, int], EntityType]:
    """Return the mentions with those joined that are one body's name around "of": "Church of", "the Lamb"."""
    whole: dict[tuple[int, int], EntityType] = {}
    before: tuple[int, int] | None = None
    for first, last in sorted(marked):
        if before and (_goes_on(words, before, first) or _owns(words, before, first, last)):
            del whole[before]
            before = before[0], last
            whole[before] = EntityType.ORGANISATION
        else:
            before = first, last
            whole[before] = marked[before]
    return whole


def _goes_on(words: Words, body: tuple[int, int], first: int) -> bool:
    """Tell whether a body's name goes on behind "of" with the mention that begins at word `first`."""
    between = words.keys[body[1] : first]
    if between not in (("of",), ("of", "the")) or any(gap != " " for gap in words.gaps[body[1] - 1 : first]):
        return False
    return not thing_words().going_on.isdisjoint(words.keys[body[0] : body[1]])


def _owns(words: Words, body: tuple[int, int], first: int, last: int) -> bool:
    """Tell whether a body's name goes on behind those whose it is: "Citizens' Green Party"."""
    owner = body[1] == first and words.gap(first - 1) in ("' ", "’ ") and words.keys[first - 1] in thing_words().owners
    return owner and (words.keys[last - 1] in thing_words().kinds or words.keys[last - 1] in thing_words().heads)


def _begins_late(words: Words, first: int) -> bool:
    """Tell whether the first word of a name is none, but what somebody does: "Polizeichef Ruben Vorst"."""
    if words.keys[first] in given_names():
        return False
    return words.keys[first + 1] in given_names() or len(words.keys[first]) >= _LONG_NOUN


def _given(words: Words, index: int) -> bool:
    """Tell whether a word is a given name that belongs to the name right behind it."""
    key = words.keys[index]
    if key not in given_names() or key in people_words().titles or is_small(key):
        return False
    return _capital(words.written[index]) and words.gap(index) == " "


def _leads(words: Words, index: int, openings: frozenset[int]) -> bool:
    """Tell whether a word may stand before another in a name: with a capital of its own."""
    return index not in openings and _capital(words.written[index]) and words.gap(index) == " "


def _capital(word: str) -> bool:
    return word[0].isupper() and not word.isupper()


def thing_type(last: str) -> EntityType:
    """Return what a name is whose last word says what kind of thing it names."""
    vocabulary = thing_words()
    located = last in vocabulary.places or last in vocabulary.landmarks or last in vocabulary.streets or last == "park"
    return EntityType.PLACE if located else EntityType.ORGANISATION


def _bodies(words: Words, marked: dict[tuple[int, int], EntityType]) -> dict[tuple[int, int], EntityType]:
    """Return the bodies and groups of people without a name, "police" and "jurors", outside the mentions."""
    named = {index for first, last in marked for index in range(first, last)}
    kinds = _unnamed()
    return {
        (index, index + 1): kinds[key] for index, key in enumerate(words.keys) if key in kinds and index not in named
    }


@cache
def _unnamed() -> dict[str, EntityType]:
    bodies, groups = thing_words().bodies, thing_words().groups
    return dict.fromkeys(bodies, EntityType.ORGANISATION) | dict.fromkeys(groups, EntityType.OTHER)


def _begins(gap: str) -> bool:
    """Tell whether what stands before a word lets it begin a sentence: a quotation mark, a line end."""
    return any(mark in gap for mark in '"“”‘\n:.!?')
