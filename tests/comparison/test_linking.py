import random
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moviebrowser.analysis import AmountValue, Analysis, DateValue, EntityType, Mention, Span
from moviebrowser.articles import Article
from moviebrowser.comparison import Entity, as_json, compare
from moviebrowser.comparison.linking import link

PERSON, ORGANISATION, PLACE, WORK = EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.WORK

Named = tuple[str, EntityType]


def article(text: str, *names: Named, title: str | None = None) -> tuple[Article, Analysis]:
    """An article, and an analysis that marks each name wherever it first stands free."""
    mentions: list[Mention] = []
    for name, type_ in names:
        start = text.index(name)
        while any(start < mention.end and mention.start < start + len(name) for mention in mentions):
            start = text.index(name, start + 1)
        mentions.append(Mention(start, start + len(name), type_))
    made = Article(text, title=title, published="2024-05-06")
    mentions.sort(key=lambda mention: mention.start)
    sentences = tuple(Span(start, start + 1) for start in _sentence_starts(text))
    return made, Analysis(made.key, "test", "en", sentences, tuple(mentions), (), ())


def _sentence_starts(text: str) -> list[int]:
    return [0, *(index + 2 for index in range(len(text) - 2) if text[index : index + 2] == ". ")] if text else []


def linked(*made: tuple[Article, Analysis]) -> tuple[Entity, ...]:
    return link([one for one, _ in made], [analysis for _, analysis in made])


def called(entities: Sequence[Entity], text: str) -> Entity:
    """The one entity with this variant."""
    found = [entity for entity in entities if text in {variant.text for variant in entity.variants}]
    assert len(found) == 1, f"{text!r} in {[entity.name for entity in found]}"
    return found[0]


def variants(entity: Entity) -> set[str]:
    return {variant.text for variant in entity.variants}


def test_surname_given_name_title_and_handle_are_the_person() -> None:
    entities = linked(
        article("Dana Harlow came. Later Mr. Harlow left, and Dana waved.", ("Dana Harlow", PERSON), ("Dana", PERSON)),
        article("Actress Dana Harlow (@DanaHarlow) spoke. Harlow's film opens.", ("Dana Harlow", PERSON)),
    )
    assert variants(called(entities, "Dana Harlow")) == {"Dana Harlow", "Harlow", "Dana", "@DanaHarlow"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("William Ostrander", "Bill Ostrander"),
        ("J. Ostrander", "Jane Ostrander"),
        ("Ostrander, Jane", "Jane Ostrander"),
        ("Jane M. Ostrander", "Jane Ostrander"),
        ("Zoë Müllner", "Zoe Mullner"),
        ("Peter Ostrander Sr.", "Peter Ostrander"),
    ],
)
def test_forms_of_a_full_name_are_one_person(one: str, other: str) -> None:
    entities = linked(article(f"It was {one}.", (one, PERSON)), article(f"We met {other} here.", (other, PERSON)))
    assert len(entities) == 1


def test_two_people_of_one_surname_stay_two() -> None:
    entities = linked(
        article(
            "Ruth Pell met Otto Pell. Otto Pell laughed, and Pell bowed.", ("Ruth Pell", PERSON), ("Otto Pell", PERSON)
        ),
        article("Ruth Pell came. Pell sang.", ("Ruth Pell", PERSON)),
        article("Otto Pell came. Pell danced.", ("Otto Pell", PERSON)),
    )
    ruth, otto = called(entities, "Ruth Pell"), called(entities, "Otto Pell")
    assert ruth is not otto
    assert [place.article for place in ruth.mentions] == [0, 1, 1]
    assert [place.article for place in otto.mentions] == [0, 0, 0, 2, 2]


def test_a_name_is_found_where_the_analysis_missed_it() -> None:
    entities = linked(
        article("A prize for the Lowmoor Herald.", ("Lowmoor Herald", ORGANISATION)),
        article("The Lowmoor Herald wrote it. The Lowmoor heralds did not."),
    )
    assert [(place.article, place.start) for place in called(entities, "Lowmoor Herald").mentions] == [(0, 16), (1, 4)]


def test_a_capital_that_only_begins_a_sentence_makes_no_name() -> None:
    entities = linked(
        article("It was Rose Will. We will see. Will it rain?", ("Rose Will", PERSON)),
        article("Will they come? They will, and she will."),
    )
    assert variants(called(entities, "Rose Will")) == {"Rose Will"}


