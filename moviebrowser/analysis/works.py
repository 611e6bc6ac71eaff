"""Titles of works: films, books, shows, songs, with their parts and numbers, and their shorter forms."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from moviebrowser.analysis.casing import FUNCTION_WORDS, UPPER
from moviebrowser.analysis.entity_type import EntityType
from moviebrowser.analysis.mention import Mention, Span

_NUMERAL = "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten"
_GLUED = r"(?=(?:is|was|has|will|with|and|it|the|in|to|are|of|for|as|by|on)\b)"
"""What may be printed right after a title with the space lost."""

_PART = re.compile(
    r"(?<![\w-])(?:Part|PART|Chapter|Volume|Vol\.|Episode|Season|Book) "
    rf"(?:(?:{_NUMERAL}|{_NUMERAL.upper()})(?:{_GLUED}|(?!\w))|\d{{1,2}}(?![\w%]|[.,:]\d)|[IVX]{{1,5}}(?!\w))"
)
_TOKEN = re.compile(
    rf"(?P<title>[{UPPER}\d][\w'’]*(?:[-.&][\w'’]+)*[!?]?|&)|(?P<link>(?:of|the|and|in|a|an|for|to|on|at|from|with|by|vs\.?)(?!\w))"
    r"|(?P<colon> ?: ?)|(?P<dash> ?[–—] ?| - )|(?P<space> )|(?P<other>[^\s])"
)
_LONGEST = 110
_MOST_WORDS = 9

_CUE = re.compile(
    r"\b(?:films?|movies?|sequels?|prequels?|franchise|trailers?|teaser|episodes?|instal?lments?|documentary|biopic|thriller|sitcom|novels?|"
    r"memoir|albums?|musical|blockbuster|trilogy|saga|remake|reboot|starr(?:ing|ed)|co-stars?|screenplay|"
    r"screenwriter|box office|in (?:theat(?:er|re)s|cinemas)|filmed|filmmakers?|cast|TV (?:show|series)|series|season|"
    r"stunts?|scenes?|actor|actress|screening|premiere)\b",
    re.IGNORECASE,
)
_NEAR = 90
_COLON = re.compile(rf"(?<=[\w!?]) ?: ?(?=[{UPPER}])")
_NUMBERED = re.compile(
    rf"(?<![\w.,-])(?P<last>[{UPPER}][\w'’]+) (?P<number>[2-9]|1\d|[IVX]{{2,4}})(?![\w%/]|[-–.,:]\d)"
)
_NO_SERIES = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun
    jul aug sept sep oct nov dec week day game round page chapter section article channel flight highway route
    level phase group division class grade room gate terminal unit step rule act no number top season episode
    part book volume figure table apollo formula iphone ipad windows android nasa pope king queen monday tuesday
    wednesday thursday friday saturday sunday super bowl war world title type stage line lane pier platform
    district ward zone the a an and at on in by for from about over nearly almost around all of these those his
    her their with under age aged updated posted edited through""".split()
)
_NO_HEAD = frozenset(
    """photo photos image video watch read related credit source update updated exclusive review news report
    analysis opinion cast starring genre rating runtime director directed written produced producer release
    published posted note editor correction updated edited image listen more breaking live topics tags""".split()
)
_LEAD_IN = frozenset(
    """in at on for with from as but and when while after before watch see since if although though like during by
    to about is it he she they we this that why how what where who also meanwhile now""".split()
)
_PREPOSITIONS = frozenset("in on at to for from with by of".split())
_STOPPED = re.compile(r"[.!?\n”\"]\s*$")
_QUOTED = re.compile(
    r"(?:(?P<double>[\"“])|(?P<single>(?<!\w)['‘]))"
    rf"(?P<title>(?:The |A |An )?[{UPPER}\d][^\"“”‘\n]{{1,60}}?)[.,]?(?:(?(double)(?:[\"”]|''|,'')|['’](?!\w)))"
)
_NAME_AROUND = re.compile(rf"[{UPPER}][\w.'’-]* $")
_SAID = re.compile(
    r"\s*(?:he|she|they|it|I|we)?\s?(?:said|says|asked|asks|told|wrote|writes|added|tweeted|replied|shouted|yelled)\b"
)


def find_titles(text: str) -> tuple[Span, ...]:
    """Return the spans that are titles of works by what stands in and around them; they may overlap."""
    spans = {*_parted(text), *_colon_titles(text), *_numbered(text), *_quoted(text)}
    return tuple(sorted(spans))


