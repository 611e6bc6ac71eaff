"""Templates held against passages."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from moviebrowser.analysis import EntityType
from moviebrowser.comparison.comparison import Entity
from moviebrowser.comparison.facts.claims import Claim
from moviebrowser.comparison.facts.measured import is_noun
from moviebrowser.comparison.facts.telling import Telling, Token
from moviebrowser.comparison.facts.templates import Pattern, Template

_SHORTLY = 30
_AHEAD = 90
_LEAD = 6
_ANOTHER_DATE = 10  # words from an answer within which a month or year may say that another event is told
_FIRST_LINES = 200
_INDEX = re.compile(r":(\d+):")
_READ = frozenset({"word", "number", "score"})
_NUMBER = re.compile(r"\d+(?: ?\. ?\d+)?")
_AUXILIARIES = frozenset("will would is was to be has had been may might should , now also".split())
# Words of a passage that tells of something else than the story's own event.
_ELSEWHEN = frozenset("ago previous previously anniversary history similar decade decades century".split())
# "That day" or "that toll" tells of no other event.
_TIMES = frozenset("day night morning afternoon evening week weekend month year time number figure total toll".split())


class _Trust(Enum):
    """How far an answer is believed: as it stands, with a firm one beside it, or where nothing speaks against it."""

    FIRM = auto()
    LOOSE = auto()
    UNSURE = auto()


def template_claims(
    tellings: Sequence[Telling], templates: Sequence[Template], entities: Sequence[Entity]
) -> Iterator[Claim]:
    """Yield what the passages answer to the templates' questions."""
    asked = _on_topic(templates, tellings)
    wordings = _Wordings(asked)
    story = _story(entities, len({telling.article for telling in tellings}))
    for before, telling in zip((None, *tellings), tellings, strict=False):
        for template, pattern, trust in wordings.possible(telling):
            for match in pattern.expression.finditer(telling.line):
                finding = _Finding(telling, before, template, match, story)
                claim = finding.claim(trust)
                if claim and not finding.undone():
                    yield claim


def _on_topic(templates: Sequence[Template], tellings: Sequence[Telling]) -> list[Template]:
    """Return the templates about which at least half of the articles speak."""
    spoken: defaultdict[int, set[str]] = defaultdict(set)
    for telling in tellings:
        spoken[telling.article].update(telling.words)
    counts: dict[tuple[str, ...], int] = {(): len(spoken)}
    for topic in {template.topic for template in templates if template.topic}:
        stems = tuple(word.rstrip("*") for word in topic if word.endswith("*"))
        counts[topic] = sum(
            not words.isdisjoint(topic) or any(word.startswith(stems) for word in words if stems)
            for words in spoken.values()
        )
    return [template for template in templates if 2 * counts[template.topic] >= len(spoken)]


class _Wordings:
    """All patterns, found by the words that they need, so that few are tried on a passage."""

    def __init__(self, templates: Sequence[Template]) -> None:
        self._all = [
            (template, pattern, trust)
            for template in templates
            for patterns, trust in (
                (template.patterns, _Trust.FIRM),
                (template.also, _Trust.LOOSE),
                (template.perhaps, _Trust.UNSURE),
            )
            for pattern in patterns
        ]
        self._always = [number for number, (_, pattern, _) in enumerate(self._all) if not pattern.needs]
        self._exact: defaultdict[str, list[int]] = defaultdict(list)
        self._begun: defaultdict[str, list[int]] = defaultdict(list)
        for number, (_, pattern, _) in enumerate(self._all):
            for word in pattern.needs:
                (self._begun[word[:-1]] if word.endswith("*") else self._exact[word]).append(number)
        self._fronts, self._lengths = {start[:2] for start in self._begun}, sorted(set(map(len, self._begun)))
        self._known: dict[str, tuple[int, ...]] = {}

    def possible(self, telling: Telling) -> Iterator[tuple[Template, Pattern, _Trust]]:
        """Yield the template, pattern and trust in it of what can match the passage, in the templates' order."""
        numbers = set(self._always)
        for word in telling.words:
            numbers.update(self._of(word))
        for number in sorted(numbers):
            template = self._all[number][0]
            if not telling.kinds.isdisjoint(template.kinds) or not _READ.isdisjoint(template.kinds):
                yield self._all[number]

    def _of(self, word: str) -> tuple[int, ...]:
        known = self._known.get(word)
        if known is None:
            begun = (word[:end] for end in self._lengths if end <= len(word)) if word[:2] in self._fronts else ()
            stars = (number for start in begun for number in self._begun.get(start, ()))
            known = self._known[word] = (*self._exact.get(word, ()), *stars)
        return known


