"""How long the window takes to be there, against a bare PySide6 window in the same run.

    python tests/bench/startup.py [--runs 7] [--library DIR]

Each figure is the median over whole processes, started in turn, from the start of the interpreter until a moment:
"answers" is when the window has been painted and what is posted to it then is answered, "complete" when panes, lists
and pages are in their places too (of the bare window: when its event loop has nothing left to do). The processor's
time is told beside, since it says the same on a busy machine. The library is a copy of --library, or one with the
sample stories and a remembered desk. Runs on the platform that QT_QPA_PLATFORM names, "offscreen" if none.
"""

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MOMENTS = ("answers", "complete")

_MOMENTS = """
import os, sys
from PySide6.QtCore import QAbstractEventDispatcher, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

moment = sys.argv[1]

def leave():
    sys.stdout.flush()
    os._exit(0)

def watch(kind):
    paint, seen = kind.paintEvent, []

    def painted(window, event):
        if not seen:
            seen.append(window)
            if moment == "complete" and hasattr(window, "furnished"):
                window.furnished.connect(leave)
            else:
                QTimer.singleShot(0, leave)  # what is posted now is answered after what the window has to do first
        paint(window, event)

    kind.paintEvent = painted
"""

_BARE = (
    _MOMENTS
    + """
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)

watch(Window)
application = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
application.exec()
"""
)

_OURS = (
    _MOMENTS
    + """
from moviebrowser.__main__ import main
from moviebrowser.desktop.window import MainWindow

watch(MainWindow)
sys.argv = ["moviebrowser"]
main()
"""
)


def times(program: str, moment: str, bytecode: Path, data: Path) -> tuple[float, float]:
    """Return a whole process's seconds by the clock and of the processor; its bytecode is kept in a folder."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(ROOT), "XDG_DATA_HOME": str(data)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(bytecode)
    start, used = time.perf_counter(), _processor()
    # Without a timeout: waiting with one looks only every 50 ms whether the process has ended.
    subprocess.run([sys.executable, "-c", program, moment], cwd=ROOT, env=environment, check=True)
    return time.perf_counter() - start, _processor() - used


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def prepare(copied: Path | None) -> None:
    """Put a library where a start finds it: a copy, or one with the sample stories and a remembered desk."""
    from moviebrowser import places
    from moviebrowser.library import Library

    if copied is not None:
        shutil.copytree(copied, places.default_library())
        return
    with Library.open(places.default_library()) as made:
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
    parser.add_argument("--moments", nargs="+", choices=MOMENTS, default=MOMENTS)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        data = Path(folder) / "data"
        os.environ["XDG_DATA_HOME"] = str(data)
        prepare(options.library)
        bytecode = Path(folder) / "bytecode"
        for moment in options.moments:
            bare, ours = [], []
            for nth in range(options.runs + 1):
                taken = times(_BARE, moment, bytecode, data), times(_OURS, moment, bytecode, data)
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
