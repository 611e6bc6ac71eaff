"""Dates and times as they are said, and the calendar date that one means in an article of a known day."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from moviebrowser.analysis.entity_type import EntityType
from moviebrowser.analysis.foreign_dates import find_foreign_dates, find_marked_dates
from moviebrowser.analysis.mention import DateValue, Mention

_MONTHS = "january february march april may june july august september october november december".split()
_SHORT_MONTHS = r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_MONTH = rf"(?:{'|'.join(_MONTHS)}|(?:{_SHORT_MONTHS})\b\.?)"
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_WEEKDAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?(?=,? \d|,? [A-Z])"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d|[:.]\d|,\d{3})"
_YEAR = r"(?:1[5-9]|20|21)\d\d(?!\d)"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"

_CALENDAR = re.compile(
    rf"(?<![\w/])(?=[\djfmasondtw])(?:(?P<weekday>{_WEEKDAY}),? (?:the )?)?(?:"
    rf"(?P<month>{_MONTH}) (?P<day>{_DAY})(?:,? ?(?P<year>{_YEAR}))?"
    rf"|(?P<day2>{_DAY})(?: of)? (?P<month2>{_MONTH})(?:,? (?P<year2>{_YEAR}))?"
    rf"|(?P<month3>{_MONTH}),? (?:of )?(?P<year3>{_YEAR}))(?!\w)",
    re.IGNORECASE,
)
_ISO = re.compile(rf"(?<![\w/-])(?P<year>{_YEAR})-(?P<month>0\d|1[0-2])-(?P<day>[0-2]\d|3[01])(?![\d-])")
_NUMERIC = re.compile(r"(?<![\w/.-])(\d{1,2})( ?[/.-] ?)(\d{1,2})\2((?:19|20)?\d\d)(?![\w/-])")
_UNIT = rf"(?:week(?:end)?|month|year|decade|{_SEASON}|season|night|morning|evening|afternoon)"
_RELATIVE = re.compile(
    rf"\b(?:(?P<which>next|last|this|past|coming|previous|following|later this|earlier this|end of the) "
    rf"(?P<unit>{_UNIT}|(?P<weekday>{'|'.join(_WEEKDAYS)})|(?P<month>{'|'.join(_MONTHS)}))"
    r"|(?P<word>yesterday|today|tomorrow|tonight)"
    r"|(?P<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) "
    r"(?P<many>day|week|month|year)s? (?P<side>ago|later|from now|earlier))\b",
    re.IGNORECASE,
)
_DAY_ALONE = re.compile(
    rf"\b(?:{'|'.join(form for day in _WEEKDAYS for form in (day.title(), day.upper()))})(?=\b(?!-))"
)
_MONTH_ALONE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d)"
)
_MONTH_CUE = re.compile(
    r"\b(?:in|since|until|till|by|early|late|mid|this|of|through|from|during|every|to)[ -]$", re.IGNORECASE
)
_SEASON_YEAR = re.compile(rf"\b(?P<season>{_SEASON})(?: of)? (?P<year>{_YEAR})", re.IGNORECASE)
_YEAR_ALONE = re.compile(
    r"(?=[12])(?:(?<=\b[iI]n )|(?<=[sS]ince )|(?<=\b[bB]y )|(?<=until )|(?<=[fF]rom )|(?<=[tT]he )|(?<=early )"
    r"|(?<=late )|(?<=\bof )|(?<=year )|(?<=during )|(?<=\bto )|(?<=\()|(?<=['’]s ))"
    rf"(?P<year>{_YEAR})(?P<decade>s)?\b(?![%-]\w|,\d| (?:people|men|women))"
)
_COMING = re.compile(
    r"\b(?:will|set to|due|expected|forecast|planned|postponed|rescheduled|adjourned|scheduled|slated|plans? to|to be"
    r"|coming|upcoming|next|until|begins?|opens?|arrives?|hits?|premieres?|"
    r"(?:is|are) (?:to|\w+ing)|would)\b[^.!?\n]{0,60}$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|added|wrote|tweeted|posted)\b[^.,;!?\n]{0,24}$", re.IGNORECASE
)
_TIME = re.compile(
    r"(?<![\w:.,$-])(?:(?:[01]?\d|2[0-3])(?:[:.] ?[0-5]\d)? ?(?:[ap]\. ?m\.|[ap]m\b|[AP]M\b|o['’]clock\b)"
    r"|(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])"
    r"|\b(?:noon|midnight)\b)(?: ?(?:E[SD]?T|P[SD]?T|C[SD]T|M[SD]T|GMT|BST|UTC|CET|CEST|IST|local time)\b)?"
)


def find_dates(text: str, language: str | None = None) -> Iterator[Mention]:
    """Yield the dates of a text, several of which may overlap."""
    yield from _calendar_dates(text)
    if language not in {None, "en"}:
        yield from find_foreign_dates(text, language or "")
    if language != "en":
        yield from find_marked_dates(text)
    yield from _numeric_dates(text, _day_first(text, language))
    yield from _relative_dates(text)
    yield from _parts(text)


def find_times(text: str) -> Iterator[Mention]:
    """Yield times of day, in order."""
    for match in _TIME.finditer(text):
        yield Mention(match.start(), match.end(), EntityType.TIME)


def _date(match: re.Match[str], value: DateValue) -> Mention:
    """Return the mention of a date."""
    return Mention(match.start(), match.end(), EntityType.DATE, value)


def _month_number(name: str) -> int:
    """Return the number of a month by its name, whole or short."""
    start = name.lower()[:3]
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(start))


def _weekday_number(name: str) -> int:
    """Return the number of a weekday by its name, whole or short; Monday is 0."""
    start = name.lower()[:3]
    return next(number for number, weekday in enumerate(_WEEKDAYS) if weekday.startswith(start))


def _calendar_dates(text: str) -> Iterator[Mention]:
    """Yield dates whose month is named, with a day or a year."""
    for match in _CALENDAR.finditer(text):
        month = match["month"] or match["month2"] or match["month3"]
        day, year = match["day"] or match["day2"], match["year"] or match["year2"] or match["year3"]
        if month.islower() and month in {"may", "march", "mar", "dec", "sep", "jun", "jan"} and not match["day2"]:
            continue
        value = DateValue(
            int(year) if year else None,
            _month_number(month),
            int(re.sub(r"\D", "", day)) if day else None,
            _weekday_number(match["weekday"]) if match["weekday"] else None,
            "coming" if day and not year and _is_coming(text, match.start()) else None,
        )
        yield _date(match, value)


def _is_coming(text: str, position: int) -> bool:
    """Tell whether what stands before a date makes it one ahead; the day on which something was said is past."""
    start = max(0, position - 80)
    return _COMING.search(text, start, position) is not None and _TOLD.search(text, start, position) is None


def _day_first(text: str, language: str | None) -> bool | None:
    """Tell whether numeric dates give the day before the month; None when nothing in the text says so."""
    firsts = [(int(match[1]), int(match[3])) for match in _NUMERIC.finditer(text)]
    if not firsts:
        return None
    if any(first > 12 for first, _ in firsts):
        return True
    if any(second > 12 for _, second in firsts):
        return False
    if language not in {None, "en"}:
        return True
    spelled = list(_CALENDAR.finditer(text))
    before = sum(match["day2"] is not None for match in spelled)
    after = sum(match["day"] is not None for match in spelled)
    return None if before == after else before > after


def _numeric_dates(text: str, day_first: bool | None) -> Iterator[Mention]:
    """Yield dates in digits: ISO 8601, and day and month in the order that the text is known to use."""
    for match in _ISO.finditer(text):
        yield _date(match, DateValue(int(match["year"]), int(match["month"]), int(match["day"])))
    for match in _NUMERIC.finditer(text):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        year += 2000 if year < 70 else 1900 if year < 100 else 0
        if not (min(first, second) > 0 and max(first, second) <= 31 and min(first, second) <= 12):
            continue
        if day_first is None and first != second:
            yield _date(match, DateValue(year))
            continue
        day, month = (first, second) if day_first else (second, first)
        yield _date(match, DateValue(year, month, day) if month <= 12 else DateValue(year, day, month))


def _relative_dates(text: str) -> Iterator[Mention]:
    """Yield phrases that only the article's date resolves."""
    for match in _RELATIVE.finditer(text):
        month = _month_number(match["month"]) if match["month"] else None
        if match["month"] in {"may", "march"}:
            continue
        weekday = _weekday_number(match["weekday"]) if match["weekday"] else None
        yield _date(match, DateValue(month=month, weekday=weekday, relative=match.group().lower()))
    for match in _SEASON_YEAR.finditer(text):
        yield _date(match, DateValue(int(match["year"]), relative=match["season"].lower()))


