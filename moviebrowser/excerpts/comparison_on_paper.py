"""A comparison as blocks: what stands on the pages of a report as a Word document and as a PDF."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from moviebrowser.comparison import FactStatus, QuoteStatus, letter
from moviebrowser.excerpts.coverage import Telling, legend_of
from moviebrowser.excerpts.excerpts_on_paper import group_blocks
from moviebrowser.excerpts.findings import Findings, Told, Value, letters
from moviebrowser.excerpts.paper import Block, Cell, Kind, Paragraph, Run, Table, paragraph
from moviebrowser.excerpts.shades import (
    AGREE,
    AGREE_SOFT,
    DIFFER,
    DIFFER_SOFT,
    HEAD,
    LINK,
    MUTED,
    OTHER,
    OWN,
    REST,
    SAME,
    SINGLE,
    SINGLE_SOFT,
    chip,
)
from moviebrowser.excerpts.words import Words

_COLUMNS = 3  # articles beside each other
_PAIRS = 6  # of articles that share the most
_SLICES = 120  # of an article in the coverage picture
_STATUS = {
    FactStatus.AGREE: (AGREE, AGREE_SOFT),
    FactStatus.DIFFER: (DIFFER, DIFFER_SOFT),
    FactStatus.SINGLE: (SINGLE, SINGLE_SOFT),
}
_QUOTE_INK = {QuoteStatus.SAME: AGREE, QuoteStatus.DIFFERS: DIFFER, QuoteStatus.SINGLE: SINGLE}
_TELLING = {Telling.SAME: SAME, Telling.OTHER: OTHER, Telling.OWN: OWN, Telling.REST: REST}


def report_blocks(findings: Findings, *, footnotes: bool) -> Iterator[Block]:
    """Yield the report's title and its sections; those with nothing in them say so or are left out."""
    words = findings.words
    yield paragraph(findings.title, Kind.TITLE)
    yield paragraph(findings.summary, Kind.SMALL)
    yield paragraph(words.articles, Kind.HEADING)
    yield _articles(findings)
    yield paragraph(words.facts, Kind.HEADING)
    yield _facts(findings) if findings.facts else paragraph(words.no_facts)
    yield from _coverage(findings)
    yield from _quotes(findings)
    yield from _passages(findings)
    yield from _names(findings)
    if findings.excerpts:
        yield paragraph(words.excerpts, Kind.TITLE)
        yield from group_blocks(findings.excerpts, footnotes=footnotes)


def _cell(*runs: Run, ground: str | None = None, kind: Kind = Kind.BODY) -> Cell:
    return Cell((Paragraph(runs, kind),), ground)


def _head(*titles: str) -> tuple[Cell, ...]:
    return tuple(_cell(Run(title, bold=True, ink=MUTED), ground=HEAD, kind=Kind.SMALL) for title in titles)


def _chips(numbers: Iterable[int]) -> tuple[Run, ...]:
    """Return the articles' letters, each on its own colour, with spaces between."""
    runs: list[Run] = []
    for number in numbers:
        runs += [Run(" ")] if runs else []
        runs.append(Run(f"\u00a0{letter(number)}\u00a0", bold=True, ink="#ffffff", ground=chip(number)))
    # Word processors leave out the ground of a space that nothing follows.
    return (*runs, Run("\u2060"))


def _articles(findings: Findings) -> Table:
    words = findings.words
    rows = [_head("", words.outlet, words.headline, words.author, words.published, words.length)]
    rows += [_article(told, words) for told in findings.articles]
    widths: tuple[float, ...] = (0.06, 0.17, 0.38, 0.15, 0.14, 0.1)
    if not any(told.author for told in findings.articles):
        widths = (0.06, 0.19, 0.5, 0.15, 0.1)
        rows = [(*row[:3], *row[4:]) for row in rows]
    return Table(widths, tuple(rows))


def _article(told: Told, words: Words) -> tuple[Cell, ...]:
    return (
        _cell(*_chips([told.number])),
        _cell(Run(told.outlet, bold=True) if told.outlet else Run(words.no_outlet, ink=MUTED)),
        _cell(Run(told.title, ink=LINK if told.link else None, link=told.link)),
        _cell(Run(told.author)),
        _cell(Run(told.published)),
        _cell(Run(words.number(told.length))),
    )


def _facts(findings: Findings) -> Table:
    words = findings.words
    rows = [_head(words.question, "", words.answers, words.silent)]
    for row in findings.facts:
        ink, soft = _STATUS[row.status]
        answers = tuple(_answer(value) for value in row.values)
        rows.append(
            (
                _cell(Run(row.label, bold=True)),
                _cell(Run(f"{row.sign} {words.told(row.status)}", bold=True, ink=ink), ground=soft, kind=Kind.SMALL),
                Cell(answers),
                _cell(Run(letters(row.silent), ink=MUTED)),
            )
        )
    return Table((0.24, 0.17, 0.48, 0.11), tuple(rows))


