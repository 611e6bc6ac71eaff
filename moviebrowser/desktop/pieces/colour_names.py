"""The markers' colours in words."""

from moviebrowser.desktop.language import Texts
from moviebrowser.excerpts import Colour

Colours = Texts("Colours")


def colour_name(colour: Colour) -> str:
    """Return a marker's name in the reader's language."""
    return {
        Colour.YELLOW: Colours.tr("Yellow"),
        Colour.GREEN: Colours.tr("Green"),
        Colour.BLUE: Colours.tr("Blue"),
        Colour.PINK: Colours.tr("Pink"),
        Colour.VIOLET: Colours.tr("Violet"),
    }[colour]
