"""Roles said beside a name: "stunt coordinator Ann Lee", "the captain, Ann Lee", "Ann Lee, head of sales"."""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from moviebrowser import places
from moviebrowser.comparison.comparison import Entity
from moviebrowser.comparison.facts.claims import Claim
from moviebrowser.comparison.facts.telling import Telling, Token
from moviebrowser.comparison.facts.words import content_stems

_LONGEST = 4  # words of a role
_ALONE = 4  # roles that one article alone gives, of the whole story
_BODIES = frozenset({"organisation", "place"})
_NAMES = frozenset({"person", "organisation", "place", "other", "work", "event", "product"})
_DETERMINERS = frozenset("the its his her their our 's a an".split())
_AFTER_ROLE = frozenset("of at for in and who said says told to since with from on".split())
_OF = frozenset("of at for".split())
_NOT_NARROWING = frozenset(
    """
    with from that then said says into also whose including current returning longtime their under about veteran when
    acclaimed famous legendary renowned award where while because since after before against told asked what like only
    over between though although however former late fellow first second third some many more most have been were
    this these those play plays playing played portray portrays portrayed meet meets join joins joined name named names
    hire hired hires appoint appointed elect elected call called calls become became becomes help helped make made
    choose chosen chose picked pick promoted replace replaced replaces succeed succeeds elected will would behind
    later need needs still once even
    """.split()
)
_NO_LONGER = frozenset(
    """
    former ex late then acting interim vice deputy assistant ousted retired past old fired firing sacked
    sacking dismissed onetime outgoing
    """.split()
)


_VERB = re.compile(r"(?:ed|(?<!manag)(?<!market)(?<!engineer)(?<!advertis)(?<!govern)ing)$")


@dataclass(frozen=True, slots=True)
class _Role:
    """Somebody's office as one passage gives it, and the id of the body or place whose office it is.

    `office` is in lower case, `written` as the text has it.
    """

    office: str
    written: str
    body: str | None
    telling: Telling
    index: int

    @property
    def holder(self) -> str:
        """The id of the person."""
        return self.telling.tokens[self.index].key or ""

    @property
    def word(self) -> str:
        """What the office is in one word."""
        return self.office.split(" of ")[0].split()[-1]


def role_claims(tellings: Sequence[Telling], entities: Sequence[Entity]) -> Iterator[Claim]:
    """Yield roles said beside a name, where one name alone has it.

    A role in one word ("president") is told only where several articles give it: alone it says little.
    """
    narrowed = _narrowed()
    told = [role for telling in tellings for role in _roles(telling) if role.office not in narrowed]
    offices_of = _most(((role.word, role.holder), role.office) for role in told)
    bodies_of = _most(((role.word, role.holder), role.body) for role in told if role.body)
    names = {entity.id: entity.name for entity in entities if entity.name[:1].isupper()}
    written: dict[str, str] = {}
    for role in told:
        # What a capital letter sets off may be but a title before a name; what none does is sure to be words.
        written[role.office] = max(written.get(role.office, role.written), role.written, key=_small_letters)
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for role in told:
        office, body = offices_of[role.word, role.holder], bodies_of.get((role.word, role.holder))
        label = written[office][0].upper() + written[office][1:] + (f" ({names[body]})" if body in names else "")
        place = role.telling.place(role.index, role.index)
        question = f"role {office} {body or ''}".strip()
        claims[question].append(Claim(question, label, role.telling.article, place, (role.telling.tokens[role.index],)))
    alone = 0
    for claimed in claims.values():
        single = len({claim.article for claim in claimed}) == 1
        if len({claim.tokens[0].key for claim in claimed}) == 1 and not (single and " " not in claimed[0].label):
            alone += single
            if not single or alone <= _ALONE:
                yield from claimed


def _small_letters(text: str) -> int:
    return sum(map(str.islower, text))


_Key = TypeVar("_Key", bound=Hashable)


def _most(said: Iterable[tuple[_Key, str]]) -> dict[_Key, str]:
    """Return how each office is mostly said ("head coach"), of equals the longer."""
    counts: defaultdict[_Key, Counter[str]] = defaultdict(Counter)
    for key, form in said:
        counts[key][form] += 1
    return {key: max(forms, key=lambda form: (forms[form], len(form))) for key, forms in counts.items()}


def _roles(telling: Telling) -> Iterator[_Role]:
    tokens = telling.tokens
    for index in telling.mentions:
        token = tokens[index]
        if token.kind != "person" or not token.key or _goes_on(tokens, index):
            continue
        for office, body in (_before(tokens, index), _set_off_before(tokens, index), _after(tokens, index)):
            if office:
                usual = _usual(office.lower())
                yield _Role(usual, office if usual == office.lower() else usual, body, telling, index)
                break


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a "person" is another title: a name follows at once ("spokesman Commander Ann Lee")."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is not None and after.kind == "person" and after.start == tokens[index].end + 1


def _before(tokens: Sequence[Token], index: int) -> tuple[str, str | None]:
    """Return the office named right before a name with what narrows it ("stunt coordinator"), and whose it is."""
    start, words = _office_up_to(tokens, index)
    if not words and index and _is_title(tokens[index - 1]) and tokens[index - 1].end + 1 == tokens[index].start:
        start, words = index - 1, [word for word in tokens[index - 1].text.split() if word.isalpha()]
    if not words or any(token.text.lower() in _NO_LONGER for token in tokens[max(0, start - 2) : start]):
        return "", None
    return " ".join(words), _body_before(tokens, start)


