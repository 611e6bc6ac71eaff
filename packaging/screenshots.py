"""Make the README's pictures from the running program: the sample library in a real window, light and dark.

usage: screenshots.py [FOLDER]        (default: screenshots/ beside this file)
"""

import os
import sys
import tempfile
from pathlib import Path

from moviebrowser.desktop.modes import RightTab

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from moviebrowser import places
from moviebrowser.comparison import Comparison, Fact, FactStatus
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.window import MainWindow
from moviebrowser.excerpts import Colour
from moviebrowser.library import Library

SIZE = (1600, 1000)
PATIENCE = 60_000  # ms


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("moviebrowser")
    with tempfile.TemporaryDirectory() as scratch, Library.open(Path(scratch) / "library") as library:
        library.import_paths([places.samples()])
        library.analyse(library.unanalysed())
        library.group()
        appearance = Appearance("light")
        window = MainWindow(library, appearance)
        window.resize(*SIZE)
        _show(window)
        _read(window, library)
        _shoot(window, folder / "desk-light.png")
        appearance.choose("dark")
        window.right.show_tab(RightTab.FACTS)
        _shoot(window, folder / "desk-dark-facts.png")
        window.close()


def _read(window: MainWindow, library: Library) -> None:
    """Open three articles of a sample story, keep where they disagree, search, and go to it."""
    comparisons = {story: library.compare(story.articles) for story in library.stories()}
    story = max(comparisons, key=lambda story: len(_disputes(comparisons[story])))
    comparison = comparisons[story]
    disputed = _disputes(comparison)[0]
    places = [answer.place for answer in disputed.answers]
    telling = [story.articles[place.article] for place in places]
    window.reading.open((telling + [number for number in story.articles if number not in telling])[:3])
    _wait_for_comparison(window)
    for article, place, colour in zip(telling, places, Colour, strict=False):
        start, end = _telling(comparison.articles[place.article].text, place.start)
        window.keeping.keep(article, start, end, colour)
    window.top.search.ask_for("restored")
    assert window.reading.comparison is not None
    window.reading.show_fact(window.reading.comparison.facts[0])


def _disputes(comparison: Comparison) -> list[Fact]:
    return [fact for fact in comparison.facts if fact.status is FactStatus.DIFFER]


def _telling(text: str, offset: int) -> tuple[int, int]:
    """Return the paragraph around an offset, up to the end of the sentence there."""
    start = text.rfind("\n", 0, offset) + 1
    return start, text.find(".", offset) + 1


def _show(window: MainWindow) -> None:
    loop = QEventLoop()
    window.furnished.connect(loop.quit)
    window.show()
    QTimer.singleShot(PATIENCE, loop.quit)
    loop.exec()


def _wait_for_comparison(window: MainWindow) -> None:
    loop = QEventLoop()
    window.reading.compared.connect(lambda *_: loop.quit())
    QTimer.singleShot(PATIENCE, loop.quit)
    loop.exec()


def _shoot(window: MainWindow, target: Path) -> None:
    loop = QEventLoop()
    QTimer.singleShot(2500, loop.quit)  # flashes and scrolling come to rest
    loop.exec()
    window.grab().save(str(target))
    print(target)


if __name__ == "__main__":
    main()
