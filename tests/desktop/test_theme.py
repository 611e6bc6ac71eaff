import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from moviebrowser.analysis import EntityType
from moviebrowser.desktop.icons import GLYPHS, icon
from moviebrowser.desktop.panels.bars import ground_of
from moviebrowser.desktop.panels.coverage import Telling
from moviebrowser.desktop.panels.heat_map import heat
from moviebrowser.desktop.stylesheet import track
from moviebrowser.desktop.theme import CHOICES, Appearance, Theme, ThemeError, contrast, load, packaged
from moviebrowser.excerpts import Colour
from moviebrowser.places import resources

THEMES = tuple(choice for choice in CHOICES if choice != "system")
STRONG = tuple(name for name in THEMES if name.startswith("high-contrast"))


def pairs(theme: Theme) -> list[tuple[str, QColor, QColor]]:
    """Every text that stands on a ground, with a name for the report."""
    colour = theme.colour
    on_surfaces = [
        (f"{ink} on {ground}", colour(ink), colour(ground))
        for ink, ground in itertools.product(
            ("text", "muted", "accent", "agree", "differ", "only_here", "pinned"), ("window", "panel", "card", "field")
        )
    ]
    softs = [(name, f"{name}_soft") for name in ("agree", "differ", "only_here", "pinned", "accent")]
    on_softs = [(f"{ink} on {soft}", colour(ink), colour(soft)) for ink, soft in softs]
    grounds = ("selection", "search_hit", "flash", "hover", *(soft for _, soft in softs))
    plain = [(f"text on {ground}", colour("text"), colour(ground)) for ground in grounds]
    entities = [(f"{kind} on soft", *theme.entity(kind)) for kind in EntityType]
    # Hits and what flashes lie under names, too.
    entities += [
        (f"{kind} on {ground}", theme.entity(kind)[0], colour(ground))
        for kind, ground in itertools.product(EntityType, ("search_hit", "flash"))
    ]
    rows = [
        (f"{ink} on {ground}", colour(ink), colour(ground))  # in rows that are chosen or pointed at, and disabled
        for ink, ground in itertools.product(("muted", "accent", "agree", "differ"), ("accent_soft", "hover"))
    ]
    drawn = [(f"share {share}", theme.letter_on(ground), ground) for share, ground in heat_grounds(theme)]
    drawn += [(f"{told} in bars", theme.letter_on(ground_of(told, theme)), ground_of(told, theme)) for told in Telling]
    marked = [(f"text on {marker}", colour("text"), theme.marker_soft(marker)) for marker in Colour]
    chips = [(f"letter on chip {nth}", theme.letter_on(theme.outlet(nth)), theme.outlet(nth)) for nth in range(8)]
    button = ("button", colour("on_accent"), colour("accent"))
    return [*on_surfaces, *on_softs, *plain, *entities, *rows, *drawn, *marked, *chips, button]


def heat_grounds(theme: Theme) -> list[tuple[float, QColor]]:
    """What the heat map's cells are filled with, from nothing in common to the most that two articles have."""
    return [(nth / 20, heat(theme, nth / 20)) for nth in range(21)]


def below(least: float, cases: list[tuple[str, QColor, QColor]]) -> dict[str, float]:
    ratios = {what: contrast(ink, ground) for what, ink, ground in cases}
    return {what: round(ratio, 2) for what, ratio in ratios.items() if ratio < least}


@pytest.mark.parametrize("name", THEMES)
def test_text_keeps_the_contrast_that_reading_needs(name: str) -> None:
    assert below(4.5, pairs(packaged(name))) == {}


@pytest.mark.parametrize("name", THEMES)
def test_marks_stand_out_from_the_card(name: str) -> None:
    theme = packaged(name)
    meanings = ("only_here", "wording", "same_edge", "differing_edge", "search_hit_edge")
    marks = [(meaning, theme.colour(meaning)) for meaning in meanings]
    marks += [(str(colour), theme.marker(colour)) for colour in Colour]
    marks += [(str(kind), theme.entity(kind)[0]) for kind in EntityType]
    assert below(3, [(what, mark, theme.colour("card")) for what, mark in marks]) == {}
    assert below(3, [("progress", theme.colour("accent"), track(theme))]) == {}


