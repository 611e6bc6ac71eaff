"""What the window can be set to: how panes scroll, what is marked, which list and which page is shown."""

from enum import StrEnum

MOST = 8
"""Articles side by side."""


class SyncMode(StrEnum):
    """How the panes scroll together."""

    MEANING = "meaning"
    POSITION = "position"
    OFF = "off"


class MarkMode(StrEnum):
    """Which of the comparison's findings the panes mark."""

    ENTITIES = "entities"
    WORDING = "wording"
    FACTS = "facts"
    HITS = "hits"
    NONE = "none"


class Flow(StrEnum):
    """What panes do that have no room beside each other."""

    SIDEWAYS = "sideways"
    ROWS = "rows"


class LeftTab(StrEnum):
    """What the left side shows."""

    STORIES = "stories"
    RESULTS = "results"
    SAVED = "saved"


class RightTab(StrEnum):
    """What the right side shows."""

    ENTITIES = "entities"
    FACTS = "facts"
    QUOTES = "quotes"
    COVERAGE = "coverage"
