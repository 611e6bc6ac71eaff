"""People's ages, as news gives them: "Ann Lee, 33,", "33-year-old Ann Lee", "Ann Lee, a 33-year-old driver"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from moviebrowser.comparison.comparison import Entity
from moviebrowser.comparison.facts.claims import Claim
from moviebrowser.comparison.facts.telling import Telling, Token

_REACH = 4
_AGES = frozenset({"amount.age", "amount.count"})
_LIVED = range(1, 120)
# "who turns 29 in May", "when she was 19": not how old the person is.
_NOT_NOW = frozenset("turn turns turned turning when until till since from between before after".split())
_JOINING = frozenset("a an the , ( aged age is was who has have died dies dead dying at".split())
_PRONOUNS = frozenset({"he", "she"})
_SOMEBODY = frozenset("man woman boy girl teen teenager resident native mother father student driver".split())
_BE = frozenset({"was", "is"})


def age_claims(tellings: Sequence[Telling], entities: Sequence[Entity]) -> Iterator[Claim]:
    """Yield ages, each tied to the person beside it; those of another year count only when they are shared."""
    known = {entity.id: entity for entity in entities}
    before: Telling | None = None
    for telling in tellings:
        previous, before = before, telling
        if _AGES.isdisjoint(telling.kinds):
            continue
        another_year = any(token.kind == "date" and len(token.key or "") == 4 for token in telling.tokens)
        for index, token in enumerate(telling.tokens):
            if token.kind == "amount.age":
                person = _person_beside(telling.tokens, index) or _meant(telling, index, previous)
            elif _is_bare(telling.tokens, index) and token.amount:
                person = _meant(telling, index, previous)
                token = replace(token, amount=replace(token.amount, dimension="age", unit="year"))
            else:
                continue
            if person and person.key in known:
                yield Claim(
                    question=f"age {person.key}",
                    label=f"Age of {known[person.key].name}",
                    article=telling.article,
                    place=telling.place(index, index),
                    tokens=(token,),
                    loose=another_year,
                    about=person.key,
                )


def _person_beside(tokens: Sequence[Token], index: int) -> Token | None:
    if any(token.text.lower() in _NOT_NOW for token in tokens[max(0, index - 2) : index]):
        return None
    if "old" in tokens[index].text.lower() and (named := _named_after(tokens, index)):
        return named
    return _named_before(tokens, index)


def _is_bare(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a number stands alone at the end of its clause, and can be an age."""
    amount, following = tokens[index].amount, tokens[index + 1 : index + 2]
    ends = not following or following[0].text in {".", ",", "when"}
    return ends and amount is not None and (amount.dimension, amount.unit) == ("count", "") and amount.low in _LIVED


def _meant(telling: Telling, index: int, previous: Telling | None) -> Token | None:
    """Return whom "She was 88." means: the one person of the sentence before, or the one with whom it begins."""
    start = [token.text.lower() for token in telling.tokens[:index]]
    if len(start) != 2 or start[0] not in _PRONOUNS or start[1] not in _BE:
        return None
    if previous is None or previous.article != telling.article:
        return None
    people = [token for token in previous.tokens if token.kind == "person"]
    alone = len({token.key for token in people}) == 1
    return people[0] if people and (alone or people[0] is previous.tokens[0]) else None


def _named_before(tokens: Sequence[Token], index: int) -> Token | None:
    """Return the person before the age, with a comma or small words between: "Lee's 12-year-old son" is not Lee."""
    joined = False
    for token in tokens[max(0, index - _REACH) : index][::-1]:
        if token.kind == "person":
            return token if joined else None
        if token.text.lower() not in _JOINING:
            return None
        joined = True
    return None


def _named_after(tokens: Sequence[Token], index: int) -> Token | None:
    """Return the person named after "33-year-old", unless a sign or possessive comes first ("the actress's agent")."""
    for at, token in enumerate(tokens[index + 1 : index + 1 + _REACH], index + 1):
        if token.kind == "person":
            # "A 66-year-old Acre woman" is nobody called Acre.
            return None if at + 1 < len(tokens) and tokens[at + 1].text in _SOMEBODY else token
        if token.kind not in {"word", "place", "organisation"} or not token.text.replace("-", "").isalpha():
            return None
        if token.text.lower() in {"who", "was", "is", "and", "whose", "said", "of"}:
            return None
    return None
