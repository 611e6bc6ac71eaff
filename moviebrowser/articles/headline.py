"""Headlines: what looks like one, what outlets hang on to its end, and what stands in for a missing one."""

import re

from moviebrowser.articles.furniture_rules import furniture_rules, normal_form
from moviebrowser.articles.page import Block

_MOST_WORDS = 30
_MOST_WORDS_WITH_FULL_STOP = 20
_LONGEST = 240
_MOST_WORDS_OF_TAIL = 6
_STAND_IN_WORDS = 12
_BAR = re.compile(r"\s*(?:\s[|»«•]|::)\s*(?=\S)")
_DASH = re.compile(r"\s[-–—]\s(?=\S)")
_DOMAIN = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}", re.IGNORECASE)
_TWO_SENTENCES = re.compile(r"[a-z]{3}[.!?][\"”’]? [A-Z]")


def is_headline(block: Block) -> bool:
    """Tell whether a block above an article's text is its headline: short, and not ending as a sentence does."""
    text, words = block.text, block.text.split()
    if not words or len(words) > _MOST_WORDS or len(text) > _LONGEST:
        return False
    if block.heading:
        return True
    if text[0].islower() or text.endswith((",", ";", ":", "(", "-")) or not any(map(str.isalpha, text)):
        return False
    if text.endswith(".") and not text.endswith("..."):
        return len(words) <= _MOST_WORDS_WITH_FULL_STOP and _is_title_case(words)
    return not _TWO_SENTENCES.search(text) or not text.endswith(("!", "?", '"', "”"))


def is_section(text: str) -> bool:
    """Tell whether `text` names nothing but a section of an outlet ("Movies", "Entertainment News")."""
    words = normal_form(text).replace("/", " ").split()
    return 0 < len(words) <= 4 and all(word in furniture_rules().section_words for word in words)


def is_outlet(text: str) -> bool:
    """Tell whether `text` has the words or form of an outlet's name ("The Harbour Courier", "reelnotes.example")."""
    words = normal_form(text).split()
    if not words or len(words) > 5 or is_section(text):
        return False
    return any(word in furniture_rules().outlet_words for word in words) or _DOMAIN.fullmatch(text) is not None


def cut_tails(title: str, outlet: str | None, host: str = "") -> tuple[str, str | None]:
    """Return `title` without the section and outlet hung on to its end, and the outlet if it is named there.

    "… | movies news" and "… - The Courier" are such tails. `outlet` and `host` are the article's, as far as known.
    """
    found: str | None = None
    for _ in range(4):
        cut = _cut(title, outlet or found, host)
        if cut is None:
            break
        title, tail = cut
        if not is_section(tail):
            found = found or tail
    return title, outlet or found


def stand_in(text: str) -> str:
    """Return the first words of `text`, to stand in for a missing headline."""
    first = text.partition("\n\n")[0]
    words = (first if " " in first else text).split(None, _STAND_IN_WORDS)
    if len(words) <= _STAND_IN_WORDS:
        return " ".join(words).rstrip(".,;:")
    return " ".join(words[:_STAND_IN_WORDS]).rstrip(",;:.–—- ") + "…"


def same_words(text: str, title: str, outlet: str | None) -> bool:
    """Tell whether `text` is the headline `title` once more, with or without its tails."""
    if abs(len(text) - len(title)) > 80:
        return False
    if _squashed(text) == _squashed(title):
        return True
    return _squashed(cut_tails(text, outlet)[0]) == _squashed(cut_tails(title, outlet)[0])


def _cut(title: str, outlet: str | None, host: str) -> tuple[str, str] | None:
    bars = list(_BAR.finditer(title))
    dashes = list(_DASH.finditer(title))
    for seams, is_tail in ((bars, _is_bar_tail), (dashes, _is_dash_tail)):
        if seams:
            head, tail = title[: seams[-1].start()].rstrip(), title[seams[-1].end() :].strip()
            if head and tail and (_is_known(tail, outlet, host) or is_tail(head, tail)):
                return head, tail
    return None


def _is_known(tail: str, outlet: str | None, host: str) -> bool:
    squashed = _squashed(tail)
    if len(squashed) < 2:
        return False
    return squashed == _squashed(outlet or "") or (len(squashed) > 3 and squashed in _squashed(host))


def _is_bar_tail(head: str, tail: str) -> bool:
    words = tail.split()
    if len(words) > _MOST_WORDS_OF_TAIL or len(head.split()) < 3:
        return False
    return is_section(tail) or is_outlet(tail) or (len(words) <= 3 and all(word[0].isupper() for word in words))


def _is_dash_tail(head: str, tail: str) -> bool:
    if len(head.split()) < 3:
        return False
    return _DOMAIN.fullmatch(tail) is not None or (tail.startswith("The ") and is_outlet(tail))


def _is_title_case(words: list[str]) -> bool:
    long = [word for word in words if len(word) > 3]
    return len(long) > 1 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _squashed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
