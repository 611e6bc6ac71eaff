"""Names that the pipeline does not see as such, in runs of words that it takes for proper nouns."""

import re
from collections.abc import Iterator, Sequence

from moviebrowser.analysis.casing import CAPITALISED, FUNCTION_WORDS
from moviebrowser.analysis.entity_type import EntityType
from moviebrowser.analysis.mention import Mention
from moviebrowser.analysis.name_forms import EVENT_WORD, LETTERS, NO_ACRONYM, TITLES, is_name, trimmed
from moviebrowser.analysis.pipeline import Reading
from moviebrowser.analysis.surroundings import Surroundings

_HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady)\.? $")
_PERSON_BEFORE = re.compile(
    r"\b(?:director|actor|actress|star|singer|author|writer|producer|screenwriter|comedian|filmmaker|president|senator|minister|coach|quarterback|"
    r"spokesman|spokeswoman|detective|sergeant|captain|judge|lawyer|attorney|professor|composer|"
    r"musician|player|co-star)s? $",
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
_CALENDAR = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun
    jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu
    thur thurs fri sat sun spring summer autumn fall winter""".split()
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:…\n|•][\"'”’)]*\s+|[\"“‘]\s?|[-–—]+ )$")
_VERB_NEXT = re.compile(r"(?:['’]s?)? [a-z]")


def proper_runs(around: Surroundings, reading: Reading, seen: Sequence[Mention]) -> Iterator[Mention]:
    """Yield runs of proper nouns, by the pipeline's tags, beside the names seen, and names that a run completes."""
    text = around.text
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
            yield from _run_name(around, start, end)


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
        and last not in NO_ACRONYM
        and len(written.split()) <= 2
        and not (name.type is EntityType.PERSON and written.isupper())
    )


def _run_name(around: Surroundings, start: int, end: int) -> Iterator[Mention]:
    """Yield the name in a run of proper nouns, if there is one."""
    text = around.text
    part = trimmed(text, _past_titles(text, start, end), end)
    if part is None or around.set_as.in_title(part[0]):
        return
    written = text[part[0] : part[1]]
    kind = _kind_of(text, *part)
    if len(written) > 1 and is_name(written) and not (" " not in written and _ordinary(around, part[0], written, kind)):
        yield Mention(part[0], part[1], kind)


def _past_titles(text: str, start: int, end: int) -> int:
    """Return where a run goes on behind the titles ("President") that it starts with."""
    while True:
        word = CAPITALISED.match(text, start, end)
        if word is None or word.group().lower().rstrip(".") not in TITLES or word.end() >= end - 1:
            return start
        start = word.end() + 1
        start += text[start : start + 1] == " "


def _ordinary(around: Surroundings, start: int, written: str, kind: EntityType) -> bool:
    """Tell whether a single word is rather a title, a date, a mark of the page or an ordinary word than a name."""
    lower = written.lower().rstrip(".")
    if lower in TITLES or lower in FUNCTION_WORDS or lower in _CALENDAR or written in NO_ACRONYM:
        return True
    if kind is EntityType.PERSON:
        return False
    if _SENTENCE_START.search(around.text, max(0, start - 6), start) or start == 0:
        return (
            lower in around.lower
            or around.text[start - 2 : start] == ": "
            or not _VERB_NEXT.match(around.text, start + len(written))
        )
    return (lower in around.lower or (written.isupper() and len(written) > 6)) and _in_headline(
        around.text, start, start + len(written)
    )


def _in_headline(text: str, start: int, end: int) -> bool:
    """Tell whether most words around a word are capitalised too, as in a headline that has no paragraph of its own."""
    before = LETTERS.findall(text[max(0, start - 30) : start])[-3:]
    after = LETTERS.findall(text[end : end + 30])[:3]
    near = [word for word in (*before, *after) if word.lower() not in FUNCTION_WORDS]
    return bool(sum(word[0].isupper() for word in near) * 2 > len(near))


def _kind_of(text: str, start: int, end: int) -> EntityType:
    """Return what kind of thing a run of capitalised words names, by cues in and around it; OTHER without one."""
    words = text[start:end].replace("-", " ").split()
    last = words[-1].rstrip(".")
    for pattern, kind in (
        (_ORGANISATION_WORD, EntityType.ORGANISATION),
        (_PLACE_WORD, EntityType.PLACE),
        (EVENT_WORD, EntityType.EVENT),
    ):
        if pattern.match(last):
            return kind
    before = text[max(0, start - 24) : start]
    if _HONORIFIC.search(before) or _PERSON_BEFORE.search(before):
        return EntityType.PERSON
    if before.endswith(("the ", "The ")):
        return EntityType.ORGANISATION
    return EntityType.PERSON if 2 <= len(words) <= 3 and not last.endswith("s") else EntityType.OTHER