def _parts(text: str) -> Iterator[Mention]:
    """Yield weekdays, months and years that stand alone."""
    for match in _DAY_ALONE.finditer(text):
        coming = "coming" if _is_coming(text, match.start()) else None
        yield _date(match, DateValue(weekday=_weekday_number(match.group()), relative=coming))
    for match in _MONTH_ALONE.finditer(text):
        if match.group() not in {"May", "March", "April", "June", "August"} or _MONTH_CUE.search(
            text, max(0, match.start() - 8), match.start()
        ):
            yield _date(match, DateValue(month=_month_number(match.group())))
    for match in _YEAR_ALONE.finditer(text):
        year = int(match["year"])
        yield _date(match, DateValue(relative=f"{year}s") if match["decade"] else DateValue(year))


def resolve(value: DateValue, published: str | None) -> str | None:
    """Return the date that is meant, as ISO 8601 "YYYY-MM-DD", "YYYY-MM" or "YYYY"; None when it cannot be told.

    `published` is the article's own date (ISO 8601, a time after it is ignored): what is not said is filled in from the
    nearest sensible date to it.
    """
    day = _published(published)
    if value.year is not None:
        return _iso(value.year, value.month, value.day)
    if day is None:
        return None
    if value.relative is not None and value.relative != "coming":
        return _relative(value, day)
    if value.month is not None:
        return _nearest(value.month, value.day, value.weekday, day, coming=value.relative == "coming")
    if value.weekday is not None:
        return _weekday(value.weekday, day, coming=value.relative == "coming")
    return None


