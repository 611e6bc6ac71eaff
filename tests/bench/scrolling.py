"""How fast six marked, synchronized panes scroll, against six bare QTextBrowsers of the same text in the same run.

    python tests/bench/scrolling.py [--steps N] [--size 1600x900]

Each of six articles has 5,000 words and 400 mentions, aligned sentence by sentence in shifted order. One pane is
scrolled; a step ends when all panes are painted. Prints medians and 95th percentiles, their ratio, and the times to
open, pin and change the marks. The text browsers are measured as they come, and again in the desk's flat stylesheet:
most of their time goes into the scroll bars of Qt's own style.
"""

import argparse
import gc
import os
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from moviebrowser.desktop.modes import MarkMode

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTextBrowser, QWidget

from moviebrowser.analysis import EntityType
from moviebrowser.articles import Article
from moviebrowser.comparison import Alignment, Comparison, Entity, Place, Sync, Variant
from moviebrowser.comparison.only_here import only_here
from moviebrowser.desktop.panes.desk import Desk
from moviebrowser.desktop.panes.find_bar import FindBar
from moviebrowser.desktop.theme import Appearance, reading_font
from moviebrowser.library import hits
from moviebrowser.library.searching import question

ARTICLES, WORDS, MENTIONS, SENTENCE, NAMES = 6, 5000, 400, 14, 40
FILLER = ("the", "river", "of", "lanterns", "moved", "under", "bridges", "while", "people", "waited", "beside", "shops")


def article(number: int) -> tuple[Article, list[tuple[int, int]], list[tuple[int, int]]]:
    """Return an article, its sentences and its mentions."""
    parts, sentences, mentions, at = [], [], [], 0
    every = WORDS // MENTIONS
    for nth in range(0, WORDS, SENTENCE):
        words = [FILLER[(nth * 7 + k * (number + 3)) % len(FILLER)] for k in range(SENTENCE)]
        start, text = at, []
        for k, word in enumerate(words):
            if (nth + k) % every == 0 and len(mentions) < MENTIONS:
                word = f"Name{(nth + k) // every % 40}"
                mentions.append((at + sum(len(w) + 1 for w in text), at + sum(len(w) + 1 for w in text) + len(word)))
            text.append(word)
        said = " ".join(text) + "."
        sentences.append((start, start + len(said)))
        said += "\n\n" if nth // SENTENCE % 5 == 4 else " "
        parts.append(said)
        at += len(said)
    made = Article("".join(parts).rstrip(), title=f"Headline number {number}", outlet=f"Outlet {number}")
    return made, sentences, mentions


def entity(name: int, mentions: list[list[tuple[int, int]]]) -> Entity:
    """Return the entity with every fortieth mention."""
    kind = list(EntityType)[name % len(EntityType)]
    places = [Place(number, *span) for number, spans in enumerate(mentions) for span in spans[name::NAMES]]
    return Entity(f"e{name}", kind, f"Name{name}", (Variant(f"Name{name}", (0,)),), tuple(places))


def comparison() -> Comparison:
    """Return six articles compared."""
    made = [article(number) for number in range(ARTICLES)]
    entities = [entity(name, [spans for _, _, spans in made]) for name in range(NAMES)]
    count = len(made[0][1])
    order = [[(nth + (nth % 3) * number) % count for nth in range(count)] for number in range(ARTICLES)]
    alignments = tuple(
        Alignment(str(nth), 0.8, tuple(Place(number, *one[1][order[number][nth]]) for number, one in enumerate(made)))
        for nth in range(0, count, 2)
    )
    sync = tuple(
        Sync(i, j, tuple((made[i][1][nth][0], made[j][1][order[j][nth]][0]) for nth in range(count)))
        for i in range(ARTICLES)
        for j in range(ARTICLES)
        if i != j
    )
    found = Comparison(tuple(one for one, _, _ in made), tuple(entities), alignments, sync, (), (), (), ())
    return replace(found, only_here=only_here(found))


def timed(step: Callable[[int], None], steps: int) -> list[float]:
    """Return the milliseconds that each step took until everything was painted."""
    times = []
    for nth in range(steps):
        began = time.perf_counter()
        step(nth)
        QApplication.processEvents()
        times.append((time.perf_counter() - began) * 1000)
    return sorted(times[5:])


def bare(found: Comparison, width: int, height: int) -> tuple[QWidget, Callable[[int], None]]:
    """Return a window of six text browsers, and what scrolls them."""
    window = QWidget()
    row = QHBoxLayout(window)
    browsers = [QTextBrowser() for _ in found.articles]
    for browser, one in zip(browsers, found.articles, strict=True):
        browser.setFont(reading_font("serif", 16))
        browser.setPlainText(one.text)
        row.addWidget(browser)
    window.resize(width, height)

    def step(nth: int) -> None:
        for browser in browsers:
            browser.verticalScrollBar().setValue(nth * 60)

    return window, step


