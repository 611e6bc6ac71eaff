"""Blocks as a Word document (ECMA-376): headings, highlights, footnotes, tables, links.

The only module that names python-docx, which gives the package and the styles; what goes by the thousand, and what it
has no names for, is built here element by element.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, BinaryIO

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from lxml import etree

from moviebrowser.excerpts.directions import right_to_left
from moviebrowser.excerpts.document import Document
from moviebrowser.excerpts.excerpt import Colour
from moviebrowser.excerpts.excerpts_on_paper import excerpt_blocks
from moviebrowser.excerpts.exporting import Step
from moviebrowser.excerpts.paper import Barred, Block, Cell, Kind, Paragraph, Run, Table, cards_of
from moviebrowser.excerpts.shades import BARS, INK, MUTED, RULE

# Word knows fifteen highlight colours and no others; on the dark one the words are white.
HIGHLIGHTS = {
    Colour.YELLOW: "yellow",
    Colour.GREEN: "green",
    Colour.BLUE: "cyan",
    Colour.PINK: "magenta",
    Colour.VIOLET: "darkMagenta",
}
_STYLES = {
    Kind.TITLE: "Title",
    Kind.HEADING: "Heading1",
    Kind.SUBHEADING: "Heading2",
    Kind.BODY: "Normal",
    Kind.QUOTATION: "Excerpt",
    Kind.NOTE: "ExcerptNote",
    Kind.SMALL: "ExcerptSource",
}
_SANS, _SERIF = "Calibri", "Georgia"
_BAR_WIDTH = "24"  # eighths of a point
_TEXT_WIDTH = 9_640  # twentieths of a point between the margins
_MARGIN = Cm(2.0)
_A4 = Cm(21.0), Cm(29.7)

Element = Any  # lxml's elements, with the classes that python-docx gives them


def write(document: Document, out: BinaryIO, step: Step) -> None:
    """Write the excerpts as a Word document."""
    write_blocks(excerpt_blocks(document, footnotes=True), document.title, out, step)


def write_blocks(blocks: Iterable[Block], title: str, out: BinaryIO, step: Step) -> None:
    """Build the document in memory, then write it."""
    word = _Word(title)
    for block in blocks:
        word.add(block)
        for card in cards_of(block):
            step(card)
    # A zip file that breaks off, on a full disk, must not try to go on when it is collected.
    out.write(word.finished())


class _Footnotes(Part):
    """The part of the package that holds the footnotes (17.11.10), which python-docx does not know."""

    def __init__(self, package: Any) -> None:
        content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
        super().__init__(PackURI("/word/footnotes.xml"), content_type, b"", package)
        self.root: Element = OxmlElement("w:footnotes")
        for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
            note = _under(self.root, "footnote", type=kind, id=str(number))
            _under(_under(_under(note, "p"), "r"), kind)

    @property
    def blob(self) -> bytes:
        """The part's content."""
        return bytes(etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True))


