from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import docx
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from lxml import etree

from moviebrowser.articles import Article
from moviebrowser.excerpts import Arrangement, Excerpt, ExportOptions, Layout, text_excerpt

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
        "note.txt",
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


def _footnotes(word: docx.document.Document) -> list[str]:
    (part,) = [rel.target_part for rel in word.part.rels.values() if rel.reltype.endswith("/footnotes")]
    notes = etree.fromstring(part.blob).findall(qn("w:footnote"))
    return ["".join(note.itertext()).strip() for note in notes if note.get(qn("w:type")) is None]


def test_citations_are_footnotes(excerpts: list[Excerpt], exported: Exported) -> None:
    word = docx.Document(str(exported(excerpts, "docx", arrangement=Arrangement.TRAY)))
    called = word.element.xpath("//w:footnoteReference/@w:id")
    notes = _footnotes(word)
    assert called == ["1", "2", "3"]
    assert notes[1] == "‘note.txt’."
    assert notes[0].startswith("Bo Oduya-Lind, ‘Full house for Snow on the Line’, Quayside Lamp, 4 March 2024")


def test_a_style_in_the_text_has_no_footnotes(excerpts: list[Excerpt], exported: Exported) -> None:
    options = ExportOptions(arrangement=Arrangement.TRAY, style="author-date")
    word = docx.Document(str(exported(excerpts, "docx", options=options)))
    assert _footnotes(word) == []
    assert any(paragraph.text.endswith("(Oduya-Lind, 2024)") for paragraph in word.paragraphs)


def test_a_bundle_stands_in_columns(excerpts: list[Excerpt], exported: Exported) -> None:
    bundle = [replace(excerpt, bundle="b", bundle_title="The opening") for excerpt in excerpts[:2]]
    (table,) = docx.Document(str(exported(bundle, "docx", options=ExportOptions(layout=Layout.COLUMNS)))).tables
    assert [cell.text.split("\n")[0] for cell in table.rows[0].cells] == ["Quayside Lamp", "note.txt"]


def test_what_goes_from_right_to_left_says_so(exported: Exported) -> None:
    article = Article("قالت المخرجة شيئا. And so on.", title="Tea")
    word = docx.Document(str(exported([text_excerpt(1, article, 0, 18)], "docx")))
    assert word.element.xpath("boolean(//w:p[w:pPr/w:bidi]//w:r[w:rPr/w:rtl and w:rPr/w:highlight])")


def test_a_heading_does_not_end_a_page_with_the_line_under_it(exported: Exported, excerpts: list[Excerpt]) -> None:
    paragraphs = docx.Document(str(exported(excerpts, "docx"))).paragraphs
    under = [after for head, after in pairwise(paragraphs) if head.style.name == "Heading 1"]
    assert any(line.style.name == "ExcerptSource" for line in under)
    assert all(line.paragraph_format.keep_with_next for line in under if line.style.name == "ExcerptSource")
