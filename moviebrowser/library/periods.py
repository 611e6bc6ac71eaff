"""Stretches of time as few whole years, months and days, so that an index finds a range of dates quickly."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

_EARLIEST, _LATEST = date(1600, 1, 1), date(2399, 12, 31)


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
