"""Which passages only one outlet tells: those with something of their own that no other article tells anything like."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from moviebrowser.analysis import EntityType, Span
from moviebrowser.comparison.comparison import Comparison, Place
from moviebrowser.comparison.tokens import tokens_of

if TYPE_CHECKING:
    from moviebrowser.comparison.surroundings import Surroundings

_LEAST_WORDS = 6  # of a passage
_HEADING = 12  # words up to which a paragraph that no sentence's end closes is a heading
_ALIKE = 0.3  # of a passage's words, by weight, found together elsewhere: something like it is told there
_NAMED = 0.4  # of a passage's names and values, by weight, found together elsewhere
_LITTLE = 0.2  # of its words found together elsewhere: a value of its own is then news, too
_STRANGE = 0.05  # of its words found together elsewhere: a passage of many words is then news without a name
_MANY = 6  # words that say something
_MOST = 0.7  # of a paragraph's words, which make all of it the outlet's own
_ENDS = tuple(".!?…:;\"'”’»)。！？")


@dataclass(frozen=True, slots=True)
class _Passage:
    """`words` counts all words; `stems` are those that say something, `entities` the names and values."""

    place: Place
    paragraph: int
    words: int
    stems: frozenset[str]
    entities: frozenset[str]


def only_here(comparison: Comparison) -> tuple[Place, ...]:
    """Return what `OnlyHere` finds in each of a comparison's articles."""
    own = OnlyHere(replace(comparison, only_here=None))
    numbers = range(len(comparison.articles))
    return tuple(Place(number, span.start, span.end) for number in numbers for span in own.spans(number))


class OnlyHere:
    """Looks a comparison through when first asked, unless it holds the answer."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._spans: dict[int, list[Span]] = {}
        if comparison.only_here is not None:
            self._spans = {number: [] for number in range(len(comparison.articles))}
            for place in comparison.only_here:
                self._spans[place.article].append(Span(place.start, place.end))
            return
        self._told = {article: _Cover(places) for article, places in _told(comparison).items()}
        alone: dict[int, list[Place]] = {number: [] for number in range(len(comparison.articles))}
        for quote in comparison.quotes:
            if len(quote.versions) == 1:
                alone[quote.versions[0].place.article].append(quote.versions[0].place)
        self._quoted = {article: _Cover(places) for article, places in alone.items()}

    @cached_property
    def _passages(self) -> list[_Passage]:
        named: list[list[tuple[int, int, str]]] = [[] for _ in self._comparison.articles]
        for entity in self._comparison.entities:
            for place in entity.mentions:
                named[place.article].append((place.start, place.end, entity.id))
        return [
            passage
            for number, mentions in enumerate(named)
            for passage in _passages(self._comparison, number, sorted(mentions))
        ]

    def spans(self, article: int) -> list[Span]:
        """Return the article's runs of passages that are its own, at most one paragraph each, in order.

        None where nothing at all is aligned: there is then nothing to stand out from.
        """
        if article not in self._spans:
            self._spans[article] = self._find(article) if article in self._told else []
        return self._spans[article]

    def _find(self, article: int) -> list[Span]:
        own = self._own_passages(article)
        paragraphs: dict[int, list[int]] = defaultdict(list)
        for number in range(self._first[article], self._first[article + 1]):
            paragraphs[self._passages[number].paragraph].append(number)
        return [span for numbers in paragraphs.values() for span in self._within(numbers, own)]

    def _within(self, numbers: Sequence[int], those: Set[int]) -> list[Span]:
        """Return the own runs of a paragraph: all of it when most of it is own and none of it is told elsewhere."""
        own = [number for number in numbers if number in those]
        places = [self._passages[number].place for number in numbers]
        words = sum(self._passages[number].words for number in numbers)
        most = sum(self._passages[number].words for number in own) >= _MOST * words
        if own and most and not any(self._is_told(place) for place in places):
            return [Span(places[0].start, places[-1].end)]
        return list(self._runs(own))

    def _runs(self, numbers: Iterable[int]) -> Iterator[Span]:
        begin = before = None
        for number in numbers:
            if before is None or number != before + 1:
                if begin is not None and before is not None:
                    yield Span(self._passages[begin].place.start, self._passages[before].place.end)
                begin = number
            before = number
        if begin is not None and before is not None:
            yield Span(self._passages[begin].place.start, self._passages[before].place.end)

    def _is_told(self, place: Place) -> bool:
        return place.article in self._told and self._told[place.article].touches(place)

    def _own_passages(self, article: int) -> set[int]:
        """Return the numbers of the passages that are the article's own."""
        numbers = range(self._first[article], self._first[article + 1])
        may = [number for number in numbers if self._may_be_own(self._passages[number])]
        stems = self._surroundings.together(article, [self._passages[number].stems for number in may])
        entities = self._surroundings.together(article, [self._passages[number].entities for number in may])
        return {
            number
            for number, alike, named in zip(may, stems.tolist(), entities.tolist(), strict=True)
            if alike < _ALIKE and self._is_own(self._passages[number], alike, named)
        }

    def _may_be_own(self, passage: _Passage) -> bool:
        return passage.words >= _LEAST_WORDS and not self._is_heading(passage) and not self._is_told(passage.place)

    def _is_own(self, passage: _Passage, alike: float, named: float) -> bool:
        """Return whether a passage is its article's own, as the shares of its words and names found elsewhere say."""
        if self._quoted[passage.place.article].touches(passage.place):
            return True
        if passage.entities:
            own = self._own(passage)
            plain = passage.words >= _HEADING and alike <= _LITTLE
            return bool(own if plain else own - self._values) and named < _NAMED
        return alike <= _STRANGE and len(passage.stems) >= _MANY

    def _is_heading(self, passage: _Passage) -> bool:
        text = self._comparison.articles[passage.place.article].text
        alone = not text[passage.place.end : passage.place.end + 2].strip()
        return alone and passage.words <= _HEADING and not text.endswith(_ENDS, 0, passage.place.end)

    def _own(self, passage: _Passage) -> frozenset[str]:
        """Return the names and values in a passage that no other article has."""
        return frozenset(entity for entity in passage.entities if len(self._users[entity]) == 1)

    @cached_property
    def _users(self) -> dict[str, set[int]]:
        """The articles that have each name and value."""
        users: dict[str, set[int]] = defaultdict(set)
        for passage in self._passages:
            for entity in passage.entities:
                users[entity].add(passage.place.article)
        return users

    @cached_property
    def _values(self) -> frozenset[str]:
        """Dates, times and amounts: outlets write the same one in too many ways for it to count like a name."""
        values = (EntityType.DATE, EntityType.TIME, EntityType.AMOUNT)
        return frozenset(_feature(entity.id) for entity in self._comparison.entities if entity.type in values)

    @cached_property
    def _first(self) -> list[int]:
        """The number of each article's first passage, and of all passages."""
        sizes = Counter(passage.place.article for passage in self._passages)
        return list(accumulate((sizes[number] for number in range(len(self._comparison.articles))), initial=0))

    @cached_property
    def _surroundings(self) -> "Surroundings":
        # Imported here, since a window that is shown what was found needs none of it.
        from moviebrowser.comparison.surroundings import Surroundings

        return Surroundings([passage.stems | passage.entities for passage in self._passages], self._first)