def ours(found: Comparison, width: int, height: int) -> tuple[Desk, Callable[[int], None]]:
    """Return a desk of six panes, and what scrolls its first."""
    desk = Desk(Appearance("light"))
    desk.resize(width, height)
    desk.open(list(enumerate(found.articles)))
    desk.set_comparison(found, range(ARTICLES))
    return desk, lambda nth: desk.panes()[0].view.verticalScrollBar().setValue(nth * 60)


def percentile(times: list[float]) -> float:
    """Return the 95th percentile of sorted times."""
    return times[int(0.95 * len(times))]


def once(what: str, act: Callable[[], object]) -> None:
    """Print how long an act takes until it is painted, by the clock and of the processor's time."""
    began, worked = time.perf_counter(), time.process_time()
    act()
    QApplication.processEvents()
    told(what, time.perf_counter() - began, time.process_time() - worked)


def told(what: str, took: float, worked: float) -> None:
    """Print a time and how much of it the processor worked on this, which other work on the machine changes little."""
    print(f"{what:<28}{took * 1000:8.1f} ms, worked {worked * 1000:6.1f} ms")


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--steps", type=int, default=200)
    options.add_argument("--size", default="1600x900")
    chosen = options.parse_args()
    width, height = map(int, chosen.size.split("x"))
    application = QApplication([])  # noqa: F841
    # As the program does once its window stands.
    gc.freeze()
    found = comparison()
    plain = measured("six QTextBrowsers", *bare(found, width, height), chosen.steps)
    desk, step = ours(found, width, height)
    marked = measured("the desk", desk, step, chosen.steps)
    acts(desk, found)
    desk.close()
    styled = measured("six QTextBrowsers, styled", *bare(found, width, height), chosen.steps)
    print(f"ratio of p95: {marked / plain:.2f}, to styled browsers {marked / styled:.2f}")


def measured(name: str, window: QWidget, step: Callable[[int], None], steps: int) -> float:
    """Print how fast a window scrolls, and return the 95th percentile."""
    window.show()
    QApplication.processEvents()
    times = timed(step, steps)
    most, p95 = times[-1], percentile(times)
    print(f"{name:<27} median {statistics.median(times):5.1f}  p95 {p95:5.1f}  most {most:5.1f} ms")
    if not isinstance(window, Desk):
        window.close()
    return p95


def acts(desk: Desk, found: Comparison) -> None:
    """Print how long other things take."""
    once("pin an entity", lambda: desk.pin("e3"))
    once("pin another", lambda: desk.pin("e4"))
    once("mark wording instead", lambda: desk.set_marks(MarkMode.WORDING))
    once("mark entities again", lambda: desk.set_marks(MarkMode.ENTITIES))
    once("larger type, in use", lambda: desk.zoom(1))
    once("all", lambda: until_read_in(desk))
    once("standard type, in use", lambda: desk.zoom(0))
    once("all", lambda: until_read_in(desk))
    typing(desk)
    for _ in range(3):
        opening(desk, found)


def until_read_in(desk: Desk) -> None:
    """Let the panes that are not in use take the desk's type, too, which they do in turn."""
    while {pane.view.font().pixelSize() for pane in desk.panes()} != {desk.reading().size}:
        QApplication.processEvents()


class Painted(QObject):
    """Notes when each widget was first painted."""

    def __init__(self) -> None:
        super().__init__()
        self.at: dict[int, float] = {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the first paint, which ends when the next thing happens to another widget."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: self.at.setdefault(id(watched), time.perf_counter()))
        return False


def opening(desk: Desk, found: Comparison) -> None:
    """Print how long opening takes until every pane has been painted with its marks."""
    watch, began, worked = Painted(), time.perf_counter(), time.process_time()
    desk.open(list(enumerate(found.articles)))
    desk.set_comparison(found, range(ARTICLES))
    for pane in desk.panes():
        pane.view.viewport().installEventFilter(watch)
    while len(watch.at) < ARTICLES:
        QApplication.processEvents()
    told("open six, painted", max(watch.at.values()) - began, time.process_time() - worked)


def typing(desk: Desk) -> None:
    """Print how long a key takes in the bar that finds words, in any form."""
    desk.find_with(lambda query, text, language: hits.find_words(question(query).tree, text, language))
    once("open the find bar", desk.open_find)
    bar = desk.findChild(FindBar)
    assert bar is not None
    for word in ("name12", "rivers", "the river"):
        for length in range(1, len(word) + 1):
            once(f"find {word[:length]!r}", partial(bar.field.setText, word[:length]))
    once("next hit", lambda: desk.step_hit(1))
    once("close the bar", desk.close_find)


if __name__ == "__main__":
    main()
