"""Dates with the month's name in other languages than English, read by dateparser."""

import re
from collections.abc import Iterator
from functools import cache

from moviebrowser.analysis.entity_type import EntityType
from moviebrowser.analysis.mention import DateValue, Mention

_CANDIDATE = re.compile(
    r"(?<![\w/.,-])(?P<day>0?[1-9]|[12]\d|3[01])(?:\.|º|er)? (?:de |d['’])?(?P<month>[^\W\d_]{3,12})\b"
    r"(?:\.?,? (?:de |del )?(?P<year>(?:19|20)\d\d)(?!\w))?"
)
_MARKED = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d) ?[年년] ?)?"
    r"(?P<month>1[0-2]|0?[1-9]) ?[月월] ?(?P<day>[12]\d|3[01]|0?[1-9]) ?[日号일]"
)


def find_marked_dates(text: str) -> Iterator[Mention]:
    """Yield dates whose year, month and day each have their sign: "2023年7月12日"."""
    for match in _MARKED.finditer(text):
        year = match["year"]
        value = DateValue(int(year) if year else None, int(match["month"]), int(match["day"]))
        yield Mention(match.start(), match.end(), EntityType.DATE, value)


def find_foreign_dates(text: str, language: str) -> Iterator[Mention]:
    """Yield dates such as "12 juillet 2023"; none for a language that dateparser does not know."""
    for match in _CANDIDATE.finditer(text):
        month = _month(match["month"].lower(), language)
        if month is not None:
            year = match["year"]
            value = DateValue(int(year) if year else None, month, int(match["day"]))
            yield Mention(match.start(), match.end(), EntityType.DATE, value)


@cache
def _month(name: str, language: str) -> int | None:
    """Return the number of the month that a word names in a language; None when it names none."""
    import dateparser

    try:
        date = dateparser.parse(
            f"1 {name} 2000",
            languages=[language],
            settings={"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]},
        )
    except ValueError:
        return None
    return date.month if date is not None and date.day == 1 and date.year == 2000 else None
