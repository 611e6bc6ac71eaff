"""A library in a folder of its own, and articles to fill it with."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from news import ARTICLES

from moviebrowser.library import Library

MakeFiles = Callable[[int], Path]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def filled(library: Library) -> Library:
    library.add(ARTICLES)
    return library


@pytest.fixture
def make_files(tmp_path: Path) -> MakeFiles:
    """Write so many different articles as text files into a new folder."""

    def make(number: int) -> Path:
        folder = tmp_path / "files"
        folder.mkdir(exist_ok=True)
        for place in range(number):
            text = f"Headline number {place}\n\nThe word unique{place} is here. {'Common words fill the rest. ' * 30}"
            (folder / f"{place:04}.txt").write_text(text, "utf-8")
        return folder

    return make
