"""Amounts: numbers with what they measure or count, read into base units."""

import math
import re
from collections.abc import Iterator

from moviebrowser.analysis.casing import UPPER
from moviebrowser.analysis.entity_type import EntityType
from moviebrowser.analysis.mention import AmountValue, Mention
from moviebrowser.analysis.numbers import NUMBER, ORDINAL, Number, number_at, ordinal_value
from moviebrowser.analysis.units import Unit, currency_before, unit_at

_AT_LEAST = (
    r"(?:(?:just |well |slightly |a little )?over|more than|at least|no (?:less|fewer) than|upwards of|exceeding|above)"
)
_AT_MOST = r"(?:up to|at most|no more than|less than|fewer than|(?:just )?under|below|as (?:many|much) as)"
_ABOUT = r"(?:about|around|nearly|almost|roughly|approximately|some|an estimated|close to)"
_BOUND = re.compile(rf"\b(?:(?P<least>{_AT_LEAST})|(?P<most>{_AT_MOST})|(?P<about>{_ABOUT}))(?: the)? $", re.IGNORECASE)
_LONGEST_BOUND = 22
_SPREAD = re.compile(r" ?(?:to|or|[-–—]) ?(?=[$€£]?[\w½])")
_OLD = re.compile(r"[ -]?(?P<unit>year|month|week|day)s?[ -](?P<old>olds?|of age)\b", re.IGNORECASE)
_IN_YEARS = {"year": 1.0, "month": 1 / 12, "week": 7 / 365.25, "day": 1 / 365.25}
_AGED = re.compile(r"\b(?:aged?|turn(?:s|ed|ing)|(?:dies?|dead|died|dying) at)(?: of)? $", re.IGNORECASE)
_APPOSED = re.compile(r"[^\W\d_]{2,}['’]?, ?$")
_FOLLOWS_AGE = re.compile(r"\s?(?:[,)]|and\b|who\b|\.|$)")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100

_NOUN_STOPS = frozenset(
    """of in on at and or to the a an by for from with as is was are were be been has have had will would can may
    than that who which when while after before but per into over under out up down off not so if this these
    those his her its their""".split()
)
# They look like plurals, but nobody counts them: "one of the three reckons".
_VERBS = frozenset(
    """reckons says thinks insists believes knows seems feels wants comes goes gets makes takes gives finds becomes
    appears remains tells asks stands sits belongs happens follows includes requires""".split()
)
_PLURALS = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "policemen": "policeman",
    "firemen": "fireman",
    "fishermen": "fisherman",
    "gunmen": "gunman",
    **{same: same for same in ("aircraft", "crew", "staff", "personnel")},
}
_MEMBERS = re.compile(r" members\b")
_CASUALTIES = frozenset("dead injured killed wounded missing hurt".split())
_FATE_AHEAD = re.compile(
    r" (?:are|were|was|is|have|has|had|remain(?:ed|s)?)(?: been)?(?: still| now| also| reported| feared| seriously)* "
    r"(?:missing|dead|killed|injured|hurt|wounded|arrested|detained|died|drowned|unaccounted|hospitali[sz]ed|evacuated"
    r"|rescued|treated|released|charged)\b"
)
"""What becomes of people, behind a number that does not say who they are: "nine are missing"."""
_NOT_PLURAL = re.compile(r"(?:ss|us|is|ous|[’']s)$")
_NEXT_WORD = re.compile(r"[ -]([^\W\d_]+(?:-[^\W\d_]+)*)")
_PRONOUN_LIKE = frozenset("one a half several score couple".split())

_PART_BEFORE = re.compile(r"\b(?:Part|Chapter|Volume|Episode|Season|Book|Act|Phase) $")
"""Before the number of a part of a work, which is no amount."""

_ORDINAL_BEFORE = re.compile(
    r"(?:\b(?:the|his|her|its|their|our|my|a|an|in|for|this|that|each|every|or|and)|['’]s) $", re.IGNORECASE
)
_CAPITAL_AFTER = re.compile(rf" [{UPPER}]")
_NO_ORDINAL_AFTER = re.compile(
    r"[ -](?:of all|time|times|place|glance|lady|ladies|sight|aid|class|hand|name|names|things?|"
    r"minister|amendment|love|look|degree|thought|thoughts|nature|person|and foremost)\b",
    re.IGNORECASE,
)


