"""Headline, outlet, author, date and address, found where they stand."""

from pathlib import Path

import pytest

from moviebrowser.articles import Article, FurnitureKind, read_file

BODY = (
    "The harbour board voted on Tuesday to close the old bridge until the spring of next year, officials said.\n\n"
    "Nobody had expected the vote to be so close, and the mayor said that she would look at the figures again."
)
HEADLINE = "Board closes the old bridge"


def read(folder: Path, text: str) -> Article:
    path = folder / "article.txt"
    path.write_text(text, encoding="utf-8")
    return read_file(path)[0]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (f"{HEADLINE}\n\n", {"title": HEADLINE}),
        (f" date 2024-03-05 {HEADLINE}\n\n", {"title": HEADLINE, "published": "2024-03-05"}),
        (f"{HEADLINE} | movies news\n\n", {"title": HEADLINE, "outlet": None}),
        (f"{HEADLINE} | Harbour Courier\n\n", {"title": HEADLINE, "outlet": "Harbour Courier"}),
        (f"{HEADLINE} | Film | Harbour Courier\n\n", {"title": HEADLINE, "outlet": "Harbour Courier"}),
        (f"{HEADLINE} - The Harbour Courier\n\n", {"title": HEADLINE, "outlet": "The Harbour Courier"}),
        (f"{HEADLINE} – A Town Divided\n\n", {"title": f"{HEADLINE} – A Town Divided"}),
        (f"{HEADLINE}?\n\n", {"title": f"{HEADLINE}?"}),
        (f"Gossip Quay\n\n{HEADLINE}\n\n", {"title": HEADLINE, "outlet": "Gossip Quay"}),
        (f"MOVIES\n\n{HEADLINE}\n\n", {"title": HEADLINE, "outlet": None}),
        ("Old Bridge\n\nThe vote was closer than anybody thought\n\n", {"title": "Old Bridge", "outlet": None}),
        (f"{HEADLINE}\nBy Ana Roe\nMarch 5, 2024\n\n", {"author": "Ana Roe", "published": "2024-03-05"}),
        (f"{HEADLINE}\nBy ANA ROE and JON ABARA, Harbour Reporters\n", {"author": "Ana Roe, Jon Abara"}),
        ("By Ana de la Roe | 5 March 2024\n\n", {"author": "Ana de la Roe", "published": "2024-03-05"}),
        (f"{HEADLINE}\nThe Herald\n5 March 2024\nBy Ana Roe\n\n", {"outlet": "The Herald", "author": "Ana Roe"}),
        (f"{HEADLINE}\nVelmouth Quay\nBy Ana Roe\n5 March 2024\n\n", {"outlet": "Velmouth Quay", "author": "Ana Roe"}),
        (f"{HEADLINE}\nVelmouth Star\n\n", {"outlet": "Velmouth Star"}),
        (f"{HEADLINE}\nHarbour Board News\n\n", {"outlet": None}),
        (f"{HEADLINE}\nAna Roe\nTuesday, 5 March 2024\n\n", {"author": "Ana Roe", "published": "2024-03-05"}),
        (f"{HEADLINE}\nPublished: March 3, 2024\nUpdated: March 4, 2024\n", {"published": "2024-03-03"}),
        (f"{HEADLINE}\nUpdated March 4th, 2024 at 10:15 AM EST\n", {"published": "2024-03-04"}),
        (f"{HEADLINE}\n2024-03-05T09:30:00Z\n", {"published": "2024-03-05T09:30:00+00:00"}),
        (f"Title: {HEADLINE}\nSource: Harbour Courier\n", {"title": HEADLINE, "outlet": "Harbour Courier"}),
        (f"{HEADLINE}\nURL: https://courier.example/a\n", {"address": "https://courier.example/a"}),
    ],
)  # fmt: skip
def test_fields_are_found_and_hidden(tmp_path: Path, head: str, expected: dict[str, str | None]) -> None:
    article = read(tmp_path, head + BODY)
    assert {field: getattr(article, field) for field in expected} == expected
    assert article.text.endswith(BODY)
    assert HEADLINE not in article.text
    assert all(piece.kind in (FurnitureKind.METADATA, FurnitureKind.NAVIGATION) for piece in article.furniture)


def test_first_words_stand_in_for_a_missing_headline_and_stay(tmp_path: Path) -> None:
    article = read(tmp_path, BODY)
    assert (article.title, article.text) == ("The harbour board voted on Tuesday to close the old bridge until…", BODY)


def test_date_glued_to_the_first_sentence_is_cut(tmp_path: Path) -> None:
    article = read(tmp_path, f" date 2024-03-05 {BODY}")
    assert (article.published, article.text) == ("2024-03-05", BODY)
    assert article.furniture[0].text == "date 2024-03-05"


@pytest.mark.parametrize("start", ["2024-03-05 was a Tuesday. ", "On 5 March 2024 it rained. ", "May 1, 2024 came. "])
def test_a_sentence_that_begins_with_a_date_stays_whole(tmp_path: Path, start: str) -> None:
    assert read(tmp_path, start + BODY).text == start + BODY


def test_dateline_stays_and_names_the_outlet(tmp_path: Path) -> None:
    article = read(tmp_path, f"{HEADLINE}\n\nPORTO (Northwire) — {BODY}")
    assert article.outlet == "Northwire"
    assert article.text.startswith("PORTO (Northwire) — The harbour")


def test_standfirst_stays(tmp_path: Path) -> None:
    standfirst = "The mayor wants to look at the figures again"
    article = read(tmp_path, f"{HEADLINE}\n\n{standfirst}\n\nBy Ana Roe\n\n{BODY}")
    assert (article.title, article.author) == (HEADLINE, "Ana Roe")
    assert article.text == f"{standfirst}\n\n{BODY}"
