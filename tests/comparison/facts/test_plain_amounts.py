"""Amounts are shown as people write them, whatever the unit in which they are compared."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moviebrowser.analysis import AmountValue
from moviebrowser.comparison.facts.plain_amounts import plainly

_DAY = 86_400.0


@pytest.mark.parametrize(
    ("dimension", "unit", "low", "high", "text", "plain"),
    [
        ("duration", "s", 12 * _DAY, 12 * _DAY, "twelve days", "12 days"),
        ("duration", "s", 5400.0, 5400.0, "an hour and a half", "90 minutes"),
        ("duration", "s", 3 * _DAY, 5 * _DAY, "72 to 120 hours", "3 to 5 days"),
        ("duration", "s", _DAY, _DAY, "24 hours", "1 day"),
        ("duration", "s", 0.25, 0.25, "a quarter of a second", "250 milliseconds"),
        ("age", "year", 27.0, 27.0, "27", "27 years"),
        ("length", "m", 60.96, 60.96, "200ft", "60.96 m"),
        ("length", "m", 3218.688, 3218.688, "two miles", "3.219 km"),
        ("length", "m", 0.02, 0.02, "2 cm", "2 cm"),
        ("mass", "kg", 2000.0, 2000.0, "two tonnes", "2 tonnes"),
        ("speed", "m/s", 100 / 3.6, 100 / 3.6, "100 km/h", "100 km/h"),
        ("percent", "%", 5.5, 5.5, "5.5 per cent", "5.5%"),
        ("temperature", "°C", -4.0, -4.0, "minus four degrees", "-4 °C"),
        ("money", "USD", 1e11, inf, "over $100 billion", "at least 100 billion USD"),
        ("money", "USD", 1_234_567.0, 1_234_567.0, "$1,234,567", "1,234,567 USD"),
        ("count", "round", 300.0, 300.0, "about 300 rounds", "300 rounds"),
        ("count", "person", 2000.0, 2000.0, "2,000 people", "2,000 people"),
        ("count", "", 6.0, 6.0, "six", "6"),
    ],
)
def test_an_amount_is_written_as_people_do(
    dimension: str, unit: str, low: float, high: float, text: str, plain: str
) -> None:
    assert plainly(AmountValue(dimension, unit, low, high), text) == plain


@given(
    st.sampled_from(["s", "m", "kg", "m/s", "USD", "year", "tent"]),
    st.floats(allow_nan=False, allow_infinity=False),
    st.floats(allow_nan=False),
)
def test_any_amount_can_be_written(unit: str, low: float, high: float) -> None:
    assert plainly(AmountValue("length", unit, low, high), "")