def test_the_last_word_of_a_team_and_the_first_of_a_sea_stand_for_them() -> None:
    entities = linked(
        article(
            "The Port Ember Gulls won by the Sarnian Sea.", ("Port Ember Gulls", ORGANISATION), ("Sarnian Sea", PLACE)
        ),
        article("The Gulls lost in the Sarnian.", ("Sarnian", PLACE)),
    )
    assert variants(called(entities, "Gulls")) == {"Port Ember Gulls", "Gulls"}
    assert variants(called(entities, "Sarnian")) == {"Sarnian Sea", "Sarnian"}


def test_a_place_is_not_what_is_named_after_it() -> None:
    entities = linked(
        article("He lives in Ember. The Ember Police came.", ("Ember", PLACE), ("Ember Police", ORGANISATION)),
        article("A fire in Ember.", ("Ember", PLACE)),
    )
    assert called(entities, "Ember") is not called(entities, "Ember Police")


def test_what_people_of_a_place_are_called_is_a_variant_and_not_the_name() -> None:
    entities = linked(
        *(article("A Velmian climber fell.", ("Velmian", PLACE)) for _ in "12"),
        article("He went home to Velmia.", ("Velmia", PLACE)),
    )
    assert [(entity.name, variants(entity)) for entity in entities] == [("Velmia", {"Velmia", "Velmian"})]


def test_a_country_by_its_names_is_one() -> None:
    entities = linked(
        article("In the U.S. they ask us.", ("U.S.", PLACE)), article("Across America.", ("America", PLACE))
    )
    assert [variants(entity) for entity in entities] == [{"U.S.", "America"}]


def test_two_expansions_of_initials_are_linked_through_them() -> None:
    entities = linked(
        article("He joins the ODB.", ("ODB", ORGANISATION)),
        article("He joins the Oceanic Data Board.", ("Oceanic Data Board", ORGANISATION)),
        article("He joins the Outer Defence Bureau, or ODB.", ("ODB", ORGANISATION)),
    )
    board = called(entities, "ODB")
    assert variants(board) == {"ODB", "Oceanic Data Board", "Outer Defence Bureau"}
    assert board.name == "ODB"


def test_initials_whose_expansion_is_only_written_otherwise_do_not_head_it() -> None:
    entities = linked(
        article("He joins the Outer Defence Bureau, or ODB.", ("ODB", ORGANISATION)),
        article("He joins the Outer Defense Bureau.", ("Outer Defense Bureau", ORGANISATION)),
        article("The ODB of the Outer Defence Bureau.", ("ODB", ORGANISATION), ("Outer Defence Bureau", ORGANISATION)),
    )
    assert called(entities, "ODB").name == "Outer Defence Bureau"


def test_misspellings_are_linked_and_marked() -> None:
    names = ("Nora Kaszny", PERSON), ("Helen Attwold", PERSON), ("Tim Brooze", PERSON)
    entities = linked(
        article("With Nora Kaszny, Helen Attwold and Tim Brooze.", *names),
        article(
            "With Nora Kashney, Helen Attwold and Tim Brooze. Attwild hid, and Bruse fled.",
            ("Nora Kashney", PERSON),
            *names[1:],
            ("Attwild", PERSON),
            ("Bruse", PERSON),
        ),
    )
    assert len(entities) == 3
    slips = {variant.text for entity in entities for variant in entity.variants if variant.misspelling}
    assert slips == {"Nora Kashney", "Attwild", "Bruse"}
    assert {entity.name for entity in entities} == {"Nora Kaszny", "Helen Attwold", "Tim Brooze"}


def test_a_name_misspelled_in_both_parts_and_one_with_its_hyphen_lost() -> None:
    entities = linked(
        *(
            article("Odette Varrano and Ida Marsh-Kell.", ("Odette Varrano", PERSON), ("Ida Marsh-Kell", PERSON))
            for _ in "12"
        ),
        article("Odete Varano and Ida Marshkell.", ("Odete Varano", PERSON), ("Ida Marshkell", PERSON)),
    )
    assert {entity.name for entity in entities} == {"Odette Varrano", "Ida Marsh-Kell"}


