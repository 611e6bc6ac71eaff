"""Articles in other languages: dates, numbers, units and who says what."""

import pytest

from moviebrowser.analysis import AmountValue, Analysis, DateValue, Mention, analyse
from moviebrowser.articles import Article


def analysed(text: str, language: str | None) -> Analysis:
    return next(analyse([Article(text, language=language)]))


def valued(text: str, language: str | None) -> list[Mention]:
    return [mention for mention in analysed(text, language).mentions if mention.value is not None]


@pytest.mark.parametrize(
    ("text", "language", "low", "unit"),
    [
        ("Sie zahlte gestern 3.000 Dollar an ihn.", "de", 3000, "USD"),
        ("Elle a payé 3 000 dollars hier soir.", "fr", 3000, "USD"),
        ("Es waren 2,5 Prozent, sagte er.", "de", 2.5, "%"),
        ("Она заплатила 3000 долларов вчера.", "ru", 3000, "USD"),
        ("She paid 3.5 percent of it.", "en", 3.5, "%"),
    ],
)
def test_numbers_are_read_as_their_language_writes_them(text: str, language: str, low: float, unit: str) -> None:
    [value] = [mention.value for mention in valued(text, language)]
    assert isinstance(value, AmountValue)
    assert (value.low, value.unit) == (low, unit)


@pytest.mark.parametrize(
    ("text", "language"), [("她于2024年1月5日星期五被捕", "zh"), ("그녀는 2024년 1월 5일에 체포되었다", "ko")]
)
def test_dates_with_signs_for_year_month_and_day(text: str, language: str) -> None:
    [mention] = [mention for mention in valued(text, language) if isinstance(mention.value, DateValue)]
    assert mention.value == DateValue(2024, 1, 5)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Polizeichef Ruben Vorst kam. „Es tut mir sehr leid“, sagte Ines Harlow.", "de"),
        ("Ruben Vorst est venu. « Je suis vraiment désolée », a dit Ines Harlow.", "fr"),
        ("Ruben Vorst vino. «Lo siento mucho, de verdad», dijo Ines Harlow.", "es"),
    ],
)
def test_a_verb_of_saying_in_another_language_names_the_speaker(text: str, language: str) -> None:
    [quote] = analysed(text, language).quotes
    assert quote.speaker is not None
    assert text[quote.speaker.start : quote.speaker.end].endswith("Harlow")


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Mme Ribault dirige la Banque de Lorvaine à Lyon.", "fr", {"Banque de Lorvaine"}),
        (
            "Desde hace diez años enseña allí Ruben Vorst, de la Universidad de San Elmo.",
            "es",
            {"Universidad de San Elmo", "Ruben Vorst"},
        ),
        (
            "Ieri il Ministero della Cultura ha risposto a Ines Harlow.",
            "it",
            {"Ministero della Cultura", "Ines Harlow"},
        ),
    ],
)
def test_a_body_whose_name_begins_with_its_kind_is_whole(text: str, language: str, names: set[str]) -> None:
    assert names <= {text[mention.start : mention.end] for mention in analysed(text, language).mentions}
