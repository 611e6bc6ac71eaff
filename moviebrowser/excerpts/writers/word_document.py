"""Blocks as a Word document (ECMA-376): headings, highlights, footnotes, tables, links.

The only module that names python-docx, which gives the package and the styles; what goes by the thousand, and what it
has no names for, is built here element by element, and written as soon as it is.
"""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from io import BytesIO
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import IO, Any, BinaryIO
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsmap, qn
from docx.shared import Cm, Pt, RGBColor
from lxml import etree

from moviebrowser.excerpts.directions import right_to_left
from moviebrowser.excerpts.document import Document
from moviebrowser.excerpts.excerpt import Colour
from moviebrowser.excerpts.excerpts_on_paper import excerpt_blocks
from moviebrowser.excerpts.exporting import Step
from moviebrowser.excerpts.paper import HEADINGS, Barred, Block, Cell, Kind, Paragraph, Run, Table, cards_of
from moviebrowser.excerpts.shades import BARS, INK, MUTED, RULE
from moviebrowser.excerpts.words import Words

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

_DOCUMENT, _LINKS = "word/document.xml", "word/_rels/document.xml.rels"
_FOOTNOTES, _FOOTNOTE_LINKS = "word/footnotes.xml", "word/_rels/footnotes.xml.rels"
_END_OF_TEXT = b"<w:sectPr"  # what the body ends with (17.6.17)
_NO_LINKS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
_NAMESPACES = {"w": nsmap["w"], "r": nsmap["r"]}

Element = Any  # lxml's elements, with the classes that python-docx gives them


def write(document: Document, out: BinaryIO, step: Step) -> None:
    """Write the excerpts as a Word document."""
    write_blocks(excerpt_blocks(document, footnotes=True), document.title, document.words, out, step)


def write_blocks(blocks: Iterable[Block], title: str, words: Words, out: BinaryIO, step: Step) -> None:
    """Write the document block by block: however long it is, it takes little memory."""
    with ExitStack() as stack:
        word = _Word(
            _Notes(stack.enter_context(TemporaryFile()), _Links(stack.enter_context(TemporaryFile()))),
            _Links(stack.enter_context(TemporaryFile())),
        )
        package = stack.enter_context(ZipFile(out, "w", ZIP_DEFLATED))
        parts = _skeleton(title, words)
        for name, content in parts.items():
            if name not in (_DOCUMENT, _FOOTNOTES, _LINKS):
                package.writestr(name, content)
        head, _, tail = parts[_DOCUMENT].partition(_END_OF_TEXT)
        with package.open(_DOCUMENT, "w") as body:
            body.write(head)
            for block in blocks:
                for element in word.elements(block):
                    body.write(etree.tostring(element))
                for card in cards_of(block):
                    step(card)
            body.write(_END_OF_TEXT + tail)
        _finish(package, _LINKS, parts[_LINKS], word.links.lines)
        _finish(package, _FOOTNOTES, parts[_FOOTNOTES], word.notes.lines)
        _finish(package, _FOOTNOTE_LINKS, _NO_LINKS, word.notes.links.lines)


def _finish(package: ZipFile, name: str, skeleton: bytes, lines: IO[bytes]) -> None:
    """Write a part whose root ends with what was gathered for it."""
    head, end, tail = skeleton.rpartition(b"</")
    lines.seek(0)
    with package.open(name, "w") as part:
        part.write(head)
        copyfileobj(lines, part)
        part.write(end + tail)


def _skeleton(title: str, words: Words) -> dict[str, bytes]:
    """Return the parts of a document without text."""
    word = docx.Document()
    word.part.relate_to(_Footnotes(word.part.package), RELATIONSHIP_TYPE.FOOTNOTES)
    _describe(word, title, words)
    _declare_styles(word)
    _set_page(word)
    whole = BytesIO()
    word.save(whole)
    with ZipFile(whole) as package:
        return {name: package.read(name) for name in package.namelist()}


class _Footnotes(Part):
    """The part of the package that holds the footnotes (17.11.10), which python-docx does not know."""

    def __init__(self, package: Any) -> None:
        content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
        root = _element("footnotes")
        for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
            note = _under(root, "footnote", type=kind, id=str(number))
            _under(_under(_under(note, "p"), "r"), kind)
        content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        super().__init__(PackURI(f"/{_FOOTNOTES}"), content_type, content, package)


