"""Pages that are written from top to bottom: lines, runs with a coloured ground, bars.

The only module that names fpdf2.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from moviebrowser.excerpts.writers.fonts import Face, Faces

INK = "#1d2129"

# All lengths are millimetres, sizes points.
_MARGIN = 22.0
_INDENT = 5.0
_BAR = 1.1
_LINE_HEIGHT = 1.45
_MM_PER_POINT = 25.4 / 72
_SIZE = 10.5
_FAMILY = "text"
_CORE_FAMILY = "helvetica"

# Where a line may end: after white space, and around every character of scripts that are written without it.
_IDEOGRAPHS = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_TOKEN = re.compile(rf"\n|[{_IDEOGRAPHS}]|[^\S\n]+|[^\s{_IDEOGRAPHS}]+")


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one colour, with a coloured ground or none."""

    text: str
    colour: str = INK
    ground: str | None = None


class Sheet:
    """A PDF under way. Characters that its fonts lack are shown as question marks."""

    def __init__(self, faces: Faces, title: str) -> None:
        self.faces = faces
        self._pdf = FPDF(format="A4")
        self._pdf.set_margin(_MARGIN)
        self._pdf.set_auto_page_break(True, _MARGIN)
        self._pdf.c_margin = 0
        self._pdf.set_title(title)
        self._pdf.set_creator("moviebrowser")
        self._pdf.set_lang("en")
        self._family = _CORE_FAMILY if faces.regular is None else self._add_fonts(faces)
        self._widths: dict[str, float] = {}
        self._pdf.add_page()

    def line(
        self, text: str, *, size: float = _SIZE, style: str = "", colour: str = INK, link: str | None = None
    ) -> None:
        """Write a paragraph of its own: `style` is fpdf2's, "B" or "I" or neither."""
        self._pdf.set_font(self._family, style, size)
        self._pdf.set_text_color(colour)
        height = size * _MM_PER_POINT * _LINE_HEIGHT
        shown = self.faces.shown(text)
        self._pdf.multi_cell(0, height, shown, align="L", link=link or "", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def flow(self, runs: Sequence[Run]) -> None:
        """Write runs one after another as one paragraph."""
        self._pdf.set_font(self._family, "", _SIZE)
        height = _SIZE * _MM_PER_POINT * _LINE_HEIGHT
        for line in self._lines(runs):
            if self._pdf.will_page_break(height):
                self._pdf.add_page()
            for run in line:
                self._pdf.set_text_color(run.colour)
                if run.ground:
                    self._pdf.set_fill_color(run.ground)
                width = self._pdf.get_string_width(run.text)
                self._pdf.cell(width, height, run.text, fill=run.ground is not None)
            self._pdf.ln(height)

    def space(self, height: float) -> None:
        """Leave room; none at the top of a page."""
        if self._pdf.y > self._pdf.t_margin:
            self._pdf.ln(height)

    def keep(self, height: float) -> None:
        """Start a new page unless so much room is left on this one."""
        if self._pdf.will_page_break(height):
            self._pdf.add_page()

    @contextmanager
    def bar(self, colour: str) -> Iterator[None]:
        """Indent what is written inside, and draw a bar beside it, over as many pages as it takes."""
        page, top = self._pdf.page, self._pdf.y
        self._pdf.set_left_margin(_MARGIN + _INDENT)
        try:
            yield
        finally:
            self._pdf.set_left_margin(_MARGIN)
        last, bottom = self._pdf.page, self._pdf.y
        self._pdf.set_fill_color(colour)
        for number in range(page, last + 1):
            self._pdf.page = number
            start = top if number == page else self._pdf.t_margin
            end = bottom if number == last else self._pdf.page_break_trigger
            self._pdf.rect(_MARGIN, start, _BAR, max(0.0, end - start), style="F")
        self._pdf.page = last
        self._pdf.set_xy(_MARGIN, bottom)

    def finished(self) -> bytes:
        """Return the file's content. Nothing can be written afterwards."""
        return bytes(self._pdf.output())

    def close(self) -> None:
        """Let go of the files of the fonts."""
        for font in self._pdf.fonts.values():
            # fpdf2 leaves the files of embedded fonts open; core fonts have none.
            if opened := getattr(font, "ttfont", None):
                opened.close()

    def _width(self, text: str) -> float:
        """Return the width of a piece of flowing text, which words that come again are not measured for twice."""
        if text not in self._widths:
            self._widths[text] = self._pdf.get_string_width(text)
        return self._widths[text]

    def _add_fonts(self, faces: Faces) -> str:
        for style, face in (("", faces.regular), ("B", faces.bold), ("I", faces.italic)):
            if face is not None:
                self._add_font(_FAMILY, style, face)
        names = [f"other{nth}" for nth in range(len(faces.others))]
        for name, face in zip(names, faces.others, strict=True):
            self._add_font(name, "", face)
        self._pdf.set_fallback_fonts(names, exact_match=False)
        return _FAMILY

    def _add_font(self, family: str, style: str, face: Face) -> None:
        self._pdf.add_font(family, style, Path(face.path), collection_font_number=face.number)

    def _lines(self, runs: Sequence[Run]) -> Iterator[list[Run]]:
        """Break runs into lines that fit between the margins, neighbours of the same kind joined."""
        room = self._pdf.epw
        line: list[Run] = []
        used = 0.0
        for token in self._tokens(runs, room):
            width = self._width(token.text)
            if token.text == "\n" or (used + width > room and not token.text.isspace()):
                yield _without_trailing_space(line)
                line, used = [], 0.0
            if token.text == "\n" or (token.text.isspace() and not line):
                continue
            if line and replace(line[-1], text="") == replace(token, text=""):
                line[-1] = replace(token, text=line[-1].text + token.text)
            else:
                line.append(token)
            used += width
        if line:
            yield line

    def _tokens(self, runs: Sequence[Run], room: float) -> Iterator[Run]:
        """Yield words, spaces and line ends; a word wider than the page comes in pieces."""
        for run in runs:
            for match in _TOKEN.finditer(self.faces.shown(run.text)):
                if self._width(match[0]) <= room:
                    yield replace(run, text=match[0])
                else:
                    yield from (replace(run, text=letter) for letter in match[0])


def _without_trailing_space(line: list[Run]) -> list[Run]:
    return [*line[:-1], replace(line[-1], text=line[-1].text.rstrip())] if line else line
