"""Facts found in stories: which questions, whose answers, and whether they agree."""

import pytest

from moviebrowser.analysis import analyse
from moviebrowser.articles import Article
from moviebrowser.comparison import Comparison, Fact, compare


def compared(*texts: str, published: str | None = None) -> Comparison:
    articles = [Article(text, language="en", published=published) for text in texts]
    return compare(articles, list(analyse(articles)))


def fact(comparison: Comparison, label: str) -> Fact:
    found = [fact for fact in comparison.facts if fact.label == label]
    assert len(found) == 1, [fact.label for fact in comparison.facts]
    return found[0]


def labels(comparison: Comparison) -> list[str]:
    return [fact.label for fact in comparison.facts]


def answers(fact: Fact) -> dict[int, str]:
    return {answer.place.article: answer.text for answer in fact.answers}


def test_a_director_told_in_two_ways_agrees() -> None:
    found = fact(
        compared(
            "The Glass Orchard was directed by Ingrid Halloway. It opens the festival.",
            "Ingrid Halloway, who directed The Glass Orchard, was in the hall.",
            "The festival opens tonight with a party in the old harbour.",
        ),
        "Director",
    )
    assert found.status == "agree"
    assert answers(found) == {0: "Ingrid Halloway", 1: "Ingrid Halloway"}
    assert found.silent == (2,)


def test_the_director_named_after_the_title() -> None:
    comparison = compared(
        "“We froze,” says the director of the film “The Glass Orchard”, Ingrid Halloway.",
        "The film “The Glass Orchard” was directed by Ingrid Halloway.",
    )
    assert answers(fact(comparison, "Director")) == {0: "Ingrid Halloway", 1: "Ingrid Halloway"}


def test_release_dates_agree_when_the_year_comes_from_the_article() -> None:
    comparison = compared(
        "The film The Glass Orchard will be released on 4 October 2024.",
        "The film The Glass Orchard is set to hit theaters on October 4.",
        published="2024-08-20",
    )
    assert fact(comparison, "Release date").status == "agree"
    assert {answer.normalized for answer in fact(comparison, "Release date").answers} == {"2024-10-04"}


def test_other_release_dates_differ_and_come_first() -> None:
    comparison = compared(
        "The Glass Orchard, directed by Ingrid Halloway, will be released on 4 October 2024.",
        "The Glass Orchard, directed by Ingrid Halloway, will be released on 11 October 2024.",
    )
    assert comparison.facts[0].label == "Release date"
    assert comparison.facts[0].status == "differ"
    assert fact(comparison, "Director").status == "agree"


def test_writers_are_compared_as_a_list() -> None:
    found = fact(
        compared(
            "The film The Glass Orchard was written by Paul Renner and Ada Kowalski.",
            "The film The Glass Orchard was written by Paul Renner.",
        ),
        "Written by",
    )
    assert found.status == "differ"
    assert found.answers[0].normalized == "Ada Kowalski; Paul Renner"


def test_who_plays_a_role() -> None:
    comparison = compared(
        "Captain Mara Voss (played by Helen Strand) steers the ship through the storm in the film The Glass Orchard.",
        "Helen Strand stars as Mara Voss in The Glass Orchard.",
    )
    [found] = [fact for fact in comparison.facts if fact.label.startswith("Who plays")]
    assert found.status == "agree"
    assert set(answers(found).values()) == {"Helen Strand"}


def test_what_an_acronym_stands_for() -> None:
    comparison = compared(
        "The National Film Archive, or NFA, lent the print. The NFA was founded in 1951.",
        "The NFA lent the print. Staff of the Northern Film Academy carried it.",
    )
    found = fact(comparison, "What NFA stands for")
    assert found.status == "differ"
    assert answers(found) == {0: "National Film Archive", 1: "Northern Film Academy"}


def test_who_has_the_name_alone_says_nothing_of_an_acronym() -> None:
    explained = "The National Film Archive (NFA) lent the print. The NFA was founded in 1951."
    named = "The National Film Archive lent the print of the lost film."
    assert not [each for each in compared(explained, named).facts if each.label == "What NFA stands for"]
    found = fact(compared(explained, named, f"{named} Staff of the NFA carried it."), "What NFA stands for")
    assert set(answers(found)) == {0, 2}


def test_another_event_told_on_is_not_the_story_s() -> None:
    story = "A flood hit the town of Orrin on Sunday and damaged the bridge. Two people were injured by the flood."
    past = "The same town was hit by a flood in March. That flood killed at least six people and closed the station."
    found = {each.label for each in compared(f"{story} {past}", story).facts}
    assert "Injured" in found
    assert "Killed" not in found
    own = f"{story} That flood killed at least six people and closed the station."
    assert fact(compared(own, story), "Killed").status == "single"


def test_a_speed_in_other_units_agrees() -> None:
    comparison = compared(
        "The lorry raced down the mountain road at 60 miles an hour.",
        "On the mountain road the lorry reached 97 km/h.",
    )
    [found] = [fact for fact in comparison.facts if fact.label.startswith("Speed")]
    assert found.status == "agree"


def test_tolls_differ() -> None:
    found = fact(
        compared("At least 12 people were killed in the fire.", "The fire killed nine people, police said."), "Killed"
    )
    assert found.status == "differ"


def test_bounds_that_include_a_value_agree() -> None:
    comparison = compared("At least 12 people were killed in the fire.", "The fire killed 14 people, police said.")
    assert fact(comparison, "Killed").status == "agree"


def test_a_role_before_a_name() -> None:
    found = fact(
        compared("The stunt coordinator Ola Brandt was there.", "Guests danced until the morning."), "Stunt coordinator"
    )
    assert (found.status, answers(found)) == ("single", {0: "Ola Brandt"})


