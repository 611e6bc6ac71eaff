"""Excerpts made ready for a page: arranged, numbered, with context and source; the same for every format."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import overload

from moviebrowser.articles import Article
from moviebrowser.excerpts.addresses import place_address, public_address, text_fragment
from moviebrowser.excerpts.citations import Citations, Piece, plain
from moviebrowser.excerpts.citing import byline, name, outlet_of, place
from moviebrowser.excerpts.context import surroundings
from moviebrowser.excerpts.excerpt import Excerpt, Source
from moviebrowser.excerpts.options import Arrangement, Articles, ExportOptions, Layout
from moviebrowser.excerpts.printable import visible
from moviebrowser.excerpts.runs import Run, kept_together, under_headings
from moviebrowser.excerpts.words import Words, words_in
from moviebrowser.progress import Cancelled, Stop, unstoppable

_LOOKED_UP = 64  # articles that are kept while their excerpts are made ready


@dataclass(frozen=True, slots=True)
class Card:
    """One excerpt as it is shown.

    `before` and `after` are its context, with an ellipsis where that is cut; `name`, `byline` and `place` tell the
    source, `citation` does in the chosen style; `link` is the public address with a text fragment, None when there is
    none, and `reopen` the address by which moviebrowser goes there. Note and tags are empty when they are not wanted.
    """

    number: int
    excerpt: Excerpt
    before: str
    after: str
    name: str
    byline: str
    place: str | None
    link: str | None
    reopen: str | None
    citation: tuple[Piece, ...]

    @property
    def paragraphs(self) -> list[str]:
        """The excerpt's words, a paragraph each."""
        return [paragraph for paragraph in re.split(r"\n\s*\n", self.excerpt.text) if paragraph.strip()] or [""]

    @property
    def cited(self) -> str:
        """The citation as plain text."""
        return plain(self.citation)

    @property
    def placed(self) -> bool:
        """Whether the place is worth telling beside name and citation: when there is no link, and no headline."""
        return (
            bool(self.place) and not self.link and not self.excerpt.source.title and str(self.place) not in self.cited
        )

    @property
    def outlet(self) -> str:
        """What heads the excerpt's column: its outlet, or what the article is called."""
        return outlet_of(self.excerpt.source) or self.name


class Cards(Sequence[Card]):
    """Cards that are made when they are asked for, each time: however many there are, they take no room."""

    def __init__(self, excerpts: Sequence[Excerpt], first: int, make: Callable[[Excerpt, int], Card]) -> None:
        self.excerpts = excerpts
        self._first = first
        self._make = make

    def __len__(self) -> int:
        return len(self.excerpts)

    @overload
    def __getitem__(self, nth: int) -> Card: ...

    @overload
    def __getitem__(self, nth: slice) -> Sequence[Card]: ...

    def __getitem__(self, nth: int | slice) -> Card | Sequence[Card]:
        if isinstance(nth, slice):
            return [self[each] for each in range(*nth.indices(len(self)))]
        return self._make(self.excerpts[nth], self._first + range(len(self))[nth])


@dataclass(frozen=True, slots=True)
class Block:
    """Cards that stand together: those of a bundle, under its title and beside each other when `columns`.

    Those of no bundle have a title, too, where they follow one with a title.
    """

    title: str
    columns: bool
    cards: Cards


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks under one heading; `source` is that of the article, None when several articles are mixed."""

    source: Source | None
    heading: str
    citation: tuple[Piece, ...]
    blocks: tuple[Block, ...]
    words: Words

    @property
    def name(self) -> str | None:
        """The heading: what the article is called, or the tray's heading; None when there is none."""
        return name(self.source, self.words) if self.source is not None else self.heading or None

    @property
    def byline(self) -> str:
        """The article's outlet, author and date."""
        return "" if self.source is None else byline(self.source, self.words)

    @property
    def place(self) -> str | None:
        """The article's address, or the name of its file."""
        return None if self.source is None else place(self.source)

    @property
    def link(self) -> str | None:
        """The article's address if a browser can open it."""
        return None if self.source is None else public_address(self.source)


@dataclass(frozen=True, slots=True)
class Document:
    """What is exported: a title, groups of cards, and the list of sources in the chosen citation style."""

    title: str
    groups: tuple[Group, ...]
    sources: tuple[tuple[Piece, ...], ...]
    options: ExportOptions
    in_notes: bool

    @property
    def words(self) -> Words:
        """The words that it has of its own."""
        return words_in(self.options.language)

    def __len__(self) -> int:
        return sum(len(block.cards) for group in self.groups for block in group.blocks)

    def cards(self) -> Iterator[Card]:
        """Every card in order, whatever its group."""
        for group in self.groups:
            for block in group.blocks:
                yield from block.cards

    def excerpts(self) -> Iterator[Excerpt]:
        """The excerpts of the cards, in their order."""
        for group in self.groups:
            for block in group.blocks:
                yield from map(_printable, block.cards.excerpts)


def document(
    excerpts: Sequence[Excerpt],
    options: ExportOptions,
    articles: Articles | None = None,
    stop: Stop = unstoppable,
) -> Document:
    """Return the excerpts as a document.

    Characters that no file format can hold are shown as U+FFFD, one for one, so that offsets stay true. Raises
    TemplateProblem when the citation style does not work. Its cards raise Cancelled, when told to stop.
    """
    maker = _Maker(excerpts, options, articles, stop)
    if options.arrangement is Arrangement.TRAY:
        # Those under no heading are not part of the group before.
        groups = [
            maker.mixed(heading or maker.words.no_heading * (nth > 0), run)
            for nth, (heading, run) in enumerate(under_headings(excerpts))
        ]
    else:
        bundled = [excerpt for excerpt in excerpts if _in_columns(excerpt, options)]
        groups = [maker.mixed("", _gathered(bundled))] if bundled else []
        rest = [excerpt for excerpt in excerpts if not _in_columns(excerpt, options)]
        groups += [maker.of_article(run) for run in _by_article(rest)]
    sources = {plain(source): source for source in maker.listed()}
    ordered = tuple(sources[text] for text in sorted(sources, key=str.casefold))
    return Document(
        visible(options.title) or maker.words.excerpts, tuple(groups), ordered, options, maker.citations.in_notes
    )