def _tokens_back(text: str, end: int) -> list[re.Match[str]]:
    """Return the tokens of the line before a position, nearest first."""
    start = max(text.rfind("\n", 0, end) + 1, end - _LONGEST)
    return list(_TOKEN.finditer(text, start, end))[::-1]


def _title_start(text: str, end: int, *, colons: int = 0, dashes: int = 0) -> int:
    """Return where the run of title words that ends at a position starts; `end` itself when there is none."""
    allowed = {"colon": colons, "dash": dashes}
    start, words = end, 0
    for token in _tokens_back(text, end):
        kind = token.lastgroup or ""
        if kind == "title":
            if (
                words
                and token.group().endswith(("'s", "’s"))
                and _NAME_AROUND.search(text, max(0, token.start() - 30), token.start())
            ):
                break
            if token.group()[0].isdigit() and not words:
                break
            start, words = token.start(), words + 1
        elif kind in allowed and words:
            allowed[kind] -= 1
            if allowed[kind] < 0:
                break
        elif kind not in {"link", "space"} or words >= _MOST_WORDS:
            break
    return _past_lead_in(text, start, end)


def _past_lead_in(text: str, start: int, end: int) -> int:
    """Return the start of a title without a capitalised word that begins the sentence instead."""
    first = text[start:end].split(" ", 2)
    if len(first) >= 2 and first[0].lower() in _LEAD_IN:
        return start + len(first[0]) + 1
    if (
        len(first) == 3
        and first[1] in _PREPOSITIONS
        and (start == 0 or _STOPPED.search(text, max(0, start - 3), start))
    ):
        return start + len(first[0]) + len(first[1]) + 2
    return start


def _title_end(text: str, start: int, *, dashes: int = 0) -> int:
    """Return where the run of title words that starts at a position ends."""
    end, words, left = start, 0, dashes
    stop = text.find("\n", start)
    stop = min(len(text) if stop < 0 else stop, start + _LONGEST)
    for token in _TOKEN.finditer(text, start, stop):
        kind = token.lastgroup
        if kind == "title":
            if words and token.group() in {"It", "He", "She", "They", "This", "We", "I"}:
                break
            end, words = token.end(), words + 1
        elif kind == "dash" and words and left:
            left -= 1
        elif kind not in {"link", "space"} or words >= _MOST_WORDS:
            break
    return end


def _parted(text: str) -> Iterator[Span]:
    """Yield titles that end in a part: "Glass Harbor: Low Water – Part One"."""
    for match in _PART.finditer(text):
        before = (
            len(text[: match.start()].rstrip(" ,:–—-"))
            if text[match.start() - 1 : match.start()] in set(" ,:–—-")
            else 0
        )
        if before and match.start() - before <= 3:
            start = _title_start(text, before, colons=1, dashes=1)
            if start < before and _capitalised(text[start:before]):
                yield Span(start, match.end())


def _capitalised(run: str) -> bool:
    """Tell whether a run has a word that is no function word."""
    return any(word.lower().strip(":–—-") not in FUNCTION_WORDS for word in run.split() if word[0].isupper())


def _colon_titles(text: str) -> Iterator[Span]:
    """Yield titles with a colon and no part, where works are spoken of or the title comes back."""
    candidates = list(_around_colons(text))
    counted = Counter(opening for _, opening in candidates)
    for span, opening in candidates:
        inside = span.start > 0 and text[span.start - 1] == " " and text[span.start - 2] not in ".!?\n"
        if counted[opening] > 2 or (inside and _works_near(text, span.start, span.end)):
            yield span


def _around_colons(text: str) -> Iterator[tuple[Span, str]]:
    """Yield runs of title words around a colon, with the head and first word by which they are counted."""
    for match in _COLON.finditer(text):
        start = _title_start(text, match.start())
        end = _title_end(text, match.end(), dashes=1)
        if start == match.start() or end == match.end():
            continue
        head = text[start : match.start()].split()
        if len(head) == 1 and text.startswith("in ", start - 3):  # "Seen in Acre: The Salt Road"
            continue
        if head[-1].lower() in _NO_HEAD or len(head) > 5 or text[end : end + 1] == ":":
            continue
        end = _part_end(text, start, _whole_end(text, start, end))
        yield Span(start, end), " ".join([*head, text[match.end() : end].split(" ", 1)[0]])


_RUN_ON = re.compile(r"(?<=[a-z]{3})(?:is|was|has|will|with|and|it|the)$")


def _whole_end(text: str, start: int, end: int) -> int:
    """Return the end of a title without a word that is run on to it, when it comes back without."""
    glued = _RUN_ON.search(text, start, end)
    return glued.start() if glued and text.count(f"{text[start : glued.start()]} ") else end


