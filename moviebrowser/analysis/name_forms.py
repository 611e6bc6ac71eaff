"""Names as they are written: trimmed of what stands around them, and told from what is none."""

import re

from moviebrowser.analysis.casing import FUNCTION_WORDS

_LEADING = re.compile(r"(?:(?:the|a|an|The|A|An|THE|this|This|that)\s+|[\s\"'“”‘’«»(\[,;:–—-]+)+")
_TRAILING = re.compile(
    r"(?:['’]s|['’]S|\s(?:and|at|by|for|from|in|of|on|the|to|with)|[\s\"'“”‘’«»)\],;:!?–—-]+|(?<!\b[A-Z])(?<!Inc)(?<!Jr)(?<!Sr)(?<!Co)(?<!Corp)(?<!Ltd)\.)+$"
)
_GLUED = re.compile(r"(?<=[a-z]{2})(?:This|The|It|In|He|She|They|But|And|We|That|There|For|When|After|Of|On|At)$")
_CONTACT = re.compile(r"https?:|www\.|\.com\b|\.html?\b|[/_=&?#]|^\d|\n")

LETTERS = re.compile(r"[^\W\d_]+")
"""A word, or the part of one between digits."""

EVENT_WORD = re.compile(
    r"^(?:Awards?|Festival|Cup|Games|Olympics|War|Bowl|Championships?|Oscars|Emmys|Grammys|Series|Prix|Open|Day)$"
)
"""The last word of many an event's name."""

NO_ACRONYM = frozenset(
    """AM PM EST EDT ET PT PST PDT GMT BST UTC CST CDT MT TV OK BTS II III IV VI VII VIII IX XI XII DVD CD PG ID
    FAQ ASAP AD BC UPDATED UPDATE PHOTO PHOTOS VIDEO READ MORE BY THE AND FOR NEW NOT ALL BUT HIS HER ARE WAS
    PC PCS CPU GPU USB DNA GPS LED SUV ATM GDP VAT IPO MBA AI VR HQ PR RIP DIY ER ICU DUI CGI SMS URL PDF MPH
    HAS NO MVP GM RB QB WR TD HR RBI NT VS""".split()
)
"""Words in capitals that are no body's name."""

TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady president senator sen governor gov general gen captain
    capt colonel col lieutenant lt sergeant sgt officer judge justice minister secretary chancellor king queen
    prince princess pope father rev reverend director actor actress star singer author writer producer coach
    manager detective inspector deputy sheriff attorney rep representative congressman congresswoman spokesman
    spokeswoman chairman commissioner mayor ceo chief agent""".split()
)
"""Words before a person's name, in lower case, that are no part of it."""


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return a name's span without article, possessive, quotes and punctuation around it; None when nothing is left."""
    leading = _LEADING.match(text, start, end)
    if leading and leading.end() < end:
        start = leading.end()
    written = text[start:end]
    trailing = _TRAILING.search(written)
    if trailing:
        written = written[: trailing.start()]
    glued = _GLUED.search(written)
    if glued:
        written = written[: glued.start()]
    return (start, start + len(written)) if written else None


def is_name(written: str, *, caseless: bool = False) -> bool:
    """Tell whether what the pipeline took for a name can be one."""
    return (
        any(character.isalpha() for character in written)
        and (caseless or not written.islower())
        and not _CONTACT.search(written)
        and written.lower() not in FUNCTION_WORDS
    )