class _Word:
    """A document under way."""

    def __init__(self, title: str) -> None:
        self._word = docx.Document()
        self._body = self._word.element.body
        self._end = self._body.sectPr
        self._part = self._word.part
        self._footnotes = _Footnotes(self._part.package)
        self._part.relate_to(self._footnotes, RELATIONSHIP_TYPE.FOOTNOTES)
        self._notes = 0
        self._links: dict[tuple[int, str], str] = {}
        _describe(self._word, title)
        _declare_styles(self._word)
        _set_page(self._word)

    def add(self, block: Block) -> None:
        """Add a block after those that are there."""
        if isinstance(block, Table):
            self._end.addprevious(self._table(block))
            # Tables that touch would become one.
            self._end.addprevious(self._paragraph(Paragraph((), Kind.SMALL)))
        elif isinstance(block, Barred):
            for nth, each in enumerate(block.paragraphs):
                last = nth == len(block.paragraphs) - 1
                self._end.addprevious(self._paragraph(each, bar=BARS[block.colour], together=not last))
        else:
            self._end.addprevious(self._paragraph(block))

    def finished(self) -> bytes:
        """Return the file's content."""
        whole = BytesIO()
        self._word.save(whole)
        return whole.getvalue()

    def _paragraph(self, paragraph: Paragraph, *, bar: str | None = None, together: bool = False) -> Element:
        element = OxmlElement("w:p")
        looks = _under(element, "pPr")
        _under(looks, "pStyle", val=_STYLES[paragraph.kind])
        if together:
            _under(looks, "keepNext")
        if bar:
            _under(_under(looks, "pBdr"), "left", val="single", sz=_BAR_WIDTH, space="8", color=bar.lstrip("#"))
        if right_to_left(paragraph.text):
            _under(looks, "bidi")
        for run in paragraph.runs:
            self._run(element, run, self._part)
        if paragraph.footnote:
            self._call(element, paragraph.footnote)
        return element

    def _run(self, paragraph: Element, run: Run, part: Part) -> None:
        parent = paragraph
        if run.link:
            parent = _under(paragraph, "hyperlink")
            parent.set(qn("r:id"), self._link(part, run.link))
        element = _under(parent, "r")
        _dress(element, run)
        for nth, line in enumerate(run.text.split("\n")):
            if nth:
                _under(element, "br")
            if line:
                text = _under(element, "t")
                text.text = line.replace("\t", " ")
                text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    def _link(self, part: Part, address: str) -> str:
        """Return the name of the relationship that leads to an address, one for each; python-docx would look for it
        among all of them."""
        key = id(part), address
        if key not in self._links:
            name = self._links[key] = f"rLink{len(self._links) + 1}"
            part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, address, name, is_external=True)
        return self._links[key]

    def _call(self, paragraph: Element, footnote: tuple[Run, ...]) -> None:
        """Add a footnote, and its number to the paragraph (17.11.14)."""
        self._notes += 1
        number = str(self._notes)
        mark = _under(paragraph, "r")
        _under(_under(mark, "rPr"), "rStyle", val="FootnoteReference")
        _under(mark, "footnoteReference", id=number)
        note = _under(_under(self._footnotes.root, "footnote", id=number), "p")
        looks = _under(note, "pPr")
        _under(looks, "pStyle", val="FootnoteText")
        if right_to_left("".join(run.text for run in footnote)):
            _under(looks, "bidi")
        mark = _under(note, "r")
        _under(_under(mark, "rPr"), "rStyle", val="FootnoteReference")
        _under(mark, "footnoteRef")
        for run in (Run(" "), *footnote):
            self._run(note, run, self._footnotes)

    def _table(self, table: Table) -> Element:
        element = OxmlElement("w:tbl")
        looks = _under(element, "tblPr")
        _under(looks, "tblW", w=str(_TEXT_WIDTH), type="dxa")
        if table.ruled:
            borders = _under(looks, "tblBorders")
            for side in ("top", "bottom", "insideH"):
                _under(borders, side, val="single", sz="4", space="0", color=RULE.lstrip("#"))
        _under(looks, "tblLayout", type="fixed")
        room = _under(looks, "tblCellMar")
        for side, space in (("top", 40), ("left", 90), ("bottom", 40), ("right", 90)):
            _under(room, side, w="0" if table.tight else str(space), type="dxa")
        grid = _under(element, "tblGrid")
        widths = [str(round(width * _TEXT_WIDTH)) for width in table.widths]
        for width in widths:
            _under(grid, "gridCol", w=width)
        for nth, cells in enumerate(table.rows):
            row = _under(element, "tr")
            kind = _under(row, "trPr")
            _under(kind, "cantSplit")
            if table.header and nth == 0:
                _under(kind, "tblHeader")
            for cell, width in zip(cells, widths, strict=True):
                self._cell(row, cell, width)
        return element

    def _cell(self, row: Element, cell: Cell, width: str) -> None:
        element = _under(row, "tc")
        looks = _under(element, "tcPr")
        _under(looks, "tcW", w=width, type="dxa")
        if cell.ground:
            _under(looks, "shd", val="clear", color="auto", fill=cell.ground.lstrip("#"))
        for paragraph in cell.paragraphs or (Paragraph((), Kind.SMALL),):
            element.append(self._paragraph(paragraph))


