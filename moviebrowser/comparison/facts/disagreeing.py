"""Amounts that differ, and what tells that they measure one thing all the same."""

from collections.abc import Mapping, Sequence

from moviebrowser.comparison.facts.claims import in_other_units, same_value
from moviebrowser.comparison.facts.measure import SELDOM, Measure, likeness, of_one_scale
from moviebrowser.comparison.facts.telling import Token

_FEW = 10  # below which numbers are often alike by chance
_NEAR_BOUND = 0.8  # of the larger of a value and its bound ("more than 60" for 62), the smaller at least
_FARTHEST = 2.5  # times the smaller of two values that passages which tell the same may give for one thing
_PEOPLE = frozenset("person man woman child people victim member".split())
# What players and teams have many numbers of.
_PLAYED = frozenset("game match win loss point goal run pass carry catch shot rebound assist season round".split())
_LEAD = 2  # passages in which an article tells what it is about
_MUCH_THE_SAME = 1.25  # times the smaller of two counts
_SIDES = frozenset("behind above below ahead apart north south east west up down off".split())

# What they rank is another one with every number.
_GROWING = frozenset(
    "straight consecutive day night week month year time quarter half round inning period lap century season".split()
)

_Group = list[Measure]


def both_said(one: _Group, other: _Group, said: dict[int, list[float]]) -> bool:
    """Return whether an article that says the one says the other, too: they are then of different things."""
    a, b = one[0], other[0]
    return any(b.value in said[each.article] for each in one) or any(a.value in said[each.article] for each in other)


def contradict(one: _Group, other: _Group, said: Mapping[int, Sequence[float]]) -> bool:
    """Return whether two groups give different values for one thing, as their wording tells."""
    a, b = one[0], other[0]
    if _meet(a.token, b.token) or (in_other_units(a.token, b.token) and same_value(a.token, b.token)):
        return False
    if a.token.kind == "amount.ordinal":
        return any(_same_turn(x, y) for x in one for y in other)
    tests = (_same_thing, _told_together, lambda x, y: _same_role(x, y, said))
    return any(same(x, y) for x in one for y in other for same in tests)


def _told_together(one: Measure, other: Measure) -> bool:
    """Return whether passages that tell the same give two values of one unit of one thing or person."""
    if one.alignment is None or one.alignment != other.alignment or not (one.is_exact and other.is_exact):
        return False
    return _may_be_one(one, other) and bool(one.near & other.near or one.names & other.names)


def _may_be_one(one: Measure, other: Measure) -> bool:
    """Return whether nothing speaks against it that two values are of one thing: they are not far apart, either is the
    only one of its unit in its passage, and no time that grows from day to day.
    """
    if (
        one.is_one_of_unit
        or other.is_one_of_unit
        or max(one.value, other.value) > _FARTHEST * min(one.value, other.value)
    ):
        return False
    if _is_sum(one) != _is_sum(other):
        return False
    if one.token.kind == "amount.duration":
        return not (one.is_up_to_now or other.is_up_to_now)
    return one.token.kind != "amount.length" or _side(one) == _side(other)


def _same_role(one: Measure, other: Measure, said: Mapping[int, Sequence[float]]) -> bool:
    """Return whether two values stand to the same words and names as one thing's would.

    Words that either article has in one passage alone say most; either counts such things but once, and nobody else is
    named beside the one than beside the other.
    """
    if not _may_be_one(one, other) or _names_others(one, other):
        return False
    near, seldom, both = one.near & other.near, one.seldom & other.seldom, one.passage & other.passage
    once = all(_is_only(measure, said[measure.article]) for measure in (one, other))
    if one.token.kind == "amount.count":
        telling = bool(seldom) or len(near) > 1 or any(sign.startswith("#") for sign in both)
        told_so = bool(near) and telling and len(both) > 1
        return once and one.unit not in _PEOPLE and (told_so or _only_count(one, other))
    if once and near and one.token.kind in SELDOM | {"amount.length"}:
        return True
    hooked = set(one.hook.split()) & set(other.hook.split())
    if one.grip & other.grip or (seldom - one.names and one.names & other.names):
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


def _is_sum(measure: Measure) -> bool:
    """Return whether it is said to be all there is: "75 flights in all"."""
    after = [token.text.lower() for token in measure.telling.tokens[measure.index + 1 : measure.index + 3]]
    return after[:2] in (["in", "all"], ["in", "total"]) or after[:1] in (["overall"], ["altogether"], ["worldwide"])


def _side(measure: Measure) -> frozenset[str]:
    """Return where a length leads, as the words after it say: "nine yards behind the line" is no place on it."""
    after = measure.telling.tokens[measure.index + 1 : measure.index + 3]
    return _SIDES & {token.text.lower() for token in after}


def _is_only(measure: Measure, said: Sequence[float]) -> bool:
    """Return whether an article has no other value of the unit, of measures none of the scale."""
    others = {value for value in said if value != measure.value}
    if measure.token.kind == "amount.count":
        return not others
    return not any(of_one_scale(value, measure.value) for value in others)


def _only_count(one: Measure, other: Measure) -> bool:
    """Return whether two articles that count some things but once do so where they begin, or with much the same number.

    Where both passages name people, they share one.
    """
    if one.unit in _PLAYED or (one.people and other.people and not one.people & other.people):
        return False
    low, high = sorted((one.value, other.value))
    return max(one.telling.nth, other.telling.nth) < _LEAD or (low >= _FEW and high <= _MUCH_THE_SAME * low)


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
