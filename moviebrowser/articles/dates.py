"""Dates as mastheads and metadata write them, to ISO 8601."""

import re
from datetime import date, datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY_NAME = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+"
_WEEKDAY = rf"(?:{_DAY_NAME})?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_CLOCK = (
    r"(?:(?:\s*,|\s+at|\s*[-–—|•·@])?\s*(?P<hour>\d{1,2})\s?[:.]\s?(?P<minute>\d\d)(?:\s?:\s?\d\d)?"
    r"\s*(?P<half>[ap]\.?\s?m\b\.?)?"
    r"\s*(?P<zone>\(?\s?(?:utc|gmt)?\s?[+-]\d\d\s?:?\s?\d\d(?:\s?\))?|(?:utc|gmt|z|(?-i:[A-Z]{2,4}))\b)?)?"
)
_ISO = r"(?P<iso>(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s?(?:Z|UTC|[+-]\d\d:?\d\d)?)?)"
_LABEL = (
    r"(?:(?:first |last |date )?(?:date|published|posted|updated|publication date|publish date|date published|modified)"
    r"(?: on| at)?\s*:?\s*|on\s+)"
)
_WRITTEN = tuple(
    re.compile(form + _CLOCK, re.IGNORECASE)
    for form in (rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}", rf"{_WEEKDAY}{_DAY}[\s-]+{_MONTH},?[\s-]+{_YEAR}")
)
_NUMERIC = re.compile(
    r"(?:(?P<first>\d{1,2})\s?(?P<sign>[/.-])\s?(?P<second>\d{1,2})\s?(?P=sign)\s?(?P<year>(?:19|20)\d\d))" + _CLOCK,
    re.IGNORECASE,
)
_SPACED_SIGN = re.compile(r"(?<=\d)\s*([/:.-])\s*(?=\d)")
_BRACKETED = re.compile(r"\s*(?:\[(?P<square>[^\[\]]*)\]|\((?P<round>[^()]*)\))\s*")
_ISO_DATE = re.compile(_ISO, re.IGNORECASE)
_LABELLED = re.compile(rf"\s*(?P<label>{_LABEL})", re.IGNORECASE)
_BARE_CLOCK = (
    r"(?:\d{1,2}\s?[:.]\s?\d\d(?:\s?:\s?\d\d)?\s*(?:[ap]\.?\s?m\b\.?)?|\d{1,2}\s?[ap]\.?\s?m\b\.?)"
    r"\s*(?:(?-i:[A-Z]{2,4})\b)?"
)
_WHEN_LABEL = (
    r"(?:(?:first|last|article|story)\s+)?(?:published|posted|updated|modified|created)(?:\s+(?:on|at))?\s*:?\s*"
)
_BEFORE_DATE = re.compile(
    rf"[\s|•·–—-]*(?:\b{_WHEN_LABEL})?(?:\b{_BARE_CLOCK}[\s,]*)?(?:\b(?:on\s+)?{_DAY_NAME})?[\s|•·–—-]*$", re.IGNORECASE
)
_AFTER_DATE = re.compile(rf"(?:[\s,|•·–—-]*{_WHEN_LABEL}{_BARE_CLOCK})?[\s|•·–—-]*", re.IGNORECASE)
_ZONE_NAMES = {"z": "+00:00", "utc": "+00:00", "gmt": "+00:00"}


def iso_date(text: str) -> str | None:
    """Return the ISO form of a date, or date and time, that is the whole of `text`, labelled ("Published: …") or not.

    The whole may stand in brackets, and spaces may stand at the signs between figures ("[ 27 / 09 / 2013 , 14 : 30 ]").
    A time is kept only with a zone that is known beyond doubt. None where `text` is anything else.
    """
    text = _without_dressing(text)
    label = _LABELLED.match(text)
    found = _date_at(text, label.end() if label else 0)
    return found[0] if found and not text[found[1] :].strip(" .|,") else None


