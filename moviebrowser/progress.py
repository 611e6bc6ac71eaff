"""How long work tells how far it is, and how it is told to stop."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` steps (None while unknown); `what` is the step under way, for the reader's eyes.

    `rate` is how many steps a second are done at present, None while there is no telling.
    """

    done: int
    total: int | None
    what: str = ""
    rate: float | None = None

    @property
    def seconds_left(self) -> float | None:
        """How long the rest takes at the present rate; None while there is no telling."""
        return (self.total - self.done) / self.rate if self.rate and self.total is not None else None

    @property
    def time_left(self) -> str | None:
        """The same in minutes and seconds: "1:05"."""
        if self.seconds_left is None:
            return None
        minutes, seconds = divmod(round(self.seconds_left), 60)
        return f"{minutes}:{seconds:02}"


class Cancelled(Exception):
    """Raised by work that stopped because it was asked to; what was finished by then stays."""


Report = Callable[[Progress], None]
"""Called from the working thread; must be quick."""

Stop = Callable[[], bool]
"""Asked between steps; True means stop as soon as possible."""


def unwatched(progress: Progress) -> None:
    """Ignore progress."""


def unstoppable() -> bool:
    """Never ask to stop."""
    return False