def test_a_word_taken_for_a_place_is_the_person_named_beside() -> None:
    entities = linked(
        article("Ida Marsh came. Marsh spoke. A house in Marsh burned.", ("Ida Marsh", PERSON), ("Marsh", PLACE)),
        article("Rain in Marsh.", ("Marsh", PLACE)),
    )
    assert [place.start for place in called(entities, "Ida Marsh").mentions] == [0, 16]


def test_names_run_together_are_told_apart() -> None:
    entities = linked(
        *(article("Ida Marsh met Otto Pell.", ("Ida Marsh", PERSON), ("Otto Pell", PERSON)) for _ in "12"),
        article(
            "Trial of Marsh and Pell. Tell Ida Marsh!", ("Marsh and Pell", ORGANISATION), ("Tell Ida Marsh", PERSON)
        ),
    )
    assert {entity.name for entity in entities} == {"Ida Marsh", "Otto Pell"}
    assert called(entities, "Pell").articles == (0, 1, 2)


def test_police_are_the_one_department_that_the_story_names() -> None:
    entities = linked(
        article("The Acre Police Department came.", ("Acre Police Department", ORGANISATION)),
        article("Police said so; police know."),
    )
    assert variants(called(entities, "police")) == {"Acre Police Department", "Police", "police"}


def test_people_named_in_one_article_are_no_misspellings_of_each_other() -> None:
    entities = linked(
        article("Mara Linden and Mara Lindon spoke.", ("Mara Linden", PERSON), ("Mara Lindon", PERSON)),
        article("Mara Linden spoke.", ("Mara Linden", PERSON)),
    )
    assert len(entities) == 2


FILM = "Cold: Harbor – Last Light Part One"


def test_forms_of_a_film_are_one_and_its_sequel_and_series_are_others() -> None:
    same = ["Cold Harbor: Last Light Part 1", "Cold: Harbor - Last Light Part I", "Cold Harbor Last Light Part One"]
    entities = linked(
        article(f"{FILM} opens. It is the fourth film.", (FILM, WORK)),
        *(article(f"I saw {form}.", (form, WORK)) for form in same),
        article("After that comes Cold: Harbor – Last Light Part Two.", ("Cold: Harbor – Last Light Part Two", WORK)),
        article("The Cold: Harbor series goes on. Cold Harbor 4 is out.", ("Cold Harbor 4", WORK)),
    )
    film = called(entities, FILM)
    assert variants(film) == {FILM, *same, "Cold Harbor 4"}
    assert called(entities, "Cold: Harbor – Last Light Part Two") is not film
    assert called(entities, "Cold: Harbor") is not film


def together(*titles: str) -> list[set[str]]:
    """Which titles, each in an article of its own, are linked as works."""
    entities = linked(*(article(f"I saw {title}.", (title, WORK)) for title in titles))
    return sorted((variants(entity) for entity in entities), key=len)


@pytest.mark.parametrize(
    "titles",
    [
        ("Night Ferry: The Long Way Home", "Night Ferry"),
        ("Night Ferry II", "Night Ferry 2"),
        ("Moth-Man", "Mothman", "Moth Man"),
        ("Elmwood: Chapter Two", "Elmwood Chapter 2"),
        ("Cold Harbor: Last Light – Part One", "Last Light"),
        ("Cold Harbor: Last Light Part One", "Cold Harbor: Last Light"),
        ("The Long Way Home", "Long Way Home"),
    ],
)
def test_titles_that_are_one_work(titles: tuple[str, ...]) -> None:
    assert len(together(*titles)) == 1


@pytest.mark.parametrize(
    "titles",
    [
        ("Night Ferry", "Night Ferry 2"),
        ("Night Ferry 2", "Night Ferry 3"),
        ("Elmwood Part One", "Elmwood Part Two"),
        ("Cold Harbor: Last Light", "Cold Harbor: First Rain"),
        ("Elmwood", "Elmwood: Part Two"),
    ],
)
def test_titles_that_are_two_works(titles: tuple[str, str]) -> None:
    assert len(together(*titles)) == 2


