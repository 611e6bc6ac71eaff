"""What articles give different values for: found whatever the words around, and not where other things are told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviebrowser.analysis import analyse
from moviebrowser.articles import Article
from moviebrowser.comparison import Comparison, compare


def compared(*texts: str, published: tuple[str | None, ...] = ()) -> Comparison:
    days = published or ("2025-06-04",) * len(texts)
    articles = [Article(text, language="en", published=day) for text, day in zip(texts, days, strict=True)]
    return compare(articles, list(analyse(articles)))


def rows(*texts: str, published: tuple[str | None, ...] = ()) -> dict[str, tuple[str, list[str]]]:
    """Return each fact's status and answers by its label."""
    facts = compared(*texts, published=published).facts
    return {fact.label: (fact.status.value, [answer.text for answer in fact.answers]) for fact in facts}


def differing(*texts: str, published: tuple[str | None, ...] = ()) -> list[list[str]]:
    return [answers for status, answers in rows(*texts, published=published).values() if status == "differ"]


@pytest.mark.parametrize(
    ("one", "other", "answers"),
    [
        (
            "Prosecutors called 34 witnesses in the Marlow trial.",
            "In the Marlow trial, 36 witnesses were called.",
            ["34 witnesses", "36 witnesses"],
        ),
        (
            "The engine of the probe burned for 47 minutes.",
            "The probe slowed with a 49-minute burn of its engine.",
            ["47 minutes", "49-minute"],
        ),
        (
            "The bridge in Orrin cost 21 million euros.",
            "Builders worked at night on the bridge, which cost 23 million euros.",
            ["21 million euros", "23 million euros"],
        ),
        (
            "The court said Ola Brandt will be sentenced on 9 August.",
            "Ola Brandt waits in Orrin to be sentenced on 16 August.",
            ["9 August", "16 August"],
        ),
        (
            "The museum was founded in 1894 by a brewer.",
            "A brewer founded the old museum in 1896.",
            ["1894", "1896"],
        ),
        (
            "The museum in Orrin stays closed until March 3.",
            "The Orrin museum, opened in 1894, is closed until March 10.",
            ["March 3", "March 10"],
        ),
        (
            "Ada Brandt is the fourth woman to win the Orrin prize.",
            "Ada Brandt is the third woman to win the prize.",
            ["fourth", "third"],
        ),
        (
            "Some 600 houses collapsed in Orrin.",
            "In Orrin, about 850 homes were destroyed.",
            ["Some 600 houses", "about 850 homes"],
        ),
        (
            "Ada Brandt won the election in Orrin by 214 votes.",
            "In the Orrin election, the margin was 241 votes.",
            ["214 votes", "241 votes"],
        ),
        (
            "The turnout was 61 percent in the election.",
            "Turnout reached 58 percent. The election was calm.",
            ["61 percent", "58 percent"],
        ),
        (
            "The ferry sank off Orrin. Seven people died and nine are missing.",
            "A ferry sank off Orrin. Six people are missing.",
            ["nine", "Six people"],
        ),
        (
            "A magnitude-6.1 quake hit Orrin.",
            "The earthquake in Orrin had a magnitude of 6.3.",
            ["6.1", "6.3"],
        ),
        (
            "The death toll of the fire that swept through the old town of Orrin on Monday rose to 67.",
            "At least 41 people were killed by the fire in Orrin.",
            ["67", "At least 41 people"],
        ),
    ],
)
def test_other_values_of_one_thing_differ(one: str, other: str, answers: list[str]) -> None:
    assert answers in differing(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Divers found the ring nine metres behind the pier.", "The ring lay on the pier, seven metres long."),
        ("Riots went on in Orrin for the sixth straight day.", "It was the seventh straight day of riots in Orrin."),
        ("“It was a long day,” she said on Monday.", "“It was a long day,” she said on Tuesday."),
        ("The train left Orrin at about 7 a.m. with two cars.", "The train left Orrin at 7:04 a.m. with two cars."),
        ("The page was updated on June 2, 2025.", "The page was updated on June 3, 2025."),
        ("Rovers have won 58 games.", "Town have won 51 games."),
        ("In the fourth quarter, revenue in Orrin fell.", "In the third quarter, revenue in Orrin had risen."),
        ("About 30 flights were cancelled in Orrin.", "Airports cancelled 75 flights in all."),
        ("The 10-metre boat sank off Orrin.", "The boat that sank off Orrin was a 33-foot boat."),
        ("A woman of 61 was killed in Orrin.", "A man of 44 was killed in Orrin."),
        ("At least 12 people were killed in the fire in Orrin.", "The fire in Orrin killed 14 people."),
        ("The fire in Orrin killed nine.", "The fire killed nine. A fire in 1998 killed 1,200 people in Orrin."),
    ],
)
def test_other_things_do_not_differ(one: str, other: str) -> None:
    assert differing(one, other) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brandt, who was 44, won in Orrin.",
        "Ada Brandt won in Orrin. The 44-year-old smiled.",
        "A 44-year-old woman, Ada Brandt, won in Orrin.",
        "Ada Brandt won in Orrin. It rained. She is 44.",
    ],
)
def test_an_age_is_read_of_the_one_who_is_meant(text: str) -> None:
    found = rows("Ada Brandt, 43, won in Orrin.", text)["Age of Ada Brandt"]
    assert found[0] == "differ"
    assert "44" in found[1][1]


