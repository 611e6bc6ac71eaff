"""Names of people, organisations, places and things: what the pipeline sees, trimmed and typed, and what it misses."""

import re
from collections.abc import Iterator, Sequence

from moviebrowser.analysis.casing import CAPITALISED, FUNCTION_WORDS, UPPER, Styles
from moviebrowser.analysis.mention import EntityType, Mention
from moviebrowser.analysis.pipeline import Reading

_LABELS = {
    "PERSON": EntityType.PERSON,
    "PER": EntityType.PERSON,
    "ORG": EntityType.ORGANISATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "NORP": EntityType.PLACE,
    "WORK_OF_ART": EntityType.WORK,
    "EVENT": EntityType.EVENT,
    "PRODUCT": EntityType.PRODUCT,
    "LAW": EntityType.OTHER,
    "MISC": EntityType.OTHER,
}
_GROUPS = re.compile(
    r"(?:republican|democrat|conservative|liberal|labou?r|socialist|communist|tory|tories|muslim|christian|catholic|jewish|jew|hindu|"
    r"buddhist|protestant|islamist|sunni|shiite|shia|sikh|mormon|evangelical|nazi)(?:s|ic|ism)?$",
    re.IGNORECASE,
)
_LEADING = re.compile(r"(?:(?:the|a|an|The|A|An|THE|this|This|that)\s+|[\s\"'“”‘’«»(\[,;:–—-]+)+")
_TRAILING = re.compile(r"(?:['’]s|['’]S|[\s\"'“”‘’«»)\],;:!?–—-]+|(?<!\b[A-Z])(?<!Inc)(?<!Jr)(?<!Sr)(?<!Co)(?<!Corp)(?<!Ltd)\.)+$")
_GLUED = re.compile(r"(?<=[a-z]{2})(?:This|The|It|In|He|She|They|But|And|We|That|There|For|When|After|Of|On|At)$")
_CONTACT = re.compile(r"https?:|www\.|\.com\b|\.html?\b|[/_=&?#]|^\d|\n")

TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady president senator sen governor gov general gen captain capt colonel col
    lieutenant lt sergeant sgt officer judge justice minister secretary chancellor king queen prince princess pope father rev
    reverend director actor actress star singer author writer producer coach manager detective inspector deputy sheriff
    attorney rep representative congressman congresswoman spokesman spokeswoman chairman commissioner mayor ceo chief agent""".split()
)
_HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady)\.? $")
_PERSON_BEFORE = re.compile(
    r"\b(?:director|actor|actress|star|singer|author|writer|producer|screenwriter|comedian|filmmaker|president|senator|minister|coach|quarterback|"
    r"spokesman|spokeswoman|detective|sergeant|captain|judge|lawyer|attorney|professor|composer|musician|player|co-star)s? $",
    re.IGNORECASE,
)
_ORGANISATION_WORD = re.compile(
    r"^(?:Inc|Corp|Corporation|Co|Ltd|LLC|PLC|Group|Studios?|Pictures|Entertainment|Films|Productions|Records|University|College|School|Institute|"
    r"Association|Agency|Department|Ministry|Bureau|Council|Committee|Commission|Foundation|Bank|Times|Post|Journal|News|Network|"
    r"Police|Court|Party|Union|League|Club|Force|Army|Navy|Academy|Society|Center|Centre|Hospital|Board|Service|Company|Authority|Team)$"
)
_PLACE_WORD = re.compile(
    r"^(?:Street|St|Road|Avenue|Ave|Boulevard|Square|Park|River|Lake|Mount|Mountains?|Island|Islands|Sea|Ocean|Gulf|Bay|City|County|Valley|Airport|"
    r"Bridge|Beach|Hill|Hills|Station|Stadium|Arena|Theatre|Theater|Tower|Glacier|Canyon|Desert|Coast|Province|District|Heights)$"
)
_EVENT_WORD = re.compile(r"^(?:Awards?|Festival|Cup|Games|Olympics|War|Bowl|Championships?|Oscars|Emmys|Grammys|Series|Prix|Open|Day)$")
_HANDLE = re.compile(r"(?<![\w@/.])@([A-Za-z]\w{1,30})")
_HASHTAG = re.compile(r"(?<![\w#/&])#([A-Za-z]\w{2,40})")
_ACRONYM = re.compile(rf"(?<![\w./-])(?:[{UPPER}]{{2,6}}|(?:[{UPPER}]\.){{2,6}})(?![\w/-]|\.\w)")
_NO_ACRONYM = frozenset(
    """AM PM EST EDT ET PT PST PDT GMT BST UTC CST CDT MT TV OK BTS II III IV VI VII VIII IX XI XII DVD CD PG ID FAQ ASAP AD BC UPDATED UPDATE
    PHOTO PHOTOS VIDEO READ MORE BY THE AND FOR NEW NOT ALL BUT HIS HER ARE WAS HAS NO MVP GM RB QB WR TD HR RBI NT VS""".split()
)
_BREAK = re.compile(r"\s*\n\s*")


def pipeline_names(text: str, reading: Reading) -> Iterator[Mention]:
    """Yield the names that the pipeline saw, trimmed; a name that runs across a paragraph's end is cut there."""
    for start, end, label in reading.entities:
        kind = _LABELS.get(label)
        if kind is None:
            continue
        if label == "NORP" and _GROUPS.match(text[start:end]):
            kind = EntityType.ORGANISATION
        while True:
            cut = text.find("\n", start, end)
            part = trimmed(text, start, end if cut < 0 else cut)
            if part and _is_name(text[part[0] : part[1]]) and text[part[0] : part[1]] not in _NO_ACRONYM:
                yield Mention(part[0], part[1], kind)
            if cut < 0:
                break
            start = cut + 1


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


