"""Quotes: words that an article gives as somebody's, and who said them."""

from moviebrowser.analysis.mention import Mention, Quote


def find_quotes(text: str, mentions: tuple[Mention, ...]) -> tuple[Quote, ...]:
    """Return the quotes of a text, in order; `mentions` are those of the text."""
    return ()