@pytest.mark.parametrize("name", STRONG)
def test_high_contrast_is_higher(name: str) -> None:
    theme = packaged(name)
    assert theme.strong
    on_shades = ("letter", "share", "in bars")  # which lie between, so that no letter has more than 4.6 on some
    assert below(7, [case for case in pairs(theme) if not any(word in case[0] for word in on_shades)]) == {}
    edges = ("border", "only_here", "wording", "same_edge", "differing_edge", "search_hit_edge")
    assert below(4.5, [(edge, theme.colour(edge), theme.colour("card")) for edge in edges]) == {}


@pytest.mark.parametrize("name", THEMES)
def test_ribbons_stand_out_from_the_desk(name: str) -> None:
    theme = packaged(name)
    edges = ("same_edge", "differing_edge")
    assert below(3, [(edge, theme.colour(edge), theme.colour("window")) for edge in edges]) == {}


def test_every_packaged_theme_can_be_chosen() -> None:
    names = {path.stem for path in (resources() / "themes").glob("*.toml")}
    assert names == set(THEMES)


@pytest.mark.parametrize("name", THEMES)
def test_entity_types_differ_without_colour(name: str) -> None:
    assert len({packaged(name).underline(kind) for kind in EntityType}) == len(EntityType)


@pytest.mark.parametrize(
    ("was", "becomes", "key"),
    [
        ('muted = "#656c78"', "", "colours.muted"),
        ('muted = "#656c78"', 'muted = "grey"', "colours.muted"),
        ('muted = "#656c78"', 'muted = "#656c78"\nmutes = "#000000"', "colours.mutes"),
        ('underline = "wave"', 'underline = "solid"', "entities.other.underline"),
        ('underline = "wave"', 'underline = "zigzag"', "entities.other.underline"),
        ("dark = false", 'dark = "no"', "dark"),
        ('"#5d6675"]', "]", "outlets.chips"),
        ("[colours]", "[colours", "file"),
    ],
)
def test_a_faulty_theme_is_refused_by_file_and_key(tmp_path: Path, was: str, becomes: str, key: str) -> None:
    text = (resources() / "themes" / "light.toml").read_text(encoding="utf-8")
    assert was in text
    faulty = tmp_path / "mine.toml"
    faulty.write_text(text.replace(was, becomes), encoding="utf-8")
    with pytest.raises(ThemeError, match=rf"mine\.toml: {key}"):
        load(faulty)


def test_a_missing_theme_names_its_file(tmp_path: Path) -> None:
    with pytest.raises(ThemeError, match=r"none\.toml: file"):
        load(tmp_path / "none.toml")


def test_choosing_restyles_the_application(appearance: Appearance, qtbot: QtBot) -> None:
    with qtbot.waitSignal(appearance.changed):
        appearance.choose("dark")
    assert appearance.theme.dark
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    assert appearance.theme.colours["accent"] in application.styleSheet()
    with pytest.raises(ValueError, match="sepia"):
        appearance.choose("sepia")


def test_roles_are_drawn_in_the_theme(appearance: Appearance, qtbot: QtBot) -> None:
    button = QPushButton("Compare")
    button.setProperty("role", "primary")
    qtbot.addWidget(button)
    button.show()
    drawn = button.grab().toImage().pixelColor(button.width() // 2, 4)
    assert drawn == appearance.theme.colour("accent")


def test_every_icon_can_be_drawn(appearance: Appearance) -> None:
    assert [name for name in GLYPHS if icon(name, appearance.theme.colour("text")).pixmap(16, 16).isNull()] == []


@pytest.mark.parametrize(("now", "dark"), [("dark", True), ("high-contrast", False)])
def test_the_systems_choice_is_followed_while_the_window_stands(
    appearance: Appearance, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, now: str, dark: bool
) -> None:
    changed = QGuiApplication.styleHints().colorSchemeChanged
    monkeypatch.setattr("moviebrowser.desktop.theme._systems_own", lambda: now)
    appearance.choose("light")
    changed.emit(Qt.ColorScheme.Dark)
    assert appearance.theme.name == packaged("light").name, "what the reader chose stays"
    monkeypatch.setattr("moviebrowser.desktop.theme._systems_own", lambda: "light")
    appearance.choose("system")
    monkeypatch.setattr("moviebrowser.desktop.theme._systems_own", lambda: now)
    with qtbot.waitSignal(appearance.changed):
        changed.emit(Qt.ColorScheme.Dark)
    assert (appearance.theme.name, appearance.theme.dark) == (packaged(now).name, dark)
