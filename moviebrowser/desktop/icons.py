"""Icons: glyphs from QtAwesome under the names of what they do, in a colour of the theme."""

from functools import cache

from PySide6.QtGui import QColor, QIcon

GLYPHS = {
    "close": "ph.x",
    "swap": "ph.arrows-left-right",
    "original": "ph.eye",
    "copy": "ph.copy",
    "search": "ph.magnifying-glass",
    "export": "ph.export",
    "theme": "ph.circle-half",
    "larger": "ph.text-aa",
    "smaller": "ph.text-aa",
    "open": "ph.folder-open",
    "import": "ph.download-simple",
    "story": "ph.stack",
    "article": "ph.article",
    "articles": "ph.columns",
    "excerpt": "ph.highlighter-circle",
    "note": "ph.note-pencil",
    "tag": "ph.tag",
    "delete": "ph.trash",
    "undo": "ph.arrow-counter-clockwise",
    "redo": "ph.arrow-clockwise",
    "filter": "ph.funnel",
    "sort": "ph.sort-ascending",
    "pin": "ph.push-pin",
    "next": "ph.caret-right",
    "previous": "ph.caret-left",
    "down": "ph.caret-down",
    "up": "ph.caret-up",
    "agree": "ph.check",
    "differ": "ph.git-fork",
    "single": "ph.number-circle-one",
    "silent": "ph.minus",
    "warning": "ph.warning",
    "error": "ph.warning-circle",
    "help": "ph.question",
    "settings": "ph.gear",
    "stop": "ph.x-circle",
    "more": "ph.dots-three",
    "save": "ph.bookmark-simple",
    "link": "ph.link",
    "calendar": "ph.calendar-blank",
    "outlet": "ph.newspaper",
    "quote": "ph.quotes",
    "person": "ph.user",
    "place": "ph.map-pin",
    "add": "ph.plus",
    "check": "ph.check",
    "moviebrowser": "ph.film-strip",
}


def icon(name: str, colour: QColor) -> QIcon:
    """Return the icon of that name in GLYPHS, in `colour` and paler when disabled; KeyError for another name."""
    return _made(GLYPHS[name], colour.name(), "")


def toggled_icon(name: str, colour: QColor, on: QColor) -> QIcon:
    """Return an icon of which the "on" state has a colour of its own."""
    return _made(GLYPHS[name], colour.name(), on.name())


@cache
def _made(glyph: str, colour: str, on: str) -> QIcon:
    # Imported when the first icon is needed: it reads its fonts, which start-up need not wait for.
    import qtawesome

    paler = QColor(colour)
    paler.setAlphaF(0.4)
    made: QIcon = qtawesome.icon(glyph, color=colour, color_disabled=paler, **({"color_on": on} if on else {}))
    return made
