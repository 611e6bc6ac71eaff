import math

import pytest

from moviebrowser.analysis import AmountValue

MPH = 0.44704


@pytest.mark.parametrize(
    ("text", "said", "dimension", "unit", "low", "high"),
    [
        ("It made $3.5 billion so far.", "$3.5 billion", "money", "USD", 3.5e9, 3.5e9),
        ("It cost $2. 6 million.", "$2. 6 million", "money", "USD", 2.6e6, 2.6e6),
        ("It lasts 41/2 hours now.", "41/2 hours", "duration", "s", 16200, 16200),
        ("It cost €20m to make.", "€20m", "money", "EUR", 2e7, 2e7),
        ("It cost 40,000 dollars.", "40,000 dollars", "money", "USD", 4e4, 4e4),
        ("It cost US$2 million.", "US$2 million", "money", "USD", 2e6, 2e6),
        ("It cost $US2 million.", "$US2 million", "money", "USD", 2e6, 2e6),
        ("It cost 4 million kroner.", "4 million kroner", "money", "kroner", 4e6, 4e6),
        ("Seven died and nine are still missing.", "nine", "count", "", 9, 9),
        ("It cost $10-12 million.", "$10-12 million", "money", "USD", 1e7, 1.2e7),
        ("Some 45 per cent agreed.", "Some 45 per cent", "percent", "%", 45, 45),
        ("It ran at 60 mph there.", "60 mph", "speed", "m/s", 60 * MPH, 60 * MPH),
        ("It ran at 60 miles an hour.", "60 miles an hour", "speed", "m/s", 60 * MPH, 60 * MPH),
        ("It ran at 36 km/h there.", "36 km/h", "speed", "m/s", 10, 10),
        ("He fell 100 feet down.", "100 feet", "length", "m", 30.48, 30.48),
        ("It weighs two tonnes now.", "two tonnes", "mass", "kg", 2000, 2000),
        ("It runs over two minutes.", "over two minutes", "duration", "s", 120, math.inf),
        ("A two-hour cut was shown.", "two-hour", "duration", "s", 7200, 7200),
        ("It lasts 2 hours 43 minutes.", "2 hours 43 minutes", "duration", "s", 9780, 9780),
        ("It lasts two and a half hours.", "two and a half hours", "duration", "s", 9000, 9000),
        ("The 60-year-old actor fell.", "60-year-old", "age", "year", 60, 60),
        ("He is sixty years old.", "sixty years old", "age", "year", 60, 60),
        ("A man aged 60 fell.", "60", "age", "year", 60, 60),
        ("Ilse Marlow, 33, has left.", "33", "age", "year", 33, 33),
        ("It is the seventh film.", "seventh", "ordinal", "", 7, 7),
        ("It is the 21st film.", "21st", "ordinal", "", 21, 21),
        ("It was 20°C at sea.", "20°C", "temperature", "°C", 20, 20),
        ("It was 212 degrees Fahrenheit.", "212 degrees Fahrenheit", "temperature", "°C", 100, 100),
        ("There were two dozen people there.", "two dozen people", "count", "person", 24, 24),
        ("At least 12 dead, they say.", "At least 12 dead", "count", "dead", 12, math.inf),
        ("Up to 300 extras came.", "Up to 300 extras", "count", "extra", 0, 300),
        ("They used 10 to 12 cameras.", "10 to 12 cameras", "count", "camera", 10, 12),
        (
            "Two hundred and fifty thousand fans came.",
            "Two hundred and fifty thousand fans",
            "count",
            "fan",
            25e4,
            25e4,
        ),
        ("With 31 crew it sailed.", "31 crew", "count", "crew", 31, 31),
        ("It had 31 crew members on deck.", "31 crew members", "count", "crew", 31, 31),
        ("Twenty-five new ships came.", "Twenty-five new ships", "count", "ship", 25, 25),
    ],
)
def test_amounts_come_in_base_units(
    mark, text: str, said: str, dimension: str, unit: str, low: float, high: float
) -> None:
    value = mark(text).values()[said]
    assert isinstance(value, AmountValue)
    assert (value.dimension, value.unit) == (dimension, unit)
    assert (value.low, value.high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    "text",
    [
        "One of them left, and no one saw it.",
        "First of all, it rained for the first time.",
        "The one he wanted was gone.",
        "One of the three reckons it was late.",
        "See page / 12345. html for more.",
        "The Harbour Wolves won 31-24.",
    ],
)
def test_what_measures_nothing_is_no_amount(mark, text: str) -> None:
    assert not mark(text).all("amount")
