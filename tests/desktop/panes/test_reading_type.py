import json
from dataclasses import replace

import pytest

from moviebrowser.desktop.panes.reading_type import STANDARD, ReadingType, reading_type


def test_a_reading_type_is_kept_as_json() -> None:
    wanted = ReadingType("sans", 20, 140, 60, justified=True)
    assert reading_type(json.loads(json.dumps(wanted.as_json()))) == wanted


@pytest.mark.parametrize(
    "data", [{}, {"family": "comic", "size": "big"}, {"size": 900, "column": 0, "line_height": None}, {"other": 1}]
)
def test_what_cannot_be_used_is_as_in_the_standard(data: dict[str, object]) -> None:
    assert reading_type(data) == STANDARD


def test_type_grows_and_shrinks_within_bounds() -> None:
    assert STANDARD.larger(2).size == STANDARD.size + 2
    assert STANDARD.larger(1000).larger(1) == STANDARD.larger(1000)
    assert replace(STANDARD, size=30).larger(0) == STANDARD
    assert STANDARD.larger(9).readable() > STANDARD.readable() > STANDARD.larger(-9).readable()
