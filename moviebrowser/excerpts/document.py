"""Excerpts made ready for a page: arranged, numbered, with context and source; the same for every format."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from moviebrowser.excerpts.citing import byline, deep_link, name, place, public_address
from moviebrowser.excerpts.excerpt import Excerpt, Source
from moviebrowser.excerpts.keeping import CONTEXT

SHOWN_CONTEXT = 100
"""At most so many code points of context are shown on either side of an excerpt's words."""

NO_EXCERPTS = "There are no excerpts."

# What XML 1.0 cannot hold (control characters, lone surrogates) no format can be trusted with.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Arrangement(StrEnum):
    """The order in which excerpts come out: under their articles, or as they lie in the tray."""

    ARTICLE = "article"
    TRAY = "tray"


@dataclass(frozen=True, slots=True)
class Card:
    """One excerpt as it is shown.

    `before` and `after` are its context within the paragraph, with an ellipsis where they are cut; `name`, `byline` and
    `place` tell the source; `link` is the public address with a text fragment, None when there is none.
    """

    number: int
    excerpt: Excerpt
    before: str
    after: str
    name: str
    byline: str
    place: str | None
    link: str | None

    @property
    def paragraphs(self) -> list[str]:
        """The excerpt's words, a paragraph each."""
        return [paragraph for paragraph in re.split(r"\n\s*\n", self.excerpt.text) if paragraph.strip()] or [""]


@dataclass(frozen=True, slots=True)
class Group:
    """Cards under one heading; `source` and the rest are those of the article, None when several articles are mixed."""

    source: Source | None
    cards: tuple[Card, ...]

    @property
    def name(self) -> str | None:
        """The heading: what the article is called."""
        return None if self.source is None else name(self.source)

    @property
    def byline(self) -> str:
        """The article's outlet, author and date."""
        return "" if self.source is None else byline(self.source)

    @property
    def place(self) -> str | None:
        """The article's address or file."""
        return None if self.source is None else place(self.source)

    @property
    def link(self) -> str | None:
        """The article's address if a browser can open it."""
        return None if self.source is None else public_address(self.source)


@dataclass(frozen=True, slots=True)
class Document:
    """What is exported: a title and groups of cards."""

    title: str
    groups: tuple[Group, ...]

    def __len__(self) -> int:
        return sum(len(group.cards) for group in self.groups)

    def cards(self) -> Iterator[Card]:
        """Every card in order, whatever its group."""
        for group in self.groups:
            yield from group.cards


def document(excerpts: Sequence[Excerpt], title: str, arrangement: Arrangement) -> Document:
    """Return the excerpts as a document.

    Characters that no file format can hold are shown as U+FFFD, one for one, so that offsets stay true.
    """
    printable = [_printable(excerpt) for excerpt in excerpts]
    if arrangement is Arrangement.TRAY:
        runs = [printable] if printable else []
        return Document(_visible(title), tuple(_group(None, run, 0) for run in runs))
    groups: list[Group] = []
    for run in _by_article(printable):
        groups.append(_group(run[0].source, run, sum(len(group.cards) for group in groups)))
    return Document(_visible(title), tuple(groups))


def _by_article(excerpts: Sequence[Excerpt]) -> list[list[Excerpt]]:
    """Gather each article's excerpts, articles in order of their first one, excerpts as they follow in the text."""
    runs: dict[int, list[Excerpt]] = {}
    for excerpt in excerpts:
        runs.setdefault(excerpt.article_id, []).append(excerpt)
    return [sorted(run, key=lambda excerpt: (excerpt.start, excerpt.end)) for run in runs.values()]


def _group(source: Source | None, excerpts: Sequence[Excerpt], done: int) -> Group:
    return Group(source, tuple(_card(done + nth, excerpt) for nth, excerpt in enumerate(excerpts, start=1)))


def _card(number: int, excerpt: Excerpt) -> Card:
    source = excerpt.source
    return Card(
        number=number,
        excerpt=excerpt,
        before=_shown_before(excerpt),
        after=_shown_after(excerpt),
        name=name(source),
        byline=byline(source),
        place=place(source),
        link=deep_link(excerpt),
    )


def _shown_before(excerpt: Excerpt) -> str:
    paragraph = excerpt.before.rpartition("\n")[2]
    whole = "\n" in excerpt.before or excerpt.start <= len(excerpt.before)
    if whole and len(paragraph) <= SHOWN_CONTEXT:
        return paragraph.lstrip()
    cut = paragraph[-SHOWN_CONTEXT:]
    return "… " + cut.partition(" ")[2] if " " in cut.rstrip() else "…" + cut


def _shown_after(excerpt: Excerpt) -> str:
    paragraph, newline, _ = excerpt.after.partition("\n")
    whole = bool(newline) or len(excerpt.after) < CONTEXT
    if whole and len(paragraph) <= SHOWN_CONTEXT:
        return paragraph.rstrip()
    cut = paragraph[:SHOWN_CONTEXT]
    return cut.rpartition(" ")[0] + " …" if " " in cut.lstrip() else cut + "…"


def _printable(excerpt: Excerpt) -> Excerpt:
    source = excerpt.source
    return replace(
        excerpt,
        text=_visible(excerpt.text),
        before=_visible(excerpt.before),
        after=_visible(excerpt.after),
        note=_visible(excerpt.note),
        tags=tuple(_visible(tag) for tag in excerpt.tags),
        source=Source(
            title=_known(source.title),
            outlet=_known(source.outlet),
            author=_known(source.author),
            published=_known(source.published),
            address=_known(source.address),
            path=_known(source.path),
        ),
    )


def _known(text: str | None) -> str | None:
    return None if text is None else _visible(text)


def _visible(text: str) -> str:
    return _UNPRINTABLE.sub("\ufffd", text)