@dataclass(frozen=True, slots=True)
class _Story:
    """What the story names: the entities' names by id, and the main work's id.

    `alone` tells that no other work is as much what the story is about, `has_works` that it names any.
    """

    names: Mapping[str, str]
    work: str | None
    alone: bool
    has_works: bool


def _story(entities: Sequence[Entity], articles: int) -> _Story:
    """Return the story; its main work, of those in at least half of the articles, is the one that most begin with."""
    works = [entity for entity in entities if entity.type is EntityType.WORK]
    main = [entity for entity in works if 2 * len(entity.articles) >= articles]
    best = max(main, key=lambda entity: (_prominence(entity), len(entity.mentions)), default=None)
    names = {entity.id: entity.name for entity in entities}
    # A series whose name the work bears is no rival to it.
    rivals = [
        entity
        for entity in main
        if best and entity.name.casefold() not in best.name.casefold() and 2 * _early(entity) >= max(_early(best), 1)
    ]
    return _Story(names, best.id if best else None, not rivals, bool(works))


def _prominence(entity: Entity) -> int:
    """Return in how many articles an entity is named; those that name it in the headline or first lines count twice."""
    return len(entity.articles) + _early(entity)


def _early(entity: Entity) -> int:
    """Return how many articles name an entity in the headline or first lines."""
    early = {place.article for place in entity.mentions if place.start < _FIRST_LINES}
    return len(early | {place.article for place in entity.title_mentions})