def find_amounts(text: str) -> Iterator[Mention]:
    """Yield the amounts of a text, in order of start; they may overlap with dates, times and names."""
    end = 0
    for match in NUMBER.finditer(text):
        if match.start() < end or _PART_BEFORE.search(text, max(0, match.start() - 9), match.start()):
            continue
        mention = _measured(text, match)
        if mention is not None:
            end = mention.end
            yield mention
    yield from _ordinals(text)


def _measured(text: str, match: re.Match[str]) -> Mention | None:
    """Read the amount whose number matched, with currency, range, unit, bound; None when it measures nothing."""
    currency = currency_before(text, match.start())
    low = number_at(text, match, money=currency is not None)
    high = _range_end(text, low, money=currency is not None)
    start = currency[1] if currency else low.start
    if currency:
        return _amount(text, start, (high or low).end, low, high, currency[0])
    aged = _age(text, low, high)
    if aged:
        return aged
    found = _unit_after(text, (high or low).end)
    if found:
        unit, end = found
        return _amount(text, start, *_compound(text, end, unit, low, high))
    return _counted(text, low, high)


def _unit_after(text: str, position: int) -> tuple[Unit, int] | None:
    """Return the unit after a number, beyond a space or hyphen, and where it ends."""
    if text[position : position + 1] in {" ", "-", "\u00a0"}:
        position += 1
    return unit_at(text, position)


def _range_end(text: str, low: Number, *, money: bool) -> Number | None:
    """Return the upper number of a range such as "10 to 12"; None without one."""
    spread = _SPREAD.match(text, low.end)
    if spread is None:
        return None
    position = spread.end()
    sign = money and text[position] in "$€£"
    # The pattern's look-behind must not see the dash or sign before the second number.
    second = NUMBER.match(text[position + sign : position + sign + 60])
    if second is None:
        return None
    moved = NUMBER.search(f" {text[position + sign : position + sign + 60]}")
    if moved is None or moved.start() != 1:
        return None
    high = number_at(f" {text[position + sign : position + sign + 60]}", moved, money=money)
    value = high.value
    if value <= low.value and not (money and value * 1e6 > low.value):
        return None
    shift = position + sign - 1
    return Number(high.start + shift, high.end + shift, value, high.worded)


_THEN = re.compile(r"(?:,? and |,? )(?=\d|[a-z])")


def _compound(
    text: str, end: int, unit: Unit, low: Number, high: Number | None
) -> tuple[int, Number, Number | None, Unit]:
    """Add a smaller part to a duration or length: "2 hours 43 minutes"."""
    then = _THEN.match(text, end) if unit.dimension in {"duration", "length", "mass"} and high is None else None
    part = NUMBER.match(text, then.end()) if then else None
    smaller = number_at(text, part) if part else None
    found = _unit_after(text, smaller.end) if smaller else None
    if smaller is None or found is None or found[0].dimension != unit.dimension or found[0].factor >= unit.factor:
        return end, low, high, unit
    whole = low.value + smaller.value * found[0].factor / unit.factor
    return found[1], Number(low.start, smaller.end, whole, low.worded), None, unit


def _amount(text: str, start: int, end: int, low: Number, high: Number | None, unit: Unit) -> Mention:
    """Return the mention of a number in some unit, with the bound before it."""
    lowest, highest = low.value, (high or low).value
    if high and unit.dimension == "money" and lowest < highest / 1000:
        lowest *= 10 ** (3 * math.floor(math.log10(highest) / 3))
    start, bounded = _bound(text, start, (lowest * unit.factor + unit.offset, highest * unit.factor + unit.offset))
    return Mention(start, end, EntityType.AMOUNT, AmountValue(unit.dimension, unit.base, *bounded))


def _bound(text: str, start: int, values: tuple[float, float]) -> tuple[int, tuple[float, float]]:
    """Widen values by the bound that stands before an amount; return where the bound starts too."""
    match = _BOUND.search(text, max(0, start - _LONGEST_BOUND), start)
    if match is None or match["about"]:
        return (match.start() if match else start), values
    return match.start(), (values[0], math.inf) if match["least"] else (0.0, values[1])


def _age(text: str, low: Number, high: Number | None) -> Mention | None:
    """Return the age that a number is, if it is one."""
    last = high or low
    old = _OLD.match(text, last.end)
    if old:
        factor = _IN_YEARS[old["unit"].lower()]
        end = old.end() - (1 if old["old"].lower() == "olds" else 0)
        return _amount(text, low.start, end, low, high, Unit("age", "year", factor))
    before = text[max(0, low.start - 16) : low.start]
    if low.value > 115 or low.value != int(low.value):
        return None
    apposed = not low.worded and low.value >= 2 and _APPOSED.search(before) and _FOLLOWS_AGE.match(text, low.end)
    aged = _AGED.search(before)
    if aged or (apposed and _person_before(text, low.start)):
        return _amount(text, low.start, last.end, low, high, Unit("age", "year", 1.0))
    return None


