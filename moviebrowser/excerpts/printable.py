"""Text that any file format can hold."""

import re

# What XML 1.0 cannot hold (control characters, lone surrogates) no format can be trusted with.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def visible(text: str) -> str:
    """Return the text with U+FFFD for each character that no file format can hold."""
    return _UNPRINTABLE.sub("\ufffd", text)
