"""The sample library, read as a first start reads it."""

import re
from pathlib import Path

import pytest

from moviebrowser.articles import SUFFIXES, Article, original_text, read_file
from moviebrowser.places import samples

FILES = sorted(path for path in samples().glob("*/*") if path.suffix in SUFFIXES)
STORIES = sorted(path for path in samples().iterdir() if path.is_dir())

FURNITURE = re.compile(
    r"leave a (reply|comment)|post a comment|share (this|on|by|to) |join (our|the conversation)|sign up|log in|©"
    r"|(photo|related|read more|read next|read also|see also|watch|also read|most read)\s*:|newsletter|subscribe"
    r"|related (articles|posts|stories)|all rights reserved|advertise?ment|cookies|email address|print this page"
    r"|trending now|popular posts",
    re.IGNORECASE,
)


def _read(path: Path) -> Article:
    (article,) = read_file(path)
    return article


def _id(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def test_there_are_stories_that_several_outlets_tell() -> None:
    assert len(STORIES) >= 3
    for story in STORIES:
        told = [path for path in FILES if path.parent == story]
        assert 4 <= len(told) <= 6
        assert len({_read(path).outlet for path in told}) == len(told)


def test_text_page_and_markdown_are_all_among_them() -> None:
    assert {path.suffix for path in FILES} == {".txt", ".html", ".md"}


@pytest.mark.parametrize("path", FILES, ids=_id)
def test_headline_outlet_author_and_date_are_found(path: Path) -> None:
    article = _read(path)
    assert article.title
    assert article.author or "By Lantern Wire staff" in original_text(article), "an agency's staff is nobody"
    assert article.outlet
    assert re.sub(r"\W+", "-", article.outlet.lower().removeprefix("the ").replace("&", "and")) == path.stem
    assert re.fullmatch(r"20\d\d-\d\d-\d\d.*", article.published or "")
    assert article.title not in article.text


@pytest.mark.parametrize("path", FILES, ids=_id)
def test_furniture_is_set_aside(path: Path) -> None:
    article = _read(path)
    assert FURNITURE.search(original_text(article)), "the sample has furniture"
    assert [match[0] for match in FURNITURE.finditer(article.text)] == []
    assert 250 <= article.words <= 500


@pytest.mark.parametrize("path", FILES, ids=_id)
def test_text_begins_and_ends_with_a_sentence(path: Path) -> None:
    text = _read(path).text
    assert re.match(r"[“\"]?[A-Z]", text)
    assert text[-1] in '.!?”")'
