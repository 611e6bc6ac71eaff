"""How excerpts in the tray's order stand together: under the reader's headings, and as bundles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from moviebrowser.excerpts.excerpt import Excerpt


@dataclass(frozen=True, slots=True)
class Run:
    """Excerpts that follow each other and are of one bundle, or of none.

    `apart` are those of none that follow a bundle with a title: without a word they would be taken for part of it.
    """

    excerpts: list[Excerpt]
    apart: bool = False

    @property
    def bundle(self) -> str:
        """The bundle of which they are; empty for those of none."""
        return self.excerpts[0].bundle

    @property
    def title(self) -> str:
        """The bundle's title."""
        return self.excerpts[0].bundle_title if self.bundle else ""


def under_headings(excerpts: Sequence[Excerpt]) -> list[tuple[str, list[Excerpt]]]:
    """Return the excerpts that follow each other under one heading, with that; it is empty for those under none."""
    return [(heading, list(run)) for heading, run in groupby(excerpts, key=lambda excerpt: excerpt.heading)]


def kept_together(excerpts: Sequence[Excerpt]) -> Iterator[Run]:
    """Yield the runs among excerpts under one heading."""
    titled = False
    for bundle, members in groupby(excerpts, key=lambda excerpt: excerpt.bundle):
        run = Run(list(members), apart=titled and not bundle)
        yield run
        titled = bool(run.title)