def _part_end(text: str, start: int, end: int) -> int:
    """Return the end of a title, which a part ends."""
    part = _PART.search(text, start, end)
    return part.end() if part else end


def _works_near(text: str, start: int, end: int) -> bool:
    """Tell whether works are spoken of near a span, in the same paragraph."""
    low = max(text.rfind("\n", 0, start) + 1, start - _NEAR)
    high = text.find("\n", end)
    high = min(len(text) if high < 0 else high, end + _NEAR)
    return bool(_CUE.search(text, low, start) or _CUE.search(text, end, high))


def _numbered(text: str) -> Iterator[Span]:
    """Yield titles that end in a number in a series: "Name 7"."""
    for match in _NUMBERED.finditer(text):
        start = _title_start(text, match.end("last"))
        words = text[start : match.end("last")].split()
        if not words or any(word[0].isdigit() for word in words) or {words[0].lower(), words[-1].lower()} & _NO_SERIES:
            continue
        base = re.compile(r"\W{1,3}".join(map(re.escape, words)))
        if _works_near(text, start, match.end()) and (
            _CUE.search(text, max(0, start - 12), start) or _recurs(base, text)
        ):
            yield Span(start, match.end())


def _recurs(pattern: re.Pattern[str], text: str) -> bool:
    """Tell whether a pattern is found twice in a text."""
    first = pattern.search(text)
    return first is not None and pattern.search(text, first.end()) is not None


def _quoted(text: str) -> Iterator[Span]:
    """Yield titles in quotation marks."""
    for match in _QUOTED.finditer(text):
        start, end = match.span("title")
        title = text[start:end].rstrip(" ,")
        end = start + len(title)
        if not _set_as_title(title) or _nickname(text, match) or _SAID.match(text, match.end()):
            continue
        if " " in title or _works_near(text, match.start(), match.end()):
            yield Span(start, end)


def _set_as_title(title: str) -> bool:
    """Tell whether quoted words are set as a title: capitals throughout, no sentence's end."""
    words = title.split()
    content = [word for word in words if word.lower() not in FUNCTION_WORDS and word[0].isalpha()]
    return (
        0 < len(words) <= 8
        and title[-1] not in ".,;"
        and bool(content)
        and all(word[0].isupper() for word in content)
        and words[-1][0] == words[-1][0].upper()
        and not any(mark in title for mark in ",!?")
        and not (len(words) > 1 and title.isupper())
    )


def _nickname(text: str, match: re.Match[str]) -> bool:
    """Tell whether quoted words stand within a person's name."""
    after = text[match.end() : match.end() + 2]
    return bool(
        after[:1] == " "
        and after[1:].isupper()
        and _NAME_AROUND.search(text, max(0, match.start() - 20), match.start())
    )


_SPLIT = re.compile(r"\s*[:–—]\s*|\s+-\s+")
_WORD = re.compile(r"[\w'’!?&.]+")


def short_forms(title: str) -> frozenset[str]:
    """Return a title with the shorter forms under which an article may go on to speak of it."""
    part = _PART.search(title)
    bare = title[: part.start()].rstrip(" ,:–—-") if part else re.sub(r" (?:\d{1,2}|[IVX]{1,4})$", "", title)
    pieces = [piece for piece in _SPLIT.split(bare) if piece]
    forms = {title, bare}
    if len(pieces) > 1:
        forms |= {bare[: bare.rindex(pieces[-1])].rstrip(" :–—-"), pieces[-1], pieces[0]}
        forms |= {f"{pieces[-1]} {part.group()}"} if part else set()
    return frozenset(form for form in forms if form == title or _distinct(form))


def _distinct(form: str) -> bool:
    """Tell whether a short form is likely to name nothing else: it has two content words."""
    content = [word for word in _WORD.findall(form) if word.lower() not in FUNCTION_WORDS]
    return len(content) >= 2


def find_works(text: str, titles: Iterable[str]) -> Iterator[Mention]:
    """Yield where titles stand in a text, whole or short, with or without their punctuation, run on or not."""
    forms = {form for title in titles for form in short_forms(title)}
    patterns = {r"\W{1,3}".join(map(re.escape, words)) for form in forms if (words := _WORD.findall(form))}
    if not patterns:
        return
    longest_first = sorted(patterns, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?:(?!\w)|{_GLUED})")
    for match in pattern.finditer(text):
        if "\n" not in match.group():
            yield Mention(match.start(), match.end(), EntityType.WORK)
