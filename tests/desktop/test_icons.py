"""Icons are drawn, in the colour of their state, as sharp as the screen."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from pytestqt.qtbot import QtBot

from moviebrowser.desktop.icons import GLYPHS, icon, toggled_icon

RED, BLUE = QColor("#d01010"), QColor("#1010d0")


def drawn(
    of: QIcon, ratio: float, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off
) -> QImage:
    return of.pixmap(QSize(20, 20), ratio, mode, state).toImage()


def strongest(image: QImage) -> QColor:
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=QColor.alpha)


def shape(image: QImage) -> bytes:
    return bytes(image.constBits())


@pytest.mark.parametrize("name", GLYPHS)
def test_every_name_draws_a_glyph_of_its_own_font(qtbot: QtBot, name: str) -> None:
    image = drawn(icon(name, RED), 1.0)
    assert strongest(image).alpha() > 100
    assert strongest(image).red() > 180
    # A font without the sign would draw the same box for any of them.
    assert shape(image) != shape(drawn(icon("settings" if name != "settings" else "tag", RED), 1.0))


def test_another_name_is_refused() -> None:
    with pytest.raises(KeyError):
        icon("no such name", RED)


def test_the_colour_tells_the_state(qtbot: QtBot) -> None:
    toggled = toggled_icon("original", RED, BLUE)
    assert strongest(drawn(toggled, 2.0)).name() == RED.name()
    assert strongest(drawn(toggled, 2.0, state=QIcon.State.On)).name() == BLUE.name()
    assert strongest(drawn(icon("original", RED), 2.0, state=QIcon.State.On)).name() == RED.name()
    assert strongest(drawn(toggled, 2.0, QIcon.Mode.Disabled)).alpha() == pytest.approx(102, abs=4)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_an_icon_has_the_pixels_of_the_screen(qtbot: QtBot, ratio: float) -> None:
    image = drawn(icon("search", RED), ratio)
    assert image.width() == image.height() == round(20 * ratio)
    assert image.devicePixelRatio() == ratio
