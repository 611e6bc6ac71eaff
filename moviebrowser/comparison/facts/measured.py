"""What an amount measures: the words right beside it that name the thing, and the label made of them."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from moviebrowser.comparison.facts.telling import Telling, Token
from moviebrowser.comparison.facts.words import content_stems

DIMENSIONS = {
    "money": "Money",
    "speed": "Speed",
    "length": "Length",
    "duration": "Duration",
    "mass": "Weight",
    "percent": "Percentage",
    "ordinal": "Number",
    "temperature": "Temperature",
    "count": "How many",
}
_EXTENTS = {
    "tall": "Height",
    "high": "Height",
    "wide": "Width",
    "deep": "Depth",
    "thick": "Thickness",
    "long": "Length",
}
_FAR = 500  # metres from which on a length is a distance
_BACK, _AHEAD = 7, 5  # tokens before and behind an amount among which it is said what it measures
_WIDE = 6  # tokens of a wording at most
_SHORT = 5  # letters: words as short as "early" alone do not tell what happened
_SUBORDINATE = frozenset("after when while before as because since although".split())
_MODIFIES = re.compile(r"(?:\d|\w)-\w+$|^[£$€]|half-?hour$")
_NUMBER_WORDS = frozenset(
    """
    a an the one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen
    hundreds thousands millions dozens of and other others more than some about around nearly almost over at least up to
    only just as many additional further estimated roughly approximately another
    """.split()
)
# Words between an amount and the thing that it measures: they join the two or say how sure the amount is.
_JOINING = frozenset(
    """
    a an the of at in for to by on is was were are be been being has have had it its his her their that which and ,
    worth valued value cost costs costing priced sum total totalling totaling lasting lasts lasted last running runs ran
    takes took taking weighing weighs measuring measures about around some nearly almost over under up more less
    than least most approximately roughly estimated reported said believed thought expected set put only just as
    within exactly speed length weight duration distance share money temperature depth height rate size price amount
    maximum minimum top would could will may might can should range between from exceeding reaching reached hit high low
    """.split()
)
# One of these must be among them: a word before "in" or "for" alone is mostly a verb ("led out within nine minutes").
_EQUATING = frozenset(
    """
    of is was were are be worth valued cost costs costing priced totalling totaling lasting lasts lasted running runs
    weighing weighs measuring measures takes took
    """.split()
)
# Behind an ordinal, they rank one thing's turns, or those whom a passage lists, but name nothing.
_NO_RANK = frozenset(
    "annual consecutive straight successive overall victim person man woman time minute day week month year".split()
)
_VAGUE = frozenset("person people man woman child other member resident victim guest individual one".split())
_NO_NOUN = re.compile(
    r"(?:ed|ing|ly|est)$|^(?:ago|closer|later|plus|more|less|higher|lower|million|billion|trillion|tall|high|long|wide|deep|thick|heavy|"
    r"broke|fell|rose|took|came|went|made|said|won|lost|began|ran|left|met|saw|got|gave|held|kept|told|paid|sold|led|"
    r"brought|found|spent|built|grew|drew|stood|sank|flew|threw|spoke|wrote|became|thought)$"
)
_NEW_CLAUSE = frozenset(
    """
    across along among around behind beside beyond near outside inside through toward towards above below
    and or but whose that which from as after when while because he she they it she's he's they're we you
    """.split()
)


def counted(telling: Telling, index: int) -> str:
    """Return what a count counts, as the text says it ("merchant vessels"), of people with what they do."""
    amount, words = telling.tokens[index].amount, telling.tokens[index].text.split()
    kept: list[str] = []
    for word in reversed(words):
        if not word.replace("-", "").replace("'", "").isalpha() or word.lower() in _NUMBER_WORDS:
            break
        kept.insert(0, word)
    what = " ".join(kept + _of_what(telling.tokens[index + 1 : index + _AHEAD]) if kept else kept)
    if amount is None or amount.unit not in _VAGUE or not what:
        return what
    doing = _following(telling.tokens[index + 1 : index + 1 + _AHEAD])
    return f"{what} {doing}" if doing else ""


def _of_what(tokens: Sequence[Token]) -> list[str]:
    """Return "of criminal damage" where counts, cases or the like are counted."""
    if not tokens or tokens[0].text != "of":
        return []
    nouns = list(takewhile(lambda token: is_noun(token) and token.text.islower(), tokens[1:]))
    return ["of", *(token.text for token in nouns)] if nouns else []


def _following(tokens: Sequence[Token]) -> str:
    """Return the words up to the first noun or verb, a compound whole, if only small words precede it."""
    found = 0
    for number, token in enumerate(tokens, 1):
        if token.kind not in {"word", "place", "organisation"} or not token.text[0].isalpha():
            break
        if token.text.lower() in _NEW_CLAUSE or (found and not is_noun(token)):
            break
        if token.kind != "word" or content_stems([token.text]):
            found = number
    return " ".join(token.text for token in tokens[:found])


def hook(telling: Telling, index: int) -> str:
    """Return the word or two right beside an amount that name what it measures, or nothing."""
    tokens = telling.tokens
    if _modifies(tokens, index) and (named := _named_after(tokens, index + 1)):
        return named
    following = [token.text.lower() for token in tokens[index + 1 : index + 3]]
    if following[:1] == ["of"] or following == ["worth", "of"]:
        return _named_after(tokens, index + 1 + following.index("of") + 1)
    return _named_before(tokens, index)


def _modifies(tokens: Sequence[Token], index: int) -> bool:
    """Return whether the amount stands before its noun as an adjective does ("eight-year", "$40 million")."""
    token = tokens[index]
    return token.kind in {"amount.money", "amount.ordinal"} or bool(_MODIFIES.search(token.text))


def _named_after(tokens: Sequence[Token], index: int) -> str:
    """Return the noun, or the two, from token `index` on, after further amounts ("a four-year, $90 million deal")."""
    amounts = [number for number, token in enumerate(tokens[index : index + 3]) if token.kind.startswith("amount.")]
    index += amounts[-1] + 1 if amounts else 0
    run: list[str] = []
    for token in tokens[index : index + 3]:
        word = token.text.lower()
        if not run and word in {"the", "-", "long", "wide", "high", "deep", "tall", "thick", "old"}:
            continue
        if not is_noun(token) or (run and not token.text.islower()):
            break
        if tokens[index + len(run) + 1 : index + len(run) + 2] and tokens[index + len(run) + 1].text == "-":
            return ""  # what follows is but half a word
        run.append(word)
    return " ".join(run[:2])


def is_noun(token: Token) -> bool:
    """Return whether a word can be a thing that is measured, as far as its form tells."""
    word = token.text.lower()
    if token.kind != "word" or word in _JOINING or _NO_NOUN.search(word):
        return False
    return bool(content_stems([word]))


def _named_before(tokens: Sequence[Token], index: int) -> str:
    """Return the word before the amount that is said to be, cost or last so much, or that it is of."""
    commas, equated = 0, False
    for token in tokens[max(0, index - _BACK) : index][::-1]:
        word = token.text.lower()
        commas += word == ","
        equated |= word in _EQUATING
        if token.kind != "word" or commas > 1:
            return ""
        if word not in _JOINING and not word.endswith("ly"):
            named = equated and is_noun(token) and not _is_aside(tokens, token, commas)
            return _compound(tokens, token) if named else ""
    return ""


def _is_aside(tokens: Sequence[Token], noun: Token, commas: int) -> bool:
    """Return whether a noun is no subject: what somebody does ("to build"), or the end of a remark between commas."""
    before = [token.text for token in tokens[: tokens.index(noun)]]
    return before[-1:] == ["to"] or (commas > 0 and "," in before)


def _compound(tokens: Sequence[Token], noun: Token) -> str:
    """Return a noun with the one right before it that narrows it ("battery life")."""
    at = tokens.index(noun)
    before = tokens[at - 1] if at else noun
    narrows = is_noun(before) and before.text.islower() and before.end + 1 == noun.start and noun.text.islower()
    return f"{before.text} {noun.text}" if narrows else noun.text.lower()


def cloze(telling: Telling, index: int, tells: Callable[[Token], bool], *, brief: bool = False) -> str:
    """Return the words before an amount, or else after it, up to one that `tells` is true of, with a gap for it.

    Where they may be `brief`, a verb is enough.
    """
    before = _up_to(telling.tokens[max(0, index - _WIDE) : index][::-1], tells, brief)
    if before:
        return f"“{' '.join(_of_its_clause(before[::-1]))} …”"
    after = _up_to(telling.tokens[index + 1 : index + 1 + _WIDE], tells, brief)
    while after and after[-1].islower() and not content_stems(after[-1:]):
        after.pop()
    return f"“… {' '.join(after)}”" if after else ""


def _up_to(tokens: Sequence[Token], tells: Callable[[Token], bool], brief: bool) -> list[str]:
    """Return the words up to one that tells, and on to the second that carries meaning, within the clause."""
    words: list[str] = []
    telling = meaning = 0
    for token in tokens:
        if token.kind.startswith("amount.") or not token.text[0].isalnum():
            break
        words.append(token.text)
        telling += tells(token)
        meaning += token.kind != "word" or bool(content_stems([token.text]))
        if telling and meaning > 1:
            break
    done = meaning > 1 or (brief and any(word.endswith(("ed", "ing")) for word in words))
    return words if telling and done else []


def _of_its_clause(words: list[str]) -> list[str]:
    """Return the words from where their clause begins: of "dead after falling" but "falling"."""
    starts = [number for number, word in enumerate(words, 1) if word.lower() in _SUBORDINATE]
    rest = words[starts[-1] :] if starts else words
    return rest if content_stems(word for word in rest if len(word) > _SHORT) else words


def label(dimension: str, members: Sequence[tuple[Telling, int]], shared: str, around: str) -> str:
    """Return the question that a group of amounts answers, or nothing when the texts do not say.

    `shared` is a word that all articles have before the amount, if there is one; `around` is the wording beside it.
    """
    name = DIMENSIONS[dimension]
    if dimension == "count":
        if found := _commonest(counted(*member) for member in members):
            return f"{name} {found}"
        what = _commonest(telling.tokens[index].text.rpartition(" ")[2] for telling, index in members)
        return f"{name} {what}: {around}" if around else ""
    found = _commonest(hook(*member) for member in members)
    if dimension == "ordinal":
        if found and found not in _NO_RANK:
            return f"{found[0].upper()}{found[1:]}"
        values = {amount.low for telling, index in members if (amount := telling.tokens[index].amount)}
        return f"{name}: {around}" if around and len(values) > 1 else ""
    amount = members[0][0].tokens[members[0][1]].amount
    if dimension == "length":
        extent = _extent(members)
        name = extent or ("Distance" if amount and amount.low > _FAR else name)
        if extent and not found:
            return extent
    if dimension not in {"duration", "money", "length"}:
        found = found or shared
    found = found or around
    return f"{name}: {found}" if found else ""


def _extent(members: Sequence[tuple[Telling, int]]) -> str:
    """Return what is long about a length: "1.6 metres tall" is a height."""
    after = (telling.tokens[index + 1].text for telling, index in members if index + 1 < len(telling.tokens))
    return next((_EXTENTS[word] for word in after if word in _EXTENTS), "")


def _commonest(phrases: Iterator[str]) -> str:
    """Return the commonest phrase, of equals the shorter."""
    counts = Counter(filter(None, phrases))
    return min(counts, key=lambda phrase: (-counts[phrase], len(phrase)), default="")
