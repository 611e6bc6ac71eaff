"""The menu entry: it starts the program that was installed, and takes moviebrowser: links."""

import configparser
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[1] / "packaging" / "install.sh"

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a desktop entry is Linux's")


def run(home: Path, *words: str) -> None:
    environment = {"HOME": str(home), "PATH": os.environ["PATH"]}
    subprocess.run([str(SCRIPT), *words], env=environment, check=True, capture_output=True, timeout=30)


def entry_of(home: Path) -> configparser.SectionProxy:
    parsed = configparser.ConfigParser(interpolation=None)
    parsed.optionxform = str  # type: ignore[assignment,method-assign]
    parsed.read(home / ".local/share/applications/moviebrowser.desktop", encoding="utf-8")
    return parsed["Desktop Entry"]


def test_a_plain_path_stands_without_quotes(tmp_path: Path) -> None:
    run(tmp_path, "add", "/opt/movie-browser_1.0/bin/moviebrowser")
    assert entry_of(tmp_path)["Exec"] == "/opt/movie-browser_1.0/bin/moviebrowser %U"


@pytest.mark.parametrize(
    "program", ["/opt/movie browser", "/home/a b/50%/x&y|z/moviebrowser", '/tmp/$HOME/"q"/`w`/\\m']
)
def test_the_entry_starts_the_program_by_its_path(tmp_path: Path, program: str) -> None:
    run(tmp_path, "add", program)
    value = entry_of(tmp_path)["Exec"].replace("\\\\", "\\")  # what a desktop entry's strings escape
    quoted, rest = value[:-3], value[-3:]
    assert rest == " %U"
    assert re.sub(r"\\(.)", r"\1", quoted.replace("%%", "%")) == f'"{program}"'


def test_links_to_places_come_to_the_program(tmp_path: Path) -> None:
    run(tmp_path, "add", "/opt/moviebrowser")
    entry = entry_of(tmp_path)
    assert "x-scheme-handler/moviebrowser" in entry["MimeType"].split(";")
    assert (tmp_path / f".local/share/icons/hicolor/scalable/apps/{entry['Icon']}.svg").is_file()


def test_what_was_added_is_taken_back(tmp_path: Path) -> None:
    run(tmp_path, "add", "/opt/moviebrowser")
    run(tmp_path, "remove")
    assert not list(tmp_path.rglob("*.desktop"))
    assert not list(tmp_path.rglob("*.svg"))