def test_dates_and_amounts_with_one_value_are_one() -> None:
    texts = ["On July 9, 2024 at 60 mph.", "On 9 July at 97 km/h."]
    values = [
        (DateValue(2024, 7, 9), AmountValue("speed", "m/s", 26.8224, 26.8224)),
        (DateValue(None, 7, 9), AmountValue("speed", "m/s", 26.9444, 26.9444)),
    ]
    made = []
    for text, (day, speed) in zip(texts, values, strict=True):
        cut = text.index(" at ")
        mentions = (Mention(3, cut, EntityType.DATE, day), Mention(cut + 4, len(text) - 1, EntityType.AMOUNT, speed))
        made.append((Article(text), Analysis("", "test", "en", (Span(0, len(text)),), mentions, (), ())))
    entities = linked(*made)
    assert [entity.articles for entity in entities] == [(0, 1), (0, 1)]


def test_the_name_is_the_fullest_well_supported_form() -> None:
    entities = linked(
        *(article("Greta Moss sang.", ("Greta Moss", PERSON)) for _ in range(4)),
        article("Greta Olivia Moss sang. Moss bowed.", ("Greta Olivia Moss", PERSON)),
    )
    assert called(entities, "Greta Olivia Moss").name == "Greta Moss"
    assert [entity.id for entity in entities] == ["e1"]


def test_a_headline_is_searched_too() -> None:
    entities = linked(article("Greta Moss sang.", ("Greta Moss", PERSON), title="Moss Sings"))
    assert [(place.start, place.end) for place in entities[0].title_mentions] == [(0, 4)]


WORDS = st.sampled_from(
    "Ana Lind ANA lind Élan the of Part II one 7 @AnaLind U.S. 😀 שלום 李 e\u0301 O’Hara Hall police".split()
)
GAPS = st.sampled_from([" ", " ", " ", "\n\n", ": ", " – ", ", ", "'s ", ". ", "-", " (", ") "])


@st.composite
def analysed_texts(draw: st.DrawFn) -> tuple[Article, Analysis]:
    """A text of name-like words, with any mentions."""
    text = "".join(word + gap for word, gap in draw(st.lists(st.tuples(WORDS, GAPS), max_size=25)))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=12)))
    types = st.sampled_from(list(EntityType))
    mentions = tuple(Mention(a, b, draw(types)) for a, b in zip(cuts[::2], cuts[1::2], strict=False))
    made = Article(text, title=draw(st.none() | st.just(text[:20])), published=date(2024, 1, 2).isoformat())
    passages = (Span(0, len(text)),) if text else ()
    return made, Analysis(made.key, "test", None, passages, mentions, (), ())


@given(st.lists(analysed_texts(), min_size=1, max_size=4))
def test_mentions_lie_in_their_texts_apart_from_each_other(made: list[tuple[Article, Analysis]]) -> None:
    articles = [one for one, _ in made]
    entities = linked(*made)
    for headline in (False, True):
        places = sorted(
            place for entity in entities for place in (entity.title_mentions if headline else entity.mentions)
        )
        for place in places:
            text = (articles[place.article].title if headline else articles[place.article].text) or ""
            assert 0 <= place.start < place.end <= len(text)
        for before, after in pairwise(places):
            assert before.article < after.article or before.end <= after.start
    for entity in entities:
        assert entity.name in variants(entity)
        assert {number for variant in entity.variants for number in variant.articles} == set(entity.articles)


@given(analysed_texts())
def test_a_text_twice_has_each_entity_twice(made: tuple[Article, Analysis]) -> None:
    for entity in linked(made, made):
        if entity.type is not EntityType.DATE:
            assert entity.articles == (0, 1)
            assert len(entity.mentions) % 2 == 0


def test_comparison_of_another_language_works() -> None:
    text = "Der Schauspieler Jürgen Höfling kam nach Köln. Höfling sprach."
    made, analysis = article(text, ("Jürgen Höfling", PERSON), ("Köln", PLACE))
    data = as_json(compare([made, Article("شكرا 😀")], [analysis, Analysis("", "test", None, (), (), (), ())]))
    person = data["entities"][0]
    assert [mention["text"] for mention in person["mentions"]] == ["Jürgen Höfling", "Höfling"]


def test_linking_is_the_same_in_every_run() -> None:
    made = [
        article(f"{name} Pell met Ana Lind.", (f"{name} Pell", PERSON), ("Ana Lind", PERSON))
        for name in ("Ruth", "Otto")
    ]
    assert linked(*made) == linked(*made)
    shuffled = list(made)
    random.Random(1).shuffle(shuffled)
    assert {entity.name for entity in linked(*shuffled)} == {entity.name for entity in linked(*made)}
