"""Exports and reports without a window."""

from dataclasses import replace
from pathlib import Path

import docx
import pytest
from lxml import html

from moviebrowser import cli
from moviebrowser.articles import Article
from moviebrowser.cli import comparing, exporting
from moviebrowser.excerpts import FORMATS, REPORT_FORMATS, Colour, text_excerpt
from moviebrowser.library import Library

ARTICLE = Article(
    "They opened the doors at nine. By ten the hall was full. Nobody had a chair.",
    title="Full house",
    outlet="Quayside Lamp",
)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    with Library.open(folder) as kept:
        (id,) = kept.add([ARTICLE])
        for start, colour, tags in ((38, Colour.GREEN, ("hall",)), (60, Colour.BLUE, ())):
            kept.keep(replace(text_excerpt(id, ARTICLE, start, start + 6, colour=colour), tags=tags))
    return folder


def command(*words: object) -> int:
    return cli.run(cli.parse([str(word) for word in words]))


def test_the_choices_are_those_of_the_excerpts() -> None:
    assert tuple(sorted((format.name for format in FORMATS), key=exporting.FORMATS.index)) == exporting.FORMATS
    assert len(exporting.FORMATS) == len(FORMATS)
    assert comparing.REPORTS == REPORT_FORMATS


def test_a_format_is_known_by_what_its_files_end_on() -> None:
    for format in FORMATS:
        parsed = cli.parse(["export", "-o", "out", "--format", format.suffix.rpartition(".")[2]])
        assert parsed.format in (format.name, "json")


def test_options_reach_the_document(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "tea.txt"
    options = [
        "--context",
        "sentence",
        "--title",
        "Tea",
        "--style",
        "author-date",
        "--arrangement",
        "tray",
        "--no-links",
    ]
    assert command("export", "-o", target, "--library", library, "--tag", "hall", *options) == 0
    text = target.read_text("utf-8")
    assert text.startswith("Tea\n\nBy ten [")
    assert "(Quayside Lamp, n.d.)" in text
    assert "1 excerpt in" in capsys.readouterr().out


def test_colours_choose(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("export", "-o", tmp_path / "a.csv", "--library", library, "--colour", "blue") == 0
    assert capsys.readouterr().out.startswith("1 excerpt in")


def test_a_file_that_tells_no_format_is_asked_about(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("export", "-o", tmp_path / "a.xyz", "--library", library) == 1
    assert "--format" in capsys.readouterr().err


def test_a_style_that_there_is_not_is_named(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("export", "-o", tmp_path / "a.md", "--library", library, "--style", "odd") == 1
    assert "no citation style 'odd'" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--context", "some"], ["--context", "-3"], ["--layout", "pile"]])
def test_wrong_usage_ends_with_2(words: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.parse(["export", "-o", "x.md", *words])
    assert caught.value.code == 2


def test_a_comparison_goes_to_a_word_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for file, day in zip(files, ("4", "11"), strict=True):
        file.write_text(f"“The Glass Orchard”, a film by Ingrid Halloway, opens on {day} October 2024.", "utf-8")
    target = tmp_path / "report.docx"
    assert command("compare", *files, "--format", "docx") == 1
    assert "-o FILE" in capsys.readouterr().err
    assert command("compare", *files, "--format", "docx", "-o", target, "--title", "Bottles") == 0
    assert docx.Document(str(target)).paragraphs[0].text == "Bottles"


def test_a_comparison_is_written_as_its_file_ends(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for file in files:
        file.write_text(f"“The Glass Orchard” opens on 4 October 2024, says {file.stem}.", "utf-8")
    heads = {"pdf": b"%PDF-", "docx": b"PK", "HTML": b"<!DOCTYPE html>", "json": b'{"format"', "txt": b"", "out": b""}
    for ending, head in heads.items():
        target = tmp_path / f"report.{ending}"
        assert command("compare", *files, "-o", target) == 0
        assert target.read_bytes()[: len(head)].lower() == head.lower()
    assert (tmp_path / "report.txt").read_text("utf-8") == (tmp_path / "report.out").read_text("utf-8")
    assert command("compare", *files, "-o", tmp_path / "report.csv") == 1
    assert "not written as csv" in capsys.readouterr().err


def test_a_report_has_the_librarys_excerpts_of_its_articles(library: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("The hall was full by ten, and nobody had a chair.")
    target = tmp_path / "report.html"
    assert command("compare", "1", other, "--library", library, "-o", target) == 0
    assert html.parse(target).xpath("//mark/text()") == ["the ha", "ody ha"]
    assert command("compare", "1", other, "--library", library, "-o", target, "--no-excerpts") == 0
    assert html.parse(target).xpath("//mark") == []
