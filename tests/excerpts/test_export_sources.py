"""The bibliographies, read by the libraries of others."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from moviebrowser.excerpts import Excerpt

bibtexparser = pytest.importorskip("bibtexparser")
rispy = pytest.importorskip("rispy")

Exported = Callable[..., Path]


def _bibtex(path: Path) -> list[dict[str, str]]:
    library = bibtexparser.parse_string(path.read_text("utf-8"))
    assert library.failed_blocks == []
    return [{"key": entry.key, **{field.key: field.value for field in entry.fields}} for entry in library.entries]


def test_bibtex_has_an_entry_an_article(excerpts: list[Excerpt], exported: Exported) -> None:
    hall, note = _bibtex(exported(excerpts, "bibtex"))
    assert (hall["author"], hall["title"]) == ("Oduya-Lind, Bo", "{Full house for Snow on the Line}")
    assert (hall["journal"], hall["date"], hall["year"], hall["month"]) == (
        "Quayside Lamp",
        "2024-03-04",
        "2024",
        "mar",
    )
    assert hall["url"] == "https://lamp.example/full?a=1&copy=2"
    assert hall["urldate"] == excerpts[0].kept_at[:10]
    assert note["title"] == "{note.txt}"
    assert "author" not in note


def test_bibtex_tells_articles_from_papers_without_an_outlet(excerpts: list[Excerpt], exported: Exported) -> None:
    library = bibtexparser.parse_string(exported(excerpts, "bibtex").read_text("utf-8"))
    assert [entry.entry_type for entry in library.entries] == ["article", "misc"]


def test_keys_are_plain_and_distinct(excerpts: list[Excerpt], exported: Exported) -> None:
    first = excerpts[0]
    sources = [replace(first.source, address=f"https://lamp.example/{n}", outlet="Łódź“}{") for n in range(3)]
    keys = [entry["key"] for entry in _bibtex(exported([replace(first, source=each) for each in sources], "bibtex"))]
    assert len(set(keys)) == 3
    assert all(key.isascii() and key.isalnum() for key in keys)


def test_ris_has_an_entry_an_article(excerpts: list[Excerpt], exported: Exported) -> None:
    hall, note = rispy.loads(exported(excerpts, "ris").read_text("utf-8"))
    assert (hall["type_of_reference"], hall["title"], hall["authors"]) == (
        "NEWS",
        "Full house for Snow on the Line",
        ["Oduya-Lind, Bo"],
    )
    assert (hall["secondary_title"], hall["date"], hall["urls"]) == (
        "Quayside Lamp",
        "2024/03/04",
        ["https://lamp.example/full?a=1&copy=2"],
    )
    assert note["title"] == "note.txt"


def test_csl_json_has_an_item_an_article(excerpts: list[Excerpt], exported: Exported) -> None:
    hall, note = json.loads(exported(excerpts, "csl-json").read_text("utf-8"))
    assert hall["type"] == "article-newspaper"
    assert hall["author"] == [{"family": "Oduya-Lind", "given": "Bo"}]
    assert hall["issued"] == {"date-parts": [[2024, 3, 4]]}
    assert (hall["container-title"], hall["URL"]) == ("Quayside Lamp", "https://lamp.example/full?a=1&copy=2")
    assert note.keys() == {"id", "type", "title"}


@pytest.mark.parametrize("date", ["soon", "2024-02-31", "20240304", ""])
def test_what_is_no_date_is_left_out(date: str, excerpts: list[Excerpt], exported: Exported) -> None:
    source = replace(excerpts[0].source, published=date)
    (item,) = json.loads(exported([replace(excerpts[0], source=source)], "csl-json").read_text("utf-8"))
    assert item.get("issued", {"date-parts": [[2024]]}) == {"date-parts": [[2024]]}


def test_any_text_comes_out_as_text(hostile: str, hostile_excerpt: Excerpt, exported: Exported) -> None:
    (entry,) = _bibtex(exported([hostile_excerpt], "bibtex"))
    assert entry.keys() >= {"author", "title", "journal"}
    assert not {"\\input", "\\documentclass"} & set(entry["title"].split("{"))
    (item,) = rispy.loads(exported([hostile_excerpt], "ris").read_text("utf-8"))
    shown = "".join("\ufffd" if letter in "\x00\x07\x0c\ud800" else letter for letter in hostile)
    assert item["title"] == " ".join(shown.split())
    (csl,) = json.loads(exported([hostile_excerpt], "csl-json").read_text("utf-8"))
    assert csl["title"].replace("\u2060", "") == shown
    assert "<b>" not in csl["title"]  # which asks citation processors for bold letters


def test_no_excerpts_have_no_sources(exported: Exported) -> None:
    assert _bibtex(exported([], "bibtex")) == []
    assert exported([], "ris").read_text("utf-8") == ""
    assert json.loads(exported([], "csl-json").read_text("utf-8")) == []
