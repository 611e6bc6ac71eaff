"""Who has whose words: groups of one origin, and who took them from whom."""

import pytest

from moviebrowser.analysis import Analysis, Quote, Span
from moviebrowser.articles import Article
from moviebrowser.comparison import Comparison, Evidence, borrowings, origins
from moviebrowser.comparison.quotes import compare_quotes
from moviebrowser.comparison.wording import shared_wording

WIRE = (
    "A fire broke out on the quay of Marlow Harbour early on Tuesday and destroyed three wooden boats, the port said. "
    "The boats had been moored there since the autumn because nobody would pay for their repair or their removal."
)
OWN = (
    "Neighbours heard the bells before dawn and carried blankets down to the water. Nobody slept again that night. "
    "The harbour master had warned of old wiring in a letter that the council never answered, his wife told us."
)
THIRD = (
    "Insurance will pay nothing, since the owners of the three hulls cannot be found. A museum in the next town "
    "had wanted one of them for its garden and has a drawing of where it was to stand."
)


def told(*stories: tuple[str, str | None, str | None], quoted: str = "") -> Comparison:
    """Return a comparison of articles, each a text, an outlet and a date, in which `quoted` is a quote."""
    articles = tuple(Article(text, outlet=outlet, published=published) for text, outlet, published in stories)
    wording, overlap = shared_wording(articles)
    analyses = [_analysis(article, quoted) for article in articles]
    return Comparison(articles, (), (), (), (), compare_quotes(articles, analyses, ()), wording, overlap)


def _analysis(article: Article, quoted: str) -> Analysis:
    start = article.text.find(quoted) if quoted else -1
    quotes = (Quote((Span(start, start + len(quoted)),)),) if start >= 0 else ()
    return Analysis(article.key, "test", "en", (Span(0, len(article.text)),), (), (), quotes)


def test_articles_in_the_same_words_have_one_origin() -> None:
    comparison = told((WIRE, None, None), (OWN, None, None), (f"{WIRE} {THIRD}", None, None))
    assert origins(comparison) == ((0, 2), (1,))
    assert borrowings(comparison) == ()


def test_the_one_published_later_took_the_words() -> None:
    [found] = borrowings(told((f"{WIRE} {THIRD}", None, "2024-05-03"), (WIRE, None, "2024-05-02T09:00:00Z")))
    assert (found.taker, found.source, found.evidence) == (0, 1, Evidence.DATE)
    assert 0.4 < found.share < 0.7


@pytest.mark.parametrize("dates", [("2024-05-03", "2024-05-03T10:00:00"), ("soon", "2024-05-03"), (None, "2024-05-03")])
def test_without_two_dates_that_differ_nobody_is_blamed(dates: tuple[str | None, str | None]) -> None:
    assert borrowings(told((WIRE, None, dates[0]), (WIRE, None, dates[1]))) == ()


@pytest.mark.parametrize("credit", ["The Orrin Wire reported", "according to the Orrin Wire", "told the Orrin Wire"])
def test_who_credits_the_other_outlet_took_the_words_whatever_the_dates(credit: str) -> None:
    comparison = told(
        (f"{WIRE} So {credit} on Tuesday.", "Marlow Post", "2024-05-02"), (WIRE, "The Orrin Wire", "2024-05-03")
    )
    [found] = borrowings(comparison)
    assert (found.taker, found.source, found.evidence) == (0, 1, Evidence.CREDIT)


def test_one_agency_credited_by_both_needs_fewer_words() -> None:
    shared = WIRE.split(". ")[0] + "."
    one, other = f"{shared} {OWN} {OWN[::-1]} {OWN.upper()}", f"{THIRD} {shared} {WIRE[::-1]} {THIRD[::-1]}"
    assert len(origins(told((one, None, None), (other, None, None)))) == 2
    credited = f"MARLOW (OW) — {one}", f"{other} The Orrin Wire contributed to this report."
    assert origins(told((credited[0], None, None), (credited[1], None, None))) == ((0, 1),)


def test_what_both_quote_is_no_copying() -> None:
    one, other = f"{OWN} “{WIRE}”", f"“{WIRE}” {THIRD}"
    assert origins(told((one, None, None), (other, None, None))) == ((0, 1),)
    assert origins(told((one, None, None), (other, None, None), quoted=WIRE)) == ((0,), (1,))


def test_who_took_from_two_does_not_make_them_one() -> None:
    both = f"{WIRE} {OWN} {WIRE[:40]}"
    comparison = told((WIRE, None, "2024-05-01"), (OWN, None, "2024-05-01"), (both, None, "2024-05-02"))
    assert len(origins(comparison)) == 2


@pytest.mark.parametrize("text", ["", "!!!", "One"])
def test_texts_without_words_are_origins_of_their_own(text: str) -> None:
    assert origins(told((text, None, None), (text, None, None))) == ((0,), (1,))
