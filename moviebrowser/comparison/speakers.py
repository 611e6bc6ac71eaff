"""Who says a quote, among the entities of a story: as outlets name him, or as the text around leaves no doubt."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate

from moviebrowser.analysis import Analysis, EntityType, Quote, Span
from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import Entity, Place

_TAG = 160  # code points behind a quote within which its speaker is named
_BACK = 3  # passages before a quote's in which the one that "she" means may be named
_TITLED = 30  # code points before a name at the start of a passage, for a title ("The studio's president Ann Lee")
_BEHIND = frozenset(
    "on in at with to of for from after before during about like than against if asked that because as when while "
    "although whether since".split()
)
_CLAUSE = re.compile(r"[,?!…—–-]?\s?[”\"’']{0,2}[,—–-]? ?(?P<tag>[^.!?\n“\"]*)")
_VERB = re.compile(
    r"\b(?:said|says|told|tells|add(?:s|ed)|wr(?:ites|ote)|ask(?:s|ed)|explain(?:s|ed)|repl(?:ies|ied)|comment(?:s|ed)"
    r"|insist(?:s|ed)|recall(?:s|ed)|tweeted|posted|joked|shouted|warn(?:s|ed)|continued|declared)\b"
)
_PRONOUN = re.compile(r"\b(?:s?he)\b", re.IGNORECASE)
_SAID = re.compile(
    r"(?:s?he (?:said|says|added|adds|told|explained|wrote|recalled|continued)|(?:said|says) s?he)\b", re.I
)
_PREDICATE = _BEHIND | frozenset("by is was were are has had have be been said".split())
_LONGER = re.compile(r"['’]s\b| (?!The\b|And\b)[A-Z]")
_SPEAKING = frozenset({EntityType.PERSON, EntityType.ORGANISATION, EntityType.OTHER})


class Speakers:
    """Which entity each quote's speaker is."""

    def __init__(self, articles: Sequence[Article], analyses: Sequence[Analysis], entities: Sequence[Entity]) -> None:
        self._articles, self._analyses = articles, analyses
        self._starts = [[passage.start for passage in analysis.passages] for analysis in analyses]
        self._quoted = [_quoted(analysis) for analysis in analyses]
        self._mentions: dict[int, list[tuple[Place, str]]] = defaultdict(list)
        self._people: dict[int, list[tuple[Place, str]]] = defaultdict(list)
        for entity in (entity for entity in entities if entity.type in _SPEAKING):
            for place in entity.mentions:
                self._mentions[place.article].append((place, entity.id))
                if entity.type is EntityType.PERSON and not self._is_quoted(place):
                    self._people[place.article].append((place, entity.id))
        for each in (*self._mentions.values(), *self._people.values()):
            each.sort(key=lambda mention: (mention[0].start, mention[0].end, mention[1]))

    def most(self, quotes: Iterable[tuple[int, int]]) -> str | None:
        """Return the entity that most of the quotes are given to, each a number of an article and of its quote.

        Who is named counts before whom a pronoun means; of several, the first.
        """
        told = [(article, self._analyses[article].quotes[number]) for article, number in dict.fromkeys(quotes)]
        named = [speaker for article, quote in told if (speaker := self._named(article, quote))]
        meant = named or [speaker for article, quote in told if (speaker := self._meant(article, quote))]
        return Counter(meant).most_common(1)[0][0] if meant else None

    def _named(self, article: int, quote: Quote) -> str | None:
        """Return the speaker whom the quote's own sentence names."""
        span = quote.speaker
        if span is None or self._opens_next(article, quote, span):
            return None
        first = self._passage(article, quote.spans[0].start)
        beside = any(-1 <= span.start - said.end <= _TAG for said in quote.spans)
        inside = first is not None and first.start <= span.start < quote.spans[0].start
        return self._entity(article, span) if beside or inside else None

    def _opens_next(self, article: int, quote: Quote, span: Span) -> bool:
        """Return whether a name behind a quote, without a verb, is that of who speaks next: “…” Ann Lee: “…”."""
        text, end = self._articles[article].text, quote.spans[-1].end
        return text.startswith(":", span.end) and end < span.start and not _VERB.search(text, end, span.start)

    def _meant(self, article: int, quote: Quote) -> str | None:
        """Return whom a quote without a name is surely by: the one with whom the sentences before it begin, or the
        only one that they name.
        """
        starts, said = self._starts[article], quote.spans[0].start
        if self._is_anothers(article, quote):
            return None
        number = bisect_right(starts, said) - 1
        for nth in range(number, max(-1, number - 1 - _BACK), -1):
            passage = self._analyses[article].passages[nth]
            apart = "\n" in self._articles[article].text[passage.end : said].strip(" ")
            if apart and quote.speaker is None and not self._is_somebodys(article, quote):
                return None
            people = self._between(article, passage.start, min(passage.end, said))
            if people:
                if len(people) > 1 and self._are_joint(article, people[0][0], people[1][0]):
                    return None
                place, person = people[0]
                alone = nth < number and len({each for _, each in people}) == 1
                begins = self._begins(article, passage.start, place.start)
                return person if (alone or begins) and self._acts(article, place) else None
        return None

    def _is_anothers(self, article: int, quote: Quote) -> bool:
        """Return whether the quote is given to somebody without a name: "one juror said", "wrote a fan"."""
        end = quote.spans[-1].end
        clause = _CLAUSE.match(self._articles[article].text, end, end + _TAG)
        return clause is not None and bool(_VERB.search(clause["tag"])) and not _PRONOUN.search(clause["tag"])

    def _is_somebodys(self, article: int, quote: Quote) -> bool:
        """Return whether the quote is given to somebody named before: "she said"."""
        end = quote.spans[-1].end
        clause = _CLAUSE.match(self._articles[article].text, end, end + _TAG)
        return clause is not None and _SAID.match(clause["tag"]) is not None

    def _is_quoted(self, place: Place) -> bool:
        """Return whether somebody's words name this: who is spoken of does not speak."""
        starts, reached = self._quoted[place.article]
        return reached[bisect_right(starts, place.start)] > place.start

    def _acts(self, article: int, place: Place) -> bool:
        """Return whether a name can be who acts: not after "with" or "if", and no part of a longer name."""
        text = self._articles[article].text
        before = text[max(0, place.start - 24) : place.start].split()
        return not (before and before[-1].lower() in _BEHIND) and not _LONGER.match(text, place.end)

    def _are_joint(self, article: int, one: Place, other: Place) -> bool:
        """Return whether two people act as one: "Ann Lee and Bo Marsh said"."""
        return self._articles[article].text[one.end : other.start].strip() in {"and", "&", ", and"}

    def _begins(self, article: int, start: int, end: int) -> bool:
        """Return whether nothing but a title stands before a name in its passage."""
        before = self._articles[article].text[start:end].lower().split()
        return end - start <= _TITLED and _PREDICATE.isdisjoint(before)

    def _between(self, article: int, start: int, end: int) -> list[tuple[Place, str]]:
        people = self._people[article]
        first, last = (bisect_left(people, position, key=lambda each: each[0].start) for position in (start, end))
        return people[first:last]

    def _passage(self, article: int, position: int) -> Span | None:
        number = bisect_right(self._starts[article], position) - 1
        return self._analyses[article].passages[number] if number >= 0 else None

    def _entity(self, article: int, span: Span) -> str | None:
        """Return the entity that a span names, the one with which it has most in common."""
        mentions = self._mentions[article]
        first = max(bisect_left(mentions, span.start, key=lambda each: each[0].start) - 1, 0)
        last = bisect_left(mentions, span.end, key=lambda each: each[0].start)
        overlaps = (
            (min(place.end, span.end) - max(place.start, span.start), entity) for place, entity in mentions[first:last]
        )
        return max(((size, entity) for size, entity in overlaps if size > 0), default=(0, None))[1]


def _quoted(analysis: Analysis) -> tuple[list[int], list[int]]:
    """Return where what is quoted begins, in order, and how far all before each of these reaches."""
    spans = sorted((span.start, span.end) for quote in analysis.quotes for span in quote.spans)
    return [start for start, _ in spans], [0, *accumulate((end for _, end in spans), max)]
