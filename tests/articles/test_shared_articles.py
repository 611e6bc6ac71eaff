"""Five outlets' real articles, where they lie beside the project: what a careful reader takes for the article."""

from pathlib import Path

import pytest

from moviebrowser.articles import Article, read_file

FOLDER = Path(__file__).parents[2].parent / "shared" / "seeds"
PATHS = sorted(FOLDER.glob("*.txt"))

pytestmark = pytest.mark.skipif(len(PATHS) != 5, reason="the articles are not here")


def lines_and_article(letter: str) -> tuple[list[str], Article]:
    """Return the file's lines that are not blank, white space tidied, and the article."""
    path = PATHS["ABCDE".index(letter)]
    lines = [" ".join(line.split()) for line in path.read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if line], read_file(path)[0]


@pytest.mark.parametrize(
    ("letter", "hidden"),
    [("A", {0, 1, -1}), ("B", {2, 4, 6, -2, -1}), ("C", {0, 1, 5, -4, -3, -2, -1}), ("D", set()), ("E", {2, 3})],
)
def test_just_the_furniture_is_hidden(letter: str, hidden: set[int]) -> None:
    lines, article = lines_and_article(letter)
    expected = [lines[number % len(lines)] for number in sorted(hidden, key=lambda number: number % len(lines))]
    glued = [piece for piece in article.furniture if piece.text not in lines]
    assert [piece.text for piece in article.furniture if piece not in glued] == expected
    kept = " ".join((article.text, *(piece.text for piece in article.furniture))).split()
    assert sorted(kept) == sorted(" ".join(lines).split())


def test_headlines_outlet_and_dates() -> None:
    read = {letter: lines_and_article(letter) for letter in "ABCDE"}
    headline = {letter: article.title for letter, (_, article) in read.items()}
    assert headline["A"] == read["A"][0][1]
    assert headline["C"] == read["C"][0][1].partition(" | ")[0]
    assert f"date 2023-07-06 {headline['E']}" == read["E"][0][0]
    assert all(read[letter][1].text.startswith((headline[letter] or "").rstrip("…")) for letter in "BD")
    assert all((headline[letter] or "").endswith("…") for letter in "BD")
    assert read["C"][1].outlet == read["C"][0][0]
    assert [read[letter][1].published for letter in "ABCDE"] == [None, None, None, "2023-07-06", "2023-07-06"]
    assert {article.language for _, article in read.values()} == {"en"}


def test_subheadings_and_captions_stay_and_the_broken_list_is_joined() -> None:
    lines, article = lines_and_article("A")
    assert f"{lines[10]} {lines[11]}" in article.text.split("\n\n")
    assert lines[3] in article.text.split("\n\n")
    for letter, subheadings in (("B", (5,)), ("D", (1, 5, 9)), ("E", (1, 5, 7, 10))):
        lines, article = lines_and_article(letter)
        assert {lines[number] for number in subheadings} <= set(article.text.split("\n\n"))
