"""Lines of a PDF page with their places, as pypdfium2 gives them."""

from ctypes import byref, c_double
from dataclasses import dataclass
from typing import Any

_MOST_CHARACTERS = 200_000


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; places in points from the lower left corner, `base` the line that letters stand on."""

    text: str
    left: float
    right: float
    base: float
    size: float


def lines_of(page: Any) -> list[Line]:
    """Return the lines of a page in the order of the document, empty ones left out."""
    text_page = page.get_textpage()
    try:
        count = min(text_page.count_chars(), _MOST_CHARACTERS)
        text = text_page.get_text_range(0, count) if count > 0 else ""
        found: list[Line] = []
        start = 0
        for part in text.split("\n"):
            line = part.rstrip("\r")
            if line.strip():
                found.append(_line(text_page, line, start))
            start += _units(part) + 1
        return found
    finally:
        text_page.close()
        page.close()


def _line(text_page: Any, text: str, start: int) -> Line:
    """Return the line whose first character has the number `start` in the page."""
    first = start + _units(text) - _units(text.lstrip())
    last = start + _units(text.rstrip()) - 1
    left, _, base, size = _place(text_page, first)
    _, right, *_ = _place(text_page, last)
    return Line(text.strip(), left, right, base, size)


def _place(text_page: Any, number: int) -> tuple[float, float, float, float]:
    """Return left, right, base and size of a character."""
    from pypdfium2 import raw

    box, x, y = raw.FS_RECTF(), c_double(), c_double()
    if not raw.FPDFText_GetLooseCharBox(text_page, number, byref(box)):
        return 0.0, 0.0, 0.0, 0.0
    raw.FPDFText_GetCharOrigin(text_page, number, byref(x), byref(y))
    size = raw.FPDFText_GetFontSize(text_page, number)
    # Some programs write letters of size 1 and scale the page: then the box tells how large they are.
    return box.left, box.right, y.value, round(size if size > 1.5 else box.top - box.bottom, 1)


def _units(text: str) -> int:
    """Return the number of UTF-16 units, in which the library counts."""
    return len(text) + sum(character > "\uffff" for character in text)
