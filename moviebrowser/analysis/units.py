"""Units of measurement, and how many of the base unit each is."""

import re
from dataclasses import dataclass
from functools import cache

_FOOT, _MILE, _POUND, _DAY = 0.3048, 1609.344, 0.45359237, 86400.0


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: what it measures, the base unit, and how many of it one makes (plus `offset`, for temperatures)."""

    dimension: str
    base: str
    factor: float
    offset: float = 0.0


_PER_HOUR = r"(?: ?(?:an|per|a|/) ?hour|/h(?:r)?)\b"
_TABLE: tuple[tuple[str, Unit], ...] = (
    (
        r"%|per ?cent\b|pct\b|percentage points?\b|pc\b|Prozent\b|pour cent\b|por ciento\b|процент(?:а|ов)?\b",
        Unit("percent", "%", 1.0),
    ),
    (rf"mph\b|m\.p\.h\.|miles?{_PER_HOUR}", Unit("speed", "m/s", _MILE / 3600)),
    (
        rf"k(?:m/?h|ph|mph)\b|км/ч\b|Kilometern? pro Stunde\b|(?:km|kilomet(?:er|re)s?){_PER_HOUR}",
        Unit("speed", "m/s", 1 / 3.6),
    ),
    (r"knots?\b", Unit("speed", "m/s", 1852 / 3600)),
    (r"(?:m|met(?:er|re)s?)(?:/s| (?:a|per) second)\b", Unit("speed", "m/s", 1.0)),
    (r"(?:°|º|degrees?)? ?(?:C\b|Celsius|centigrade)", Unit("temperature", "°C", 1.0)),
    (r"(?:°|º|degrees?)? ?(?:F\b|Fahrenheit)", Unit("temperature", "°C", 5 / 9, -160 / 9)),
    (r"nautical miles?\b", Unit("length", "m", 1852.0)),
    (r"miles?\b", Unit("length", "m", _MILE)),
    (r"km\b|[Kk]ilom[eèé]t(?:ern?|res?|ers|ros)\b|км\b", Unit("length", "m", 1000.0)),
    (r"cm\b|centimet(?:er|re)s?\b", Unit("length", "m", 0.01)),
    (r"mm\b|millimet(?:er|re)s?\b", Unit("length", "m", 0.001)),
    (r"m\b(?!\.)|met(?:er|re)s?\b", Unit("length", "m", 1.0)),
    (r"ft\b|feet\b|foot\b", Unit("length", "m", _FOOT)),
    (r"inch(?:es)?\b", Unit("length", "m", _FOOT / 12)),
    (r"yards?\b|yds?\b", Unit("length", "m", 3 * _FOOT)),
    (r"kg\b|кг\b|kilo(?:gram(?:me)?)?s?\b", Unit("mass", "kg", 1.0)),
    (r"tonnes?\b|metric tons?\b", Unit("mass", "kg", 1000.0)),
    (r"tons?\b", Unit("mass", "kg", 907.18474)),
    (r"grams?\b|g\b", Unit("mass", "kg", 0.001)),
    (r"pounds?\b|lbs?\b", Unit("mass", "kg", _POUND)),
    (r"ounces?\b|oz\b", Unit("mass", "kg", _POUND / 16)),
    (r"stone\b", Unit("mass", "kg", 14 * _POUND)),
    (r"milliseconds?\b|ms\b", Unit("duration", "s", 0.001)),
    (r"seconds?\b|secs?\b", Unit("duration", "s", 1.0)),
    (r"minutes?\b|mins?\b", Unit("duration", "s", 60.0)),
    (r"hours?\b|hrs?\b", Unit("duration", "s", 3600.0)),
    (r"nights?\b|days?\b", Unit("duration", "s", _DAY)),
    (r"weeks?\b", Unit("duration", "s", 7 * _DAY)),
    (r"months?\b", Unit("duration", "s", 30.4375 * _DAY)),
    (r"years?\b|yrs?\b", Unit("duration", "s", 365.25 * _DAY)),
    (r"decades?\b", Unit("duration", "s", 3652.5 * _DAY)),
    (r"centur(?:y|ies)\b", Unit("duration", "s", 36525 * _DAY)),
)
_UNIT = re.compile("|".join(f"(?P<u{number}>{pattern})" for number, (pattern, _) in enumerate(_TABLE)))

_MONEY = {
    r"(?:U\.?S\.?[ -]|American )?[Dd]ollars?\b|bucks?\b|USD\b|dólares\b|dollari\b|доллар(?:а|ов)?\b|美元": ("USD", 1.0),
    r"[Ee]uros?\b|EUR\b|евро\b|欧元": ("EUR", 1.0),
    r"pounds? sterling\b|GBP\b|quid\b": ("GBP", 1.0),
    r"yen\b|JPY\b": ("JPY", 1.0),
    r"yuan\b|renminbi\b|CNY\b|RMB\b": ("CNY", 1.0),
    r"rupees?\b|INR\b": ("INR", 1.0),
    r"(?:Swiss )?francs?\b|CHF\b": ("CHF", 1.0),
    r"roubles?\b|rubles?\b|RUB\b|рубл(?:я|ей)\b": ("RUB", 1.0),
    r"won\b(?= \w+ed\b)|KRW\b": ("KRW", 1.0),
    r"kroner\b": ("kroner", 1.0),
    r"kronor\b|SEK\b": ("SEK", 1.0),
    r"pesos\b": ("pesos", 1.0),
    r"rand\b|ZAR\b": ("ZAR", 1.0),
    r"lira\b|TRY\b": ("TRY", 1.0),
    r"zloty(?:s)?\b|złotych\b|PLN\b": ("PLN", 1.0),
    r"baht\b|THB\b": ("THB", 1.0),
    r"shekels\b|ILS\b": ("ILS", 1.0),
    r"rupiah\b|IDR\b": ("IDR", 1.0),
    r"reais\b|BRL\b": ("BRL", 1.0),
    r"forints?\b|HUF\b": ("HUF", 1.0),
    r"cents?\b": ("USD", 0.01),
    r"pence\b|p\b(?!\.)": ("GBP", 0.01),
    r"€": ("EUR", 1.0),
    r"£": ("GBP", 1.0),
    r"\$": ("USD", 1.0),
}
_MONEY_UNIT = re.compile("|".join(f"(?P<m{number}>{pattern})" for number, pattern in enumerate(_MONEY)))

CURRENCY_SIGN = re.compile(
    r"(?:(?P<region>US|U\.S\.|A|AU|C|CA|CAD|NZ|HK|S) ?)?"
    r"(?P<sign>[$€£¥₹₽₩])(?:(?<=\$)(?P<behind>US|A|AU|C|CA|NZ|HK|S))?\s?$"
    r"|(?P<code>USD|EUR|GBP|CAD|AUD|JPY|INR|CHF)\s?$"
)
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW"}
_DOLLARS = {"A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "CAD": "CAD", "NZ": "NZD", "HK": "HKD", "S": "SGD"}


@cache
def _unit_named(group: str) -> Unit:
    """Return the unit of a group of the patterns above."""
    if group.startswith("u"):
        return _TABLE[int(group[1:])][1]
    code, factor = list(_MONEY.values())[int(group[1:])]
    return Unit("money", code, factor)


def unit_at(text: str, position: int) -> tuple[Unit, int] | None:
    """Return the unit that stands at a position, and where it ends."""
    match = _MONEY_UNIT.match(text, position) or _UNIT.match(text, position)
    if match is None or match.lastgroup is None:
        return None
    return _unit_named(match.lastgroup), match.end()


def currency_before(text: str, position: int) -> tuple[Unit, int] | None:
    """Return the currency whose sign stands right before a position, and where the sign starts."""
    match = CURRENCY_SIGN.search(text, max(0, position - 6), position)
    if match is None:
        return None
    code = match["code"] or _SIGNS[match["sign"]]
    if match["sign"] == "$":
        code = _DOLLARS.get(match["region"] or match["behind"] or "", code)
    return Unit("money", code, 1.0), match.start()
