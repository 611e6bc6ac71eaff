"""A small invented story in several articles, compared by hand."""

from dataclasses import replace
from itertools import permutations

from moviebrowser.analysis import EntityType
from moviebrowser.articles import Article, Furniture, FurnitureKind
from moviebrowser.comparison import (
    Alignment,
    Answer,
    ComparedQuote,
    Comparison,
    Entity,
    Fact,
    FactStatus,
    Overlap,
    Place,
    QuoteStatus,
    QuoteVersion,
    Sync,
    Variant,
    Wording,
)

SENTENCES = [
    f"Mara Quill told reporters in Oslo that scene {nth} of The Glass Harbour took {nth + 2} days, "
    "and that nobody on the crew complained about the cold or the early hours."
    for nth in range(40)
]


def order(number: int) -> list[int]:
    """In which order article `number` tells the sentences: the first straight, the others with two of them swapped."""
    told = list(range(len(SENTENCES)))
    if number:
        told[10], told[20] = told[20], told[10]
    return told


def article(number: int) -> tuple[Article, dict[int, Place]]:
    """Return an article, two sentences a paragraph, with a preface of its own, and where each sentence stands."""
    preface = f"Only paper {number} opens like this, \N{CLAPPER BOARD} and at length, before it comes to the matter."
    text = " ".join([preface] * (number + 1))
    places = {}
    for nth, sentence in enumerate(order(number)):
        text += "\n\n" if nth % 2 == 0 else " "
        places[sentence] = Place(number, len(text), len(text) + len(SENTENCES[sentence]))
        text += SENTENCES[sentence]
    made = Article(
        text,
        title=f"Cameras roll on The Glass Harbour, says paper {number}",
        outlet=f"Paper {number}",
        author="Ida Voss",
        published="2024-03-05",
        furniture=(Furniture(0, "Subscribe now!", FurnitureKind.INVITATION),),
    )
    return made, places


def named(entity: str, kind: EntityType, name: str, articles: list[tuple[Article, dict[int, Place]]]) -> Entity:
    """Return an entity with every mention of `name`."""
    places, titles = [], []
    for number, (one, _) in enumerate(articles):
        if name in (one.title or ""):
            at = (one.title or "").index(name)
            titles.append(Place(number, at, at + len(name)))
        at = one.text.find(name)
        while at >= 0:
            places.append(Place(number, at, at + len(name)))
            at = one.text.find(name, at + 1)
    numbers = tuple(range(len(articles)))
    return Entity(entity, kind, name, (Variant(name, numbers),), tuple(places), tuple(titles))


def comparison(count: int = 3) -> Comparison:
    """Return `count` articles compared: two entities, every sentence aligned, one fact disputed in sentence 3."""
    made = [article(number) for number in range(count)]
    answers = tuple(
        Answer(Place(number, places[3].start, places[3].start + 10), "Mara Quill", str(number))
        for number, (_, places) in enumerate(made)
    )
    sync = []
    for i, j in permutations(range(count), 2):
        points = [(0, 0), *((made[i][1][nth].start, made[j][1][nth].start) for nth in order(i))]
        sync.append(Sync(i, j, tuple(points)))
    return Comparison(
        articles=tuple(one for one, _ in made),
        entities=(
            named("e1", EntityType.PERSON, "Mara Quill", made),
            named("e2", EntityType.WORK, "The Glass Harbour", made),
        ),
        alignments=tuple(
            Alignment(f"a{nth}", 0.9, tuple(places[nth] for _, places in made)) for nth in range(len(SENTENCES))
        ),
        sync=tuple(sync),
        facts=(Fact("f1", "Who spoke", FactStatus.DIFFER, answers, ()),),
        quotes=(),
        wording=(Wording(4, tuple(Place(number, 5, 25) for number in range(count))),),
        overlap=(),
    )


def told_by_one() -> Comparison:
    """Return two articles that begin alike; the first goes on with news that the second has not."""
    shared = "Mara Quill opened her new film in Oslo on Friday evening before a full house."
    own = "The lighthouse keeper Anders Moe lent the crew his boat for nine nights of filming."
    articles = (Article(f"{shared} {own}"), Article(f"{shared} {shared}"))
    keeper = "Anders Moe"
    at = articles[0].text.index(keeper)
    place = Place(0, at, at + len(keeper))
    second = len(shared) + 1
    return Comparison(
        articles=articles,
        entities=(Entity("e1", EntityType.PERSON, keeper, (Variant(keeper, (0,)),), (place,)),),
        alignments=(Alignment("1", 1.0, tuple(Place(number, 0, len(shared)) for number in range(2))),),
        sync=(Sync(0, 1, ((0, 0), (second, 0))), Sync(1, 0, ((0, 0), (second, 0)))),
        facts=(),
        quotes=(),
        wording=(),
        overlap=(),
    )


def rich(count: int = 3) -> Comparison:
    """Return a comparison with something in every panel."""
    made = comparison(count)
    alone = Entity(
        "e3",
        EntityType.PERSON,
        "Tor Vik",
        (Variant("Tor Vik", (0,)), Variant("Tor Wik", (0,), misspelling=True)),
        (Place(0, 5, 12),),
    )
    answers = tuple(Answer(Place(number, 0, 4), "Oslo", "oslo") for number in range(2))
    agreed = Fact("f2", "Where", FactStatus.AGREE, answers, (2,))
    quote = ComparedQuote(
        "q1",
        "e1",
        QuoteStatus.DIFFERS,
        (
            QuoteVersion(Place(0, 10, 30), "Nobody complained about the cold"),
            QuoteVersion(Place(1, 10, 30), "Nobody complained about the rain"),
        ),
    )
    overlap = tuple(Overlap(i, j, 0.2) for i in range(count) for j in range(count) if i != j)
    return replace(
        made,
        entities=(*made.entities, alone),
        facts=(agreed, *made.facts),
        quotes=(quote,),
        overlap=overlap,
    )