def test_counts_of_other_things_are_not_held_against_each_other() -> None:
    comparison = compared(
        "The festival shows 40 films in five halls. Tickets cost 12 euros.",
        "The festival employs 25 people. A beer costs four euros.",
    )
    assert [fact.label for fact in comparison.facts if fact.status == "differ"] == []


def test_the_same_two_counts_of_other_things_are_no_fact() -> None:
    comparison = compared(
        "The mayor opened two bridges in the north of the county.",
        "Farmers sold two bridges made of wood to a museum abroad.",
    )
    assert labels(comparison) == []


def test_a_count_is_named_by_what_is_counted() -> None:
    comparison = compared(
        "Divers brought 132 bronze coins to the surface of Lake Orrin.",
        "From Lake Orrin the divers brought up some 132 bronze coins.",
    )
    assert labels(comparison) == ["How many bronze coins"]


def test_people_are_counted_with_what_they_do() -> None:
    comparison = compared(
        "About 80 people were trapped in the Marlow tunnel on Friday.",
        "On Friday about 80 people were trapped in the Marlow tunnel for hours.",
    )
    assert "How many people were trapped" in labels(comparison)


def test_an_amount_before_its_noun_is_named_by_it() -> None:
    comparison = compared(
        "The council signed an eight-year contract with the ferry line.",
        "With the ferry line the council has an eight-year contract, it said.",
    )
    assert labels(comparison) == ["Duration: contract"]


def test_another_years_disaster_is_not_held_against_todays() -> None:
    comparison = compared(
        "A fire killed three people in the old mill. In March 2011 a fire there killed 20 people.",
        "Three people died in the old mill. The worst fire of its history killed 45 people decades ago.",
    )
    assert fact(comparison, "Killed").status == "agree"


def test_people_in_other_words_are_the_same_toll() -> None:
    comparison = compared("A storm killed nine climbers on the Hornfell.", "Nine dead after storm on the Hornfell.")
    assert fact(comparison, "Killed").status == "agree"


def test_repeated_offences_are_no_arrests() -> None:
    comparison = compared("He has been arrested three times.", "Police arrested 40 protesters on the bridge.")
    assert answers(fact(comparison, "Arrested")) == {1: "40 protesters"}


def test_currencies_are_not_held_against_each_other() -> None:
    found = fact(
        compared(
            "Thieves stole paintings worth $20 million from the villa.",
            "Thieves stole paintings worth $20 million, police said.",
            "The thieves stole paintings worth 18 million euros.",
        ),
        "Worth of what was stolen",
    )
    assert (found.status, found.silent) == ("agree", (2,))


def test_a_daughters_age_is_not_her_mothers() -> None:
    comparison = compared(
        "Paula Renner, 48, was at home with Ada Kowalski. Ms Renner's 12-year-old daughter was at school.",
        "Paula Renner, 48, and Ada Kowalski, 51, were at home.",
    )
    assert answers(fact(comparison, "Age of Paula Renner")) == {0: "48", 1: "48"}
    assert [fact.label for fact in comparison.facts if fact.status == "differ"] == []


def test_a_charge_is_the_one_of_the_person_named_last() -> None:
    comparison = compared(
        "Prosecutor Ada Kowalski said Paul Renner was charged with arson.",
        "Paul Renner was charged with arson, prosecutor Ada Kowalski said.",
    )
    assert [label for label in labels(comparison) if label.startswith("Charge")] == ["Charge against Paul Renner"]


def test_magnitudes_differ() -> None:
    found = fact(
        compared(
            "A magnitude 5.9 earthquake shook the Orrin valley.",
            "An earthquake of magnitude 6.1 shook the valley.",
        ),
        "Magnitude",
    )
    assert (found.status, answers(found)) == ("differ", {0: "5.9", 1: "6.1"})


def test_a_score_is_the_same_from_either_side() -> None:
    found = fact(
        compared(
            "Orrin Rovers beat Marlow Town 3-1 in the cup match.",
            "Marlow Town lost 1-3 to Orrin Rovers in the cup match.",
        ),
        "Score",
    )
    assert found.status == "agree"


def test_film_questions_are_not_asked_of_other_news() -> None:
    comparison = compared(
        "Director Paul Renner of the harbour office said the plant opened in 1994.",
        "Ada Kowalski, director of the water board, said the plant opened in 1996.",
    )
    assert {"Director", "Release date"}.isdisjoint(labels(comparison))


def test_a_former_office_is_no_office() -> None:
    comparison = compared("The former chief engineer Ola Brandt was there.", "Chief engineer Ada Kowalski was there.")
    assert [(f.label, answers(f)) for f in comparison.facts] == [("Chief engineer", {1: "Ada Kowalski"})]


def test_of_two_films_the_label_says_which() -> None:
    text = "The films “The Glass Orchard” and “Paper Harbour” are shown. Ingrid Halloway directed “Paper Harbour”."
    found = [label for label in labels(compared(text, text)) if label.startswith("Director")]
    assert found == ["Director: Paper Harbour"]


@pytest.mark.parametrize("texts", [("",), ("Only a headline",), ("", ""), ("!!!", "(((")])
def test_texts_without_facts_have_none(texts: tuple[str, ...]) -> None:
    assert compared(*texts).facts == ()


def test_every_answer_stands_where_it_says() -> None:
    comparison = compared(
        "The Glass Orchard, directed by Ingrid Halloway 🎬, cost $40 million. It opens on 4 October 2024.",
        "Ingrid Halloway's film The Glass Orchard cost $45 million and opens on October 4.",
    )
    for found in comparison.facts:
        for answer in found.answers:
            text = comparison.articles[answer.place.article].text[answer.place.start : answer.place.end]
            assert answer.text.split(", ")[0] in text
