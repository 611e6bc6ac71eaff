"""The colours of what is written on paper, where no theme chooses them."""

from moviebrowser.excerpts.excerpt import Colour

INK = "#1d2129"
MUTED = "#5c6470"
LINK = "#1c5fd0"
RULE = "#d5d9df"
HEAD = "#f1f3f6"
"""The ground of a table's first row."""

AGREE, AGREE_SOFT = "#0a6e4a", "#d7f5e8"
DIFFER, DIFFER_SOFT = "#b1233f", "#fde2e6"
SINGLE, SINGLE_SOFT = "#6f43b8", "#f0e8fd"
SAME, OTHER, OWN, REST = "#2f6feb", "#a9c7fb", "#9b6fe0", "#e6e8ec"
"""How other articles have what one says: in the same words, in other words, not at all, nowhere in one passage."""

CHIPS = ("#3568d4", "#b9472f", "#27795c", "#9257c4", "#95630a", "#0f7787", "#b53a77", "#5d6675")
"""The articles of a comparison, in their order; white letters are read on each."""

BARS: dict[Colour, str] = {
    Colour.YELLOW: "#e3b100",
    Colour.GREEN: "#3f9d4f",
    Colour.BLUE: "#2f7fd6",
    Colour.PINK: "#d6468c",
    Colour.VIOLET: "#8350d2",
}
"""The bar beside an excerpt."""

HIGHLIGHTS: dict[Colour, str] = {
    Colour.YELLOW: "#fff0a6",
    Colour.GREEN: "#d3f2d5",
    Colour.BLUE: "#d3e8ff",
    Colour.PINK: "#ffdcec",
    Colour.VIOLET: "#e9deff",
}
"""The ground behind its words, light enough to be read on."""


def chip(number: int) -> str:
    """Return the colour of the comparison's article of that number."""
    return CHIPS[number % len(CHIPS)]
