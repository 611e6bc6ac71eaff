"""Amounts as people write them: in the unit that leaves a handy number, many of what is counted in the plural."""

import re
from math import inf, isclose, isfinite

from moviebrowser.analysis import AmountValue

_DAY = 86_400.0
# For each base unit the larger and smaller ones, the largest first, and how many of the base unit each is.
_UNITS = {
    "s": (
        ("years", 365.25 * _DAY),
        ("months", 30.4375 * _DAY),
        ("weeks", 7 * _DAY),
        ("days", _DAY),
        ("hours", 3600.0),
        ("minutes", 60.0),
        ("seconds", 1.0),
        ("milliseconds", 0.001),
    ),
    "m": (("km", 1000.0), ("m", 1.0), ("cm", 0.01), ("mm", 0.001)),
    "kg": (("tonnes", 1000.0), ("kg", 1.0), ("g", 0.001)),
    "m/s": (("km/h", 1 / 3.6),),
    "year": (("years", 1.0),),
}
_LARGE = ((" trillion", 1e12), (" billion", 1e9), (" million", 1e6))
_NOUN = re.compile(r"[^\W\d_]+$")


def plainly(amount: AmountValue, text: str) -> str:
    """Return an amount in the form in which amounts are compared, written as people do; `text` is the article's."""
    unit, factor = _handy(amount)
    low, high = (_number(value / factor) for value in (amount.low, amount.high))
    number = low if low == high else f"at least {low}" if amount.high == inf else f"{low} to {high}"
    if amount.dimension == "count":
        unit = _counted(text, unit)
    elif number == "1":
        unit = unit.removesuffix("s")
    return f"{number}{'' if unit == '%' else ' '}{unit}".strip()


def _handy(amount: AmountValue) -> tuple[str, float]:
    """Return the largest unit of which the amount is a whole number, else the largest that it reaches."""
    units = _UNITS.get(amount.unit, ((amount.unit, 1.0),))
    bounds = [abs(bound) for bound in (amount.low, amount.high) if isfinite(bound) and bound]
    reached = [each for each in units if all(bound >= each[1] * (1 - 1e-9) for bound in bounds)] or list(units[-1:])
    whole = (each for each in reached if all(isclose(bound / each[1], round(bound / each[1])) for bound in bounds))
    return next(whole, reached[0]) if amount.unit == "s" else reached[0]


def _counted(text: str, unit: str) -> str:
    """Return what is counted as the article writes it, in the plural or not."""
    noun = _NOUN.search(text)
    return noun.group().lower() if noun and unit and noun.group()[0].lower() == unit[0].lower() else unit


def _number(value: float) -> str:
    """Return whole numbers whole, others to four digits; round millions in words."""
    for word, size in _LARGE:
        if abs(value) >= size and isfinite(value) and isclose(float(short := f"{value / size:.4g}"), value / size):
            return f"{short}{word}"
    rounded = round(value, 9)
    return f"{rounded:,.0f}" if isfinite(value) and rounded.is_integer() else f"{value:.4g}"
