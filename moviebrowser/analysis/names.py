"""Names of people, organisations, places and things: what the pipeline sees, trimmed and typed, and what it misses."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moviebrowser.analysis.casing import CAPITALISED, FUNCTION_WORDS, HEADLINE_WORDS, UPPER, Styles
from moviebrowser.analysis.entity_type import EntityType
from moviebrowser.analysis.mention import Mention
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
_TRAILING = re.compile(
    r"(?:['’]s|['’]S|[\s\"'“”‘’«»)\],;:!?–—-]+|(?<!\b[A-Z])(?<!Inc)(?<!Jr)(?<!Sr)(?<!Co)(?<!Corp)(?<!Ltd)\.)+$"
)
_GLUED = re.compile(r"(?<=[a-z]{2})(?:This|The|It|In|He|She|They|But|And|We|That|There|For|When|After|Of|On|At)$")
_CONTACT = re.compile(r"https?:|www\.|\.com\b|\.html?\b|[/_=&?#]|^\d|\n")

TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady president senator sen governor gov general gen captain
    capt colonel col lieutenant lt sergeant sgt officer judge justice minister secretary chancellor king queen
    prince princess pope father rev reverend director actor actress star singer author writer producer coach
    manager detective inspector deputy sheriff attorney rep representative congressman congresswoman spokesman
    spokeswoman chairman commissioner mayor ceo chief agent""".split()
)
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
_EVENT_WORD = re.compile(
    r"^(?:Awards?|Festival|Cup|Games|Olympics|War|Bowl|Championships?|Oscars|Emmys|Grammys|Series|Prix|Open|Day)$"
)
_HANDLE = re.compile(r"(?<![\w@/.])@([A-Za-z]\w{1,30})")
_HASHTAG = re.compile(r"(?<![\w#/&])#([A-Za-z]\w{2,40})")
_ACRONYM = re.compile(rf"(?<![\w./-])(?:[{UPPER}]{{2,6}}|(?:[{UPPER}]\.){{2,6}})(?![\w/-]|\.\w)")
_NO_ACRONYM = frozenset(
    """AM PM EST EDT ET PT PST PDT GMT BST UTC CST CDT MT TV OK BTS II III IV VI VII VIII IX XI XII DVD CD PG ID
    FAQ ASAP AD BC UPDATED UPDATE PHOTO PHOTOS VIDEO READ MORE BY THE AND FOR NEW NOT ALL BUT HIS HER ARE WAS
    HAS NO MVP GM RB QB WR TD HR RBI NT VS""".split()
)
_VERBS = HEADLINE_WORDS | frozenset(
    "became been defeated edged had has joined led lost married met said says signed told topped visited won".split()
)
"""In lower case, no word of a person's, organisation's or place's name."""
_SCORE = re.compile(r" \d{1,3}(?: ?[-–] ?\d{1,3})?$")
_NUMBERED_KINDS = frozenset({EntityType.WORK, EntityType.EVENT, EntityType.PRODUCT})
_CALENDAR = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun
    jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu
    thur thurs fri sat sun spring summer autumn fall winter""".split()
)
_ABBREVIATED_TITLE = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|GM|CEO|QB|RB|WR|DE|LB|TE|RHP|LHP|ADA|MP|Cpl|Sgt|Lt|Capt)\.? )+"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:…\n|•][\"'”’)]*\s+|[\"“‘]\s?|[-–—]+ )$")
_DESCRIBED = re.compile(r" [-–—] (?=[a-z])")
_VERB_NEXT = re.compile(r"(?:['’]s?)? [a-z]")
_SPACELESS = re.compile(r"\S+")
_LOWER = re.compile(r"[^\W\d_]+")
_PLURAL_NEXT = re.compile(r" (?:[^\W\d_]+ )?(?:[^\W\d_]{2,}s|people|men|women|children)\b")
_EDITION = re.compile(r" (?:[IVXL]{2,8}|\d{1,3})(?![\w-]|[.,:/]\d| (?:[^\W\d_]+ )?(?:[^\W\d_]{2,}s|people|men)\b)")
_MODEL = re.compile(r" \d{3,4}(?!\w|[.,:/-]\d|[-%])")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What tells a name from an ordinary word: how the text is set, and which words it writes in lower case.

    `caseless` texts have no capitals but those of initials perhaps.
    """

    text: str
    set_as: Styles
    lower: frozenset[str]
    caseless: bool


def surroundings(text: str, set_as: Styles) -> Surroundings:
    """Return a text's surroundings."""
    words = _LOWER.findall(text)
    lower = frozenset(word for word in words if word.islower())
    return Surroundings(
        text, set_as, lower, not any(word[0] != word[0].lower() and not word.isupper() for word in words)
    )


def pipeline_names(around: Surroundings, reading: Reading) -> Iterator[Mention]:
    """Yield the names that the pipeline saw, trimmed; a name that runs across a paragraph's end is cut there."""
    text = around.text
    for start, end, label in reading.entities:
        kind = _LABELS.get(label)
        if kind is None:
            continue
        if label == "NORP" and _GROUPS.match(text[start:end]):
            kind = EntityType.ORGANISATION
        for line_start, line_end in _parts(text, start, end, kind):
            part = _name_part(text, line_start, line_end, kind, caseless=around.caseless)
            if part and kind not in _NUMBERED_KINDS and around.set_as.in_title(part[0]):
                part = _without_headline(text, *part)
            if part and not _headline_words(around, *part):
                yield _with_model(text, Mention(part[0], part[1], kind))


