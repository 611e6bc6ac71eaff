"""What stands around an excerpt's words: the rest of the sentence, of the paragraph, or so many characters."""

from dataclasses import dataclass

from moviebrowser.analysis.passages import passages
from moviebrowser.articles import Article
from moviebrowser.excerpts.excerpt import Excerpt
from moviebrowser.excerpts.keeping import CONTEXT
from moviebrowser.excerpts.options import Context

_SHORT = 24  # code points, beyond a cut, in which a word's end is looked for


@dataclass(frozen=True, slots=True)
class _Window:
    """An excerpt's words, code points `start` to `end` of what is known of the text around them."""

    text: str
    start: int
    end: int
    from_start: bool  # of the article
    to_end: bool


def surroundings(excerpt: Excerpt, article: Article | None, context: Context) -> tuple[str, str]:
    """Return what to show before and after the excerpt's words, with an ellipsis where a sentence or word is cut.

    Without the article, or when its text has changed, no more is known than what was kept with the excerpt.
    """
    if context == "none" or context == 0:
        return "", ""
    window = _window(excerpt, article)
    first, last = _paragraph(window.text, window.start, window.end)
    cut = (first == 0 and not window.from_start, last == len(window.text) and not window.to_end)
    if context == "sentence":
        low, high = sentence(window.text, window.start, window.end)
        cut = (cut[0] and low == first, cut[1] and high == last)
    elif context == "paragraph":
        low, high = first, last
    else:
        low, high = max(first, window.start - int(context)), min(last, window.end + int(context))
        cut = (cut[0] or low > first, cut[1] or high < last)
    before, after = window.text[low : window.start], window.text[window.end : high]
    return (_cut_before(before) if cut[0] else before.lstrip()), (_cut_after(after) if cut[1] else after.rstrip())


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the code points, from start to end, of the sentence or sentences that a span lies in."""
    first, last = _paragraph(text, start, end)
    found = [span for span in passages(text[first:last]) if span.start < end - first and start - first < span.end]
    if not found:
        return start, end
    return min(start, first + found[0].start), max(end, first + found[-1].end)


def _window(excerpt: Excerpt, article: Article | None) -> _Window:
    if article is not None and article.text[excerpt.start : excerpt.end] == excerpt.text:
        return _Window(article.text, excerpt.start, excerpt.end, True, True)
    start = len(excerpt.before)
    text = excerpt.before + excerpt.text + excerpt.after
    to_end = len(excerpt.after) < CONTEXT
    return _Window(text, start, start + len(excerpt.text), excerpt.start <= len(excerpt.before), to_end)


def _paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    last = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if last < 0 else last


def _cut_before(text: str) -> str:
    """Return a text that begins with an ellipsis and a whole word."""
    _, space, rest = text.partition(" ")
    return f"… {rest}" if space and len(text) - len(rest) <= _SHORT else f"…{text}"


def _cut_after(text: str) -> str:
    rest, space, _ = text.rpartition(" ")
    return f"{rest} …" if space and len(text) - len(rest) <= _SHORT else f"{text}…"
