"""Who is found to say a quote, in whole articles."""

from itertools import pairwise

import pytest

from moviebrowser.analysis import Analysis, EntityType, Quote, Span
from moviebrowser.articles import Article
from moviebrowser.comparison import Entity, Place
from moviebrowser.comparison.speakers import Speakers

SAID = "The harbour will never be the same again"
PEOPLE = ("Ida Munk", "Ola Brandt", "Nora Vey")


def speaker(text: str, named: str | None = None) -> str | None:
    """Return the name of who says SAID in a text; `named` is whom the article's analysis takes for the speaker."""
    quoted = Span(text.index(SAID), text.index(SAID) + len(SAID))
    span = Span(text.index(named), text.index(named) + len(named)) if named else None
    starts = [0, *(place + 2 for place in range(len(text)) if text[place : place + 2] in (". ", ".\n"))]
    passages = tuple(Span(start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True))
    entities = [
        Entity(name, EntityType.PERSON, name, (), (Place(0, text.index(name), text.index(name) + len(name)),))
        for name in PEOPLE
        if name in text
    ]
    article = Article(text)
    analysis = Analysis(article.key, "test", "en", passages, (), (), (Quote((quoted,), span),))
    return Speakers([article], [analysis], entities).most([(0, 0)])


@pytest.mark.parametrize(
    "text",
    [
        f"Ola Brandt met Nora Vey. “{SAID},” said Ida Munk.",
        f"Ola Brandt met Nora Vey. Ida Munk told the council: “{SAID}.”",
        f"Ola Brandt met Nora Vey. “{SAID},” the architect, Ida Munk, said.",
    ],
)
def test_who_is_named_beside_the_quote_says_it(text: str) -> None:
    assert speaker(text, "Ida Munk") == "Ida Munk"


@pytest.mark.parametrize(
    "text",
    [
        f"Ida Munk met Nora Vey in the old customs house. “{SAID},” she said.",
        f"Ola Brandt was not there. Ida Munk met Nora Vey. The two walked along the quay. “{SAID},” she said.",
        f"The tender was won by Ida Munk. “{SAID},” she said.",
    ],
)
def test_a_pronoun_is_the_one_with_whom_the_sentences_before_begin_or_who_is_alone_in_them(text: str) -> None:
    assert speaker(text, "Nora Vey" if "Nora Vey" in text else "Ida Munk") == "Ida Munk"


@pytest.mark.parametrize(
    "text",
    [
        f"The tender was won by Ida Munk and Nora Vey. “{SAID},” she said.",
        f"Asked if Ida Munk had won the tender, the clerk shrugged. “{SAID},” he said.",
        f"Ida Munk won the tender. “{SAID},” one neighbour said.",
        f"Ida Munk won the tender. “{SAID},” wrote a reader.",
        f"There is advice for those who work with Ida Munk: “{SAID}.”",
        f"“{SAID}” Ida Munk: builds a quay,” wrote a reader.",
    ],
)
def test_where_it_is_in_doubt_nobody_says_it(text: str) -> None:
    assert speaker(text) is None


def test_whoever_is_only_spoken_of_does_not_speak() -> None:
    praise = "Ida Munk is the best of them"
    text = f"Readers were pleased. “{praise},” wrote one. And: “{SAID}.”"
    quotes = tuple(Quote((Span(text.index(said), text.index(said) + len(said)),), None) for said in (praise, SAID))
    named = Place(0, text.index("Ida Munk"), text.index("Ida Munk") + 8)
    starts = [0, text.index("“Ida"), text.index("And:"), len(text)]
    passages = tuple(Span(start, end) for start, end in pairwise(starts))
    article = Article(text)
    analysis = Analysis(article.key, "test", "en", passages, (), (), quotes)
    entities = [Entity("Ida Munk", EntityType.PERSON, "Ida Munk", (), (named,))]
    assert Speakers([article], [analysis], entities).most([(0, 1)]) is None
