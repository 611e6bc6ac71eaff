"""Amounts that differ, and what tells that they measure one thing all the same."""

from collections.abc import Mapping, Sequence

from moviebrowser.comparison.facts.measure import Measure, likeness
from moviebrowser.comparison.facts.telling import Token

_FEW = 10
_NEAR_BOUND = 0.8
_FARTHEST = 2.5  # times the smaller of two values that passages which tell the same may give for one thing
_PEOPLE = frozenset("person man woman child people victim member resident worker player".split())
_EARLY = 8
_SIDES = frozenset("behind above below away ahead apart north south east west up down off".split())

_GROWING = frozenset("straight consecutive day night week month year time".split())

_Group = list[Measure]


def both_said(one: _Group, other: _Group, said: dict[int, list[float]]) -> bool:
    """Return whether an article that says the one says the other, too: they are then of different things."""
    a, b = one[0], other[0]
    return any(b.value in said[each.article] for each in one) or any(a.value in said[each.article] for each in other)


def contradict(one: _Group, other: _Group, said: Mapping[int, Sequence[float]]) -> bool:
    """Return whether two groups give different values for one thing, as their wording tells."""
    a, b = one[0], other[0]
    if _meet(a.token, b.token):
        return False
    if a.token.kind == "amount.ordinal":
        return any(_same_turn(x, y) for x in one for y in other)
    tests = (_same_thing, _told_together, lambda x, y: _same_count(x, y, said), lambda x, y: _same_role(x, y, said))
    return any(same(x, y) for x in one for y in other for same in tests)


def _told_together(one: Measure, other: Measure) -> bool:
    """Return whether passages that tell the same give two values of one unit, not far apart, of one thing or person."""
    if one.alignment is None or one.alignment != other.alignment or not (one.is_exact and other.is_exact):
        return False
    if one.is_one_of_unit or other.is_one_of_unit or not (one.near & other.near or one.names & other.names):
        return False
    if one.token.kind == "amount.duration" and (one.is_up_to_now or other.is_up_to_now):
        return False
    return max(one.value, other.value) <= _FARTHEST * min(one.value, other.value)


def _same_count(one: Measure, other: Measure, said: Mapping[int, Sequence[float]]) -> bool:
    """Return whether two counts of a thing that either article counts but once are told of the same, by a name or date
    right beside and what else their passages share.
    """
    if one.token.kind != "amount.count" or one.unit in _PEOPLE:
        return False
    if any(len(set(said[measure.article])) > 1 or measure.telling.nth > _EARLY for measure in (one, other)):
        return False
    return bool((one.near & other.near) & one.names & other.names) and len(one.passage & other.passage) > 1


def _same_role(one: Measure, other: Measure, said: Mapping[int, Sequence[float]]) -> bool:
    """Return whether two values stand to the same words and names as one thing's would.

    Words that either article has in one passage alone say most; either counts such things but once, and nobody else is
    named beside the one than beside the other.
    """
    if not (one.is_exact and other.is_exact) or one.is_one_of_unit or other.is_one_of_unit:
        return False
    if max(one.value, other.value) > _FARTHEST * min(one.value, other.value) or _names_others(one, other):
        return False
    if one.token.kind == "amount.duration" and (one.is_up_to_now or other.is_up_to_now):
        return False
    near, seldom, both = one.near & other.near, one.seldom & other.seldom, one.passage & other.passage
    if one.token.kind == "amount.count":
        once = all(len(set(said[measure.article])) == 1 for measure in (one, other))
        telling = bool(seldom) or len(near) > 1 or any(sign.startswith("#") for sign in both)
        return once and one.unit not in _PEOPLE and bool(near) and telling and len(both) > 1
    if one.token.kind == "amount.length" and _side(one) != _side(other):
        return False
    hooked = set(one.hook.split()) & set(other.hook.split())
    if one.grip & other.grip or (seldom and one.names & other.names):
        return True
    return len(near) > (0 if hooked else 1) and (bool(seldom) or len(both) > 1)


def _same_turn(one: Measure, other: Measure) -> bool:
    """Return whether two ordinals rank the same: the same thing, of somebody or with words that either has but here."""
    if one.hook.split()[:1] != other.hook.split()[:1] or not one.hook or _names_others(one, other):
        return False
    if one.is_one_of_many or other.is_one_of_many or not _GROWING.isdisjoint(one.hook.split()):
        return False
    return bool(
        one.near & other.near and (one.seldom & other.seldom or one.near & one.names & other.near & other.names)
    )


def _side(measure: Measure) -> frozenset[str]:
    """Return where a length leads, as the words after it say: "nine yards behind the line" is no place on it."""
    after = measure.telling.tokens[measure.index + 1 : measure.index + 3]
    return _SIDES & {token.text.lower() for token in after}


def _names_others(one: Measure, other: Measure) -> bool:
    names, others = one.near & one.names, other.near & other.names
    return bool(names and others and not names & others)


def confirm(one: _Group, other: _Group) -> bool:
    """Return whether one group bounds what the other says exactly ("62 films", "more than 60 films")."""
    a, b = one[0], other[0]
    exact, bound = sorted((a, b), key=lambda measure: not measure.is_exact)
    if not exact.is_exact or bound.is_exact or not _meet(a.token, b.token):
        return False
    if not _NEAR_BOUND * exact.value <= bound.value <= exact.value / _NEAR_BOUND or exact.value < _FEW:
        return False
    same = a.unit == b.unit and a.token.kind == "amount.count"
    return same or (bool(a.hook) and a.hook == b.hook) or len(a.near & b.near) > 1


def _meet(one: Token, other: Token) -> bool:
    a, b = one.amount, other.amount
    return a is None or b is None or (a.low <= b.high and b.low <= a.high)


def _same_thing(one: Measure, other: Measure) -> bool:
    near = one.near & other.near
    names, others = (measure.names for measure in (one, other))
    if len(near) < 3 or (names - others and others - names) or one.is_one_of_many or other.is_one_of_many:
        return False
    if one.token.kind == "amount.duration" and (one.is_up_to_now or other.is_up_to_now):
        return False
    return likeness(one.near, other.near) >= 0.6 and likeness(one.passage, other.passage) >= 0.5
