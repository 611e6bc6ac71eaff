"""Which headings stand between the cards of the tray."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from moviebrowser.desktop.panels.tray_rows import Heading, Row, as_data, rows_of, spoken
from moviebrowser.excerpts import Excerpt, Source

CARD = Excerpt(1, 0, 4, "Lamp", "", "", Source(), "2024-03-04T10:00:00Z")


def card(heading: str = "", bundle: str = "") -> Excerpt:
    return replace(CARD, heading=heading, bundle=bundle, bundle_title=bundle.upper())


def headings(*excerpts: Excerpt) -> list[Row]:
    return [row for row in rows_of(excerpts) if isinstance(row, Heading)]


def test_a_bundle_under_a_heading_has_both() -> None:
    assert headings(card("Crew"), card("Crew", "a"), card("Crew", "a")) == [
        Heading("Crew", 3),
        Heading("A", 2, "a", under="Crew"),
    ]


def test_single_ones_after_a_bundle_are_told_from_it(qtbot: QtBot) -> None:
    bundle, singly = headings(card(bundle="a"), card(bundle="a"), card(), card())
    assert (bundle, singly) == (Heading("A", 2, "a"), Heading("", 2, singly=True))
    assert spoken(singly) == "Kept singly, 2 excerpts"
    assert headings(card(), card(bundle="a")) == [Heading("A", 1, "a")]


def test_those_under_no_heading_are_told_from_the_group_before(qtbot: QtBot) -> None:
    assert headings(card(), card("Crew"), card()) == [Heading("Crew", 1), Heading("", 1)]
    assert headings(card("Crew"), card())[-1].said == "Without a heading"  # type: ignore[union-attr]


@pytest.mark.parametrize("excerpts", [(), (card(),), (card(), card())])
def test_without_headings_there_are_cards_alone(excerpts: tuple[Excerpt, ...]) -> None:
    assert rows_of(excerpts) == list(excerpts)


def test_what_follows_a_heading_is_under_it() -> None:
    crew, bundle = headings(card("Crew", "a"))
    assert isinstance(crew, Heading)
    assert isinstance(bundle, Heading)
    assert (crew.heading, bundle.heading) == ("Crew", "Crew")


def test_what_is_dragged_is_text_and_a_page_with_each_source_once(qtbot: QtBot) -> None:
    data = as_data([replace(CARD, source=Source(title="Lamps at six", published="2024-03-04"))])
    assert data.text().splitlines() == ["“Lamp”", "— Lamps at six · 4 Mar 2024"]
    assert "Lamps at six" in data.html()
    assert data.formats() == ["text/plain", "text/html"]
