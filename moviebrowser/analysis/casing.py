"""Words by their case: capitalised words, headlines, and capitals-only text set back into ordinary case."""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from moviebrowser.analysis.mention import Span


def _ranges(characters: Iterable[int]) -> str:
    """Return the inside of a character class for some code points."""
    ranges: list[list[int]] = []
    for code in characters:
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(re.escape(chr(low)) + (f"-{re.escape(chr(high))}" if high > low else "") for low, high in ranges)


_LAST = min(sys.maxunicode, 0x24FF)
UPPER = _ranges(code for code in range(_LAST) if chr(code).isupper())
"""The inside of a character class: upper-case letters."""

CAPITALISED = re.compile(rf"(?<![\w@#])[{UPPER}](?:[\w]|['’.&-](?=\w))*")
"""A word that starts with a capital, with inner apostrophes, hyphens and full stops."""

_ANY_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
FUNCTION_WORDS = frozenset(
    """a an the and or but nor of in on at to for from by with without as is are was were be been has have had will
    would can could may might shall should must do does did not no if then than that this these those it its he
    she his her him they their them we our us you your i my me who whom whose which what when where why how
    after before over under about into out up down off again against amid among between through during per via
    so yet still just more most all some any each such only own same too very also says said new first last two
    three now here there while because since until both few other another get gets got make makes made""".split()
)
HEADLINE_WORDS = frozenset(
    """accused accuses actor actress adds admits agrees ahead air amid announces apologises apologizes appears arrested
    arrests asks attack attacks awaits backs banned bans beat beats become becomes begins bids blames blasts bomb
    books breaks brings buy buys call calls calms case cast caught celebrates change changes charged charges checks
    claims clears close closes comes confirms convicted could crash crashes cuts dead deal death debuts defends
    delayed delays denies deputy detained dies director dismisses drops earthquake eyes faces failed fails falls
    feared fears fight fighting film films finds fired fires first flees follows found gets given gives goes guilty
    hails hangs heads held helps hires hit hits holds hospitalised hospitalized hurt hurts injured injures
    investigated jailed jails joins jury keeps kill killed killing kills launches lawsuit leads leave leaves left
    life lifts live looks loses loss man marks meets missing more mourns moves movie murder named names nears needs
    ordered orders over pays plans plays pleads pledges possible powerful premieres probe prompts quake quits raid
    raises reaches ready rejects released releases remains report reportedly reports resigns responds return returns
    reveals rises row runs sacked said sales says search seeks seen sells sends sentenced sets shoot shooting shoots
    shot shows signs slams stage stars starts stays steals steps still stops strikes strong struck sued sues suspect
    suspected takes talks tells threatens tied tops trailer trial tributes unveiled unveils upcoming urges vows
    wanted wants warns weds wife win wins woman work worth wounded years""".split()
)
"""Words that headlines are made of, and names are not: at a name's edge in a headline, they are not its own."""

_SHOUT = 3
"""A paragraph with at least as many words, nearly all of them in capitals, is set back into ordinary case."""


@dataclass(frozen=True, slots=True)
class Styles:
    """How paragraphs are set: spans all in capitals, and spans of headlines whose words are all capitalised."""

    capitals: tuple[Span, ...]
    titled: tuple[Span, ...]

    def in_title(self, position: int) -> bool:
        """Tell whether a position is in a headline or in capitals, where a capital tells nothing."""
        return any(span.start <= position < span.end for span in (*self.titled, *self.capitals))


def styles(text: str, parts: Iterable[Span]) -> Styles:
    """Find the parts of a text that are set in capitals or as a headline."""
    capitals, titled = [], []
    for part in parts:
        letters = text[part.start : part.end]
        if letters.islower() or len(letters) > 400:
            continue
        words = [word for word in _ANY_WORD.findall(letters) if len(word) > 1]
        if len(words) >= _SHOUT and sum(word.isupper() for word in words) > 0.7 * len(words):
            capitals.append(part)
        elif _is_titled(words):
            titled.append(part)
    return Styles(tuple(capitals), tuple(titled))


def _is_titled(words: list[str]) -> bool:
    """Tell whether words are set as in a headline: nearly all but the function words are capitalised."""
    content = [word for word in words if word.lower() not in FUNCTION_WORDS and len(word) > 2]
    return len(content) >= 3 and sum(word[0].isupper() for word in content) >= 0.8 * len(content)


def truecase(text: str, capitals: Iterable[Span]) -> str:
    """Return a text of the same length whose capitals-only parts are set in ordinary case.

    A word that the rest of the text writes in lower case, any function word, and any word of headlines becomes
    lower-case; the others keep their first capital.
    """
    spans = tuple(capitals)
    if not spans:
        return text
    rest = _without(text, spans)
    known = {word for word in _ANY_WORD.findall(rest) if word.islower()}
    acronyms = {word for word in _ANY_WORD.findall(rest) if word.isupper()}
    pieces, end = [], 0
    for span in spans:
        pieces += [text[end : span.start], _recase(text[span.start : span.end], known, acronyms)]
        end = span.end
    return "".join((*pieces, text[end:]))


def _without(text: str, spans: Iterable[Span]) -> str:
    """Return a text without some spans."""
    pieces, end = [], 0
    for span in spans:
        pieces.append(text[end : span.start])
        end = span.end
    return "\n".join((*pieces, text[end:]))


def _recase(part: str, known: set[str], acronyms: set[str]) -> str:
    """Set a capitals-only part in ordinary case, code point by code point."""
    first = True

    def recase(match: re.Match[str]) -> str:
        nonlocal first
        word = match.group()
        if word in acronyms:
            return word
        lower = word.lower()
        if len(lower) != len(word):
            return word
        keeps = first or not (lower in FUNCTION_WORDS or lower in HEADLINE_WORDS or lower in known)
        first = False
        return word[0] + lower[1:] if keeps else lower

    return _ANY_WORD.sub(recase, part)


NOUNS_CAPITALISED = frozenset({"de", "lb"})
"""Languages in which a capital within a sentence tells nothing of a single word."""

_SENTENCE_START = re.compile(r"(?:^|[.!?:…\n|•][\"'”’»)]*\s+|[\"“‘«]\s?|[-–—]+ )$")
_SAMPLE = 2000


def capitals(text: str, *, single: bool) -> Iterator[tuple[int, int]]:
    """Yield the capitalised words that do not start a sentence; without `single` only those with such neighbours."""
    words = [
        match.span()
        for match in CAPITALISED.finditer(text)
        if not _SENTENCE_START.search(text, max(0, match.start() - 6), match.start())
    ]
    for index, (start, end) in enumerate(words):
        follows = index > 0 and words[index - 1][1] == start - 1
        if single or follows or (index + 1 < len(words) and words[index + 1][0] == end + 1):
            yield start, end


def is_latin(text: str) -> bool:
    """Tell whether most letters at the start of a text are Latin."""
    letters = [character for character in text[:_SAMPLE] if character.isalpha()]
    return 2 * sum(character < "\u0250" for character in letters) >= len(letters)
