"""How long the window takes to be there, against a bare PySide6 window in the same run.

    python tests/bench/startup.py [--runs 7] [--library DIR]

Each figure is the median over whole processes, started in turn, from the start of the interpreter until a moment:
"answers" is when the window has been painted and what is posted to it then is answered, "complete" when its event loop
has nothing left to do: panes, lists and pages are in their places. The processor's time is told beside, since it says
the same on a busy machine. Without --library, one is made with the sample stories and
a remembered desk, and used for all runs. Runs on the platform that QT_QPA_PLATFORM names, "offscreen" if none.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_MOMENTS = """
import os, sys, time
from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow) and moment == "answers":
            QTimer.singleShot(0, leave)  # what is posted now is answered after what the window has to do first
            QApplication.instance().removeEventFilter(self)
        return False

def leave():
    sys.stdout.flush()
    os._exit(0)

def leave_when_complete():
    windows = [window for window in QApplication.topLevelWidgets() if isinstance(window, QMainWindow)]
    if any(window.isVisible() and window.windowHandle().isExposed() for window in windows):
        leave()

def watch(application):
    if moment == "complete":
        QAbstractEventDispatcher.instance().aboutToBlock.connect(leave_when_complete)
    else:
        application.watch = Watch()
        application.installEventFilter(application.watch)

moment = sys.argv[1]
"""

_BARE = (
    _MOMENTS
    + """
application = QApplication([])
watch(application)
window = QMainWindow()
window.resize(1440, 900)
window.show()
application.exec()
"""
)

_OURS = (
    """
import sys
from pathlib import Path
from moviebrowser import cli
arguments = cli.parse(["--library", sys.argv[2]])
from moviebrowser.desktop.application import has_display
assert has_display()
from moviebrowser.desktop.process import Process
"""
    + _MOMENTS
    + """
process = Process([])
watch(QApplication.instance())
process.run(arguments.library, arguments.paths)
"""
)


def times(program: str, bytecode: Path, *arguments: str) -> tuple[float, float]:
    """Return a whole process's seconds by the clock and of the processor; its bytecode is kept in a folder."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(bytecode)
    start, used = time.perf_counter(), _processor()
    # Without a timeout: waiting with one looks only every 50 ms whether the process has ended.
    subprocess.run([sys.executable, "-c", program, *arguments], cwd=ROOT, env=environment, check=True)
    return time.perf_counter() - start, _processor() - used


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def prepare(library: Path) -> None:
    """Import the sample stories and remember a desk with the first of them."""
    from moviebrowser import places
    from moviebrowser.library import Library

    with Library.open(library) as made:
        report = made.import_paths([places.samples()])
        made.group()
        story = next(story for story in made.stories() if report.added[0] in story.articles)
        made.compare(story.articles)
        made.remember("desk", {"version": 1, "ids": list(story.articles)})


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--library", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        library = options.library or Path(folder) / "library"
        if options.library is None:
            prepare(library)
        bytecode = Path(folder) / "bytecode"
        for moment in ("answers", "complete"):
            bare, ours = [], []
            for nth in range(options.runs + 1):
                taken = times(_BARE, bytecode, moment), times(_OURS, bytecode, moment, str(library))
                if nth:  # the first run compiles, and fills the disk's cache
                    bare.append(taken[0])
                    ours.append(taken[1])
            _tell(moment, bare, ours)


def _tell(moment: str, bare: list[tuple[float, float]], ours: list[tuple[float, float]]) -> None:
    for nth, clock in enumerate(("by the clock", "of the processor")):
        base, own = (statistics.median(taken[nth] for taken in runs) for runs in (bare, ours))
        print(f"{moment:<9} {clock:<17} bare {base:.3f} s, moviebrowser {own:.3f} s, ratio {own / base:.2f}")


if __name__ == "__main__":
    main()