class _Links:
    """The relationships by which a part's text leads to addresses (ECMA-376-2, 9.3), as lines of its file of them."""

    def __init__(self, lines: IO[bytes]) -> None:
        self.lines = lines
        self._count = 0

    def add(self, address: str) -> str:
        """Add the relationship that leads to an address, and return its name."""
        self._count += 1
        name = f"rLink{self._count}"
        kind = RELATIONSHIP_TYPE.HYPERLINK
        line = f'<Relationship Id="{name}" Type="{kind}" Target={quoteattr(address)} TargetMode="External"/>'
        self.lines.write(line.encode())
        return name


class _Notes:
    """The footnotes, as lines of their part."""

    def __init__(self, lines: IO[bytes], links: _Links) -> None:
        self.lines = lines
        self.links = links
        self._count = 0

    def add(self, note: Element) -> str:
        """Number a footnote, add it, and return its number."""
        self._count += 1
        note.set(qn("w:id"), str(self._count))
        self.lines.write(etree.tostring(note))
        return str(self._count)


class _Word:
    """What makes the elements of a document's text; footnotes and links are gathered on the way."""

    def __init__(self, notes: _Notes, links: _Links) -> None:
        self.notes = notes
        self.links = links
        self._headed = False

    def elements(self, block: Block) -> Iterator[Element]:
        """Yield the elements of a block."""
        if isinstance(block, Table):
            yield self._table(block)
            # Tables that touch would become one.
            yield self._paragraph(Paragraph((), Kind.SMALL))
        elif isinstance(block, Barred):
            for nth, each in enumerate(block.paragraphs):
                last = nth == len(block.paragraphs) - 1
                yield self._paragraph(each, bar=BARS[block.colour], together=not last)
        else:
            # What stands right under a heading goes with it: neither ends a page.
            yield self._paragraph(block, together=self._headed and block.kind is Kind.SMALL)
        self._headed = isinstance(block, Paragraph) and block.kind in HEADINGS

    def _paragraph(self, paragraph: Paragraph, *, bar: str | None = None, together: bool = False) -> Element:
        element = _element("p")
        looks = _under(element, "pPr")
        _under(looks, "pStyle", val=_STYLES[paragraph.kind])
        if together:
            _under(looks, "keepNext")
        if bar:
            _under(_under(looks, "pBdr"), "left", val="single", sz=_BAR_WIDTH, space="8", color=bar.lstrip("#"))
        if right_to_left(paragraph.text):
            _under(looks, "bidi")
        for run in paragraph.runs:
            _run(element, run, self.links)
        if paragraph.footnote:
            self._call(element, paragraph.footnote)
        return element

    def _call(self, paragraph: Element, footnote: tuple[Run, ...]) -> None:
        """Add a footnote, and its number to the paragraph (17.11.14)."""
        note = _element("footnote")
        inside = _under(note, "p")
        looks = _under(inside, "pPr")
        _under(looks, "pStyle", val="FootnoteText")
        if right_to_left("".join(run.text for run in footnote)):
            _under(looks, "bidi")
        mark = _under(inside, "r")
        _under(_under(mark, "rPr"), "rStyle", val="FootnoteReference")
        _under(mark, "footnoteRef")
        for run in (Run(" "), *footnote):
            _run(inside, run, self.notes.links)
        mark = _under(paragraph, "r")
        _under(_under(mark, "rPr"), "rStyle", val="FootnoteReference")
        _under(mark, "footnoteReference", id=self.notes.add(note))

    def _table(self, table: Table) -> Element:
        element = _element("tbl")
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


def _run(paragraph: Element, run: Run, links: _Links) -> None:
    parent = paragraph
    if run.link:
        parent = _under(paragraph, "hyperlink")
        parent.set(qn("r:id"), links.add(run.link))
    element = _under(parent, "r")
    _dress(element, run)
    for nth, line in enumerate(run.text.split("\n")):
        if nth:
            _under(element, "br")
        if line:
            text = _under(element, "t")
            text.text = line.replace("\t", " ")
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _element(tag: str) -> Element:
    """Return an element of WordprocessingML that is under no other."""
    return etree.Element(qn(f"w:{tag}"), nsmap=_NAMESPACES)


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


def _describe(word: Any, title: str, words: Words) -> None:
    """Put the document's own properties in place of those of python-docx's empty one."""
    properties = word.core_properties
    properties.title = title[:255]
    properties.author = properties.comments = ""
    properties.language = words.language
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
        ("Title", _SANS, 24, INK, 12, 6),
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