_NAME_BEFORE = re.compile(r"(?:[^\W\d_][\w.'’-]* )?([^\W\d_][\w'’-]*), ?$")
_NO_NAME = re.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|mon|tues?|wed|thu|fri|sat|sun|january|february|march|april|"
    r"august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|day|no|page|chapter)$",
    re.IGNORECASE,
)


_SOMEBODY = frozenset(
    """man woman boy girl teenager teen suspect victim driver actor actress singer director mother father son
    daughter""".split()
)


def _person_before(text: str, position: int) -> bool:
    """Tell whether a person and a comma stand right before a position, as in "Jo Vale, 33," and "the man, 33,"."""
    match = _NAME_BEFORE.search(text, max(0, position - 40), position)
    if match is None:
        return False
    return match[1] in _SOMEBODY or (match[1][0].isupper() and not _NO_NAME.match(match[1]))


def _counted(text: str, low: Number, high: Number | None) -> Mention | None:
    """Return the count of some noun, or a bare number large enough to tell something."""
    last = high or low
    if not low.worded and text[low.start] == "0" and text[low.start + 1 : low.start + 2].isdigit():
        return None
    noun = _noun(text, last.end, plural=last.value != 1)
    worded = text[low.start : low.end].lower()
    if noun is None:
        if last.value > 1 and _FATE_AHEAD.match(text, last.end):
            return _amount(text, low.start, last.end, low, high, Unit("count", "", 1.0))
        if low.worded or low.value < 10 or not _stands_alone(text, low, last):
            return None
        return _amount(text, low.start, last.end, low, high, Unit("count", "", 1.0))
    if worded in _PRONOUN_LIKE:
        return None
    return _amount(text, low.start, noun[1], low, high, Unit("count", noun[0], 1.0))


_ALONE_BEFORE = re.compile(r"[a-z,] $")
_ALONE_AFTER = re.compile(r"(?:[.,;:!?)]? |[.,;!?)]+[\"”]?$|$|\n)")


def _stands_alone(text: str, low: Number, last: Number) -> bool:
    """Tell whether a number without a noun is one of a sentence, no year, and no part of a code or an address."""
    year = low.value == int(low.value) and _FIRST_YEAR <= low.value < _LAST_YEAR
    return (
        not year
        and text[low.start] != "0"
        and _ALONE_BEFORE.search(text, max(0, low.start - 2), low.start) is not None
        and _ALONE_AFTER.match(text, last.end) is not None
    )


def _noun(text: str, position: int, *, plural: bool) -> tuple[str, int] | None:
    """Return the singular of the noun that is counted right after a number, and where it ends."""
    if not plural or text.startswith((" of ", "-", " -"), position):
        return None
    for _ in range(3):
        match = _NEXT_WORD.match(text, position)
        if match is None or match[1] in _NOUN_STOPS or match[1] in _VERBS:
            return None
        word, position = match[1].lower(), match.end()
        if word in _PLURALS or word in _CASUALTIES:
            members = _MEMBERS.match(text, position)
            return _PLURALS.get(word, word), members.end() if members else position
        if word.endswith("s") and len(word) > 3 and not _NOT_PLURAL.search(word):
            return singular(word), position
    return None


def singular(word: str) -> str:
    """Return the singular of a regular English plural."""
    if word.endswith("ies") and len(word) > 4 and word != "movies":
        return f"{word[:-3]}y"
    if re.search(r"(?:sh|ch|ss|x|zz)es$", word):
        return word[:-2]
    return word[:-1]


def _ordinals(text: str) -> Iterator[Mention]:
    """Yield ordinals that rank something."""
    for match in ORDINAL.finditer(text):
        written = match["digits"] or match["tens"]
        if _NO_ORDINAL_AFTER.match(text, match.end()) or text[match.end() : match.end() + 1] == "-":
            continue
        if match["digits"] and _CAPITAL_AFTER.match(text, match.end()):
            continue
        before = text[max(0, match.start() - 7) : match.start()]
        if not written and (match.group()[0].isupper() or not _ORDINAL_BEFORE.search(before)):
            continue
        value = float(ordinal_value(match))
        yield Mention(match.start(), match.end(), EntityType.AMOUNT, AmountValue("ordinal", "", value, value))
