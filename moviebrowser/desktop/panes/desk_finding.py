"""Finding in the panes: the bar, and the hits that it makes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from moviebrowser.analysis import Span
from moviebrowser.desktop.panes.find_bar import FindBar
from moviebrowser.desktop.panes.finding import MOST_HITS, FindForms, FindWords, found, namesakes
from moviebrowser.desktop.panes.findings import Findings, Stop
from moviebrowser.desktop.panes.pane import Pane
from moviebrowser.desktop.panes.stepping import Stepping
from moviebrowser.desktop.theme import Appearance

_MUCH = 400_000  # code points in all from which on other forms are looked for once typing pauses
_PAUSE = 250  # milliseconds
_LONGEST = 80  # selected code points that are taken for what is to be found


class DeskFinding(QObject):
    """Looks for what the bar says in all panes; `bar` is made when it is first wanted."""

    made = Signal(object)  # FindBar
    marked = Signal()  # other hits are to be marked
    closed = Signal()

    def __init__(
        self,
        appearance: Appearance,
        findings: Findings,
        stepping: Stepping,
        panes: Callable[[], list[Pane]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._findings = findings
        self._stepping = stepping
        self._panes = panes
        self._bar: FindBar | None = None
        self.find_words: FindForms | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look_whole)
        stepping.hitStepped.connect(lambda nth, of: self._tell(nth))

    @property
    def bar(self) -> FindBar:
        """The bar."""
        if self._bar is None:
            self._bar = bar = FindBar(self._appearance.theme)
            bar.wanted.connect(self._type)
            bar.stepWanted.connect(self._step)
            bar.closed.connect(self.close)
            self._appearance.changed.connect(lambda: bar.set_theme(self._appearance.theme))
            self.made.emit(bar)
        return self._bar

    def is_open(self) -> bool:
        """Tell whether the bar is shown."""
        return self._bar is not None and not self._bar.isHidden()

    def open(self, selected: str) -> None:
        """Show the bar, and look for what is selected, if that is short."""
        short = selected if len(selected) <= _LONGEST and "\n" not in selected else ""
        was_open, before = self.is_open(), self.bar.field.text()
        self.bar.begin(short)
        QTimer.singleShot(0, self, self._warm_up)
        if not was_open and self.bar.field.text() == before:
            self.again()

    def _warm_up(self) -> None:
        """Let what finds words import what it needs before the first key, and not at it."""
        if self.find_words is not None:
            self.find_words("a b", "", None)

    def again(self) -> None:
        """Look anew: other articles are open, or more is known of them."""
        if self.is_open():
            self._look(self.bar.field.text(), self.bar.forms.isChecked(), go=False)

    def close(self) -> None:
        """Hide the bar, and the hits with it."""
        self._pause.stop()
        if self.is_open():
            self.bar.hide()
            self._findings.found = None
            self._findings.here = None
            self.marked.emit()
            self.closed.emit()

    def _type(self, query: str, forms: bool) -> None:
        """Look for what is typed; in very much text only as it is written, until there is a pause."""
        much = forms and sum(len(pane.article.text) for pane in self._panes()) > _MUCH
        self._look(query, forms and not much)
        self._pause.stop()
        if much:
            self._pause.start()

    def _step(self, direction: int) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._look_whole()
        self._stepping.hit(direction)

    def _look_whole(self) -> None:
        if self.is_open():
            self._look(self.bar.field.text(), self.bar.forms.isChecked())

    def _look(self, query: str, forms: bool, *, go: bool = True) -> None:
        self._findings.found = {(pane.id, True): [] for pane in self._panes()}
        named = self._named(query) if forms else {}
        for pane in self._panes():
            article = pane.article
            find = self._forms_in(article.language) if forms else None
            for in_title, text in ((True, article.title or ""), (False, article.text)):
                key = (pane.id, in_title)
                spans = found(query, text, find, named.get(key, ()))
                self._findings.found[key] = spans
        self._findings.here = None
        stop = self._stepping.first_hit() if go else None
        self._findings.here = stop
        self.marked.emit()
        if stop is not None:
            self._stepping.go_quietly(stop)
        self._tell(self._number(stop) if stop is not None else 0)

    def _forms_in(self, language: str | None) -> FindWords | None:
        find = self.find_words
        return find and (lambda query, text: find(query, text, language))

    def _named(self, query: str) -> dict[tuple[int, bool], list[Span]]:
        """Return where what the query names is mentioned, by article and whether in the headline."""
        comparison, ids = self._findings.comparison, {n: id for id, n in self._findings.numbers.items()}
        named: dict[tuple[int, bool], list[Span]] = {}
        for entity in namesakes(query, comparison) if comparison is not None else ():
            for in_title, places in ((True, entity.title_mentions), (False, entity.mentions)):
                for place in places:
                    named.setdefault((ids[place.article], in_title), []).append(Span(place.start, place.end))
        return named

    def _number(self, stop: Stop) -> int:
        """Return which of all hits, from 1, a stop is."""
        count = 0
        for pane in self._panes():
            if pane.id == stop.article:
                titles = 0 if stop.in_title else len(self._findings.spans(pane.id, in_title=True))
                return count + titles + self._findings.spans(pane.id, in_title=stop.in_title).index(stop.span) + 1
            count += self._findings.hit_count(pane.id)
        return 0

    def _tell(self, nth: int) -> None:
        if self.is_open():
            counts = {pane.card.letter: self._findings.hit_count(pane.id) for pane in self._panes()}
            of = sum(counts.values())
            said = " · ".join(f"{letter} {count}" for letter, count in counts.items())
            more = any(len(self._findings.spans(pane.id)) >= MOST_HITS for pane in self._panes())
            self.bar.tell(nth, of, said if of else "", more=more)
