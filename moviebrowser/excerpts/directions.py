"""Text that is written from right to left, and such text within other text (Unicode Annex 9)."""

import re
import unicodedata

_LETTERS = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


def has_right_to_left(text: str) -> bool:
    """Return whether any letter of a text goes from right to left."""
    return not text.isascii() and _LETTERS.search(text) is not None


def right_to_left(text: str) -> bool:
    """Return whether a text as a whole goes from right to left: its first letter outside an isolate tells (P2, P3)."""
    if not has_right_to_left(text):
        return False
    depth = 0
    for kind in map(unicodedata.bidirectional, text):
        if kind in ("LRI", "RLI", "FSI"):
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def isolated(text: str) -> str:
    """Return the text such that its direction does not reach what stands beside it."""
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}" if has_right_to_left(text) else text
