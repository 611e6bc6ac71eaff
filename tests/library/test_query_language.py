from datetime import date

import pytest

from moviebrowser.library import Library
from moviebrowser.library.periods import cover, read_dates


def test_help_tells_every_field_and_its_examples_are_right(library: Library) -> None:
    forms = library.query_help()
    fields = {form.form for form in forms if form.form.endswith(":")}
    assert fields >= {"title:", "outlet:", "author:", "entity:", "story:", "lang:", "type:", "date:", "has:"}
    for form in forms:
        for example in form.example.split(", "):
            assert library.search(example).problem is None, example


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("2023", ("2023", "2023")),
        ("2023-07..2023-08-15", ("2023-07", "2023-08-15")),
        ("..2023", (None, "2023")),
        ("today", ("2024-03-13", "2024-03-13")),
        ("Yesterday", ("2024-03-12", "2024-03-12")),
        ('"this week"', ("2024-03-11", "2024-03-17")),
        ('"last  week"', ("2024-03-04", "2024-03-10")),
        ('"this month"', ("2024-03", "2024-03")),
        ('"last month"', ("2024-02", "2024-02")),
        ('"last year"', ("2023", "2023")),
        ('"last 10 days"', ("2024-03-03", "2024-03-13")),
        ('"last 1 months"', ("2024-02-13", "2024-03-13")),
        ('"last 9999 years"', ("1600-01-13", "2024-03-13")),
        ('"last month..yesterday"', ("2024-02", "2024-03-12")),
        (">2023-12", ("2024-01-01", None)),
        (">= 2023-12", ("2023-12", None)),
        ("<2024-03", (None, "2024-02-29")),
        ("<=yesterday", (None, "2024-03-12")),
        ('<"last week"', None),
        ("2023-13", None),
        ("2023-1", None),
        ("..", None),
        ("", None),
        (">", None),
        ("next week", None),
    ],
)
def test_dates_are_read(text: str, stretch: tuple[str | None, str | None] | None) -> None:
    assert read_dates(text, date(2024, 3, 13)) == stretch


def test_a_month_back_from_its_last_day_is_the_last_day_there_is() -> None:
    assert read_dates("last 1 month", date(2024, 3, 31)) == ("2024-02-29", "2024-03-31")


def test_a_stretch_of_time_is_covered_by_few_periods() -> None:
    assert list(cover("2022-12-30", "2024-02")) == ["2022-12-30", "2022-12-31", "2023", "2024-01", "2024-02"]


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        ('tram -"old hill" outlet:courier', ["tram", '-"old hill"', "outlet:courier"]),
        ("(tram OR car) NOT title:(a b)", ["(tram OR car)", "NOT title:(a b)"]),
        ('"red hat"~3 date:"last week" hil~2', ['"red hat"~3', 'date:"last week"', "hil~2"]),
        ("AND (tram", ["(tram"]),
        ("", []),
    ],
)
def test_a_query_falls_into_terms(library: Library, query: str, texts: list[str]) -> None:
    assert [term.text for term in library.terms(query)] == texts


@pytest.mark.parametrize(
    ("query", "narrowed"),
    [
        ("tram hill", "tram hill lang:en"),
        ("tram OR hill", "(tram OR hill) lang:en"),
        ("(tram OR hill)", "(tram OR hill) lang:en"),
        ("", "lang:en"),
    ],
)
def test_a_term_narrows_the_whole_query(library: Library, query: str, narrowed: str) -> None:
    assert library.narrowed(query, "lang:en") == narrowed


@pytest.mark.parametrize(
    ("query", "place", "left"),
    [
        ("tram outlet:courier hill", 1, "tram hill"),
        ("tram OR car AND hill", 0, "car AND hill"),
        ("tram OR car AND hill", 1, "tram AND hill"),
        ("tram OR car AND hill", 2, "tram OR car"),
        ('"a b" -c', 0, "-c"),
        ("tram", 0, ""),
    ],
)
def test_a_term_is_taken_out_with_what_joined_it(library: Library, query: str, place: int, left: str) -> None:
    assert library.without(query, library.terms(query)[place]) == left