def _answer(value: Value) -> Paragraph:
    own, rest = value.text[: value.own], value.text[value.own :]
    said = (*([Run(own, bold=True)] if own else []), Run(rest))
    return Paragraph((*_chips(value.articles), Run("  "), *said), Kind.BODY)


def _coverage(findings: Findings) -> Iterator[Block]:
    if len(findings.articles) < 2:
        return
    words = findings.words
    yield paragraph(words.coverage, Kind.HEADING)
    legend: list[Run] = []
    for telling, meaning in legend_of(words).items():
        legend += [Run("\u00a0\u00a0\u00a0", ground=_TELLING[telling]), Run(f" {meaning}     ", ink=MUTED)]
    yield Paragraph(tuple(legend), Kind.SMALL)
    for told, covered in zip(findings.articles, findings.coverage, strict=True):
        shares = " · ".join(covered.told(words))
        label = (*_chips([told.number]), Run(f"  {told.called}  ", bold=True), Run(shares, ink=MUTED))
        yield Paragraph(label, Kind.SMALL)
        runs = [(telling, len(list(run)) / _SLICES) for telling, run in groupby(covered.slices(_SLICES))]
        strip = tuple(Cell(ground=_TELLING[telling]) for telling, _ in runs)
        yield Table(tuple(width for _, width in runs), (strip,), header=False, ruled=False, tight=True)
    yield from _overlap(findings)


def _overlap(findings: Findings) -> Iterator[Block]:
    """Yield the pairs of articles that share the most of their words."""
    pairs = [
        (share, row, column)
        for row, shares in enumerate(findings.overlap)
        for column, share in enumerate(shares)
        if share >= 0.01
    ]
    for share, row, column in sorted(pairs, reverse=True)[:_PAIRS]:
        said = findings.words.shares_with.format(findings.words.share(share))
        yield Paragraph((*_chips([row]), Run(f"  {said}  "), *_chips([column])), Kind.BODY)


def _quotes(findings: Findings) -> Iterator[Block]:
    words = findings.words
    yield paragraph(words.quotes, Kind.HEADING)
    if not findings.quotes:
        yield paragraph(words.no_quotes)
        return
    rows = [_head(words.speaker, words.versions)]
    for quote in findings.quotes:
        status = paragraph(quote.told(words), Kind.SMALL, ink=_QUOTE_INK[quote.status])
        speaker = Cell((paragraph(quote.speaker, bold=True), status))
        versions = []
        for version in quote.versions:
            runs = [
                Run(each.text, bold=each.changed, ground=DIFFER_SOFT if each.changed else None)
                for each in version.stretches
            ]
            versions.append(Paragraph((*_chips([version.article]), Run("  "), *runs), Kind.QUOTATION))
        rows.append((speaker, Cell(tuple(versions))))
    yield Table((0.22, 0.78), tuple(rows))


def _passages(findings: Findings) -> Iterator[Block]:
    yield paragraph(findings.words.told_by_several, Kind.HEADING)
    if not findings.passages:
        yield paragraph(findings.words.no_passages)
    for values in findings.passages:
        columns = 2 if len(values) in (2, 4) else _COLUMNS
        for first in range(0, len(values), columns):
            yield _beside(findings, values[first : first + columns], columns)


def _beside(findings: Findings, values: Sequence[Value], columns: int) -> Table:
    cells = []
    for value in values:
        told = findings.articles[value.articles[0]]
        head = Paragraph((*_chips([told.number]), Run(f"  {told.called}", bold=True)), Kind.SMALL)
        cells.append(Cell((head, paragraph(value.text, Kind.QUOTATION))))
    cells += [Cell()] * (columns - len(cells))
    return Table((1 / columns,) * columns, (tuple(cells),), header=False)


def _names(findings: Findings) -> Iterator[Block]:
    words = findings.words
    yield paragraph(words.shared_names, Kind.HEADING)
    if not findings.names:
        yield paragraph(words.no_names)
        return
    rows = [_head(words.name, words.kind, words.also_written, words.named_in)]
    for row in findings.names:
        others: list[Run] = []
        for text, slip in row.others:
            others += [Run(" · ", ink=MUTED)] if others else []
            others.append(Run(text, ink=DIFFER if slip else None))
        name, kind = _cell(Run(row.name, bold=True)), _cell(Run(row.kind, ink=MUTED))
        rows.append((name, kind, _cell(*others), _cell(*_chips(row.articles))))
    yield Table((0.27, 0.16, 0.35, 0.22), tuple(rows))