def _parts(text: str, start: int, end: int, kind: EntityType) -> Iterator[tuple[int, int]]:
    """Yield the parts of a span on either side of each line end, and of a verb that can stand in no name."""
    for line_start, line_end in _lines(text, start, end):
        if kind not in _NUMBERED_KINDS:
            for word in _LOWER.finditer(text, line_start, line_end):
                if word.group() in _VERBS:
                    yield line_start, word.start()
                    line_start = word.end()
        yield line_start, line_end


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a span on either side of each line end."""
    while (cut := text.find("\n", start, end)) >= 0:
        yield start, cut
        start = cut + 1
    yield start, end


def _name_part(text: str, start: int, end: int, kind: EntityType, *, caseless: bool) -> tuple[int, int] | None:
    """Return the part of an entity that is its name; None when none can be."""
    part = trimmed(text, start, end)
    if part is None:
        return None
    start, end = part
    if kind not in _NUMBERED_KINDS:
        score = _SCORE.search(text[start:end])
        end = start + score.start() if score else end
    title = _ABBREVIATED_TITLE.match(text, start, end)
    start = title.end() if title and title.end() < end else start
    described = _DESCRIBED.search(text, start, end)
    end = described.start() if described and described.start() > start else end
    written = text[start:end]
    return (start, end) if _is_name(written, caseless=caseless) and written not in _NO_ACRONYM else None


def _without_headline(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return a name in a headline without the words of the headline at its edges; None when nothing is left."""
    words = [(match.start(), match.end()) for match in _SPACELESS.finditer(text, start, end)]
    while words and text[slice(*words[-1])].lower() in HEADLINE_WORDS:
        words.pop()
    while words and text[slice(*words[0])].lower() in HEADLINE_WORDS:
        del words[0]
    return (words[0][0], words[-1][1]) if words else None


def _headline_words(around: Surroundings, start: int, end: int) -> bool:
    """Tell whether words of a headline are no name: they never come back, and one stands elsewhere in lower case."""
    if not around.set_as.in_title(start):
        return False
    written = around.text[start:end]
    return any(word.lower() in around.lower for word in written.split()) and around.text.count(written) < 2


def _with_model(text: str, name: Mention) -> Mention:
    """Return a maker's name with the number of the model behind it, as a product; an event's with its edition's."""
    before, _, last = text[name.start : name.end].rpartition(" ")
    edition = _EDITION.match(text, name.end)
    if edition and _EVENT_WORD.match(last):
        return Mention(name.start, edition.end(), EntityType.EVENT)
    if before and _EDITION.fullmatch(f" {last}") and _EVENT_WORD.match(before.split()[-1]):
        return Mention(name.start, name.end, EntityType.EVENT)
    if name.type not in {EntityType.ORGANISATION, EntityType.PRODUCT}:
        return name
    model = _MODEL.match(text, name.end)
    if model is None or _PLURAL_NEXT.match(text, model.end()) or 1900 <= int(model.group()) < 2100:
        return name
    return Mention(name.start, model.end(), EntityType.PRODUCT)


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


def _is_name(written: str, *, caseless: bool = False) -> bool:
    """Tell whether what the pipeline took for a name can be one."""
    return (
        any(character.isalpha() for character in written)
        and (caseless or not written.islower())
        and not _CONTACT.search(written)
        and written.lower() not in FUNCTION_WORDS
    )


def tags(text: str) -> Iterator[Mention]:
    """Yield handles (as people) and hashtags."""
    if "@" in text:
        yield from (Mention(match.start(), match.end(), EntityType.PERSON) for match in _HANDLE.finditer(text))
    if "#" in text:
        yield from (Mention(match.start(), match.end(), EntityType.OTHER) for match in _HASHTAG.finditer(text))


def acronyms(text: str, set_as: Styles) -> Iterator[Mention]:
    """Yield names in capitals such as those of agencies, outside of text that is all in capitals."""
    for match in _ACRONYM.finditer(text):
        if match.group() not in _NO_ACRONYM and not any(
            span.start <= match.start() < span.end for span in set_as.capitals
        ):
            yield Mention(match.start(), match.end(), EntityType.ORGANISATION)


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
        and last not in _NO_ACRONYM
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
    kind = kind_of(text, *part)
    if (
        len(written) > 1
        and _is_name(written)
        and not (" " not in written and _ordinary(around, part[0], written, kind))
    ):
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
    if lower in TITLES or lower in FUNCTION_WORDS or lower in _CALENDAR or written in _NO_ACRONYM:
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
    before = _LOWER.findall(text[max(0, start - 30) : start])[-3:]
    after = _LOWER.findall(text[end : end + 30])[:3]
    near = [word for word in (*before, *after) if word.lower() not in FUNCTION_WORDS]
    return bool(sum(word[0].isupper() for word in near) * 2 > len(near))


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
