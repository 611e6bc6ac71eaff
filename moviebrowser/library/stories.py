"""Stories: the library's articles about one event."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event, in order of publication; `first` and `last` are the dates of the earliest and latest, where known."""

    id: int
    title: str
    articles: tuple[int, ...]
    outlets: tuple[str, ...]
    first: str | None
    last: str | None
