"""Exports in a process of their own end as exports in this one do."""

from dataclasses import replace
from pathlib import Path

import pytest

from moviebrowser.analysis import analyse
from moviebrowser.articles import Article
from moviebrowser.comparison import compare
from moviebrowser.desktop.exporting_apart import Errand, export_apart
from moviebrowser.excerpts import ExportError, ExportOptions, text_excerpt
from moviebrowser.library import Library
from moviebrowser.progress import Cancelled, Progress, unstoppable, unwatched

TEXT = "The lamps were lit at six. By ten the quay was full of people who had come by ferry."


@pytest.fixture
def errand(tmp_path: Path) -> Errand:
    with Library.open(tmp_path / "library") as library:
        article = Article(TEXT, title="Lamps")
        [id] = library.add([article])
        kept = library.keep(text_excerpt(id, article, 4, 9))
        options = ExportOptions(context="sentence")
        return Errand(library.folder, [kept] * 3, "markdown", tmp_path / "out.md", options)


def test_it_writes_with_context_and_tells_how_far_it_is(errand: Errand) -> None:
    told: list[Progress] = []
    export_apart(errand, told.append, unstoppable)
    assert errand.target.read_text("utf-8").count("The **lamps** were lit at six") == 3
    assert told[0].total == 3


def test_it_stops_when_told_to(errand: Errand) -> None:
    errand.target.write_text("old")
    with pytest.raises(Cancelled):
        export_apart(errand, unwatched, lambda: True)
    assert errand.target.read_text() == "old"


def test_what_goes_wrong_is_told(errand: Errand) -> None:
    errand.target.mkdir()
    with pytest.raises(ExportError, match="is a folder"):
        export_apart(errand, unwatched, unstoppable)


def test_a_report_is_written_there_too(errand: Errand) -> None:
    articles = [Article(TEXT, title="Lamps", language="en"), Article("The quay was full by ten.", language="en")]
    story = compare(articles, list(analyse(articles)))
    options = ExportOptions(title="Lamps at six")
    report = replace(errand, format="pdf", options=options, comparison=story)
    assert report.takes_long
    export_apart(report, unwatched, unstoppable)
    assert report.target.read_bytes().startswith(b"%PDF")
