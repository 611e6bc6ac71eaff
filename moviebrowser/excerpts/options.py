"""How excerpts are to come out: what a reader can choose, the same for every format."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from moviebrowser.articles import Article
from moviebrowser.excerpts.excerpt import Excerpt
from moviebrowser.translations import OWN

Context = Literal["none", "sentence", "paragraph"] | int
"""What is shown around an excerpt's words: a number is that of code points on either side, within the paragraph."""

Articles = Callable[[Excerpt], Article | None]
"""Looks up the edition of the article that an excerpt is of; None when it is gone."""


class Arrangement(StrEnum):
    """The order in which excerpts come out: under their articles, or as they lie in the tray, under its headings."""

    ARTICLE = "article"
    TRAY = "tray"


class Layout(StrEnum):
    """One below the other, or the excerpts of a bundle beside each other."""

    LIST = "list"
    COLUMNS = "columns"


class Theme(StrEnum):
    """The colours of a web page: those of the reader's system, or always the same."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What a reader can choose.

    `style` is the name of a citation style (see `citation_styles`), `language` the code of the one in which the
    document's own words are; those stand for a title that is not given.
    """

    title: str = ""
    arrangement: Arrangement = Arrangement.ARTICLE
    context: Context = 100
    layout: Layout = Layout.LIST
    style: str = "news-note"
    theme: Theme = Theme.AUTO
    notes: bool = True
    tags: bool = True
    links: bool = True
    language: str = OWN
