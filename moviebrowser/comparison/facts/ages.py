"""People's ages, as news gives them: "Ann Lee, 33,", "33-year-old Ann Lee", "Ann Lee, a 33-year-old driver"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import Entity
from moviebrowser.comparison.facts.claims import Claim, day_of
from moviebrowser.comparison.facts.telling import Telling, Token

_REACH = 4
_AGES = frozenset({"amount.age", "amount.count"})
_LIVED = range(1, 120)
_BEFORE, _AFTER = 8, 10  # words between an age and a year of which it may be
_FAR = 4  # passages back in which the one may be named whom "the 44-year-old" or "she" means
# "who turns 29 in May", "when she was 19": not how old the person is.
_NOT_NOW = frozenset("turn turns turned turning when until till since from between before after".split())
_JOINING = frozenset("a an the , ( aged age is was who has have died dies dead dying at".split())
_PRONOUNS = frozenset({"he", "she"})
_SOMEBODY = frozenset("man woman boy girl teen teenager resident native mother father student driver".split())
_BE = frozenset({"was", "is"})


def age_claims(articles: Sequence[Article], tellings: Sequence[Telling], entities: Sequence[Entity]) -> Iterator[Claim]:
    """Yield ages, each tied to the person beside it; those of another year count only when they are shared.

    An age is as old as its article: its token's key is the day on which the article was published.
    """
    known = {entity.id: entity for entity in entities}
    for nth, telling in enumerate(tellings):
        if _AGES.isdisjoint(telling.kinds):
            continue
        before = [each for each in tellings[max(0, nth - _FAR) : nth] if each.article == telling.article]
        for index, token in enumerate(telling.tokens):
            person = _whose(telling, index, before)
            if person is None or person.key not in known or token.amount is None:
                continue
            amount = replace(token.amount, dimension="age", unit="year")
            yield Claim(
                question=f"age {person.key}",
                label=f"Age of {known[person.key].name}",
                article=telling.article,
                place=telling.place(index, index),
                tokens=(replace(token, amount=amount, key=day_of(articles[telling.article])),),
                loose=_is_of_another_year(telling.tokens, index),
                about=person.key,
            )


def _is_of_another_year(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a year beside the age may be that of which it is told: "In 1998, Ann Lee, 19, won"."""
    beside = (*tokens[max(0, index - _BEFORE) : index], *tokens[index + 1 : index + 1 + _AFTER])
    return any(token.kind == "date" and len(token.key or "") == len("1998") for token in beside)


def _whose(telling: Telling, index: int, before: Sequence[Telling]) -> Token | None:
    """Return whose age the amount at `index` is, if it is somebody's."""
    tokens = telling.tokens
    if tokens[index].kind == "amount.age":
        person = _person_beside(tokens, index) or _person_apposed(tokens, index)
        return person or (_meant(before) if _means_somebody(tokens, index) else None)
    if not _is_bare(tokens, index):
        return None
    start = [token.text.lower() for token in tokens[max(0, index - 2) : index]]
    if len(start) < 2 or start[1] not in _BE:
        return None
    if start[0] == "who":
        return _named_before(tokens, index)
    return _meant(before) if index == len(start) and start[0] in _PRONOUNS else None


def _person_beside(tokens: Sequence[Token], index: int) -> Token | None:
    if any(token.text.lower() in _NOT_NOW for token in tokens[max(0, index - 2) : index]):
        return None
    if "old" in tokens[index].text.lower() and (named := _named_after(tokens, index)):
        return named
    return _named_before(tokens, index)


def _person_apposed(tokens: Sequence[Token], index: int) -> Token | None:
    """Return the person whom a comma sets off behind what he is: "an eight-year-old girl, Ann Lee"."""
    following = tokens[index + 1 : index + 4]
    said = len(following) == 3 and following[0].text in _SOMEBODY and following[1].text == ","
    return following[2] if said and following[2].kind == "person" and "old" in tokens[index].text.lower() else None


def _means_somebody(tokens: Sequence[Token], index: int) -> bool:
    """Return whether "the 44-year-old" stands for somebody whom the text has named: alone, or with what he is."""
    before = tokens[index - 1].text.lower() if index else ""
    following = [token for token in tokens[index + 1 : index + 3] if token.kind != "person"]
    apart = index < 2 or tokens[index - 2].text in {",", "."}
    return before == "the" and apart and len(following) == 2 and "old" in tokens[index].text.lower()


def _is_bare(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a number stands alone at the end of its clause, and can be an age."""
    amount, following = tokens[index].amount, tokens[index + 1 : index + 2]
    ends = not following or following[0].text in {".", ",", "when"}
    return ends and amount is not None and (amount.dimension, amount.unit) == ("count", "") and amount.low in _LIVED


def _meant(before: Sequence[Telling]) -> Token | None:
    """Return whom "She was 88." means: the one person of the last sentence with any, or the one with whom it begins."""
    named = next((each for each in reversed(before) if "person" in each.kinds), None)
    if named is None:
        return None
    people = [token for token in named.tokens if token.kind == "person"]
    alone = len({token.key for token in people}) == 1
    return people[0] if alone or people[0] is named.tokens[0] else None


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
