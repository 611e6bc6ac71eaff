"""What the packaged questions find in short stories of many kinds, and what they leave alone."""

import pytest

from moviebrowser.analysis import analyse
from moviebrowser.articles import Article
from moviebrowser.comparison import Comparison, compare

FILM = "The film The Glass Orchard stars Helen Strand. "


def compared(*texts: str) -> Comparison:
    articles = [Article(text, language="en", published="2025-06-04") for text in texts]
    return compare(articles, list(analyse(articles)))


def rows(*texts: str) -> dict[str, tuple[str, list[str]]]:
    """Return each fact's status and answers by its label."""
    return {
        fact.label: (fact.status.value, [answer.text for answer in fact.answers]) for fact in compared(*texts).facts
    }


@pytest.mark.parametrize(
    ("label", "status", "one", "other"),
    [
        (
            "Killed",
            "differ",
            "A ferry sank off Kestrel Island, killing 31 people.",
            "At least 34 people have died after a ferry sank off Kestrel Island.",
        ),
        (
            "Missing",
            "differ",
            "Another 18 people were missing after the ferry sank.",
            "Rescuers were searching for 15 people who are missing after the ferry sank.",
        ),
        (
            "Where it happened",
            "agree",
            "A ferry capsized in rough seas off Kestrel Island.",
            "A ferry sank near Kestrel Island, officials said.",
        ),
        (
            "On board: passengers",
            "agree",
            "A ferry carrying 214 passengers sank on Tuesday.",
            "The ferry had 214 passengers aboard when it sank.",
        ),
        (
            "On board: passengers",
            "differ",
            "A ferry that left Vell harbour at noon with 214 passengers and 31 crew sank on Tuesday.",
            "The ferry was carrying 209 passengers and 31 crew when it sank.",
        ),
        (
            "On board: crew",
            "agree",
            "A ferry that left Vell harbour at noon with 214 passengers and 31 crew sank on Tuesday.",
            "The ferry was carrying 209 passengers and 31 crew members when it sank.",
        ),
        (
            "How many children: “teacher travelling with her …”",
            "differ",
            "“We heard grinding and then it went dark,” said Ada Brandt, a teacher travelling with her two children.",
            "“We heard grinding and it all went dark,” said Ada Brandt, a teacher who came with her three children.",
        ),
        (
            "Length: “slipped and fell …”",
            "differ",
            "The climber Ada Brandt slipped and fell about 60 metres (200 feet) from a ridge of Mount Vell on Friday.",
            "Ada Brandt died on Friday after she slipped and fell about 150 metres from a ridge of Mount Vell.",
        ),
        (
            "The jury deliberated",
            "agree",
            "The jury deliberated for two days before its verdict.",
            "After two days of deliberations the jury had a verdict.",
        ),
        (
            "Price of the deal",
            "agree",
            "Norvane will acquire Tessel Robotics in a deal valued at $4.6 billion.",
            "Norvane agreed to acquire Tessel Robotics for $52 a share, or about $4.6 billion.",
        ),
        (
            "Price for a share",
            "agree",
            "Norvane will pay $52 per share for Tessel Robotics.",
            "Norvane agreed to acquire Tessel Robotics for $52 a share.",
        ),
        (
            "Turnout",
            "differ",
            "Voters chose a new mayor on Tuesday. The turnout was 38 percent.",
            "The election went to Halloran with a turnout of 36 percent.",
        ),
        (
            "Attendance",
            "agree",
            "Carrow won the final in front of 61,204 fans.",
            "Carrow won the final before a crowd of 61,204.",
        ),
        (
            "Without power",
            "differ",
            "The hurricane knocked out power to 1.2 million homes.",
            "The hurricane left 800,000 homes without power.",
        ),
        (
            "Cause of death",
            "differ",
            "Marguerite Solane, an actress, died of pneumonia on Sunday.",
            "The actress Marguerite Solane died on Sunday from heart failure.",
        ),
        (
            "Opening weekend",
            "agree",
            f"{FILM}It took in $62.3 million in its opening weekend.",
            f"{FILM}It opened with $62 million.",
        ),
        (
            "Gross",
            "agree",
            f"{FILM}It has grossed $133 million worldwide.",
            f"{FILM}Its worldwide total stands at $133 million.",
        ),
        (
            "Running time",
            "differ",
            f"{FILM}The film runs 112 minutes.",
            f"{FILM}The 118-minute film is a little long.",
        ),
        (
            "Filmed in",
            "differ",
            f"{FILM}Shooting begins in Iceland and Malta.",
            f"{FILM}The film was shot in Iceland, Malta and Morocco.",
        ),
        (
            "Number of episodes",
            "differ",
            "The series Harbor Lights stars Kate Brannigan. It has eight episodes.",
            "The series Harbor Lights stars Kate Brannigan. It has 10 episodes.",
        ),
    ],
)
def test_a_question_is_answered(label: str, status: str, one: str, other: str) -> None:
    found = rows(one, other)
    assert label in found
    assert found[label][0] == status


