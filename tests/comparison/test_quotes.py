import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviebrowser.analysis import Analysis, EntityType, Quote, Span
from moviebrowser.articles import Article
from moviebrowser.comparison import ComparedQuote, Entity, Place, QuoteStatus
from moviebrowser.comparison.differences import DifferenceKind, word_differences
from moviebrowser.comparison.quotes import compare_quotes

_SENTENCE = re.compile(r"\S[^.!?]*[.!?]*[”\"]?")


def told(text: str, *, speaker: str | None = None, joined: bool = False) -> tuple[Article, Analysis]:
    """An article whose words between curly marks are quotes; `joined` makes one broken quote of them."""
    spans = tuple(Span(found.start(1), found.end(1)) for found in re.finditer("“([^”]*)”", text))
    named = Span(text.index(speaker), text.index(speaker) + len(speaker)) if speaker else None
    quotes = (Quote(spans, named),) if joined else tuple(Quote((span,), named) for span in spans)
    passages = tuple(Span(*found.span()) for found in _SENTENCE.finditer(text))
    article = Article(text)
    return article, Analysis(article.key, "test", "en", passages, (), (), quotes)


def compared(*stories: tuple[Article, Analysis], entities: tuple[Entity, ...] = ()) -> tuple[ComparedQuote, ...]:
    return compare_quotes([article for article, _ in stories], [analysis for _, analysis in stories], entities)


def texts(quote: ComparedQuote) -> list[str]:
    return [version.text for version in quote.versions]


def test_the_same_words_with_other_marks_are_the_same() -> None:
    (quote,) = compared(
        told("She said: “We can’t sail tonight, the wind is wrong.”"),
        told("“We can't sail tonight – the wind is wrong,” she told us."),
    )
    assert quote.status is QuoteStatus.SAME
    assert [version.place.article for version in quote.versions] == [0, 1]


def test_other_words_inside_differ() -> None:
    (quote,) = compared(
        told("“We shall rebuild the old lighthouse by spring.”"),
        told("“We will rebuild the lighthouse by spring,” he said."),
    )
    assert quote.status is QuoteStatus.DIFFERS


@pytest.mark.parametrize(
    ("one", "other", "status"),
    [
        ("He should never have left the harbour.", "He should never have left the harbor.", QuoteStatus.SAME),
        ("I have never been so proud.", "I've never been so proud.", QuoteStatus.DIFFERS),
        ("We're not selling a boat, we're selling a dream.", "We are not selling a boat.", QuoteStatus.DIFFERS),
    ],
)
def test_spelling_and_contractions_do_not_part_versions(one: str, other: str, status: QuoteStatus) -> None:
    (quote,) = compared(told(f"She said: “{one}”"), told(f"“{other}”"))
    assert quote.status is status


def test_a_cut_quote_is_the_same() -> None:
    (quote,) = compared(
        told("“Our orchestra has never played a hall as cold as this one.”"),
        told("He spoke of “a hall as cold as this one” yesterday."),
    )
    assert quote.status is QuoteStatus.SAME


def test_a_sentence_is_found_inside_a_longer_quote() -> None:
    shared, rest = compared(
        told("“The rehearsals were hard. With ropes of this length nobody ever climbed that tower.”"),
        told("“Using ropes of this length, nobody ever climbed that tower alone,” she said."),
    )
    assert texts(shared)[0] == "With ropes of this length nobody ever climbed that tower"
    assert shared.status is QuoteStatus.DIFFERS
    assert texts(rest) == ["The rehearsals were hard"]
    assert rest.status is QuoteStatus.SINGLE


def test_sentences_that_go_together_are_one_utterance() -> None:
    said = "The kitchen was burning badly. Everybody ran into the garden!"
    (quote,) = compared(told(f"“{said}”"), told(f"He wrote: “{said}”"))
    assert texts(quote) == [said[:-1], said[:-1]]


def test_words_printed_without_marks_are_a_version() -> None:
    (quote,) = compared(
        told("“This valley scene was awkward, yet everyone enjoyed filming it,” Ona Reed wrote."),
        told("A post followed. This valley scene was awkward, yet everyone enjoyed filming it — Ona Reed, 5 May."),
    )
    assert texts(quote)[1] == "This valley scene was awkward, yet everyone enjoyed filming it"
    assert quote.status is QuoteStatus.SAME


