import pytest

from moviebrowser.analysis import DateValue, EntityType, resolve


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("It opens July 12, 2023 here.", "July 12, 2023", DateValue(2023, 7, 12)),
        ("It opened on 12 July.", "12 July", DateValue(None, 7, 12)),
        ("It opens on 12 July.", "12 July", DateValue(None, 7, 12, relative="coming")),
        ("It will open in May, he said on Thursday.", "Thursday", DateValue(weekday=3)),
        ("Dated 2023-07-12.", "2023-07-12", DateValue(2023, 7, 12)),
        ("Signed 25/07/2023 in port.", "25/07/2023", DateValue(2023, 7, 25)),
        ("Signed 07/25/2023 in port.", "07/25/2023", DateValue(2023, 7, 25)),
        ("On 3 May it was 12/07/2023.", "12/07/2023", DateValue(2023, 7, 12)),
        ("It was 12/07/2023 then.", "12/07/2023", DateValue(2023)),
        ("It comes next month to us.", "next month", DateValue(relative="next month")),
        ("They met on Thursday.", "Thursday", DateValue(weekday=3)),
        ("It will open on Thursday.", "Thursday", DateValue(weekday=3, relative="coming")),
        ("Gales are forecast for Thursday.", "Thursday", DateValue(weekday=3, relative="coming")),
        ("They met Thursday, July 6, 2023.", "Thursday, July 6, 2023", DateValue(2023, 7, 6, 3)),
        ("Shot in 2019 at sea.", "2019", DateValue(2019)),
        ("Due in summer 2024 at sea.", "summer 2024", DateValue(2024, relative="summer")),
        ("It returns in October.", "October", DateValue(month=10)),
        ("Cut in June 2021 by hand.", "June 2021", DateValue(2021, 6)),
        ("It sank three days ago.", "three days ago", DateValue(relative="three days ago")),
    ],
)
def test_dates_are_read_as_they_are_said(mark, text: str, said: str, value: DateValue) -> None:
    assert mark(text).values()[said] == value


@pytest.mark.parametrize(
    "text", ["We may 12 of us go.", "They march 5 miles.", "He scored 31-24.", "A 2019 people strong crowd"]
)
def test_what_looks_like_a_date_is_none(mark, text: str) -> None:
    assert not mark(text).all("date")


@pytest.mark.parametrize(
    ("value", "published", "date"),
    [
        (DateValue(2023, 7, 12), None, "2023-07-12"),
        (DateValue(None, 7, 12), "2023-06-30T08:00:00+02:00", "2023-07-12"),
        (DateValue(None, 1, 3), "2023-12-30", "2024-01-03"),
        (DateValue(None, 12, 30), "2024-01-03", "2023-12-30"),
        (DateValue(None, 3, 14), "2024-09-12", "2024-03-14"),
        (DateValue(None, 3, 14, relative="coming"), "2024-09-12", "2025-03-14"),
        (DateValue(None, 7, 12), None, None),
        (DateValue(2023, 6), "2024-01-01", "2023-06"),
        (DateValue(2023, 2, 30), None, None),
        (DateValue(weekday=3), "2023-07-10", "2023-07-06"),
        (DateValue(weekday=0), "2023-07-10", "2023-07-10"),
        (DateValue(weekday=3, relative="coming"), "2023-07-10", "2023-07-13"),
        (DateValue(weekday=3, relative="last thursday"), "2023-07-10", "2023-07-06"),
        (DateValue(relative="yesterday"), "2023-07-01", "2023-06-30"),
        (DateValue(relative="next month"), "2023-12-06", "2024-01"),
        (DateValue(relative="last year"), "2023-12-06", "2022"),
        (DateValue(relative="three days ago"), "2023-07-02", "2023-06-29"),
        (DateValue(relative="last week"), "2023-07-02", None),
        (DateValue(month=2, day=29), "2023-03-01", "2024-02-29"),
        (DateValue(month=10), "2023-07-02", "2023-10"),
        (DateValue(relative="yesterday"), "not a date", None),
    ],
)
def test_dates_resolve_against_the_articles_own(value: DateValue, published: str | None, date: str | None) -> None:
    assert resolve(value, published) == date


def test_times_are_marked(mark) -> None:
    marked = mark("Doors open at 8 p.m. and close at 20:30 GMT, or at noon.")
    assert [text.rstrip(".") for text in marked.all("time")] == ["8 p.m", "20:30 GMT", "noon"]
    assert all(m.type is not EntityType.AMOUNT for m in marked.analysis.mentions)