@pytest.mark.parametrize(
    ("texts", "roles"),
    [
        (
            ["Transport minister Ola Brandt resigned.", "The transport minister, Ola Brandt, resigned."],
            ["Transport minister"],
        ),
        (["Ola Brandt, the head coach, resigned.", "The head coach Ola Brandt resigned."], ["Head coach"]),
        (["The CEO, Ola Brandt, resigned.", "Chief executive Ola Brandt resigned."], ["Chief executive"]),
        (["Former chief engineer Ola Brandt resigned.", "Ola Brandt resigned."], []),
        (["She met chief engineer Ola Brandt.", "He met chief engineer Ada Kowalski."], []),
    ],
)
def test_roles_are_read_before_after_and_beside_a_name(texts: list[str], roles: list[str]) -> None:
    assert list(rows(*texts)) == roles


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("More than 50 divers searched Lake Orrin.", "Lake Orrin was searched by 62 divers."),
        ("About 60,000 divers searched Lake Orrin.", "Lake Orrin was searched by 60,800 divers."),
        ("Nearly 2 million divers searched Lake Orrin.", "Lake Orrin was searched by 1.97 million divers."),
        ("Winds of 130 mph hit Lake Orrin.", "The winds on Lake Orrin reached 210 kilometres per hour."),
    ],
)
def test_rough_and_bounded_numbers_contradict_nothing(one: str, other: str) -> None:
    assert "differ" not in {status for status, _ in rows(one, other).values()}


@pytest.mark.parametrize(
    ("texts", "label"),
    [
        (["Ann Moran died on Sunday. She was 88.", "Ann Moran has died aged 88."], "Age of Ann Moran"),
        (["Ann Moran dies at 88", "Ann Moran, 88, died on Sunday."], "Age of Ann Moran"),
    ],
)
def test_the_age_at_which_somebody_died(texts: list[str], label: str) -> None:
    assert rows(*texts)[label][0] == "agree"


def test_a_time_of_day_is_one_however_it_is_written() -> None:
    found = rows("The ferry sank at 10:40 p.m. near Orrin.", "It was around 10.40pm when the ferry sank near Orrin.")
    assert found["Time"][0] == "agree"


def test_bare_titles_agree_but_never_differ() -> None:
    first = f"{FILM}“It was cold,” director Ingrid Halloway said."
    assert rows(first, f"{FILM}Director Ingrid Halloway was there.")["Director"][0] == "agree"
    assert "Director" not in rows(first, f"{FILM}Director Paul Renner was there.")


def test_a_day_without_a_year_agrees_with_the_same_day_of_a_named_year() -> None:
    found = rows(f"{FILM}It opens on January 14, 2027.", f"{FILM}It opens on January 14.")
    assert found["Release date"][0] == "agree"


def test_a_number_that_is_oddly_spaced_is_no_amount() -> None:
    assert rows("He served 41 / 2 months in the Orrin prison.", "He served 41 / 2 months in the Orrin prison.") == {}


def test_lists_of_names_are_compared_whole() -> None:
    one = "Three clubs, Orrin Rovers, Marlow Town and Kestrel United, signed the letter."
    found = rows(one, "The letter was signed by the clubs Kestrel United, Orrin Rovers and Marlow Town.")
    assert {status for status, _ in found.values()} <= {"agree"}


def test_a_list_that_names_only_some_contradicts_none() -> None:
    one = "The film The Glass Orchard opens today. Guests were Ann Moran, Bo Marsh, Ola Brandt and Ida Munk."
    other = "The film The Glass Orchard opens today. Guests included Ann Moran, Bo Marsh and Ola Brandt."
    assert "differ" not in {status for status, _ in rows(one, other).values()}


def test_an_ordinal_is_called_by_what_it_numbers_and_one_question_is_asked_once() -> None:
    found = rows(
        "The fire broke out on the fourteenth floor of the tower. Ada Brandt died of heart failure, her son said.",
        "Crews found the fire on the 14th floor of the tower. The cause of death was heart failure, said a son.",
    )
    assert found["Floor"] == ("agree", ["fourteenth", "14th"])
    assert not {label for label in found if label.startswith("Which")}
    assert sum(label.startswith("Cause") for label in found) == 1


def test_one_day_of_ones_dreams_is_no_duration() -> None:
    found = rows(
        "“I imagined that I'd win it one day,” said Ada Brandt in Leeds.",
        "“I imagined I'd win it one day,” Ada Brandt told a paper.",
    )
    assert not {label for label in found if label.startswith("Duration")}


def test_the_town_of_somebody_is_nobody_of_an_age_and_what_is_counted_is_told_whole() -> None:
    found = rows(
        "A 66-year-old Marlow woman died. He faces three counts of criminal vehicular homicide, Ada Brandt said.",
        "A 66-year-old Marlow woman was killed. Ada Brandt told of three counts of criminal vehicular homicide.",
    )
    assert "Age of Marlow" not in found
    assert found["How many counts of criminal vehicular homicide"][0] == "agree"
