"""No two mentions over each other: where a name and a value overlap, the longer stays."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from moviebrowser.comparison.comparison import Place


class Standing(Protocol):
    """Something that stands in a text, or in a headline."""

    @property
    def place(self) -> Place:
        """Where it stands."""

    @property
    def headline(self) -> bool:
        """Whether the place is in the article's headline."""


One = TypeVar("One", bound=Standing)
Other = TypeVar("Other", bound=Standing)


def apart(
    names: Sequence[One], values: Sequence[Other], loses: Callable[[Other], bool]
) -> tuple[list[One], list[Other]]:
    """Return names and values without one of any two that overlap: the shorter, or the value that `loses` to any name.

    Each list is apart and in order in itself.
    """
    strong = [value for value in values if not loses(value)]
    kept = _without(names, strong, longer=True)
    return kept, _without(values, kept, longer=False)


def _without(items: Sequence[One], others: Sequence[Other], *, longer: bool) -> list[One]:
    """Return the items over which none of the others lies, or none that is `longer`."""
    lines: dict[tuple[int, bool], list[Place]] = defaultdict(list)
    for other in others:
        lines[other.place.article, other.headline].append(other.place)
    starts = {line: [place.start for place in places] for line, places in lines.items()}
    kept = []
    for item in items:
        line = item.place.article, item.headline
        length = item.place.end - item.place.start if longer else 0
        over = _over(item.place, lines.get(line, []), starts.get(line, []))
        if not any(place.end - place.start > length for place in over):
            kept.append(item)
    return kept


def _over(place: Place, places: list[Place], starts: list[int]) -> list[Place]:
    """Return the places, apart and in order, that overlap a place."""
    first = bisect_right(starts, place.start) - 1
    first += first < 0 or places[first].end <= place.start
    last = bisect_right(starts, place.end - 1)
    return places[first:last]