def _under(parent: Element, tag: str, **attributes: str) -> Element:
    """Add an element of WordprocessingML to another, and return it."""
    element = etree.SubElement(parent, qn(f"w:{tag}"))
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element


def _dress(element: Element, run: Run) -> None:
    """Give a run its looks, in the order in which the schema wants them (17.3.2.28)."""
    looks = _under(element, "rPr")
    if run.bold:
        _under(looks, "b")
        _under(looks, "bCs")
    if run.italic:
        _under(looks, "i")
        _under(looks, "iCs")
    ink = "#ffffff" if run.mark is Colour.VIOLET else run.ink
    if ink:
        _under(looks, "color", val=ink.lstrip("#"))
    if run.mark:
        _under(looks, "highlight", val=HIGHLIGHTS[run.mark])
    if run.link:
        _under(looks, "u", val="single")
    if run.ground:
        _under(looks, "shd", val="clear", color="auto", fill=run.ground.lstrip("#"))
    if right_to_left(run.text):
        _under(looks, "rtl")


def _describe(word: Any, title: str) -> None:
    """Put the document's own properties in place of those of python-docx's empty one."""
    properties = word.core_properties
    properties.title = title[:255]
    properties.author = properties.comments = ""
    properties.created = properties.modified = datetime.now(UTC)


def _set_page(word: Any) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = _A4
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    footer = section.footer.paragraphs[0]._p
    _under(_under(footer, "pPr"), "jc", val="center")
    for kind in ("begin", None, "end"):
        run = _under(footer, "r")
        if kind:
            _under(run, "fldChar", fldCharType=kind)
        else:
            _under(run, "instrText").text = "PAGE"


def _declare_styles(word: Any) -> None:
    """Give each kind of paragraph a style of its own, so that all of them change at once in Word."""
    styles = word.styles
    for name in ("Excerpt", "ExcerptNote", "ExcerptSource", "FootnoteText"):
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    mark = styles.add_style("FootnoteReference", WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript = True
    looks: tuple[tuple[str, str, float, str, float, float], ...] = (
        ("Title", _SANS, 24, INK, 0, 6),
        ("Heading 1", _SANS, 15, INK, 20, 2),
        ("Heading 2", _SANS, 12, INK, 14, 3),
        ("Normal", _SANS, 10.5, INK, 0, 4),
        ("Excerpt", _SERIF, 10.5, INK, 8, 3),
        ("ExcerptNote", _SANS, 10.5, INK, 0, 3),
        ("ExcerptSource", _SANS, 9, MUTED, 0, 1),
        ("FootnoteText", _SANS, 8.5, INK, 0, 1),
    )
    for name, font, size, ink, before, after in looks:
        _style(styles[name], font, size, ink, before, after)
    styles["ExcerptNote"].font.italic = True
    styles["Title"].font.bold = True
    styles["Title"].paragraph_format.keep_with_next = True
    borders = styles["Title"].element.pPr.find(qn("w:pBdr"))
    if borders is not None:
        styles["Title"].element.pPr.remove(borders)


def _style(style: Any, font: str, size: float, ink: str, before: float, after: float) -> None:
    style.font.name = font
    fonts = style.element.rPr.rFonts
    for name in list(fonts.attrib):
        # The fonts of python-docx's theme would win over those of the style.
        if name.endswith("Theme"):
            del fonts.attrib[name]
    fonts.set(qn("w:cs"), font)
    style.font.size = Pt(size)
    style.font.color.rgb = RGBColor.from_string(ink.lstrip("#").upper())
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)
    style.paragraph_format.line_spacing = 1.15