@pytest.mark.parametrize(
    ("then", "now", "status"),
    [("2021-03-01", "2024-05-01", "agree"), ("2021-03-01", "2022-05-01", "differ"), (None, "2024-05-01", "differ")],
)
def test_an_age_grows_with_the_years_between_articles(then: str | None, now: str, status: str) -> None:
    found = rows("Ada Brandt, 40, won in Orrin.", "Ada Brandt, 43, won in Orrin.", published=(then, now))
    assert found["Age of Ada Brandt"][0] == status


def test_an_article_that_gives_two_values_shows_both() -> None:
    found = rows(
        "The fire in Orrin killed 12 people, police said. Later police said the fire had killed 14 people.",
        "The fire in Orrin killed 12 people.",
    )
    assert found["Killed"] == ("agree", ["12 people", "14 people", "12 people"])


def test_a_long_number_answers_in_any_words() -> None:
    found = rows(
        "Rovers won the cup match before a crowd of 14,820.", "Late for the match came some of the 14,820 who paid."
    )
    assert found["Attendance"] == ("agree", ["14,820", "14,820"])


def test_a_row_that_another_holds_whole_is_told_once() -> None:
    found = rows(
        "The storm in Orrin caused $400 million in damage.",
        "The storm caused $400 million in damage in Orrin.",
        "In Orrin the storm did $600 million in damage.",
    )
    assert [label for label, (_, answers) in found.items() if "$400 million" in answers] == ["Damage"]


def test_a_label_begins_with_its_clause() -> None:
    labels = rows("The climber is dead after falling 150 metres.", "A climber was found dead after falling 60 metres.")
    assert "Length: “falling …”" in labels


_NUMBER = st.integers(2, 99_999).map(lambda number: f"{number:,}")
_SENTENCE = st.sampled_from(
    [
        "A fire in Orrin killed {} people 🔥.",
        "Ada Brandt, {}, was there.",
        "The bridge cost ${} million.",
        "It opens on {} June 2025.",
        "She is the {}th woman to win.",
        "Le\u0301a Brandt won by {} votes.",
        "Winds of {} mph hit Orrin at 4:{} a.m.",
    ]
)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(st.tuples(_SENTENCE, _NUMBER), max_size=5), min_size=1, max_size=3))
def test_every_answer_is_its_span(told: list[list[tuple[str, str]]]) -> None:
    comparison = compared(*(" ".join(line.replace("{}", number) for line, number in lines) for lines in told))
    for fact in comparison.facts:
        for answer in fact.answers:
            place = answer.place
            assert comparison.articles[place.article].text[place.start : place.end] == answer.text
        assert {answer.place.article for answer in fact.answers}.isdisjoint(fact.silent)