def _in_columns(excerpt: Excerpt, options: ExportOptions) -> bool:
    return options.layout is Layout.COLUMNS and bool(excerpt.bundle)


def _by_article(excerpts: Sequence[Excerpt]) -> list[list[Excerpt]]:
    """Gather each article's excerpts, articles in order of their first one, excerpts as they follow in the text."""
    runs: dict[int, list[Excerpt]] = {}
    for excerpt in excerpts:
        runs.setdefault(excerpt.article_id, []).append(excerpt)
    return [sorted(run, key=lambda excerpt: (excerpt.start, excerpt.end)) for run in runs.values()]


def _gathered(excerpts: Sequence[Excerpt]) -> list[Excerpt]:
    """Return the excerpts of each bundle one after another, bundles in order of their first one."""
    bundles: dict[str, list[Excerpt]] = {}
    for excerpt in excerpts:
        bundles.setdefault(excerpt.bundle, []).append(excerpt)
    return list(chain.from_iterable(bundles.values()))


class _Maker:
    """Makes groups, their blocks and cards, and counts the cards."""

    def __init__(
        self, excerpts: Iterable[Excerpt], options: ExportOptions, articles: Articles | None, stop: Stop
    ) -> None:
        self.words = words_in(options.language)
        self.citations = Citations(options.style, self.words)
        self._seen: dict[Source, str] = {}
        for excerpt in excerpts:
            self._seen.setdefault(_printable_source(excerpt.source), excerpt.kept_at[:10])
        self._options = options
        self._article = _remembering(articles or _nothing)
        self._stop = stop
        self._count = 0

    def mixed(self, heading: str, excerpts: Sequence[Excerpt]) -> Group:
        """Return a group of several articles' excerpts in their order."""
        return Group(None, visible(heading), (), tuple(map(self._run, kept_together(excerpts))), self.words)

    def of_article(self, excerpts: Sequence[Excerpt]) -> Group:
        """Return the group of one article's excerpts: first those without a bundle, which no title is to cover."""
        source = _printable_source(excerpts[0].source)
        runs = kept_together(_gathered(sorted(excerpts, key=lambda excerpt: bool(excerpt.bundle))))
        return Group(source, "", self._cited(source), tuple(map(self._run, runs)), self.words)

    def listed(self) -> Iterator[tuple[Piece, ...]]:
        """Yield each source as an entry of the list of sources."""
        for source, accessed in self._seen.items():
            yield self.citations.listed(source, accessed)

    def _run(self, run: Run) -> Block:
        title = self.words.kept_singly if run.apart else visible(run.title)
        return Block(title, _in_columns(run.excerpts[0], self._options), self._cards(run.excerpts))

    def _cards(self, excerpts: Sequence[Excerpt]) -> Cards:
        first = self._count + 1
        self._count += len(excerpts)
        return Cards(excerpts, first, self._card)

    def _card(self, raw: Excerpt, number: int) -> Card:
        if self._stop():
            raise Cancelled
        excerpt, options = _printable(raw), self._options
        source = excerpt.source
        # Beside each other, outlets are read sentence by sentence.
        bare = _in_columns(excerpt, options) and options.context in ("none", 0)
        before, after = surroundings(excerpt, self._article(excerpt), "sentence" if bare else options.context)
        return Card(
            number=number,
            excerpt=_wanted(excerpt, options),
            before=visible(before),
            after=visible(after),
            name=name(source, self.words),
            byline=byline(source, self.words),
            place=place(source),
            link=text_fragment(excerpt) if options.links else None,
            reopen=place_address(excerpt) if options.links else None,
            citation=self._cited(source),
        )

    def _cited(self, source: Source) -> tuple[Piece, ...]:
        return self.citations.cite(source, self._seen[source])


def _nothing(_: Excerpt) -> None:
    """Know no article."""


def _remembering(articles: Articles) -> Articles:
    """Return a lookup that asks for an article once for many excerpts of it."""
    known: dict[tuple[int, int], Article | None] = {}

    def article_of(excerpt: Excerpt) -> Article | None:
        key = excerpt.article_id, excerpt.edition
        if key not in known:
            if len(known) >= _LOOKED_UP:
                known.clear()
            known[key] = articles(excerpt)
        return known[key]

    return article_of


def _wanted(excerpt: Excerpt, options: ExportOptions) -> Excerpt:
    if options.notes and options.tags:
        return excerpt
    return replace(excerpt, note=excerpt.note * options.notes, tags=excerpt.tags if options.tags else ())


def _printable(excerpt: Excerpt) -> Excerpt:
    return replace(
        excerpt,
        text=visible(excerpt.text),
        before=visible(excerpt.before),
        after=visible(excerpt.after),
        note=visible(excerpt.note),
        tags=tuple(map(visible, excerpt.tags)),
        heading=visible(excerpt.heading),
        bundle_title=visible(excerpt.bundle_title),
        source=_printable_source(excerpt.source),
    )


def _printable_source(source: Source) -> Source:
    return Source(
        title=_known(source.title),
        outlet=_known(source.outlet),
        author=_known(source.author),
        published=_known(source.published),
        address=_known(source.address),
        path=_known(source.path),
    )


def _known(text: str | None) -> str | None:
    return None if text is None else visible(text)
