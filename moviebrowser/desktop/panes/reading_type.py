"""The type that articles are read in, as the reader has set it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

SIZES = range(11, 33)  # pixels
LINE_HEIGHTS = range(100, 181)  # per cent of the font's own
COLUMNS = range(24, 81)  # times the font's size
FAMILIES = ("serif", "sans")


@dataclass(frozen=True, slots=True)
class ReadingType:
    """A face ("serif" or "sans"), its size in pixels, and how lines are set.

    `line_height` is in per cent of the font's own; `column` is the widest a column grows, in times the font's size.
    """

    family: str = "serif"
    size: int = 16
    line_height: int = 118
    column: int = 42
    justified: bool = False

    def larger(self, steps: int) -> "ReadingType":
        """Return the same type some pixels larger, or smaller, as far as that goes; 0 gives the standard size."""
        wanted = self.size + steps if steps else STANDARD.size
        return replace(self, size=min(max(wanted, SIZES[0]), SIZES[-1]))

    def readable(self) -> int:
        """Return the least width of a pane in which this type can be read, in pixels."""
        return max(200, 15 * self.size)

    def as_json(self) -> dict[str, Any]:
        """Return what `reading_type` takes."""
        return asdict(self)


STANDARD = ReadingType()

_ALLOWED = {
    "family": FAMILIES,
    "size": SIZES,
    "line_height": LINE_HEIGHTS,
    "column": COLUMNS,
    "justified": (False, True),
}


def reading_type(data: Mapping[str, Any]) -> ReadingType:
    """Return the reading type that JSON holds; what is missing or cannot be used there is as in the standard."""
    known = {field.name: data[field.name] for field in fields(ReadingType) if field.name in data}
    return ReadingType(**{name: value for name, value in known.items() if value in _ALLOWED[name]})
