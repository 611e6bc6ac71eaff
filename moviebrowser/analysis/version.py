"""Which analyser this is: analyses are kept under its version."""

from moviebrowser.analysis.pipeline import installed

_RULES = 13
"""Raised whenever the rules find other things than before."""


def analyser_version() -> str:
    """Return what the analyser is: equal versions give equal analyses. Cheap: no pipeline is imported."""
    return " ".join((str(_RULES), *(f"{pipeline.name}-{pipeline.version}" for pipeline in installed())))