class _Cover:
    """Places of one article, to be asked whether any touches another place."""

    def __init__(self, places: Iterable[Place]) -> None:
        ordered = sorted(places, key=lambda place: (place.start, place.end))
        self._starts = [place.start for place in ordered]
        self._reached = [0, *accumulate((place.end for place in ordered), max)]

    def touches(self, place: Place) -> bool:
        return self._reached[bisect_left(self._starts, place.end)] > place.start


def passages(comparison: Comparison, article: int) -> list[Span]:
    """Return the article's passages, in order: from each start in `sync` to the next, less the space between."""
    text = comparison.articles[article].text
    # In every other article, the same passages have their places.
    points = next((sync.points for sync in comparison.sync if sync.source == article), ())
    starts = [start for start, _ in points]
    ends = [*starts[1:], len(text)]
    spans = (Span(start, start + len(text[start:end].rstrip())) for start, end in zip(starts, ends, strict=False))
    return [span for span in spans if span.end > span.start]


def _passages(comparison: Comparison, article: int, named: Sequence[tuple[int, int, str]]) -> Iterator[_Passage]:
    text, language = comparison.articles[article].text, comparison.articles[article].language
    tokens = tokens_of(text, language)
    paragraph, before = 0, 0
    for span in passages(comparison, article):
        paragraph += "\n" in text[before : span.start]
        before = span.end
        inside = named[bisect_left(named, (span.start,)) : bisect_left(named, (span.end,))]
        first, after = tokens.within(span.start, span.end)
        naming = {nth for start, end, _ in inside for nth in range(*tokens.within(start, end))}
        plain = {nth for nth in range(first, after) if not tokens.small[nth]} - naming
        stems = frozenset([tokens.stems[nth] for nth in plain])
        entities = frozenset(_feature(entity) for _, _, entity in inside)
        yield _Passage(Place(article, span.start, span.end), paragraph, after - first, stems, entities)


def _feature(entity: str) -> str:
    """Return what stands for an entity among words."""
    return f"\0{entity}"


def _told(comparison: Comparison) -> dict[int, list[Place]]:
    """Return, by article, the places that another article tells, too: aligned passages, facts, quotes."""
    groups = [
        *(alignment.passages for alignment in comparison.alignments),
        *(tuple(version.place for version in quote.versions) for quote in comparison.quotes),
        *(run.passages for run in comparison.wording if run.words >= _LEAST_WORDS),
        *(tuple(answer.place for answer in fact.answers) for fact in comparison.facts),
    ]
    told: dict[int, list[Place]] = defaultdict(list)
    for places in groups:
        if len({place.article for place in places}) > 1:
            for place in places:
                told[place.article].append(place)
    return told
