"""Passages: where a text's sentences start and end, by rules that hold for most languages."""

import re
from collections.abc import Iterator

from moviebrowser.analysis.mention import Span

LONGEST = 600
"""Code points after which a passage is cut even where no sentence ends."""

_PARAGRAPH = re.compile(r"\S[^\n]*")
_CLOSING = r"\"'”’»›)\]"
_END = re.compile(
    rf"[.!?…]+(?:[{_CLOSING}]|(?<=[.!?]) ?''|(?<=[.!?,]) [\"”](?=\s+[^a-z\s]|\s*$))*(?=\s)"
    rf"|[。！？]+[{_CLOSING}」』]*|[؟।۔]+(?=\s)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_TIME = r"(?:\d{1,2}[:.] ?\d\d(?: ?[ap]\. ?m\.| ?[ap]m?\b)?|\d{4} GMT)(?: (?-i:[A-Z]{2,4}\b))?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = rf"(?:{_MONTH} {_DAY},? \d{{4}}|{_DAY} {_MONTH},? \d{{4}}|\d{{1,2}} ?/ ?\d{{1,2}} ?/ ?\d{{2,4}})"
_STAMP = re.compile(
    r"(?:(?:last )?(?:published|posted|updated|edited)(?: (?:on|at|time))*:? ?)?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?"
    rf"(?:{_TIME},? ?(?:on )?(?:[a-z]+day,? )?)?\b{_DATE}(?:,? ?[-|]? ?(?:at )?{_TIME})?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\d ?/ ?\d\d?\b")
_IN_SENTENCE = re.compile(
    r"(?:\b(?:on|of|in|since|from|until|till|by|to|the|and|after|before|for|through|dated)|[,(\-–—]) ?$", re.IGNORECASE
)
_REPORTED = re.compile(r"(?:[A-Z][\w.'’-]*,? ){1,6}(?:said|says|asked|asks|wrote|told|tweeted|added)\b")
_LAST_WORD = re.compile(r"[\w.'’&-]+$")
_ABBREVIATIONS = frozenset(
    """const cpl atty dist dep asst phila mr mrs ms dr prof gen col lt sgt capt cmdr maj adm rev hon gov sen rep
    pres supt det insp st sr jr messrs mt ft vs v no nos vol ch pp fig approx est dept univ ave blvd rd hwy bros
    ph etc al inc ltd co corp llc plc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur
    thurs fri sat sun ed eds cf ca viz op cit esp e.g i.e a.k.a ala ariz ark calif colo conn del fla ga ill ind
    kan ky mass md mich minn miss mont neb nev okla ore pa tenn tex va vt wash wis wyo""".split()
)
_ENDS_SENTENCE_TOO = frozenset("inc ltd co corp llc plc etc jr sr al st no ave rd".split())
_STARTERS = frozenset(
    """the a an he she it they we i you this that these those in on at but and or if when while after before as his
    her its their our my there for from with by to what who why how not no so police however meanwhile""".split()
)


def paragraphs(text: str) -> Iterator[Span]:
    """Yield each paragraph (a line that is not blank) without the white space around it."""
    for match in _PARAGRAPH.finditer(text):
        yield Span(match.start(), match.start() + len(match.group().rstrip()))


def passages(text: str) -> tuple[Span, ...]:
    """Return the sentences of a text, in order; none crosses a paragraph's end or is longer than `LONGEST`."""
    return tuple(
        piece
        for paragraph in paragraphs(text)
        for sentence in _sentences(text, paragraph)
        for piece in _bounded(text, sentence)
    )


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the sentences of one paragraph."""
    bounds = sorted({*_stops(text, paragraph), *_stamps(text, paragraph), paragraph.end})
    start = paragraph.start
    for bound in bounds:
        end = start + len(text[start:bound].rstrip())
        if end > start:
            yield Span(start, end)
        start = _after_space(text, bound, paragraph.end)


def _stops(text: str, paragraph: Span) -> Iterator[int]:
    """Yield where a mark ends a sentence of one paragraph."""
    start = paragraph.start
    openers = _spaced_openers(text, paragraph)
    for match in _END.finditer(text, paragraph.start, paragraph.end):
        end = match.end()
        if end - 1 in openers:
            end -= 1
        following = _after_space(text, end, paragraph.end)
        if _more(text, following, paragraph.end) and _ends(text, start, match, following):
            yield end
            start = following


def _spaced_openers(text: str, paragraph: Span) -> frozenset[int]:
    """Return where straight quotation marks with white space on both sides open a quote, by the marks before them."""
    openers, inside = set(), False
    position = text.find('"', paragraph.start, paragraph.end)
    while position >= 0:
        before = position == paragraph.start or text[position - 1].isspace()
        after = position + 1 == paragraph.end or text[position + 1].isspace()
        inside = before if before != after else not inside
        if inside and before and after:
            openers.add(position)
        position = text.find('"', position + 1, paragraph.end)
    return frozenset(openers)


def _more(text: str, position: int, end: int) -> bool:
    """Tell whether a paragraph goes on with more than closing marks."""
    return position < end and any(character.isalnum() for character in text[position : min(position + 12, end)])


def _stamps(text: str, paragraph: Span) -> Iterator[int]:
    """Yield where a line of the page, such as "Posted July 5, 2023", starts and ends within a paragraph."""
    last = paragraph.start
    for year in _YEAR.finditer(text, paragraph.start, paragraph.end):
        match = _STAMP.search(text, max(last, year.start() - 70), min(year.end() + 40, paragraph.end))
        if match is None or match.end() < year.end():
            continue
        last = match.end()
        ahead = text[_after_space(text, match.end(), paragraph.end) : paragraph.end][:1]
        before = text[max(paragraph.start, match.start() - 12) : match.start()]
        if _IN_SENTENCE.search(before) or (ahead and not ahead.isupper()):
            continue
        yield match.start()
        yield match.end()


def _after_space(text: str, position: int, end: int) -> int:
    """Return the next position that is not white space."""
    while position < end and text[position].isspace():
        position += 1
    return position


def _ends(text: str, start: int, match: re.Match[str], following: int) -> bool:
    """Tell whether a sentence ends at a mark, by the word before it and the character after."""
    mark, ahead = match.group(), text[following]
    if ahead.islower() or ahead in ",;:%)]":
        return False
    if mark[0] in "?!" and mark[-1] in _CLOSING and _REPORTED.match(text, following):
        return False
    if (
        ahead.isdigit()
        and mark == "."
        and (text[match.start() - 1].isdigit() or text[match.start() - 2 : match.start()] == " a")
    ):
        return False
    if not mark.startswith(".") or mark.startswith(".."):
        return True
    before = _LAST_WORD.search(text, max(start, match.start() - 30), match.start())
    word = before.group() if before else ""
    return not _abbreviates(word, mark, text, following)


def _abbreviates(word: str, mark: str, text: str, following: int) -> bool:
    """Tell whether the full stop after `word` belongs to an abbreviation that does not end the sentence."""
    if mark != ".":
        return False
    bare = word.rstrip(".").lower()
    ahead = re.match(r"\w*", text[following : following + 20])
    following_word = ahead.group() if ahead else ""
    starter = following_word.lower() in _STARTERS and following_word[:1].isupper()
    if bare in _ABBREVIATIONS:
        if bare in {"no", "nos", "vol", "ch", "pp", "fig"}:
            return following_word.isdigit()
        return not (starter and bare in _ENDS_SENTENCE_TOO)
    if bare in {"m", "a.m", "p.m"}:
        return not starter
    if len(bare) == 1 and word[0].isupper():
        return not (starter and bare != "i" and len(following_word) > 1)
    if "." in word and len(bare.replace(".", "")) <= 4:
        return not starter
    return False


_CUT = re.compile(r"[;,:–—]\s|\s")


def _bounded(text: str, sentence: Span) -> Iterator[Span]:
    """Cut a sentence that is too long, at a clause's end or between words where there is one."""
    start, end = sentence.start, sentence.end
    while end - start > LONGEST:
        marks = [match.end() for match in _CUT.finditer(text, start + LONGEST // 2, start + LONGEST)]
        clauses = [mark for mark in marks if text[mark - 2] in ";,:–—"]
        cut = (clauses or marks or [start + LONGEST])[-1]
        yield Span(start, start + len(text[start:cut].rstrip()))
        start = _after_space(text, cut, end)
    yield Span(start, end)