def _published(published: str | None) -> date | None:
    """Return the day of an ISO 8601 date, or None."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _iso(year: int, month: int | None, day: int | None) -> str | None:
    """Return the parts of a date in ISO 8601, as far as they go; None when there is no such day."""
    if month is None:
        return f"{year:04d}"
    if day is None:
        return f"{year:04d}-{month:02d}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _nearest(month: int, day: int | None, weekday: int | None, near: date, *, coming: bool) -> str | None:
    """Return the month, or day of a month, whose year makes it nearest to a date; a named weekday must fit.

    One that is `coming` is not long past, as far as the weekday lets it.
    """
    candidates = []
    for year in range(near.year - 1, near.year + 2):
        whole = _iso(year, month, day or 15)
        if whole:
            candidates.append(date.fromisoformat(whole))
    fitting = [candidate for candidate in candidates if weekday is not None and day and candidate.weekday() == weekday]
    ahead = [candidate for candidate in fitting or candidates if not coming or near - candidate < _LONG_PAST]
    best = min(ahead or candidates, key=lambda candidate: abs(candidate - near), default=None)
    return _iso(best.year, month, day) if best else None


def _weekday(weekday: int, near: date, *, coming: bool) -> str:
    """Return the last such day up to a date, or the first from it on."""
    days = (weekday - near.weekday()) % 7
    return (near + timedelta(days if coming or days == 0 else days - 7)).isoformat()


_LONG_PAST = timedelta(60)
_WORDS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_NUMBERS = {
    word: number for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)
} | {"a": 1, "an": 1}


def _relative(value: DateValue, near: date) -> str | None:
    """Resolve a relative phrase."""
    words = (value.relative or "").split()
    if words[0] in _WORDS:
        return (near + timedelta(_WORDS[words[0]])).isoformat()
    ahead = words[0] in {"next", "coming", "following"}
    back = words[0] in {"last", "past", "previous"}
    if value.weekday is not None:
        return _named_weekday(value.weekday, near, ahead=ahead, back=back)
    if value.month is not None:
        return _named_month(value.month, near, ahead=ahead, back=back)
    if words[-1] in {"ago", "earlier", "later", "now"}:
        return _counted(words, near)
    return _period(words[-1], near, 1 if ahead else -1 if back else 0)


def _named_weekday(weekday: int, near: date, *, ahead: bool, back: bool) -> str:
    """Resolve "last Thursday", "next Thursday", "this Thursday"."""
    days = (weekday - near.weekday()) % 7
    if back:
        days = days - 7
    elif ahead:
        days = days or 7
    elif days > 3:
        days -= 7
    return (near + timedelta(days)).isoformat()


def _named_month(month: int, near: date, *, ahead: bool, back: bool) -> str | None:
    """Resolve "last July", "next July", "this July"."""
    year = near.year
    if back and month >= near.month:
        year -= 1
    elif ahead and month <= near.month:
        year += 1
    return _iso(year, month, None)


def _counted(words: list[str], near: date) -> str | None:
    """Resolve "three days ago"; a month or a year is as exact as it is said."""
    number = _NUMBERS.get(words[0]) or int(words[0])
    number = -number if words[-1] in {"ago", "earlier"} else number
    unit = words[1].rstrip("s")
    if unit in {"day", "week"}:
        return (near + timedelta(number * (7 if unit == "week" else 1))).isoformat()
    return _period(unit, near, number)


def _period(unit: str, near: date, steps: int) -> str | None:
    """Return the month or year some steps away; None for periods that ISO 8601 has no short form for."""
    if unit == "month":
        months = near.year * 12 + near.month - 1 + steps
        return _iso(months // 12, months % 12 + 1, None)
    if unit == "year":
        return _iso(near.year + steps, None, None)
    if unit in {"night", "morning", "evening", "afternoon"}:
        return (near + timedelta(min(steps, 0))).isoformat() if steps <= 0 else None
    return None