def test_a_broken_quote_is_one_with_its_parts_joined() -> None:
    whole, broken = (
        told("“My brother never owned a boat, let alone a yacht.”"),
        told("“My brother never owned a boat,” she said, “let alone a yacht.”", joined=True),
    )
    (quote,) = compared(whole, broken)
    assert texts(quote)[1] == "My brother never owned a boat … let alone a yacht"
    assert quote.status is QuoteStatus.SAME
    place = quote.versions[1].place
    assert broken[0].text[place.start : place.end].endswith("let alone a yacht")


def test_a_quote_that_says_something_twice_says_it_twice() -> None:
    said = "What do you want to build? She named a tower. What do you want to build? I named a bridge."
    (quote,) = compared(told(f"“{said}”"))
    assert texts(quote) == [said.rstrip(".")]


def test_the_speaker_is_the_entity_named() -> None:
    story = told("“The bridge will hold for a hundred years,” said Ida Munk.", speaker="Ida Munk")
    start = story[0].text.index("Ida Munk")
    entity = Entity("7", EntityType.PERSON, "Ida Munk", (), (Place(0, start, start + 8),))
    assert compared(story, entities=(entity,))[0].speaker == "7"
    assert compared(story)[0].speaker is None


def test_a_title_in_quotation_marks_is_no_quote() -> None:
    story = told("She starred in “Seven Rivers Running North” twice.")
    start = story[0].text.index("Seven")
    assert compared(story, entities=(Entity("1", EntityType.WORK, "", (), (Place(0, start, start + 26),)),)) == ()


def test_unlike_quotes_stay_apart() -> None:
    found = compared(
        told("“I never saw the captain after that evening.”"), told("“We are selling more tickets than ever before.”")
    )
    assert [quote.status for quote in found] == [QuoteStatus.SINGLE, QuoteStatus.SINGLE]


@given(st.lists(st.text(st.sampled_from("ab cd“”.!? é\u0301👍שñ東\n"), max_size=80), min_size=1, max_size=3))
@settings(max_examples=80)
def test_every_version_lies_in_its_article(stories: list[str]) -> None:
    for quote in compared(*(told(text) for text in stories)):
        assert len({version.place.article for version in quote.versions}) == len(quote.versions)
        assert (quote.status is QuoteStatus.SINGLE) == (len(quote.versions) == 1)
        for version in quote.versions:
            place = version.place
            said = stories[place.article][place.start : place.end]
            assert 0 <= place.start < place.end <= len(stories[place.article])
            assert said == version.text or " … " in version.text


@given(
    st.text(st.sampled_from("ab “”.!? é\u0301👍"), max_size=40),
    st.text(st.sampled_from("ab “”.!? é\u0301👍"), max_size=40),
)
def test_word_differences_cover_every_word_of_both(first: str, second: str) -> None:
    found = word_differences(first, second)
    for text, spans in ((first, [each.first for each in found]), (second, [each.second for each in found])):
        assert all(before.end <= after.start for before, after in pairwise(spans))
        covered = {place for span in spans for place in range(span.start, span.end)}
        assert all(place in covered for place, letter in enumerate(text) if letter.isalpha())
    for each in found:
        left, right = first[each.first.start : each.first.end], second[each.second.start : each.second.end]
        assert bool(left) == (each.kind is not DifferenceKind.ADDED)
        assert bool(right) == (each.kind is not DifferenceKind.LEFT_OUT)


def test_word_differences_name_what_changed() -> None:
    first, second = "we shall rebuild the old lighthouse", "We will rebuild the lighthouse soon"
    assert [(each.kind, first[each.first.start : each.first.end]) for each in word_differences(first, second)] == [
        (DifferenceKind.SAME, "we"),
        (DifferenceKind.CHANGED, "shall"),
        (DifferenceKind.SAME, "rebuild the"),
        (DifferenceKind.LEFT_OUT, "old"),
        (DifferenceKind.SAME, "lighthouse"),
        (DifferenceKind.ADDED, ""),
    ]
