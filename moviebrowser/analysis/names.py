"""Names of people, organisations, places and things: what the pipeline sees, trimmed and typed; tags and acronyms."""

import re
from collections.abc import Iterator

from moviebrowser.analysis.casing import HEADLINE_WORDS, UPPER, Styles
from moviebrowser.analysis.entity_type import EntityType
from moviebrowser.analysis.mention import Mention
from moviebrowser.analysis.name_forms import EVENT_WORD, LETTERS, NO_ACRONYM, is_name, trimmed
from moviebrowser.analysis.pipeline import Reading
from moviebrowser.analysis.surroundings import Surroundings

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
_HANDLE = re.compile(r"(?<![\w@/.])@([A-Za-z]\w{1,30})")
_HASHTAG = re.compile(r"(?<![\w#/&])#([A-Za-z]\w{2,40})")
_ACRONYM = re.compile(rf"(?<![\w./-])(?:[{UPPER}]{{2,6}}|(?:[{UPPER}]\.){{2,6}})(?![\w/-]|\.\w)")
_VERBS = HEADLINE_WORDS | frozenset(
    "became been defeated edged had has joined led lost married met said says signed told topped visited won".split()
)
"""In lower case, no word of a person's, organisation's or place's name."""
_SPEAKS = re.compile(r",? (?:said|says|told|tells|added|adds|replied|tweeted|wrote)\b")
_SCORE = re.compile(r" \d{1,3}(?: ?[-–] ?\d{1,3})?$")
_NUMBERED_KINDS = frozenset({EntityType.WORK, EntityType.EVENT, EntityType.PRODUCT})
_ABBREVIATED_TITLE = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|GM|CEO|QB|RB|WR|DE|LB|TE|RHP|LHP|ADA|MP|Cpl|Sgt|Lt|Capt)\.? )+"
)
_DESCRIBED = re.compile(r" [-–—] (?=[a-z])")
_SPACELESS = re.compile(r"\S+")
_PLURAL_NEXT = re.compile(r" (?:[^\W\d_]+ )?(?:[^\W\d_]{2,}s|people|men|women|children)\b")
_EDITION = re.compile(r" (?:[IVXL]{2,8}|\d{1,3})(?![\w-]|[.,:/]\d| (?:[^\W\d_]+ )?(?:[^\W\d_]{2,}s|people|men)\b)")
_MODEL = re.compile(r" \d{3,4}(?!\w|[.,:/-]\d|[-%])")
_SERIES = re.compile(
    r"(?: OS(?! \d)|(?: OS)? (?:\d{1,2}|[VX]|[A-Z]\d{1,2}|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten))"
    r"(?: (?:Pro|Plus|Max|Mini|Ultra|Air|Lite))?"
    r"(?![\w%]|[.,:/-]\d| (?:million|billion|percent|per cent))"
)
_CATALOGUED = re.compile(r"\d{3,5}")  # of a star, an asteroid, a locomotive
_MADE = re.compile(
    r"\b(?:(?:smart)?phones?|handsets?|tablets?|laptops?|computers?|consoles?|headsets?|earbuds|earphones|headphones|smartwatch|"
    r"processors?|chips?|devices?|gadgets?|operating system|software|sedan|SUV|rocket|drone|browser|app)\b"
)
_NEAR = 60  # characters around a numbered name within which what it is may be told


def pipeline_names(around: Surroundings, reading: Reading) -> Iterator[Mention]:
    """Yield the names that the pipeline saw, trimmed; a name that runs across a paragraph's end is cut there."""
    text = around.text
    for start, end, label in reading.entities:
        kind = _LABELS.get(label)
        if kind is None:
            continue
        if label == "NORP" and _GROUPS.match(text[start:end]):
            kind = EntityType.ORGANISATION
        if kind is EntityType.WORK and _SPEAKS.match(text, end):
            kind = EntityType.PERSON
        for line_start, line_end in _parts(text, start, end, kind):
            part = _name_part(text, line_start, line_end, kind, caseless=around.caseless)
            if part and kind not in _NUMBERED_KINDS and around.set_as.in_title(part[0]):
                part = _without_headline(text, *part)
            if part and not _headline_words(around, *part):
                yield with_model(text, Mention(part[0], part[1], kind))


def _parts(text: str, start: int, end: int, kind: EntityType) -> Iterator[tuple[int, int]]:
    """Yield the parts of a span on either side of each line end, and of a verb that can stand in no name."""
    for line_start, line_end in _lines(text, start, end):
        if kind not in _NUMBERED_KINDS:
            for word in LETTERS.finditer(text, line_start, line_end):
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
    return (start, end) if is_name(written, caseless=caseless) and written not in NO_ACRONYM else None


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


def with_model(text: str, name: Mention) -> Mention:
    """Return a maker's name with the number of the model behind it, as a product; an event's with its edition's."""
    before, _, last = text[name.start : name.end].rpartition(" ")
    edition = _EDITION.match(text, name.end)
    if edition and EVENT_WORD.match(last):
        return Mention(name.start, edition.end(), EntityType.EVENT)
    if before and _EDITION.fullmatch(f" {last}") and EVENT_WORD.match(before.split()[-1]):
        return Mention(name.start, name.end, EntityType.EVENT)
    if name.type is EntityType.PERSON and before and _CATALOGUED.fullmatch(last):
        return Mention(name.start, name.end, EntityType.OTHER)
    single = not before and name.type in {EntityType.PERSON, EntityType.OTHER}
    if not single and name.type not in {EntityType.ORGANISATION, EntityType.PRODUCT}:
        return name
    series = _SERIES.match(text, name.end)
    if series and _MADE.search(text, max(0, name.start - _NEAR), series.end() + _NEAR):
        return name if _PLURAL_NEXT.match(text, series.end()) else Mention(name.start, series.end(), EntityType.PRODUCT)
    return name if single else _with_long_number(text, name)


def _with_long_number(text: str, name: Mention) -> Mention:
    """Return a maker's name with a model's number of several digits behind it, which is no year's."""
    model = _MODEL.match(text, name.end)
    if model is None or _PLURAL_NEXT.match(text, model.end()) or 1900 <= int(model.group()) < 2100:
        return name
    return Mention(name.start, model.end(), EntityType.PRODUCT)


def tags(text: str) -> Iterator[Mention]:
    """Yield handles (as people) and hashtags."""
    if "@" in text:
        yield from (Mention(match.start(), match.end(), EntityType.PERSON) for match in _HANDLE.finditer(text))
    if "#" in text:
        yield from (Mention(match.start(), match.end(), EntityType.OTHER) for match in _HASHTAG.finditer(text))


def acronyms(text: str, set_as: Styles) -> Iterator[Mention]:
    """Yield names in capitals such as those of agencies, outside of text that is all in capitals."""
    for match in _ACRONYM.finditer(text):
        if match.group() not in NO_ACRONYM and not any(
            span.start <= match.start() < span.end for span in set_as.capitals
        ):
            yield Mention(match.start(), match.end(), EntityType.ORGANISATION)
