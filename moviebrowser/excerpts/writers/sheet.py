"""Pages that are written from top to bottom: paragraphs, tables, bars.

The only module that names fpdf2.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import fpdf.fpdf
from fpdf import FPDF
from fpdf.unicode_script import UnicodeScript, get_unicode_script

from moviebrowser.excerpts.directions import right_to_left
from moviebrowser.excerpts.paper import HEADINGS, Barred, Block, Cell, Kind, Paragraph, Run, Table, paragraphs_of
from moviebrowser.excerpts.shades import HIGHLIGHTS, INK, MUTED, RULE
from moviebrowser.excerpts.writers.fonts import Face, Faces
from moviebrowser.excerpts.writers.lines import Line, broken, complex_script, in_sight_order, seen

# All lengths are millimetres, sizes points.
_MARGIN = 20.0
_INDENT = 5.0
_BAR = 1.1
_MM_PER_POINT = 25.4 / 72
_PADDING = 1.8
_AROUND_TABLE = 1.8
_LEAST_ROW = 4.5
_WORTH_MEASURING = 110.0  # with more room than this on a page, anything may begin there
_BEFORE_BAR = 3.5


@dataclass(frozen=True, slots=True)
class _Look:
    """How a kind of paragraph is set: `space` goes before it, `leading` is the height of a line by its size."""

    family: str
    size: float
    space: float
    style: str = ""
    leading: float = 1.42
    ink: str = INK


_LOOKS = {
    Kind.TITLE: _Look("sans", 21, 12, "B", 1.25),
    Kind.HEADING: _Look("sans", 14, 8, "B", 1.3),
    Kind.SUBHEADING: _Look("sans", 11.5, 5, "B", 1.35),
    Kind.BODY: _Look("sans", 9.5, 1.4),
    Kind.QUOTATION: _Look("serif", 10.5, 1.2, leading=1.5),
    Kind.NOTE: _Look("sans", 9.5, 1.4, "I"),
    Kind.SMALL: _Look("sans", 8, 0.8, ink=MUTED),
}


@dataclass(frozen=True, slots=True)
class _Set:
    """A line that is set: its runs in the order of reading, how high it is with the space before it, and its look."""

    line: Line
    height: float
    space: float
    look: _Look
    from_right: bool


class Sheet:
    """A PDF under way. Characters that its fonts lack are shown as question marks."""

    def __init__(self, faces: Faces, title: str, language: str) -> None:
        self.faces = faces
        self._pdf = _Pages(format="A4")
        self._pdf.set_margin(_MARGIN)
        self._pdf.set_auto_page_break(False, _MARGIN)
        self._pdf.c_margin = 0
        # Words of an article must not turn into the number of pages.
        self._pdf.alias_nb_pages("\0")
        self._pdf.set_title(title)
        self._pdf.set_creator("moviebrowser")
        self._pdf.set_lang(language)
        self._add_fonts(faces)
        self._left = _MARGIN
        self._widths: dict[tuple[str, str, float, str], float] = {}
        self._pdf.add_page()

    @property
    def _room(self) -> float:
        return float(self._pdf.h - _MARGIN - self._pdf.y)

    def paragraph(self, paragraph: Paragraph) -> None:
        """Write a paragraph."""
        look = _LOOKS[paragraph.kind]
        if paragraph.kind in HEADINGS:
            words = seen(self.faces.shown(paragraph.text)).split()
            self._pdf.start_section(" ".join(words), int(paragraph.kind is Kind.SUBHEADING))
        width = self._pdf.w - _MARGIN - self._left
        for nth, line in enumerate(self._set(paragraph, width)):
            if line.height > self._room:
                self._pdf.add_page()
            elif nth == 0 and self._pdf.y > _MARGIN:
                self._pdf.y += look.space
            self._draw(line, self._left, self._pdf.y, width)
            self._pdf.y += line.height

    def table(self, table: Table) -> None:
        """Write a table; a row goes over to the next page only when it is higher than a page."""
        grid = self._grid(table)
        rows = [self._row(row, grid) for row in table.rows]
        self._pdf.y += _AROUND_TABLE
        for nth, row in enumerate(rows):
            if row.height(grid) > self._room and self._pdf.y > _MARGIN:
                self._pdf.add_page()
                if table.header and nth:
                    self._write_row(rows[0], grid)
            self._write_row(row, grid)
        self._pdf.y += _AROUND_TABLE

    def keep(self, blocks: Sequence[Block]) -> None:
        """Start a new page unless the blocks, of the last one its beginning, have room on this one."""
        if self._room < _WORTH_MEASURING and self._needed(blocks) > self._room:
            self._pdf.add_page()

    def _needed(self, blocks: Sequence[Block]) -> float:
        full = self._pdf.w - 2 * _MARGIN
        height = 0.0
        for block in blocks:
            if isinstance(block, Table):
                grid = self._grid(block)
                rows = [self._row(row, grid) for row in block.rows[: 2 if block.header else 1]]
                height += _AROUND_TABLE + sum(row.height(grid) for row in rows)
            else:
                width = full - _INDENT if isinstance(block, Barred) else full
                height += _BEFORE_BAR * isinstance(block, Barred)
                height += sum(_height(list(self._set(each, width))) for each in paragraphs_of(block))
        return min(height, _WORTH_MEASURING)

    @contextmanager
    def bar(self, colour: str) -> Iterator[None]:
        """Indent what is written inside, and draw a bar beside it, over as many pages as it takes."""
        if self._pdf.y > _MARGIN:
            self._pdf.y += _BEFORE_BAR
        page, top = self._pdf.page, self._pdf.y
        self._left = _MARGIN + _INDENT
        try:
            yield
        finally:
            self._left = _MARGIN
        last, bottom = self._pdf.page, self._pdf.y
        self._pdf.set_fill_color(colour)
        for number in range(page, last + 1):
            self._pdf.page = number
            start = top + 1 if number == page else _MARGIN
            end = bottom if number == last else self._pdf.h - _MARGIN
            self._pdf.rect(_MARGIN, start, _BAR, max(0.0, end - start), style="F")
        self._pdf.page = last
        self._pdf.y = bottom

    def finished(self) -> bytearray:
        """Return the file's content. Nothing can be written afterwards."""
        return self._pdf.output()

    def close(self) -> None:
        """Let go of the files of the fonts."""
        for font in self._pdf.fonts.values():
            # fpdf2 leaves the files of embedded fonts open; core fonts have none.
            if opened := getattr(font, "ttfont", None):
                opened.close()

    def _add_fonts(self, faces: Faces) -> None:
        for family, styles in (("sans", faces.sans), ("serif", faces.serif)):
            for style, face in zip(("", "B", "I"), styles, strict=False):
                self._add_font(family, style, face)
        names = [f"other{nth}" for nth in range(len(faces.others))]
        for name, face in zip(names, faces.others, strict=True):
            self._add_font(name, "", face)
        self._pdf.set_fallback_fonts(names, exact_match=False)

    def _add_font(self, family: str, style: str, face: Face) -> None:
        self._pdf.add_font(family, style, Path(face.path), collection_font_number=face.number)

    def _font(self, look: _Look, style: str) -> None:
        family = look.family if self.faces.sans else "helvetica"
        if (self._pdf.font_family, self._pdf.font_style, self._pdf.font_size_pt) != (family, style, look.size):
            self._pdf.set_font(family, style, look.size)

    def _width(self, text: str, look: _Look, run: Run) -> float:
        """Return the width of a piece of text, which words that come again are not measured for twice."""
        style = _style(look, run)
        key = look.family, style, look.size, text
        width = self._widths.get(key)
        if width is None:
            width = self._widths[key] = self._measured(text, look, style)
        return width

    def _measured(self, text: str, look: _Look, style: str) -> float:
        self._font(look, style)
        shown = seen(text)
        with self._shaped(shown):
            return float(self._pdf.get_string_width(shown))

    @contextmanager
    def _shaped(self, text: str, direction: str | None = None) -> Iterator[None]:
        """Shape what is measured or written inside, where the script needs it."""
        if not self.faces.sans or not (direction == "rtl" or complex_script(text)):
            yield
            return
        self._pdf.set_text_shaping(True, direction=direction)
        try:
            yield
        finally:
            self._pdf.set_text_shaping(False)

    def _set(self, paragraph: Paragraph, width: float) -> Iterator[_Set]:
        look = _LOOKS[paragraph.kind]
        runs = [replace(run, text=self.faces.shown(run.text)) for run in paragraph.runs]
        from_right = right_to_left(paragraph.text)
        height = look.size * _MM_PER_POINT * look.leading
        for nth, line in enumerate(broken(runs, width, lambda text, run: self._width(text, look, run))):
            yield _Set(line, height, look.space if nth == 0 else 0.0, look, from_right)

    def _grid(self, table: Table) -> "_Grid":
        full = self._pdf.w - _MARGIN - self._left
        return _Grid([full * share for share in table.widths], 0.0 if table.tight else _PADDING, table.ruled)

    def _row(self, cells: Sequence[Cell], grid: "_Grid") -> "_Row":
        lines = [self._cell(cell, grid.room(nth)) for nth, cell in enumerate(cells)]
        return _Row(lines, [cell.ground for cell in cells])

    def _cell(self, cell: Cell, width: float) -> list[_Set]:
        lines = [line for paragraph in cell.paragraphs for line in self._set(paragraph, width)]
        return [replace(lines[0], space=0.0), *lines[1:]] if lines else []

    def _write_row(self, row: "_Row", grid: "_Grid") -> None:
        """Write a row, on as many pages as it takes."""
        while True:
            part, row = row.cut(self._room, grid)
            self._write_part(part, grid)
            if not any(row.lines):
                return
            self._pdf.add_page()

    def _write_part(self, row: "_Row", grid: "_Grid") -> None:
        x, top, height = self._left, self._pdf.y, row.height(grid)
        for nth, (lines, ground) in enumerate(zip(row.lines, row.grounds, strict=True)):
            if ground:
                self._pdf.set_fill_color(ground)
                self._pdf.rect(x, top, grid.widths[nth], height, style="F")
            y = top + grid.padding
            for line in lines:
                y += line.space
                self._draw(line, x + grid.padding, y, grid.room(nth))
                y += line.height
            x += grid.widths[nth]
        if grid.ruled:
            self._pdf.set_draw_color(RULE)
            self._pdf.set_line_width(0.2)
            self._pdf.line(self._left, top + height, x, top + height)
        self._pdf.y = top + height

    def _draw(self, line: _Set, left: float, top: float, width: float) -> None:
        """Write a line at a place; its runs go from left to right as they are seen."""
        runs = in_sight_order(line.line, line.from_right)
        widths = [self._measured(run.text, line.look, _style(line.look, run)) for run, _ in runs]
        x = left + max(0.0, width - sum(widths)) if line.from_right else left
        for (run, direction), run_width in zip(runs, widths, strict=True):
            self._font(line.look, _style(line.look, run))
            ground = HIGHLIGHTS[run.mark] if run.mark else run.ground
            if ground:
                self._pdf.set_fill_color(ground)
                self._pdf.rect(x, top + line.height * 0.08, run_width, line.height * 0.84, style="F")
            self._pdf.set_text_color(run.ink or line.look.ink)
            self._pdf.set_xy(x, top)
            with self._shaped(run.text, direction):
                self._pdf.cell(run_width, line.height, seen(run.text), link=run.link or "")
            if not run.text.isascii():
                # fpdf2 takes no note of having gone over to another font for some of the characters.
                self._pdf.current_font_is_set_on_page = False
            x += run_width
        self._pdf.set_xy(self._left, top)


