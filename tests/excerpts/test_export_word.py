from collections.abc import Callable
from pathlib import Path

import docx
from docx.enum.text import WD_COLOR_INDEX

from moviebrowser.excerpts import Arrangement, Excerpt

Exported = Callable[..., Path]


def test_headings_and_highlights_are_words_own(excerpts: list[Excerpt], exported: Exported) -> None:
    word = docx.Document(str(exported(excerpts, "docx", title="Tea")))
    styles = [(paragraph.style.name, paragraph.text) for paragraph in word.paragraphs]
    assert styles[0] == ("Title", "Tea")
    assert [text for style, text in styles if style == "Heading 1"] == [
        "Full house for Snow on the Line",
        "note.txt",
        "Sources",
    ]
    marked = [(run.text, run.font.highlight_color) for paragraph in word.paragraphs for run in paragraph.runs]
    assert ("“We had not expected that,”", WD_COLOR_INDEX.BRIGHT_GREEN) in marked
    assert ("Two hundred people", WD_COLOR_INDEX.VIOLET) in marked
    assert (" stood in the snow. Some had come by sledge.", None) in marked
    assert word.core_properties.title == "Tea"


def test_notes_tags_sources_and_links_are_there(excerpts: list[Excerpt], exported: Exported) -> None:
    word = docx.Document(str(exported(excerpts, "docx", arrangement=Arrangement.TRAY)))
    said = "\n".join(paragraph.text for paragraph in word.paragraphs)
    for words in (
        "Ask her again.",
        "Tags: quote, cinema",
        "Quayside Lamp, Bo Oduya-Lind, 4 March 2024",
        "/news/note.txt",
    ):
        assert words in said
    links = [link.address for paragraph in word.paragraphs for link in paragraph.hyperlinks]
    assert len([link for link in links if link.startswith("https://lamp.example/full?a=1&copy=2#:~:text=")]) == 2
    assert len([link for link in links if link.startswith("moviebrowser://article/")]) == 3


def test_any_text_comes_out_as_text(
    hostile: str, hostile_excerpt: Excerpt, exported: Exported, visible: Callable[[str], str]
) -> None:
    word = docx.Document(str(exported([hostile_excerpt], "docx", title=hostile)))
    marked = [run.text for paragraph in word.paragraphs for run in paragraph.runs if run.font.highlight_color]
    assert visible(" ".join(marked)) == visible(hostile)
    assert visible(word.paragraphs[0].text) == visible(hostile)
    assert not word.element.xpath("//w:fldSimple | //w:instrText")
    links = [link.address for paragraph in word.paragraphs for link in paragraph.hyperlinks]
    assert [link.partition(":")[0] for link in links] == ["moviebrowser"]


def test_no_excerpts_say_so(exported: Exported) -> None:
    assert docx.Document(str(exported([], "docx"))).paragraphs[1].text == "There are no excerpts."
