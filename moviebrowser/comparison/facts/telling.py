"""Passages as fact templates see them: words, with each mention as one token."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from moviebrowser.analysis import AmountValue, Analysis, DateValue, EntityType, Mention, Span, resolve
from moviebrowser.articles import Article
from moviebrowser.comparison.comparison import Entity, Place

# The decimals of "6.1-magnitude" stand apart from the word behind them, those of "magnitude-6.1" from the one before.
_TOKEN = re.compile(r"(?<=\d\.)\d+(?=-)|\w+(?:[-'’](?!\d+\.\d)\w+)*|['’]s\b|[^\w\s\"'“”„‘’«»]")
_FATE = re.compile(
    r"\s+(?:dead|killed|injured|wounded|hurt|missing|arrested|detained|homeless|injuries|arrests|deaths)$", re.I
)
_BEGUN = re.compile(r"\d ?/ ?$")
_GOES_ON = re.compile(r"(?:, | ,|\. | \.)\d{3}\b|(?: ?/ ?\d)")
_TIME = re.compile(r"(\d{1,2})(?: ?[:.] ?(\d{2}))?\s?(?:([ap])\.?\s?m)?")
_AS_WORDS = {"other", "amount.ordinal"}
# Dashes set a remark off as commas do, so that one pattern serves for both.
_PLAIN = str.maketrans({"’": "'"} | {"[": "(", "]": ")", "<": "(", ">": ")"} | dict.fromkeys("–—-", ","))


# Not frozen, since there are as many as words: to make one would take three times as long.
@dataclass(slots=True, unsafe_hash=True)
class Token:
    """A word, sign or mention of a passage; never changed.

    `kind` is "word" or, for a mention, its type, for amounts with what they measure ("person", "date", "amount.money").
    `key` is what answers are compared by: an entity's id, a date in ISO 8601 ("--03" is March of a year that nothing
    tells), or None; `amount` the value of an amount.
    `vague` dates name neither month nor year ("today").
    """

    text: str
    start: int
    end: int
    kind: str = "word"
    key: str | None = None
    amount: AmountValue | None = None
    vague: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """One passage: its article's number, which of its passages it is (from 0), where it starts, and its tokens.

    `mentions` are the numbers of those that are no mere words. `line` is the same as templates search it, every token
    ending with a space; `words` and `kinds` are what stands in it.
    """

    article: int
    nth: int
    start: int
    tokens: tuple[Token, ...]
    mentions: tuple[int, ...]
    line: str
    words: frozenset[str]
    kinds: frozenset[str]

    def place(self, first: int, last: int) -> Place:
        """Return where tokens `first` to `last` (inclusive) stand."""
        return Place(self.article, self.tokens[first].start, self.tokens[last].end)


def tellings(articles: Sequence[Article], analyses: Sequence[Analysis], entities: Sequence[Entity]) -> list[Telling]:
    """Return every passage of every article, in order."""
    named: list[dict[tuple[int, int], Entity]] = [{} for _ in articles]
    for entity in entities:
        for place in entity.mentions:
            named[place.article][place.start, place.end] = entity
    year = min((article.published[:4] for article in articles if article.published), default=None)
    return [
        telling
        for number, (article, analysis) in enumerate(zip(articles, analyses, strict=True))
        for telling in _article_tellings(number, article, analysis, named[number], year)
    ]


def _article_tellings(
    number: int, article: Article, analysis: Analysis, named: Mapping[tuple[int, int], Entity], year: str | None
) -> Iterator[Telling]:
    mentions = sorted(_mention_tokens(article, analysis, named, year), key=lambda token: (token.start, -token.end))
    index = 0
    for nth, passage in enumerate(analysis.passages):
        inside: list[Token] = []
        while index < len(mentions) and mentions[index].start < passage.end:
            token = mentions[index]
            if (
                token.start >= passage.start
                and token.end <= passage.end
                and not (inside and token.start < inside[-1].end)
                and not _is_mere_word(token, passage)
            ):
                inside.append(token)
            index += 1
        yield _telling(number, nth, passage.start, tuple(_tokens(article.text, passage, inside)))


def _is_mere_word(token: Token, passage: Span) -> bool:
    """Return whether a "name" is but the capital first word of a passage ("Turnout was low")."""
    return token.kind == "other" and token.start == passage.start and token.text.isalpha()


def _telling(article: int, nth: int, start: int, tokens: tuple[Token, ...]) -> Telling:
    signs = [_sign(token, index) for index, token in enumerate(tokens)]
    kinds = [token.kind for token in tokens]
    mentions = tuple([index for index, kind in enumerate(kinds) if kind != "word"])
    words = {sign for sign, kind in zip(signs, kinds, strict=True) if kind == "word"}
    words |= {tokens[index].text.lower() for index in mentions if not index or kinds[index] in _AS_WORDS}
    return Telling(article, nth, start, tokens, mentions, " ".join([*signs, ""]), frozenset(words), frozenset(kinds))


def _mention_tokens(
    article: Article, analysis: Analysis, named: Mapping[tuple[int, int], Entity], year: str | None
) -> Iterator[Token]:
    values = {(mention.start, mention.end): mention for mention in analysis.mentions if mention.value is not None}
    for (start, end), entity in named.items():
        if (start, end) not in values:
            text = article.text[start:end]
            key = _clock(text) if entity.type is EntityType.TIME else None
            yield Token(text, start, end, entity.type.value, key or entity.id)
    for (start, end), mention in values.items():
        text = article.text[start:end]
        if _is_part(article.text, start, end):
            continue
        if isinstance(mention.value, AmountValue):
            yield _amount_token(text, start, mention.value)
        elif date := _date(mention, article.published, year):
            vague = isinstance(mention.value, DateValue) and not (mention.value.month or mention.value.year)
            yield Token(text, start, end, "date", date, vague=vague)


def _is_part(text: str, start: int, end: int) -> bool:
    """Return whether a number is the end or beginning of a longer one that is oddly spaced ("41 / 2", "$380, 600")."""
    return _BEGUN.search(text, max(0, start - 6), start) is not None or _GOES_ON.match(text, end) is not None


def _clock(text: str) -> str | None:
    """Return a time of day on the 24-hour clock: "10.40pm" and "10:40 p.m." are one."""
    said = _TIME.match(text.lower())
    if said is None:
        return {"noon": "12:00", "midnight": "00:00"}.get(text.lower())
    hour, half = int(said[1]), said[3]
    hour += 12 if half == "p" and hour < 12 else -12 if half == "a" and hour == 12 else 0
    return f"{hour:02}:{said[2] or '00'}"


def _amount_token(text: str, start: int, amount: AmountValue) -> Token:
    """Return an amount, of "three dead" without what became of the three: that is for the templates to see."""
    if fate := _FATE.search(text):
        text, amount = text[: fate.start()], replace(amount, unit="")
    return Token(text, start, start + len(text), f"amount.{amount.dimension}", amount=amount)


def _date(mention: Mention, published: str | None, year: str | None) -> str | None:
    """Return a date in ISO 8601; an article that bears no date of its own takes the story's year."""
    if not isinstance(mention.value, DateValue) or mention.type is not EntityType.DATE:
        return None
    month, day = mention.value.month, mention.value.day
    if date := resolve(mention.value, published):
        return date
    if not month or not day:
        return f"--{month:02}" if month else None
    return f"{year}-{month:02}-{day:02}" if year else None


def _tokens(text: str, passage: Span, mentions: Sequence[Token]) -> Iterator[Token]:
    position = passage.start
    for mention in mentions:
        yield from _words(text, position, mention.start)
        yield mention
        position = mention.end
    yield from _words(text, position, passage.end)


def _words(text: str, start: int, end: int) -> list[Token]:
    return [Token(match[0], *match.span()) for match in _TOKEN.finditer(text, start, end)]


def _sign(token: Token, index: int) -> str:
    """Return the token as it stands in the line: a lower-case word, or `<kind:index:words>` for a mention."""
    text = token.text
    if token.kind == "word":
        return text.lower() if text[0].isalnum() else text.translate(_PLAIN)
    words = re.sub(r"[\s<>]+", "_", text.lower())
    return f"<{token.kind}:{index}:{words}>"
