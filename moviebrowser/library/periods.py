"""Stretches of time: read from words, and as few whole years, months and days, so that an index finds them quickly."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

_EARLIEST, _LATEST = date(1600, 1, 1), date(2399, 12, 31)
_DAY = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")
_AGO = re.compile(r"last (\d{1,4}) (day|week|month|year)s?")
_NAMED = re.compile(r"(this|last) (week|month|year)")

Stretch = tuple[str | None, str | None]
"""First and last date, ISO, whole or not; None is open."""


def read_dates(text: str, today: date) -> Stretch | None:
    """Read a date, range or comparison ("2023", "2023-07..", ">=2023-07-12", "last week"); None for anything else."""
    text = " ".join(text.strip('"').lower().split())
    if text[:1] in ("<", ">"):
        return _compared(text, today)
    first, dots, last = text.partition("..")
    begin, end = _stretch(first, today), _stretch(last if dots else first, today)
    if (first and begin is None) or (last and end is None) or not (first or last):
        return None
    return begin and begin[0], end and end[1]


def periods_of(day: str) -> list[str]:
    """Return the year, the month and the day that an ISO date or moment lies in, as far as it tells."""
    return [day[:length] for length in (4, 7, 10) if len(day) >= length]


def cover(first: str | None, last: str | None) -> Iterator[str]:
    """Yield the fewest years, months and days from `first` to `last`, both included.

    ISO dates, whole or not, None is open. Years before 1600 and after 2399 are left out.
    """
    day = max(_begin(first), _EARLIEST) if first else _EARLIEST
    end = min(_end(last), _LATEST) if last else _LATEST
    while day <= end:
        year, month = date(day.year, 12, 31), date(day.year, day.month, monthrange(day.year, day.month)[1])
        if day.timetuple().tm_yday == 1 and year <= end:
            period, until = day.isoformat()[:4], year
        elif day.day == 1 and month <= end:
            period, until = day.isoformat()[:7], month
        else:
            period, until = day.isoformat(), day
        yield period
        day = until + timedelta(days=1)


def _compared(text: str, today: date) -> Stretch | None:
    sign, rest = (text[:2], text[2:]) if text[1:2] == "=" else (text[:1], text[1:])
    stretch = _stretch(rest.strip(), today)
    if stretch is None:
        return None
    first, last = stretch
    if sign[0] == ">":
        return (first if sign == ">=" else _moved(_end(last), 1)), None
    return None, (last if sign == "<=" else _moved(_begin(first), -1))


def _stretch(text: str, today: date) -> tuple[str, str] | None:
    """Return the first and last date of a time that is written or named."""
    if _DAY.fullmatch(text):
        return text, text
    if text in ("today", "yesterday"):
        day = _moved(today, -1 if text == "yesterday" else 0)
        return day, day
    if ago := _AGO.fullmatch(text):
        return _before(today, int(ago[1]), ago[2]).isoformat(), today.isoformat()
    if named := _NAMED.fullmatch(text):
        return _named(today, named[2], last=named[1] == "last")
    return None


def _named(today: date, unit: str, *, last: bool) -> tuple[str, str]:
    if unit == "week":
        monday = today - timedelta(days=today.weekday() + 7 * last)
        return monday.isoformat(), _moved(monday, 6)
    length = 4 if unit == "year" else 7
    period = (_before(today.replace(day=1), 1, unit) if last else today).isoformat()[:length]
    return period, period


def _before(day: date, number: int, unit: str) -> date:
    if unit in ("day", "week"):
        return max(_EARLIEST, day - timedelta(days=number * (7 if unit == "week" else 1)))
    months = max(day.year * 12 + day.month - 1 - number * (12 if unit == "year" else 1), _EARLIEST.year * 12)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _moved(day: date, days: int) -> str:
    within = min(max(day, _EARLIEST + timedelta(days=1)), _LATEST)
    return (within + timedelta(days=days)).isoformat()


def _begin(text: str) -> date:
    year, month, day = (int(text[start:stop] or 1) for start, stop in ((0, 4), (5, 7), (8, 10)))
    year = max(year, 1)
    return date(year, month, min(day, monthrange(year, month)[1]))


def _end(text: str) -> date:
    begin = _begin(text)
    if len(text) >= 10:
        return begin
    month = begin.month if len(text) >= 7 else 12
    return date(begin.year, month, monthrange(begin.year, month)[1])
