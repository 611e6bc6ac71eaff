"""Excerpts as a Word document: headings, the words in Word's own highlight colours, links.

The only module that names python-docx.
"""

from datetime import UTC, datetime
from io import BytesIO
from typing import BinaryIO

import docx
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_COLOR_INDEX
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from moviebrowser.excerpts.document import NO_EXCERPTS, Card, Document, Group
from moviebrowser.excerpts.excerpt import Colour
from moviebrowser.excerpts.exporting import Step
from moviebrowser.excerpts.shades import BARS

# Word knows fifteen highlight colours and no others; on the dark one the words are white.
HIGHLIGHTS = {
    Colour.YELLOW: WD_COLOR_INDEX.YELLOW,
    Colour.GREEN: WD_COLOR_INDEX.BRIGHT_GREEN,
    Colour.BLUE: WD_COLOR_INDEX.TURQUOISE,
    Colour.PINK: WD_COLOR_INDEX.PINK,
    Colour.VIOLET: WD_COLOR_INDEX.VIOLET,
}
# Styles of one word, which Word knows by the same name inside.
_QUOTATION, _NOTE, _SOURCE = "Excerpt", "ExcerptNote", "ExcerptSource"
_MUTED = RGBColor(0x5C, 0x64, 0x70)
_WHITE = RGBColor(0xFF, 0xFF, 0xFF)
_BAR_WIDTH = "24"  # eighths of a point


def write(document: Document, out: BinaryIO, step: Step) -> None:
    """Build the document in memory, then write it."""
    word = docx.Document()
    _declare_styles(word)
    _describe(word, document.title)
    word.add_heading(document.title, 0)
    if not document:
        word.add_paragraph(NO_EXCERPTS)
    for group in document.groups:
        _add_group_heading(word, group)
        for card in group.cards:
            _add_card(word, card, with_source=group.source is None)
            step(card)
    # A zip file that breaks off, on a full disk, must not try to go on when it is collected.
    whole = BytesIO()
    word.save(whole)
    out.write(whole.getbuffer())


def _describe(word: WordDocument, title: str) -> None:
    """Put the document's own properties in place of those of python-docx's empty one."""
    properties = word.core_properties
    properties.title = title[:255]
    properties.author = properties.comments = ""
    properties.created = properties.modified = datetime.now(UTC)


def _declare_styles(word: WordDocument) -> None:
    """Give each kind of paragraph a style of its own, so that all of them change at once in Word."""
    quotation = word.styles.add_style(_QUOTATION, WD_STYLE_TYPE.PARAGRAPH)
    quotation.paragraph_format.left_indent = Cm(0.4)
    quotation.paragraph_format.space_before = Pt(10)
    quotation.paragraph_format.keep_together = True
    for name in (_NOTE, _SOURCE):
        style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.paragraph_format.left_indent = Cm(0.4)
        style.paragraph_format.space_after = Pt(2)
    word.styles[_NOTE].font.italic = True
    word.styles[_SOURCE].font.size = Pt(9)
    word.styles[_SOURCE].font.color.rgb = _MUTED


def _add_paragraph(word: WordDocument, text: str, style: str) -> Paragraph:
    """Add a paragraph in one of the styles declared here; python-docx would look through all styles for each."""
    paragraph = word.add_paragraph(text)
    paragraph._p.style = style
    return paragraph


def _add_group_heading(word: WordDocument, group: Group) -> None:
    if group.name is None:
        return
    word.add_heading(group.name, 1)
    if group.byline:
        _add_paragraph(word, group.byline, _SOURCE)
    if group.place:
        _add_place(_add_paragraph(word, "", _SOURCE), group.place, group.link)


def _add_card(word: WordDocument, card: Card, *, with_source: bool) -> None:
    _add_quotation(word, card)
    if card.excerpt.note:
        _add_paragraph(word, card.excerpt.note, _NOTE)
    if card.excerpt.tags:
        _add_paragraph(word, "Tags: " + ", ".join(card.excerpt.tags), _SOURCE)
    if with_source:
        _add_paragraph(word, " · ".join(part for part in (card.name, card.byline) if part), _SOURCE)
        if card.place and not card.link:
            _add_paragraph(word, card.place, _SOURCE)
    if card.link:
        _add_place(_add_paragraph(word, "", _SOURCE), "These words on the page", card.link)


def _add_quotation(word: WordDocument, card: Card) -> None:
    paragraphs = card.paragraphs
    for nth, words in enumerate(paragraphs):
        paragraph = _add_paragraph(word, "", _QUOTATION)
        _add_bar(paragraph, card.excerpt.colour)
        if nth == 0:
            _add_context(paragraph, card.before)
        run = paragraph.add_run(words)
        run.font.highlight_color = HIGHLIGHTS[card.excerpt.colour]
        if card.excerpt.colour is Colour.VIOLET:
            run.font.color.rgb = _WHITE
        if nth == len(paragraphs) - 1:
            _add_context(paragraph, card.after)


def _add_context(paragraph: Paragraph, words: str) -> None:
    if words:
        paragraph.add_run(words).font.color.rgb = _MUTED


def _add_bar(paragraph: Paragraph, colour: Colour) -> None:
    """Draw the colour bar: a left border, which python-docx has no name for (ECMA-376, 17.3.1.17)."""
    borders, left = OxmlElement("w:pBdr"), OxmlElement("w:left")
    for name, value in (("val", "single"), ("sz", _BAR_WIDTH), ("space", "8"), ("color", BARS[colour].lstrip("#"))):
        left.set(qn(f"w:{name}"), value)
    borders.append(left)
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr"
    )


def _add_place(paragraph: Paragraph, text: str, link: str | None) -> None:
    """Add where the source is to be found, as a hyperlink if there is one to follow (ECMA-376, 17.16.22)."""
    run = paragraph.add_run(text)
    if link is None:
        return
    run.font.underline = True
    hyperlink = OxmlElement("w:hyperlink")
    hyperlink.set(qn("r:id"), paragraph.part.relate_to(link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    paragraph._p.append(hyperlink)
    hyperlink.append(run._r)
