"""Quotes: words that an article gives as somebody's, also broken up by a clause or going over paragraphs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from moviebrowser.analysis.entity_type import EntityType
from moviebrowser.analysis.mention import Mention, Quote, Span
from moviebrowser.analysis.passages import paragraphs, passages
from moviebrowser.analysis.speakers import Speakers, is_reporting

_OPENERS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’", '"': '"', "'": "'"}
_PAIRED = frozenset("“„«»")  # whose closing marks are others, and no apostrophes
_MARKS = re.compile(r"[“”„«»‘’\"]|(?<!\w)'(?=\w)|(?<=[.,!?…])'(?!\w)|(?<=\w)'(?=[,.;:]\s)|''|``")
_ENDED = re.compile(r"(?<=\w)' ")
_ASIDE = re.compile(r"\s+(?=[A-Z])(?:(?:And|But|So|Then) )?(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey) (?:\w+ )?\w+[,:]\s+")
"""What stands between two quotes that somebody tells: "And I said, "; "he said, " would be the article's own."""
_TAIL = re.compile(
    r",(?=\s+(?P<tag>(?:he|she|they|(?:[A-Z][\w'’-]*\s){0,3}[A-Z][\w'’-]*) \w+"
    r"|(?:said|says|added) [A-Z][^.,!?]{1,40})\.)"
)
"""Where an article ends somebody's sentence with who said it: of ", Ruiz said." the comma."""
_FEWEST_WORDS = 4
_LONGEST_UNCLOSED = 700
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\w+(?:['’-]\w+)*")
"""A word; ideographs and kana count one by one, since no space parts their words."""

_POST = re.compile(
    r"^(?P<said>.{12,}?)\s*(?:(?:https?://|pic\.twitter\.com/|t\.co/)\S+\s*)*"
    r"[—–-]{1,2} ?(?P<name>[^\n—@()]{2,60}?) ?\(?@\w+\)?",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words between two quotation marks: `start` to `end` inside them, `before` and `after` outside."""

    before: int
    start: int
    end: int
    after: int
    closed: bool = True


def find_quotes(text: str, mentions: Sequence[Mention]) -> tuple[Quote, ...]:
    """Return the quotes of a text, in order; `mentions` are those of the text."""
    speakers = Speakers(text, mentions)
    quotes: list[Quote] = list(_posts(text, speakers))
    posted = [quote.spans[0] for quote in quotes]
    works = {(mention.start, mention.end) for mention in mentions if mention.type is EntityType.WORK}
    carried: list[_Piece] = []
    found = list(paragraphs(text))
    for paragraph, following in zip_longest(found, found[1:]):
        spoken_on = following is not None and text[following.start] in _OPENERS
        pieces = [
            piece
            for piece in _pieces(text, paragraph, spoken_on=spoken_on)
            if not _inside(piece, posted) and (piece.start, _unpointed(text, piece)) not in works
        ]
        if carried and not (pieces and pieces[0].before == paragraph.start):
            quotes += _as_quotes(text, carried, speakers)
            carried = []
        unclosed = bool(pieces) and not pieces[-1].closed and pieces[-1].end == paragraph.end
        carried += pieces
        if not unclosed:
            quotes += _as_quotes(text, carried, speakers)
            carried = []
    quotes += _as_quotes(text, carried, speakers)
    return tuple(_inherited(text, sorted(quotes, key=lambda quote: quote.spans[0])))


def _inherited(text: str, quotes: Sequence[Quote]) -> Iterator[Quote]:
    """Yield quotes, those that directly follow another with its speaker when no other is named."""
    before: Quote | None = None
    for quote in quotes:
        if before and quote.speaker is None and before.speaker and quote.marked:
            between = text[before.spans[-1].end : quote.spans[0].start]
            if "\n" not in between and not between.strip(" \"“”‘’'«»"):
                quote = Quote(quote.spans, before.speaker)
        yield quote
        before = quote


def _unpointed(text: str, piece: _Piece) -> int:
    """Return where a piece ends without the punctuation that American print sets inside the marks."""
    return piece.start + len(text[piece.start : piece.end].rstrip(".,;"))


def _inside(piece: _Piece, spans: Sequence[Span]) -> bool:
    """Tell whether a piece stands inside one of some spans."""
    return any(span.start <= piece.before < span.end for span in spans)


def _pieces(text: str, paragraph: Span, *, spoken_on: bool) -> Iterator[_Piece]:
    """Yield what stands between quotation marks in a paragraph; marks inside other marks are part of the words.

    What is never closed ends with its sentence, unless the next paragraph opens with a mark (`spoken_on`).
    """
    opened: tuple[int, int, str] | None = None
    nested = False
    closed_to = paragraph.start
    for match in _MARKS.finditer(text, paragraph.start, paragraph.end):
        mark, position = match.group(), match.start()
        if opened is None:
            if position >= closed_to and _opens(text, match, paragraph):
                opened, nested = (position, match.end(), _closers(mark)), False
        elif mark == text[opened[0]] and mark in _PAIRED:
            nested = True
            if _told_by(text, opened[1], position) is not None:
                yield _unclosed(text, opened, position, whole=True)
                opened, nested = (position, match.end(), opened[2]), False
        elif nested and mark in opened[2] and _goes_on(text, match.end(), opened, paragraph):
            nested = False
        elif mark == opened[2] == '"' and _opens_again(text, match):
            if text[position - 2] != ":" or _told_by(text, opened[1], position) is not None:
                yield _unclosed(text, opened, position, whole=True)
            opened = (position, match.end(), '"')
        elif (mark in opened[2] or (mark == "''" and '"' in opened[2])) and _closes(text, match, paragraph):
            # A straight mark that stood before a space has closed it already, if one was there.
            bare = mark == "'" and text[position - 1].isalnum()
            if not bare or not _ENDED.search(text, opened[1], position):
                yield _piece(text, opened[0], opened[1], position, match.end())
            opened, closed_to = None, match.end()
    if opened is not None and opened[2] not in {"’", "'"}:
        end = min(paragraph.end, opened[1] + _LONGEST_UNCLOSED)
        yield _unclosed(text, opened, end, whole=spoken_on)


def _unclosed(text: str, opened: tuple[int, int, str], end: int, *, whole: bool) -> _Piece:
    """Return a piece whose closing mark is missing: up to who said it, else its first sentence or the `whole`."""
    told = _told_by(text, opened[1], end)
    if told is None and not whole:
        end = opened[1] + next((passage.end for passage in passages(text[opened[1] : end])), 0)
    return _piece(text, opened[0], opened[1], told or end, told or end, closed=told is not None)


def _told_by(text: str, start: int, end: int) -> int | None:
    """Return where the article's own words say within words that were never closed who said them, if they do."""
    tails = (match for match in _TAIL.finditer(text, start, end) if is_reporting(match["tag"]))
    return next((match.start() for match in tails), None)


def _goes_on(text: str, position: int, opened: tuple[int, int, str], paragraph: Span) -> bool:
    """Tell whether a quote goes on behind one that is told in it between marks of the same kind.

    It does when its own mark closes it later, or when who speaks tells another: "… off?” And I said, “I want …".
    """
    end = min(paragraph.end, opened[1] + _LONGEST_UNCLOSED)
    following = re.compile(f"[{text[opened[0]]}{opened[2]}]").search(text, position, end)
    if following is None:
        return False
    between = text[position : following.start()]
    return following.group() in opened[2] or (_ASIDE.fullmatch(between) is not None and is_reporting(between))


def _closers(mark: str) -> str:
    """Return the marks that close what a mark opens."""
    return {"``": "\"''", "''": "\"''"}.get(mark) or _OPENERS.get(mark, mark)


def _opens(text: str, match: re.Match[str], paragraph: Span) -> bool:
    """Tell whether a mark opens a quote, by what stands around it."""
    mark = match.group()
    if mark in {"”", "’"}:
        return False
    before = text[match.start() - 1] if match.start() > paragraph.start else " "
    after = text[match.end()] if match.end() < paragraph.end else " "
    if mark == "»":
        return not before.isalnum() and after.isalnum()
    if mark in {"‘", "'"}:
        return not before.isalnum() and after.isalnum()
    if mark == '"':
        return not before.isalnum() and before not in ".,!?" and match.end() < paragraph.end
    return mark != "''" or (before.isspace() and not after.isspace())


def _opens_again(text: str, match: re.Match[str]) -> bool:
    """Tell whether a straight mark begins the next sentence of a speech that is open, as each paragraph of one does."""
    before, after = text[max(0, match.start() - 2) : match.start()], text[match.end() : match.end() + 1]
    return before[-1:].isspace() and (before[:1] == ":" or (before[:1] in set(".!?") and after.isupper()))


def _closes(text: str, match: re.Match[str], paragraph: Span) -> bool:
    """Tell whether a mark that could close a quote does: an apostrophe between letters does not."""
    if match.group() not in {"’", "'"}:
        return True
    after = text[match.end()] if match.end() < paragraph.end else " "
    return (not after.isalnum() and text[match.start() - 1] in ".,!?…") or (not after.isalnum() and after not in " ")


def _piece(text: str, before: int, start: int, end: int, after: int, *, closed: bool = True) -> _Piece:
    """Return a piece without the white space inside its marks."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return _Piece(before, start, end, after, closed)


def _as_quotes(text: str, pieces: Sequence[_Piece], speakers: Speakers) -> Iterator[Quote]:
    """Yield the quotes that pieces make, those that belong together as one."""
    group: list[_Piece] = []
    for piece in pieces:
        if group and not _continues(text, group[-1], piece):
            yield from _quote(text, group, speakers)
            group = []
        group.append(piece)
    if group:
        yield from _quote(text, group, speakers)


_ANOTHER = re.compile(r"\b(?:another|others?|one fan|one user)\b")
_CLAUSE_ENDS = re.compile(r"[.!?](?=\s+\S)")


def _continues(text: str, piece: _Piece, following: _Piece) -> bool:
    """Tell whether a piece goes on with what the piece before it says."""
    if not piece.closed:
        return True
    between = text[piece.after : following.before]
    if between.rstrip()[-1:] not in set(",.:;!?—–"):
        return False
    if "\n" in between or len(between) > 160 or _CLAUSE_ENDS.search(between.rstrip()):
        return False
    if not is_reporting(between) or _ANOTHER.search(between):
        return False
    ended = between.rstrip().endswith((".", "!", "?"))
    return not (ended and _has_own_tag(text, following))


def _has_own_tag(text: str, piece: _Piece) -> bool:
    """Tell whether a clause right behind a piece names who says it."""
    end = len(text) if (line := text.find("\n", piece.after)) < 0 else line
    clause = re.split(r"[.!?“\"]", text[piece.after : min(end, piece.after + 80)], maxsplit=1)[0]
    return text[piece.end - 1] in ",!?" and is_reporting(clause)


def _quote(text: str, pieces: Sequence[_Piece], speakers: Speakers) -> Iterator[Quote]:
    """Yield the quote of some pieces, unless they are words set off for another reason."""
    spans = tuple(Span(piece.start, piece.end) for piece in pieces if piece.end > piece.start)
    if not spans:
        return
    ends = [following.before for following in pieces[1:]]
    tag = speakers.tag(pieces[0].before, list(zip([piece.after for piece in pieces], [*ends, None], strict=True)))
    if not (pieces[-1].closed or tag.reported):
        return
    words = sum(len(_WORD.findall(text[span.start : span.end])) for span in spans)
    if words >= _FEWEST_WORDS or (tag.reported and words and _is_said(text, pieces)):
        yield Quote(spans, tag.speaker)


def _is_said(text: str, pieces: Sequence[_Piece]) -> bool:
    """Tell whether few words are an utterance: they end like one or start as one."""
    first, last = pieces[0], pieces[-1]
    return (
        text[last.end - 1] in ".,!?…"
        or text[last.after : last.after + 1] == ","
        or text[first.before - 2 : first.before] in {", ", ": "}
    )


def _posts(text: str, speakers: Speakers) -> Iterator[Quote]:
    """Yield posts that are printed without quotation marks, signed "— Name (@handle)"."""
    if "@" not in text:
        return
    for match in _POST.finditer(text):
        start, end = match.span("said")
        link = re.search(r"\s*(?:https?://|pic\.twitter\.com/|t\.co/)\S+\s*$", text[start:end])
        end = start + link.start() if link else end
        if end > start and text[start] not in '“"‘':
            yield Quote((Span(start, end),), speakers.named(match.start("name"), match.end("name")), marked=False)
