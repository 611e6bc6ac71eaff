"""Quotes: who said it, and each article's version one under another with the differing words marked."""

from collections.abc import Sequence
from html import escape
from itertools import combinations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from moviebrowser.analysis import Span
from moviebrowser.comparison import ComparedQuote, Comparison, Place, QuoteStatus, letter
from moviebrowser.desktop.language import Texts
from moviebrowser.desktop.panes.header import name_of
from moviebrowser.desktop.pieces.choices import Menu
from moviebrowser.desktop.pieces.page import Missing, Page, Words, filter_field, matches
from moviebrowser.desktop.theme import Appearance, Theme

QuoteWords = Texts("QuoteWords")
# One for one, so that places stay.
_PLAIN_MARKS = str.maketrans(dict.fromkeys("‘’‛ʼʹ′´`", "'") | dict.fromkeys("“”„‟″«»", '"'))
_ORDER = [QuoteStatus.DIFFERS, QuoteStatus.SAME, QuoteStatus.SINGLE]


def differing_words(versions: Sequence[str]) -> list[list[Span]]:
    """Return where each version's words stand apart: those that some other version lacks; code points, ascending.

    Case and punctuation do not count, nor which kind of apostrophe or quotation mark is used.
    """
    # Imported when the first quotes are shown: it brings a library that start-up need not wait for.
    from moviebrowser.comparison.differences import DifferenceKind, word_differences

    plain = [version.translate(_PLAIN_MARKS) for version in versions]
    apart: list[set[Span]] = [set() for _ in versions]
    for one, other in combinations(range(len(versions)), 2):
        for stretch in word_differences(plain[one], plain[other]):
            if stretch.kind is not DifferenceKind.SAME:
                apart[one].add(stretch.first)
                apart[other].add(stretch.second)
    return [sorted(span for span in spans if span.start < span.end) for spans in apart]


class QuotesPanel(Page):
    """The quotes of a comparison. A click on a version (or Tab and Enter) shows it in its article."""

    placesWanted = Signal(list)  # of Place

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        self.page = QTextBrowser()
        words = Words(
            waiting=QuoteWords.tr("Quotes appear as soon as they are found."),
            closed=QuoteWords.tr("Open a story to see who said what."),
            nothing=(QuoteWords.tr("No such quotes"), QuoteWords.tr("These articles give nobody's words that way.")),
        )
        super().__init__(self.page, words, parent)
        self._appearance = appearance
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(self.tr("Quotes"))
        self.page.document().setDocumentMargin(2)
        self.page.anchorClicked.connect(self._clicked)
        which = (
            (None, self.tr("Show: differing versions first")),
            (QuoteStatus.DIFFERS, self.tr("Show: ≠ only differing")),
            (QuoteStatus.SAME, self.tr("Show: ✓ only the same words")),
            (QuoteStatus.SINGLE, self.tr("Show: • in one article alone")),
        )
        self.filter = filter_field(self.tr("Filter quotes by speaker or words"))
        self.filter.textChanged.connect(self._fill)
        self.show_which = Menu(self.tr("Which quotes"), which)
        self.show_which.currentIndexChanged.connect(self._fill)
        self.set_controls(self.filter, self.show_which)
        appearance.changed.connect(self._fill)
        self.show_comparison(None)

    def show_comparison(self, comparison: Comparison | None, missing: Missing = Missing.CLOSED) -> None:
        """Show a comparison's quotes; without one, say what to do, or that it is being made."""
        self.present(comparison, missing)
        self._fill()

    def quotes(self) -> list[ComparedQuote]:
        """Return the quotes that are shown, in their order."""
        which = self.show_which.currentData()
        quotes = self._comparison.quotes if self._comparison is not None else ()
        wanted = [quote for quote in quotes if (which is None or quote.status == which) and self._matches(quote)]
        return sorted(wanted, key=lambda quote: _ORDER.index(quote.status))

    def _matches(self, quote: ComparedQuote) -> bool:
        return matches(self.filter.text(), self._speaker(quote), *(version.text for version in quote.versions))

    def _speaker(self, quote: ComparedQuote) -> str:
        entities = self._comparison.entities if self._comparison is not None else ()
        return next((entity.name for entity in entities if entity.id == quote.speaker), "")

    def _fill(self) -> None:
        quotes = self.quotes()
        theme = self._appearance.theme
        self.page.setHtml("".join(self._quote(quote, self._speaker(quote), theme) for quote in quotes))
        self.show_listed(some=bool(quotes))

    def _quote(self, quote: ComparedQuote, speaker: str, theme: Theme) -> str:
        status = {
            QuoteStatus.DIFFERS: (self.tr("≠ differs"), "differ"),
            QuoteStatus.SAME: (self.tr("✓ same words"), "agree"),
            QuoteStatus.SINGLE: (self.tr("• only here"), "only_here"),
        }[quote.status]
        colours = theme.colours
        who = escape(speaker or self.tr("Unnamed"))
        head = (
            f'<table width="100%" cellspacing="0" cellpadding="0"><tr><td><b>{who}</b></td>'
            f'<td align="right" style="color:{colours[status[1]]}">{status[0]}</td></tr></table>'
        )
        texts = differing_words([version.text for version in quote.versions])
        rule = f'<hr style="background-color:{colours["border"]}">'
        rows = [self._version(quote, nth, apart, theme) for nth, apart in enumerate(texts)]
        link = f'style="color:{colours["muted"]}; text-decoration:none"'
        keep_words = escape(self.tr("Keep as excerpts"))
        keep = f'<a href="{quote.id}#keep" {link}><small>{keep_words}</small></a>'
        versions = f'<table cellspacing="0" cellpadding="4">{"".join(rows)}</table>'
        return f'{head}{versions}<p align="right" style="margin:0">{keep}</p>{rule}'

    def _version(self, quote: ComparedQuote, nth: int, apart: Sequence[Span], theme: Theme) -> str:
        number = quote.versions[nth].place.article
        ground = theme.outlet(number)
        chip = (
            f'<span style="background:{ground.name()}; color:{theme.letter_on(ground).name()}">'
            f"<b>&nbsp;{letter(number)}&nbsp;</b></span>"
        )
        mark = f'style="background:{theme.colours["differ_soft"]}; color:{theme.colours["differ"]}"'
        said = _marked(quote.versions[nth].text, apart, mark)
        article = self._comparison.articles[number] if self._comparison is not None else None
        outlet = escape(name_of(article)) if article is not None else ""
        link = f'<a href="{quote.id}#{nth}" style="color:{theme.colours["muted"]}; text-decoration:none">'
        return f'<tr><td valign="top">{chip}</td><td>“{said}”<br>{link}<small>{outlet} →</small></a></td></tr>'

    def _clicked(self, url: QUrl) -> None:
        quotes = self._comparison.quotes if self._comparison is not None else ()
        for nth, quote in enumerate(quotes):
            if quote.id == url.path() and url.fragment() == "keep":
                self.bundleWanted.emit("quote", nth)
            elif quote.id == url.path():
                here = quote.versions[int(url.fragment())].place
                others = [version.place for version in quote.versions if version.place != here]
                places: list[Place] = [here, *others]
                self.placesWanted.emit(places)


def _marked(text: str, spans: Sequence[Span], mark: str) -> str:
    """Return a text as HTML, with spans (ascending; they may overlap) underlined."""
    parts, at = [], 0
    for span in spans:
        start = max(at, span.start)
        if start < span.end:
            parts += [escape(text[at:start]), f"<u {mark}>{escape(text[start : span.end])}</u>"]
            at = span.end
    return "".join([*parts, escape(text[at:])])
