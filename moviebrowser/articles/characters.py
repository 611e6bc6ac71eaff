"""Characters that mean a line end, a space or nothing, brought to one form."""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff]")
_PLAIN_QUOTES = str.maketrans("’‘‛“”„–—‑", "'''\"\"\"---")


def unix_lines(text: str) -> str:
    r"""Return `text` with every kind of line end as "\n"."""
    return _LINE_ENDS.sub("\n", text)


def tidy(text: str) -> str:
    """Return `text` on one line: every white space a single space, unseen characters dropped, composed (NFC)."""
    return unicodedata.normalize("NFC", " ".join(_UNSEEN.sub("", text).split()))


def plain_quotes(text: str) -> str:
    """Return `text`, of the same length, with straight quotes and plain hyphens for typographic ones."""
    return text.translate(_PLAIN_QUOTES)
