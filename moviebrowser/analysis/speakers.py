"""Who says a quote: the name that a reporting verb ties to it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from moviebrowser.analysis.entity_type import EntityType
from moviebrowser.analysis.mention import Mention, Span

_VERBS = (
    r"(?:sa(?:id|ys?)|saying|tells?|told|telling|adds?|added|adding|writes?|wrote|writing|tweet(?:s|ed|ing)|post(?:s|ed)|explain(?:s|ed|ing)|"
    r"reveal(?:s|ed|ing)|not(?:es?|ed|ing)|continu(?:es?|ed)|comment(?:s|ed|ing)|asks?|asked|asking|repl(?:ies|ied)|recall(?:s|ed|ing)|"
    r"stat(?:es?|ed|ing)|announc(?:es?|ed|ing)|insist(?:s|ed|ing)|jok(?:es?|ed|ing)|claim(?:s|ed|ing)|declar(?:es?|ed|ing)|admit(?:s|ted|ting)|"
    r"confirm(?:s|ed|ing)|conclud(?:es?|ed|ing)|argu(?:es?|ed|ing)|warn(?:s|ed|ing)|respond(?:s|ed|ing)|shar(?:es?|ed)|quip(?:s|ped)|"
    r"remark(?:s|ed)|observ(?:es?|ed)|describ(?:es?|ed|ing)|call(?:s|ed|ing)|gush(?:es|ed)|teas(?:es?|ed)|boast(?:s|ed)|agre(?:es?|ed)|"
    r"acknowledg(?:es?|ed)|testif(?:ies|ied)|shout(?:s|ed|ing)|yell(?:s|ed)|chant(?:s|ed|ing)|cr(?:ies|ied)|laugh(?:s|ed)|thinks?|thought|believes?|read|reads|captioned)"
)
_ELSEWHERE = (
    r"(?:sagte|sagt|erklärte|betonte|meinte|schrieb|teilte|a (?:dit|déclaré|affirmé|ajouté|expliqué|écrit)|déclare|"
    r"affirme|dijo|ha dicho|afirmó|declaró|explicó|añadió|señaló|aseguró|ha (?:detto|dichiarato|spiegato|scritto)|"
    r"disse|afirmou|declarou|zei|zegt|aldus|"
    r"(?:сказал|заявил|отметил|написал|сообщил|добавил)[аи]?|говорит)"
)
"""The commonest verbs of saying in some other languages, where no English word is written so."""

_REPORTING = re.compile(rf"\b(?:{_VERBS}|{_ELSEWHERE}|according to)\b", re.IGNORECASE)
_DESCRIBED = re.compile(rf"\b[Tt]he ((?:[a-z-]+ ){{1,3}}?){_VERBS}\b|\b{_VERBS} the ((?:[a-z-]+\b ?){{1,2}})")
_LONG_WORD = re.compile(r"[a-z]{4,}")
_PRONOUN = re.compile(r"\b(?:he|she|they|I)\b", re.IGNORECASE)
_ACCORDING = re.compile(r"\baccording to\b", re.IGNORECASE)
_POSSESSIVE = re.compile(
    r"['’] ?s? (?!(?:own )?(?:letter|statement|post|tweet|message|memoirs?|book|diary|testimony|blog|email|speech"
    r"|column|account|reply|answer)\b)(?=[a-z])"
)
_GOVERNED = re.compile(
    r"\b(?:for|to|with|by|about|of|from|against|than|alongside)(?: (?:the |a )?[A-Za-z]+| (?:Mr|Mrs|Ms|Dr)\.)?\s$"
)
_RELATIVE = re.compile(r",? (?:\d+, )?who\b")
_SENTENCE_END = re.compile(r"[.!?…][\"”’']*\s+(?=\S|$)")
_ABBREVIATED = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Gov|Sen|Rep|Gen|Lt|Sgt|Capt|Rev|Prof)|\b[A-Z])$")
_NAMED = frozenset({EntityType.PERSON, EntityType.ORGANISATION, EntityType.OTHER, EntityType.PLACE})
_FAR = 240
_CLAUSE = 140


def is_reporting(clause: str) -> bool:
    """Tell whether a clause has a verb of saying."""
    return _REPORTING.search(clause) is not None


@dataclass(frozen=True, slots=True)
class Tag:
    """What ties a quote to somebody: whether a reporting verb stands beside it, and who is named."""

    reported: bool
    speaker: Span | None


class Speakers:
    """The names of a text, and who of them says what."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self._text = text
        self._names = [mention for mention in mentions if mention.type in _NAMED]
        self._people = [mention for mention in self._names if mention.type is EntityType.PERSON]
        self._starts = [mention.start for mention in self._names]
        self._people_starts = [mention.start for mention in self._people]

    def named(self, start: int, end: int) -> Span | None:
        """Return the span of the name that stands within a span, the span itself when no name is known there."""
        found = self._within(start, end)
        return Span(found[0].start, found[0].end) if found else Span(start, end)

    def tag(self, before: int, gaps: Sequence[tuple[int, int | None]]) -> Tag:
        """Return who says a quote that starts at `before`; `gaps` run from behind each piece to the next."""
        clauses = [(start, self._clause_end(start, limit)) for start, limit in gaps]
        reporting = [
            (start, end) for start, end in clauses if self._reports(start, end) and not self._ended(start, end)
        ]
        for start, end in reporting:
            speaker = self._speaker(start, end, after=True) or self._described(start, end)
            if speaker or self._is_unnamed(start, end):
                return Tag(True, speaker)
        start = self._sentence_start(before)
        if self._reports(start, before):
            speaker = self._speaker(start, before, after=False) or self._described(start, before)
            return Tag(True, speaker or (None if self._is_unnamed(start, before) else self._referred(start)))
        return Tag(True, self._referred(before)) if reporting else Tag(False, None)

    def _reports(self, start: int, end: int) -> bool:
        """Tell whether a reporting verb stands in a span."""
        return start < end and _REPORTING.search(self._text, start, end) is not None

    def _ended(self, start: int, end: int) -> bool:
        """Tell whether the quote before a clause ended its sentence: the clause then starts another."""
        inside = self._text[max(0, start - 6) : start].rstrip("\"”’»' ")
        clause = self._text[start:end].lstrip()
        return clause.startswith(".") or (inside.endswith(".") and clause[:1].isupper())

    def _clause_end(self, start: int, limit: int | None) -> int:
        """Return where the clause that starts behind a quote ends."""
        line = self._text.find("\n", start)
        end = min(
            len(self._text) if line < 0 else line, start + _CLAUSE, limit if limit is not None else start + _CLAUSE
        )
        for match in _SENTENCE_END.finditer(self._text, start, end):
            if not _ABBREVIATED.search(self._text, max(start, match.start() - 6), match.start()):
                return match.start()
        opening = re.search(r"[“\"«]", self._text[start:end])
        return start + opening.start() if opening else end

    def _sentence_start(self, position: int) -> int:
        """Return the start of the sentence that leads up to a quote."""
        start = max(self._text.rfind("\n", 0, position) + 1, position - _FAR)
        for match in _SENTENCE_END.finditer(self._text, start, position):
            if not _ABBREVIATED.search(self._text, max(start, match.start() - 6), match.start()):
                start = match.end()
        return start

    def _within(self, start: int, end: int) -> list[Mention]:
        """Return the names within a span."""
        first = bisect_left(self._starts, start)
        return [name for name in self._names[first : bisect_left(self._starts, end)] if name.end <= end]

    def _speaker(self, start: int, end: int, *, after: bool) -> Span | None:
        """Return the name that a reporting verb in a span is tied to; None when a pronoun is, or nobody."""
        verbs = list(_REPORTING.finditer(self._text, start, end))
        verb = verbs[0] if after else verbs[-1]
        if _ACCORDING.match(verb.group()):
            behind = [name for name in self._within(start, end) if name.start >= verb.end()]
            return _span(behind[0]) if behind else None
        names = [name for name in self._within(start, end) if not self._belongs(name)]
        subject = [name for name in names if name.end <= verb.start()]
        behind = [name for name in names if name.start >= verb.end()]
        if after and subject and _RELATIVE.match(self._text, subject[0].end):
            return _span(subject[0])
        if subject and not self._pronoun(subject[-1].end if after else subject[0].end, verb.start()):
            joint = len(subject) > 1 and self._text[subject[-2].end : subject[-1].start].strip() in {"and", "&"}
            return None if joint else _span(_person_first(subject, last=after))
        if self._pronoun(start, verb.start()):
            return None
        return _span(_person_first(behind, last=False)) if behind and after else None

    def _is_unnamed(self, start: int, end: int) -> bool:
        """Tell whether a clause gives a quote to somebody whom it names only by another: "Lee's wife said"."""
        names = self._within(start, end)
        return bool(names) and not self._pronoun(start, end) and all(self._belongs(name) for name in names)

    def _belongs(self, name: Mention) -> bool:
        """Tell whether a name only says whose or to whom: "Lee's wife", "a spokesman for Lee", "a letter to Lee"."""
        if _POSSESSIVE.match(self._text, name.end):
            return True
        person = name.type is EntityType.PERSON
        return person and _GOVERNED.search(self._text, max(0, name.start - 24), name.start) is not None

    def _described(self, start: int, end: int) -> Span | None:
        """Return the person whom "the director said" means: the nearest before whose name that word introduces."""
        described = _DESCRIBED.search(self._text, start, end)
        if described is None:
            return None
        words = set(_LONG_WORD.findall(described[1] or described[2]))
        for person in reversed(self._people[: bisect_left(self._people_starts, start)]):
            if words & set(_LONG_WORD.findall(self._text[max(0, person.start - 22) : person.start].lower())):
                return _span(person)
        return None

    def _pronoun(self, start: int, end: int) -> bool:
        """Tell whether a pronoun stands in a span."""
        return _PRONOUN.search(self._text, start, end) is not None

    def _referred(self, position: int) -> Span | None:
        """Return the nearest person before a position in its paragraph: whom a pronoun or description refers to."""
        index = bisect_left(self._people_starts, position) - 1
        if index < 0 or position - self._people_starts[index] > 2 * _FAR:
            return None
        person = self._people[index]
        return _span(person) if "\n" not in self._text[person.end : position] else None


def _person_first(names: Sequence[Mention], *, last: bool) -> Mention:
    """Return the person among names, else any: the first, or the last."""
    people = [name for name in names if name.type is EntityType.PERSON] or list(names)
    return people[-1] if last else people[0]


def _span(mention: Mention) -> Span:
    """Return a mention's span."""
    return Span(mention.start, mention.end)