@lru_cache(maxsize=4096)
def _script_of(letter: str) -> UnicodeScript:
    """Return a letter's script; marks over letters have that of any."""
    script = get_unicode_script(letter)
    return UnicodeScript.COMMON if script is UnicodeScript.INHERITED else script


# fpdf2 would take marks over letters for a script of their own, and shape them apart from the letters.
fpdf.fpdf.get_unicode_script = _script_of  # type: ignore[attr-defined]


class _Pages(FPDF):
    """Pages with their number at the foot."""

    def footer(self) -> None:
        """Write the page's number; fpdf2 goes back to the font that there was."""
        # In a font that no text has: fpdf2 forgets to name one on the next page when it does not change.
        self.set_font("sans" if "sans" in self.fonts else "helvetica", "", 7.5)
        self.set_text_color(MUTED)
        self.set_xy(_MARGIN, self.h - 12)
        self.cell(self.w - 2 * _MARGIN, 4, str(self.page_no()), align="C")


@dataclass(frozen=True, slots=True)
class _Grid:
    """How a table's columns are cut."""

    widths: list[float]
    padding: float
    ruled: bool

    def room(self, column: int) -> float:
        """Return the width of a column's lines."""
        return self.widths[column] - 2 * self.padding


@dataclass(frozen=True, slots=True)
class _Row:
    """The lines of each cell of a row, and the colour behind them."""

    lines: list[list[_Set]]
    grounds: list[str | None]

    def height(self, grid: _Grid) -> float:
        """Return the height of the highest cell."""
        return max(_LEAST_ROW, max(map(_height, self.lines), default=0.0) + 2 * grid.padding)

    def cut(self, room: float, grid: _Grid) -> tuple["_Row", "_Row"]:
        """Return what fits into so much room, one line of each cell at least, and the rest."""
        counts = [_fitting(cell, room - 2 * grid.padding) for cell in self.lines]
        cells = list(zip(self.lines, counts, strict=True))
        first = [cell[:count] for cell, count in cells]
        return _Row(first, self.grounds), _Row([cell[count:] for cell, count in cells], self.grounds)


def _style(look: _Look, run: Run) -> str:
    return "B" if run.bold else "I" if run.italic else look.style


def _height(lines: Sequence[_Set]) -> float:
    return sum(line.height + line.space for line in lines)


def _fitting(lines: Sequence[_Set], room: float) -> int:
    """Return how many lines fit, one at least."""
    used, count = 0.0, 0
    for line in lines:
        used += line.height + line.space
        if used > room and count:
            break
        count += 1
    return count
