"""A web page as a simple text view shows it, which knows a little of CSS: no variables, no media, no highlighter."""

import re

from moviebrowser.excerpts.excerpt import Colour
from moviebrowser.excerpts.shades import HIGHLIGHTS, INK

_STYLE = re.compile(r"(<style[^>]*>)(.*?)(</style>)", re.DOTALL | re.IGNORECASE)
_AT_RULE = re.compile(r"@[\w-]+[^{;]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})")
_SETTING = re.compile(r"--([\w-]+)\s*:\s*([^;}]+)[;]?")
_USE = re.compile(r"var\(\s*--([\w-]+)\s*(?:,\s*([^()]*))?\)")
_DEEP = 4  # variables within variables

# An excerpt's colour is told by a class of something that its words are in.
_MARKED = re.compile(rf"""class\s*=\s*["'][^"']*?\b({"|".join(Colour)})\b|<mark\b[^>]*>|</mark>""", re.IGNORECASE)


def simple_view(page: str) -> str:
    """Return the page with its variables filled in, without its rules for other media; highlights as grounds."""
    return _highlighted(_STYLE.sub(lambda found: found[1] + _plain(found[2]) + found[3], page))


def _plain(style: str) -> str:
    style = _AT_RULE.sub("", style)
    known: dict[str, str] = {}
    for name, value in _SETTING.findall(style):
        known.setdefault(name, value.strip())
    style = _SETTING.sub("", style)
    for _ in range(_DEEP):
        style = _USE.sub(lambda found: known.get(found[1], found[2] or ""), style)
    return style


def _highlighted(page: str) -> str:
    colour = Colour.YELLOW

    def shown(found: re.Match[str]) -> str:
        nonlocal colour
        if found[1]:
            colour = Colour(found[1].lower())
            return found[0]
        looks = f"background-color: {HIGHLIGHTS[colour]}; color: {INK}"
        return "</span>" if found[0].startswith("</") else f'<span style="{looks}">'

    return _MARKED.sub(shown, page)
