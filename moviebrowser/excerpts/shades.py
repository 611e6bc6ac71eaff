"""The markers' shades on paper, where no theme chooses them."""

from moviebrowser.excerpts.excerpt import Colour

BARS: dict[Colour, str] = {
    Colour.YELLOW: "#e3b100",
    Colour.GREEN: "#3f9d4f",
    Colour.BLUE: "#2f7fd6",
    Colour.PINK: "#d6468c",
    Colour.VIOLET: "#8350d2",
}
"""The bar beside an excerpt."""

HIGHLIGHTS: dict[Colour, str] = {
    Colour.YELLOW: "#fff3b8",
    Colour.GREEN: "#d3f2d5",
    Colour.BLUE: "#d3e8ff",
    Colour.PINK: "#ffdcec",
    Colour.VIOLET: "#e9deff",
}
"""The ground behind its words, light enough to be read on."""
