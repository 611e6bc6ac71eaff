"""What each floor may import: Qt only on top, and nothing heavy before a window stands."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "moviebrowser"

_WITHOUT_QT = """
import importlib, sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6", "qtawesome", "qtpy"):
            raise ImportError(f"{name} is imported below the desktop")
sys.meta_path.insert(0, Blocked())
for name in sys.argv[1:]:
    importlib.import_module(name)
"""

_WINDOW = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
import moviebrowser.desktop.application, moviebrowser.desktop.process
from moviebrowser.desktop.theme import Appearance
from moviebrowser.desktop.window import MainWindow
from moviebrowser.library import Library
application = QApplication([])
library = Library.open(Path(sys.argv[1]))
window = MainWindow(library, Appearance("light"))
window.show()
heavy = ("spacy thinc numpy whoosh trafilatura lxml jinja2 docx fpdf markdown_it dateparser charset_normalizer "
         "py3langid rapidfuzz qtpy qtawesome").split()
print(*[name for name in heavy if name in sys.modules])
window.jobs.close()
library.close()
"""


def run(program: str, *arguments: str) -> str:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], env=environment, capture_output=True, text=True, timeout=100
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def modules_of(floor: str) -> list[str]:
    files = sorted((PACKAGE / floor).rglob("*.py"))
    parts = [file.relative_to(ROOT).with_suffix("").parts for file in files]
    return [".".join(part[:-1] if part[-1] == "__init__" else part) for part in parts]


@pytest.mark.parametrize("floor", ["articles", "analysis", "comparison", "excerpts", "library"])
def test_a_floor_below_the_desktop_is_imported_without_qt(floor: str) -> None:
    modules = modules_of(floor)
    assert f"moviebrowser.{floor}" in modules
    run(_WITHOUT_QT, *modules)


def test_the_command_line_is_imported_without_qt() -> None:
    run(_WITHOUT_QT, "moviebrowser.cli", "moviebrowser.places", "moviebrowser.progress", "moviebrowser.__main__")


def test_a_window_stands_before_anything_heavy_is_imported(tmp_path: Path) -> None:
    assert run(_WINDOW, str(tmp_path / "library")) == ""


def test_without_a_display_one_line_names_the_commands_that_work(tmp_path: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("other systems always have a display")
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "-m", "moviebrowser", "--library", str(tmp_path)],
        env={**environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert "compare" in done.stderr