def has_no_sure_order(text: str) -> bool:
    """Tell whether `text` is a date in figures of which nobody can say which is the day ("04/10/2013")."""
    match = _NUMERIC.fullmatch(_without_dressing(text))
    return match is not None and match["sign"] == "/" and max(int(match["first"]), int(match["second"])) <= 12


def leading_date(text: str) -> tuple[str, int] | None:
    """Return the ISO form of a labelled date at the start of `text`, and where what follows it begins."""
    label = _LABELLED.match(text)
    if not label or label["label"].lower().startswith("on"):
        return None
    found = _date_at(text, label.end())
    if not found:
        return None
    rest = re.compile(r"[\s|,•·–—-]*").match(text, found[1])
    return found[0], rest.end() if rest else found[1]


def date_within(text: str) -> tuple[str | None, int, int] | None:
    """Return the first date in `text`: in ISO form, where it begins with all that belongs to it, and what follows.

    The form is None for a date in figures of which nobody can say which is the day.
    """
    found = min(
        (match for form in (_ISO_DATE, *_WRITTEN, _NUMERIC) if (match := form.search(text))),
        key=lambda match: match.start(),
        default=None,
    )
    if not found:
        return None
    value, end = _date_at(text, found.start()) or (None, found.end())
    before = _BEFORE_DATE.search(text[: found.start()])
    after = _AFTER_DATE.match(text, end)
    return value, before.start() if before else found.start(), after.end() if after else end


def iso_moment(text: str) -> str | None:
    """Return an ISO 8601 date of a page's metadata in its shortest true form: a time only together with its zone."""
    found = _ISO_DATE.match(text.strip())
    return _from_iso(found["iso"]) if found else iso_date(text)


def _date_at(text: str, start: int) -> tuple[str, int] | None:
    found = _ISO_DATE.match(text, start)
    if found:
        value = _from_iso(found["iso"])
        return (value, found.end()) if value else None
    for form in _WRITTEN:
        match = form.match(text, start)
        if match and (value := _from_parts(match, _MONTHS.index(match["month"][:3].lower()) + 1, int(match["day"]))):
            return value, match.end()
    return _numeric_at(text, start)


def _numeric_at(text: str, start: int) -> tuple[str, int] | None:
    """Read a date in figures: the day first, unless only the second can be the day; none where both can."""
    match = _NUMERIC.match(text, start)
    if not match:
        return None
    first, second = int(match["first"]), int(match["second"])
    if match["sign"] == "/" and first != second and max(first, second) <= 12:
        return None
    month, day = (first, second) if second > 12 else (second, first)
    value = _from_parts(match, month, day)
    return (value, match.end()) if value else None


def _without_dressing(text: str) -> str:
    match = _BRACKETED.fullmatch(text)
    bare = (match["square"] or match["round"] or "").strip() if match else text
    return _SPACED_SIGN.sub(r"\1", bare)


def _from_iso(text: str) -> str | None:
    cleaned = re.sub(r"\s?(?:UTC|Z)$", "+00:00", text.strip(), flags=re.IGNORECASE).replace(" ", "T", 1)
    cleaned = re.sub(r"\s(?=[+-])", "", cleaned)
    try:
        moment = datetime.fromisoformat(cleaned)
    except ValueError:
        return None
    return moment.isoformat(timespec="seconds") if moment.tzinfo else moment.date().isoformat()


def _from_parts(match: re.Match[str], month: int, day: int) -> str | None:
    try:
        whole = date(int(match["year"]), month, day).isoformat()
    except ValueError:
        return None
    zone = _zone(match["zone"])
    clock = _clock(match)
    return f"{whole}T{clock}:00{zone}" if zone and clock else whole


def _zone(name: str | None) -> str | None:
    if not name:
        return None
    offset = re.search(r"([+-]\d\d)\s?:?\s?(\d\d)", name)
    return f"{offset[1]}:{offset[2]}" if offset else _ZONE_NAMES.get(name.lower())


def _clock(match: re.Match[str]) -> str | None:
    if not match["hour"]:
        return None
    hour, minute, half = int(match["hour"]), int(match["minute"]), (match["half"] or "").lower()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
