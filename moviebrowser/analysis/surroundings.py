"""The text around names, as far as it tells a name from an ordinary word."""

from dataclasses import dataclass

from moviebrowser.analysis.casing import Styles
from moviebrowser.analysis.name_forms import LETTERS


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What tells a name from an ordinary word: how the text is set, and which words it writes in lower case.

    `caseless` texts have no capitals but those of initials perhaps.
    """

    text: str
    set_as: Styles
    lower: frozenset[str]
    caseless: bool


def surroundings(text: str, set_as: Styles) -> Surroundings:
    """Return a text's surroundings."""
    words = LETTERS.findall(text)
    lower = frozenset(word for word in words if word.islower())
    return Surroundings(
        text, set_as, lower, not any(word[0] != word[0].lower() and not word.isupper() for word in words)
    )
