"""How long the window takes to be there, against a bare PySide6 window in the same run.

    python tests/bench/startup.py [--runs 7] [--library DIR]

Each figure is the median over whole processes, started in turn: from the start of the interpreter until the window
has been painted and its event loop has nothing left to do. Without --library, one is made with the sample stories and
a remembered desk, and used for all runs. Runs on the platform that QT_QPA_PLATFORM names, "offscreen" if none.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_UNTIL_IDLE = """
import os, sys
from PySide6.QtCore import QAbstractEventDispatcher
from PySide6.QtWidgets import QApplication, QMainWindow

def is_there():
    windows = [window for window in QApplication.topLevelWidgets() if isinstance(window, QMainWindow)]
    if any(window.isVisible() and window.windowHandle().isExposed() for window in windows):
        sys.stdout.flush()
        os._exit(0)

def exit_when_idle():
    QAbstractEventDispatcher.instance().aboutToBlock.connect(is_there)
"""

_BARE = (
    _UNTIL_IDLE
    + """
application = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
window.show()
exit_when_idle()
application.exec()
"""
)

_OURS = (
    """
import sys
from pathlib import Path
from moviebrowser import cli
arguments = cli.parse(["--library", sys.argv[1]])
from moviebrowser.desktop.application import has_display
assert has_display()
from moviebrowser.desktop.process import Process
"""
    + _UNTIL_IDLE
    + """
process = Process([])
exit_when_idle()
process.run(arguments.library, arguments.paths)
"""
)


def seconds(program: str, bytecode: Path, *arguments: str) -> float:
    """Return how long a whole process takes; its bytecode is kept in a folder, as it is when installed."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(bytecode)
    start = time.perf_counter()
    # Without a timeout: waiting with one looks only every 50 ms whether the process has ended.
    subprocess.run([sys.executable, "-c", program, *arguments], cwd=ROOT, env=environment, check=True)
    return time.perf_counter() - start


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
        seconds(_BARE, bytecode)  # compiles, and fills the disk's cache
        seconds(_OURS, bytecode, str(library))
        bare, ours = [], []
        for _ in range(options.runs):
            bare.append(seconds(_BARE, bytecode))
            ours.append(seconds(_OURS, bytecode, str(library)))
    ratio = statistics.median(ours) / statistics.median(bare)
    print(f"bare PySide6 window   median {statistics.median(bare):.3f} s  (best {min(bare):.3f})")
    print(f"moviebrowser          median {statistics.median(ours):.3f} s  (best {min(ours):.3f})")
    print(f"ratio                 {ratio:.2f}  (at most 2 is wanted), best to best {min(ours) / min(bare):.2f}")


if __name__ == "__main__":
    main()
