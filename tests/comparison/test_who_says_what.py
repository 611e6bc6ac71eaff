"""Whose words quotes are, through the whole way from text to comparison, and which versions are one utterance."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviebrowser.analysis import analyse
from moviebrowser.articles import Article
from moviebrowser.comparison import Comparison, compare

SAID = "We waited thirty years for this bridge"


def compared(*texts: str) -> Comparison:
    articles = [Article(text, language="en") for text in texts]
    return compare(articles, list(analyse(articles)))


def speakers(*texts: str) -> set[str | None]:
    comparison = compared(*texts)
    names = {entity.id: entity.name for entity in comparison.entities}
    return {names.get(quote.speaker or "") for quote in comparison.quotes}


@pytest.mark.parametrize(
    "text",
    [
        f"“{SAID},” said Ola Renner, who has been mayor since 2010, on Monday.",
        f"“{SAID},” Ola Renner, the mayor of Marlow, said.",
        f"“{SAID},” Ola Renner, who was joined by Ada Brandt, said on Monday.",
        f"According to Ola Renner, “{SAID.lower()}.”",
        f"“{SAID}”, according to Ola Renner.",
        f"Ola Renner opened the bridge on Monday. He looked tired. “{SAID},” he said.",
        f"“It was a long wait for us all,” said Ola Renner.\n\n“{SAID},” he said.",
        f"Ola Renner said: “{SAID}. Nobody believed us.\n\n“Now the bridge is here at last.”",
        f"“{SAID},” Ola Renner told Ada Brandt of the Courier.",
        f"In a letter to Ada Brandt, Ola Renner wrote: “{SAID}.”",
        f"“{SAID},” Ola Renner’s letter continued.",
        f"Ola Renner: “{SAID}.”",
        f"“{SAID},” said Ida Munk’s husband, Ola Renner.",
        f"Ida Munk’s husband, Ola Renner, said: “{SAID}.”",
        f"“{SAID},” Ola Renner, Ida Munk’s husband, said.",
        *(f"{first}{SAID}{last}, Ola Renner said." for first, last in ("''", '""', "‘’", "«»", "„“", "»«")),
    ],
)
def test_the_speaker_is_the_one_who_acts(text: str) -> None:
    assert speakers(text) == {"Ola Renner"}


@pytest.mark.parametrize(
    "text",
    [
        f"“{SAID},” a spokesman for Ola Renner said.",
        f"“{SAID},” said Ola Renner’s driver.",
        f"“{SAID},” one driver said. Ola Renner was not there.",
        f"Ola Renner listened. “{SAID},” shouted a man in the crowd.",
        f"Ola Renner and Ada Brandt said in a joint statement: “{SAID}.”",
    ],
)
def test_who_is_only_named_beside_does_not_speak(text: str) -> None:
    assert speakers(text) == {None}


@pytest.mark.parametrize(
    ("one", "other", "status"),
    [
        ("“The bridge is here at last,” said Ola Renner.", "“The bridge is here at last!” said Ola Renner.", "same"),
        (
            "“We waited. The bridge is here at last, and it is ours,” said Ola Renner.",
            "“The bridge is here at last,” Ola Renner said.",
            "same",
        ),
        (
            "“The old bridge is here no more,” said Ola Renner, “and I miss it dearly.”",
            "“I tell you that the old bridge is here no more,” said Ola Renner.",
            "differs",
        ),
        (
            "“Quiet towns have loud bridges,” said Ola Renner.",
            "“Ours is a quiet town, and quiet towns have loud bridges,” said Ola Renner.",
            "same",
        ),
        (
            "“The bridge is here at last, and it is ours,” said Ola Renner.",
            "“The bridge is finally here, and it is ours,” said Ola Renner.",
            "differs",
        ),
        (
            "“The bridge is here at last, and nobody takes it from us,” said Ola Renner.",
            "The bridge is here at last, and nobody takes it from us, Ola Renner wrote to us.",
            "same",
        ),
    ],
)
def test_versions_of_one_utterance(one: str, other: str, status: str) -> None:
    [quote] = [quote for quote in compared(one, other).quotes if len(quote.versions) > 1]
    assert quote.status == status


def test_an_apostrophe_ends_no_quote() -> None:
    assert (
        compared("The workers' union said the 'old bridge' was closed, and the drivers', too, were angry.").quotes == ()
    )
    [quote] = compared("'The drivers' union helped us a lot,' said Ola Renner.").quotes
    assert quote.versions[0].text == "The drivers' union helped us a lot"


def test_what_is_told_indirectly_is_no_quote() -> None:
    assert compared("Ola Renner said that the town had waited thirty years for the bridge.").quotes == ()


_MARKS = st.sampled_from(["“{}”", '"{}"', "‘{}’", "«{}»", "»{}«", "„{}“", "'{}'", "“{}", "{}”"])
_WORDS = st.lists(
    st.sampled_from("we had it’s 🎬 e\u0301té the long “old” bridge. Then, never!".split()), min_size=1, max_size=12
)
_TAG = st.sampled_from([", said Ola Renner.", " he said", ".\n\n", " Ola Renner’s wife said. ", ""])


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(st.tuples(_MARKS, _WORDS, _TAG), max_size=4), min_size=1, max_size=3))
def test_every_version_is_its_span(told: list[list[tuple[str, list[str], str]]]) -> None:
    comparison = compared(*("".join(mark.format(" ".join(words)) + tag for mark, words, tag in text) for text in told))
    for quote in comparison.quotes:
        for version in quote.versions:
            text = comparison.articles[version.place.article].text
            printed = text[version.place.start : version.place.end]
            parts = version.text.split(" … ")
            assert printed == version.text or (printed.startswith(parts[0]) and printed.endswith(parts[-1]))
            assert all(part in printed for part in parts)