@dataclass(frozen=True, slots=True)
class _Finding:
    """A match of a template's pattern in a passage; `before` is the passage before it."""

    telling: Telling
    before: Telling | None
    template: Template
    match: re.Match[str]
    story: _Story

    def claim(self, trust: _Trust) -> Claim | None:
        """Return what the passage answers, or None when it is no answer to this question."""
        first, last = self._range("answer")
        tokens = tuple(self._answer(first, last))
        subject, sure = self._subject()
        if len(tokens) < (1 if trust is _Trust.LOOSE else self.template.at_least) or (
            self.template.subject not in (None, "work") and subject is None
        ):
            return None
        if subject is not None and any(token.key == subject for token in tokens):
            return None
        about = subject if subject is not None and subject != self.story.work else ""
        late = self.template.lead and self.telling.nth >= _LEAD
        doubtful = trust is _Trust.UNSURE or late
        return Claim(
            question=f"{self.template.id} {about}{self._unit(tokens)}".strip(),
            label=self._label(subject if about or not self.story.alone else None, tokens),
            article=self.telling.article,
            place=self.telling.place(first, last),
            tokens=tokens,
            many=self.template.many,
            adds=self.template.adds or (self.template.subject == "work" and subject is None and self.story.has_works),
            loose=trust is _Trust.LOOSE or self._is_vague(tokens) or self._is_background(tokens, first, last),
            unsure=doubtful or not sure,
            doubtful=doubtful,
            late=late and sure and trust is _Trust.FIRM,
            about=about or None,
        )

    def undone(self) -> bool:
        """Return whether a wording in the finding, or shortly before it, undoes the answer."""
        start, end = max(0, self.match.start() - _SHORTLY), self.match.end("answer")
        for pattern in self.template.unless:
            for other in pattern.expression.finditer(self.telling.line, start, end + _AHEAD):
                of_answer = "answer" in other.re.groupindex
                if other.start("answer") == self.match.start("answer") if of_answer else other.end() <= end:
                    return True
        return False

    def _answer(self, first: int, last: int) -> Iterator[Token]:
        template, tokens = self.template, self.telling.tokens[first : last + 1]
        if template.words:
            text = " ".join(token.text for token in tokens)
            yield replace(tokens[0], text=text, end=tokens[-1].end, kind="word", key=template.words.get(text.lower()))
            return
        mentioned = [token for token in tokens if token.kind in template.kinds and not self._counts_other(token)]
        if mentioned and last + 1 < len(self.telling.tokens) and self._is_title(mentioned[-1], last + 1):
            return
        yield from mentioned if template.many else mentioned[:1]
        if not mentioned and (read := self._read(tokens)):
            yield read

    def _is_title(self, token: Token, following: int) -> bool:
        """Return whether a "person" is what somebody is called by: another name follows at once ("Coach" Ann Lee)."""
        after = self.telling.tokens[following]
        return token.kind == after.kind == "person" and token.end + 1 == after.start

    def _counts_other(self, token: Token) -> bool:
        return token.amount is not None and token.amount.unit in self.template.not_counted

    def _read(self, tokens: Sequence[Token]) -> Token | None:
        """Return a number or score as one token; a score's higher number comes first, whoever it belongs to."""
        digits = [float(number.replace(" ", "")) for number in _NUMBER.findall(" ".join(t.text for t in tokens))]
        kind = next((kind for kind in ("number", "score") if kind in self.template.kinds), None)
        if kind is None or not digits:
            return None
        if kind == "score":
            digits = sorted(map(float, re.findall(r"\d+", " ".join(t.text for t in tokens))), reverse=True)
        key = "–".join(f"{number:g}" for number in digits)
        joint = "" if kind == "number" else "–"
        text = joint.join(token.text for token in tokens if token.text not in {"-", "–", "—", "‑"}).strip()
        return replace(tokens[0], text=text, end=tokens[-1].end, kind=kind, key=key, amount=None)

    def _range(self, group: str) -> tuple[int, int]:
        """Return the first and last token that the group covers: as many tokens precede it as spaces."""
        line, match = self.telling.line, self.match
        first = line.count(" ", 0, match.start(group))
        return first, first + line.count(" ", match.start(group), match.end(group)) - 1

    def _subject(self) -> tuple[str | None, bool]:
        """Return the id of what the answer is about, and whether that is sure."""
        if self.template.subject is None:
            return None, True
        if "subject" in self.match.re.groupindex and self.match["subject"]:
            index = _INDEX.search(self.match["subject"])
            return (self.telling.tokens[int(index[1])].key if index else None), True
        if self.template.subject != "work":
            return None, True
        near = self._work_near()
        return (near, True) if near else (self.story.work, self.story.alone and not self._is_of_another())

    def _is_of_another(self) -> bool:
        """Return whether something else with a name is what the finding tells of ("Moon Lane would open on …")."""
        before = self.telling.tokens[: self.telling.line.count(" ", 0, self.match.start())]
        nth = next((n for n in range(len(before))[::-1] if before[n].text.lower() not in _AUXILIARIES), 0)
        if not nth:
            return False
        capital = before[nth].kind == "word" and before[nth].text[0].isupper() and before[nth].text[1:].islower()
        return capital or before[nth].kind in {"organisation", "event", "product", "other"}

    def _work_near(self) -> str | None:
        """Return the work named last before the answer's end, else one named in the finding or right after."""
        line, tokens = self.telling.line, self.telling.tokens
        answered, end = (line.count(" ", 0, place) for place in (self.match.end("answer"), self.match.end()))
        before = [token for token in tokens[:answered] if token.kind == "work"]
        after = [token for token in tokens[answered : end + 3] if token.kind == "work"]
        return before[-1].key if before else after[0].key if after else None

    def _unit(self, tokens: Sequence[Token]) -> str:
        """Return what is counted, where that makes another question of it."""
        return f" {tokens[0].amount.unit}" if self.template.by_unit and tokens[0].amount else ""

    def _label(self, about: str | None, tokens: Sequence[Token]) -> str:
        counted = tokens[0].text.rpartition(" ")[2] if self._unit(tokens).strip() else ""
        name = self.story.names.get(about or "", counted)
        if "{subject}" in self.template.label:
            return self.template.label.replace("{subject}", name)
        return f"{self.template.label}: {name}" if name else self.template.label

    def _is_vague(self, tokens: Sequence[Token]) -> bool:
        """Return whether a day of the week may be another week's, where answers contradict each other, or a month
        another year's than that of the story's event.
        """
        return any(
            (token.vague and not self.template.adds) or (self.template.lead and (token.key or "").startswith("--"))
            for token in tokens
        )

    def _is_background(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Return whether a question about the story's event is answered where another event may be told."""
        if not self.template.lead:
            return False
        near = self.telling.tokens[max(0, first - _ANOTHER_DATE) : last + _ANOTHER_DATE]
        near = tuple(token for token in near if token not in tokens)
        return _is_elsewhen(self.telling, near) or self._points_back()

    def _points_back(self) -> bool:
        """Return whether another event is told on, one that the passage before dates: "That flood killed six"."""
        first, before = self.telling.tokens[:2], self.before
        if before is None or before.article != self.telling.article or len(first) < 2 or first[0].text != "That":
            return False
        return is_noun(first[1]) and first[1].text not in _TIMES and _is_elsewhen(before, before.tokens)


def _is_elsewhen(telling: Telling, tokens: Sequence[Token]) -> bool:
    """Return whether a passage tells of another time, or a month or year stands among some of its tokens."""
    dates = (token for token in tokens if token.kind == "date")
    return not telling.words.isdisjoint(_ELSEWHEN) or any(len(token.key or "") in (4, 7) for token in dates)