def _is_title(token: Token) -> bool:
    """Return whether a mention is but a title that was taken for a name ("Transport Minister")."""
    words = token.text.lower().split()
    return token.kind in _NAMES and 1 < len(words) <= _LONGEST and words[-1] in offices()


def _set_off_before(tokens: Sequence[Token], index: int) -> tuple[str, str | None]:
    """Return the office that a comma sets off from the name: "the transport minister, Ann Lee"."""
    if index < 2 or tokens[index - 1].text != ",":
        return "", None
    end = index - 1
    of = _of_before(tokens, end)
    whose = _whose_before(tokens, end)
    start, words = _office_up_to(tokens, end - (len(of) or (2 if whose else 0)))
    before = tokens[start - 1] if start else None
    if not words or before is None or before.text.lower() not in _DETERMINERS or before.text.lower() in {"a", "an"}:
        return "", None
    return " ".join([*words, *of]), whose or _body_before(tokens, start)


def _whose_before(tokens: Sequence[Token], end: int) -> str | None:
    """Return the body or place of which an office is ("the mayor of Marlow, Ann Lee") that ends before token `end`."""
    of, body = tokens[max(0, end - 2) : end] if end > 1 else (None, None)
    return body.key if of and body and of.text in _OF and body.kind in _BODIES else None


def _of_before(tokens: Sequence[Token], end: int) -> list[str]:
    """Return "of distribution" where it stands right before token `end`."""
    words = [token.text for token in tokens[max(0, end - 2) : end]]
    return words if len(words) == 2 and words[0] == "of" and _is_plain(words[1]) else []


def _is_plain(word: str) -> bool:
    return word.isalpha() and word.islower() and bool(content_stems([word]))


def _after(tokens: Sequence[Token], index: int) -> tuple[str, str | None]:
    """Return the office that follows the name between commas: "Ann Lee, 41, the chief executive of Orrin"."""
    at = index + 1
    if at >= len(tokens) or tokens[at].text != ",":
        return "", None
    at += 3 if tokens[at + 1 : at + 2] and tokens[at + 1].kind == "amount.age" else 1
    while at < len(tokens) and (tokens[at].text.lower() in _DETERMINERS or tokens[at].kind in _BODIES):
        at += 1
    for end in range(at + 1, min(at + _LONGEST, len(tokens)) + 1):
        start, words = _office_up_to(tokens, end)
        if words and start == at and (end == len(tokens) or _ends_role(tokens[end])):
            return _with_body(tokens, at, end, words)
    return "", None


def _ends_role(token: Token) -> bool:
    """Return whether an office is whole before a token: "executive" alone is none in "executive vice president"."""
    return token.kind != "word" or not token.text[0].isalnum() or token.text.lower() in _AFTER_ROLE


def _with_body(tokens: Sequence[Token], start: int, end: int, words: list[str]) -> tuple[str, str | None]:
    """Return an office that follows a name, with "of" whom or what; not one that another name follows at once."""
    following = tokens[end : end + 3]
    if following and following[0].kind == "person":
        return "", None
    of = following and following[0].text in _OF
    body = next((token for token in following[1:] if token.text.lower() != "the"), None) if of else None
    if body is not None and body.kind in _BODIES:
        return " ".join(words), body.key
    if body is not None and following[0].text == "of" and _is_plain(body.text):
        words = [*words, "of", body.text]
    return " ".join(words), _body_before(tokens, start)


def _body_before(tokens: Sequence[Token], start: int) -> str | None:
    """Return whose office is named before it: "Orrin chief executive", "Orrin's chief executive"."""
    at = start - 1
    if at > 0 and tokens[at].text in {"'s", "’s"}:
        at -= 1
    return tokens[at].key if at >= 0 and tokens[at].kind in _BODIES else None


def _office_up_to(tokens: Sequence[Token], end: int) -> tuple[int, list[str]]:
    """Return where the office that ends before token `end` starts, and its words; none when no office."""
    words: list[str] = []
    for number in range(end - 1, max(-1, end - 1 - _LONGEST), -1):
        word, token = tokens[number].text, tokens[number]
        adjacent = number + 1 >= len(tokens) or token.end + 1 == tokens[number + 1].start or not words
        if token.kind != "word" or not adjacent or not (_narrows(word, number) if words else word.lower() in offices()):
            break
        words.insert(0, word if number else word.lower())
    return end - len(words), words


def _narrows(word: str, number: int) -> bool:
    """Return whether a word narrows the office after it; at the start of a passage it may be a capital one."""
    lower = word.lower()
    plain = word.isalpha() and len(word) > 3 and (word[1:].islower() or not number)
    return (
        plain and not _VERB.search(lower) and lower not in _NO_LONGER | _NOT_NARROWING and bool(content_stems([lower]))
    )


def _usual(office: str) -> str:
    """Return an office in its usual words: a "CEO" is a chief executive."""
    return _same().get(office, office)


@cache
def _narrowed() -> frozenset[str]:
    return frozenset(places.resource_table("facts", "offices.toml", "narrowed")["narrowed"])


@cache
def offices() -> frozenset[str]:
    """Return the words that name an office, from the resources."""
    return frozenset(places.resource_table("facts", "offices.toml", "offices", "same")["offices"])


@cache
def _same() -> dict[str, str]:
    groups = places.resource_table("facts", "offices.toml", "offices", "same")["same"]
    return {word: group.split("|")[0] for group in groups for word in group.split("|")}
