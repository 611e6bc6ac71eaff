"""Headline and date that stand in the first paragraph of a text file are told from it; sentences are left whole."""

from pathlib import Path

import pytest

from moviebrowser.articles import Article, read_file

HEAD = "Lindholm council to rebuild the storm-hit ferry pier"
FIRST = "The harbour council of Lindholm voted on Tuesday to rebuild the old ferry pier after two winters of storms."
NEXT = "Nobody had expected the vote to be so close, and the mayor said that she would look at the figures again."


def read(folder: Path, text: str) -> Article:
    path = folder / "article.txt"
    path.write_text(f"{text}\n\n{NEXT}\n", encoding="utf-8")
    return read_file(path)[0]


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("4 October 2013, 18:07 (GMT+05:00)", "2013-10-04T18:07:00+05:00"),
        ("4 October 2013 , 18 : 07 ( GMT+05 : 00 )", "2013-10-04T18:07:00+05:00"),
        ("Updated Fri 4 October 2013, 9: 03am AEST", "2013-10-04"),
        ("7: 00pm UK, Friday 04 October 2013", "2013-10-04"),
        ("Oct 4, 2013", "2013-10-04"),
        ("Published October 04, 2013 | 10:20 AM", "2013-10-04"),
        ("04 / 10 / 2013 6: 59: 13 PM", None),
        ("28. 10. 2013", "2013-10-28"),
        ("Published: 4 Oct 2013 Last updated at 22: 46 GMT", "2013-10-04"),
    ],
)
def test_date_between_headline_and_sentence_parts_them(tmp_path: Path, date: str, published: str | None) -> None:
    article = read(tmp_path, f"{HEAD} {date} {FIRST}")
    assert (article.title, article.published) == (HEAD, published)
    assert article.text == f"{FIRST}\n\n{NEXT}"
    assert (article.furniture[0].offset, article.furniture[0].text) == (0, f"{HEAD} {date}")


@pytest.mark.parametrize(
    "sentence",
    [
        "The pier opened in the town of Lindholm on 4 October 2013 Maren Tolle said to the harbour council.",
        "The pier has been closed since May 5, 2010. The council of Lindholm voted on Tuesday to rebuild it at last.",
        "On 4 October 2013 the harbour council of Lindholm voted to rebuild the old ferry pier after two winters.",
        "The film will be shown from 4 October 2013 in the cinemas of Lindholm and of the other towns on the islands.",
        "Maren Tolle left early. It was 4 October 2013 Nobody had expected the vote of the council to be so close.",
    ],
)
def test_sentences_with_dates_stay_whole(tmp_path: Path, sentence: str) -> None:
    assert read(tmp_path, sentence).text == f"{sentence}\n\n{NEXT}"


@pytest.mark.parametrize(
    "address",
    [
        "http://courier.example/2013/lindholm-council-to-rebuild-storm-hit-ferry-pier.html",
        "http: / / courier. example / news / lindholm - council - rebuild - the - storm - hit - ferry - pier / 4711",
    ],
)
def test_words_of_the_address_are_the_headline(tmp_path: Path, address: str) -> None:
    article = read(tmp_path, f"{address}\n\n{HEAD} 4 October 2013 {FIRST}")
    assert (article.title, article.published, article.text) == (HEAD, "2013-10-04", f"{FIRST}\n\n{NEXT}")
    article = read(tmp_path, f"{address}\n\n{HEAD} {FIRST}")
    assert (article.title, article.published, article.text) == (HEAD, None, f"{FIRST}\n\n{NEXT}")


def test_address_of_other_words_parts_nothing(tmp_path: Path) -> None:
    article = read(tmp_path, f"http://courier.example/the-harbour-council-of-the-islands\n\n{FIRST}")
    assert article.text == f"{FIRST}\n\n{NEXT}"


def test_long_first_line_is_the_headline_of_plain_text(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    line = f"{HEAD} after two winters of storms that nobody in the town had seen coming and that few will soon forget"
    path.write_text(f"{line}\n\n{FIRST}\n", encoding="utf-8")
    assert read_file(path, plain=True)[0].title == line
    assert read_file(path)[0].title == line
    path.write_text(f"{FIRST}\n\n{NEXT}\n", encoding="utf-8")
    assert read_file(path, plain=True)[0].title in (FIRST, None)
