"""How much memory the window of a large library takes: resident, of its own process and of those that work for it.

    python tests/bench/window_memory.py [--articles 10000] [--seconds 8]

A library of generated articles, none of them analysed yet, is opened offscreen; Linux tells the sizes. The processes
that analyse in the background have a language model each as soon as they begin.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generated import texts

from moviebrowser.articles import Article
from moviebrowser.library import Library


def fill(folder: Path, number: int) -> None:
    """Make a library of so many articles."""
    with Library.open(folder) as library:
        library.add(
            Article(
                text.partition("\n\n")[2], title=text.partition("\n\n")[0], outlet=f"Outlet {nth % 20}", language="en"
            )
            for nth, text in enumerate(texts(number, bytes=3_000))
        )


def resident(process: int) -> float:
    """Return the megabytes that a process holds in memory."""
    status = Path(f"/proc/{process}/status").read_text("ascii", "replace")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))


def children(process: int) -> list[int]:
    """Return the processes that a process has started."""
    return [int(each) for each in Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()]


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=10_000)
    options.add_argument("--seconds", type=int, default=8)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        folder = Path(place) / "library"
        fill(folder, chosen.articles)
        command = [sys.executable, "-m", "moviebrowser", "--library", str(folder)]
        window = subprocess.Popen(command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": place})
        for _ in range(chosen.seconds):
            time.sleep(1)
            others = ", ".join(f"{resident(child):.0f}" for child in children(window.pid))
            print(f"window {resident(window.pid):4.0f} MB; processes that work for it: {others} MB")
        window.terminate()
        window.wait(20)


if __name__ == "__main__":
    main()