def _is_name(written: str) -> bool:
    """Tell whether what the pipeline took for a name can be one."""
    return any(character.isalpha() for character in written) and not _CONTACT.search(written) and written.lower() not in FUNCTION_WORDS


def tags(text: str) -> Iterator[Mention]:
    """Yield handles (as people) and hashtags."""
    if "@" in text:
        yield from (Mention(match.start(), match.end(), EntityType.PERSON) for match in _HANDLE.finditer(text))
    if "#" in text:
        yield from (Mention(match.start(), match.end(), EntityType.OTHER) for match in _HASHTAG.finditer(text))


def acronyms(text: str, set_as: Styles) -> Iterator[Mention]:
    """Yield names in capitals such as those of agencies, outside of text that is all in capitals."""
    for match in _ACRONYM.finditer(text):
        if match.group() not in _NO_ACRONYM and not any(span.start <= match.start() < span.end for span in set_as.capitals):
            yield Mention(match.start(), match.end(), EntityType.ORGANISATION)


def proper_runs(text: str, reading: Reading, seen: Sequence[Mention], set_as: Styles) -> Iterator[Mention]:
    """Yield runs of proper nouns, by the pipeline's tags, beside the names seen, and names that such a run completes."""
    ends = {name.end: name for name in seen}
    covered = _Cover(seen)
    for start, end in _runs(text, reading.proper, covered):
        before = ends.get(start - 1)
        if before and text[start - 1] == " " and _completes(text, before, start, end):
            kind = before.type
            if kind is EntityType.PLACE and text[end - 1] == "s":
                kind = EntityType.ORGANISATION
            part = trimmed(text, start, end)
            if part:
                yield Mention(before.start, part[1], kind)
        else:
            yield from _run_name(text, start, end, set_as)


class _Cover:
    """Which positions some mentions, in order of start, cover; asked in ascending order."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._left = iter(mentions)
        self._next = next(self._left, None)

    def __contains__(self, position: int) -> bool:
        while self._next is not None and self._next.end <= position:
            self._next = next(self._left, None)
        return self._next is not None and self._next.start <= position


def _runs(text: str, proper: Sequence[tuple[int, int]], covered: _Cover) -> Iterator[tuple[int, int]]:
    """Yield runs of neighbouring proper nouns outside of what is covered."""
    run: tuple[int, int] | None = None
    for start, end in proper:
        if start in covered:
            continue
        if run and text[run[1] : start] in {" ", "-", ""} and text[start] not in "'’":
            run = (run[0], end)
            continue
        if run:
            yield run
        run = (start, end)
    if run:
        yield run


def _completes(text: str, name: Mention, start: int, end: int) -> bool:
    """Tell whether a run of proper nouns right behind a name belongs to it."""
    written = text[start:end]
    last = written.split()[0].rstrip(".")
    return (
        name.type in {EntityType.PLACE, EntityType.ORGANISATION, EntityType.PERSON}
        and written[0].isupper()
        and last.lower() not in TITLES
        and last not in _NO_ACRONYM
        and len(written.split()) <= 2
        and not (name.type is EntityType.PERSON and written.isupper())
    )


def _run_name(text: str, start: int, end: int, set_as: Styles) -> Iterator[Mention]:
    """Yield the name in a run of proper nouns, if there is one."""
    while True:
        word = CAPITALISED.match(text, start, end)
        if word is None:
            return
        if word.group().lower().rstrip(".") not in TITLES or word.end() == end:
            break
        start = min(word.end() + 1, end)
        start += text[start : start + 1] == " "
    part = trimmed(text, start, end)
    if part is None or set_as.in_title(part[0]):
        return
    written = text[part[0] : part[1]]
    if len(written) > 1 and _is_name(written) and not _common(written):
        yield Mention(part[0], part[1], kind_of(text, *part))


def _common(written: str) -> bool:
    """Tell whether a single word is a title or a function word."""
    lower = written.lower().rstrip(".")
    return lower in TITLES or lower in FUNCTION_WORDS


def kind_of(text: str, start: int, end: int) -> EntityType:
    """Return what kind of thing a run of capitalised words names, by cues in and around it; OTHER without one."""
    words = text[start:end].replace("-", " ").split()
    last = words[-1].rstrip(".")
    for pattern, kind in (
        (_ORGANISATION_WORD, EntityType.ORGANISATION),
        (_PLACE_WORD, EntityType.PLACE),
        (_EVENT_WORD, EntityType.EVENT),
    ):
        if pattern.match(last):
            return kind
    before = text[max(0, start - 24) : start]
    if _HONORIFIC.search(before) or _PERSON_BEFORE.search(before):
        return EntityType.PERSON
    if before.endswith(("the ", "The ")):
        return EntityType.ORGANISATION
    return EntityType.PERSON if 2 <= len(words) <= 3 and not last.endswith("s") else EntityType.OTHER
