from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from moviebrowser.desktop.panes.paths import Anchor, Path, rising

numbers = st.floats(-200, 1500, allow_nan=False)
anchors = st.lists(st.builds(Anchor, numbers, numbers, st.floats(0.01, 1)), max_size=25)


@given(anchors)
def test_the_path_never_goes_back_and_never_leaps(found: list[Anchor]) -> None:
    path = Path(found, 1000, 800)
    heights = [path.at(at / 2) for at in range(2001)]
    assert heights[0] == 0
    assert abs(heights[-1] - 800) < 1e-6
    steps = [after - before for before, after in pairwise(heights)]
    assert min(steps) >= -1e-6


@given(anchors)
def test_what_is_kept_rises_in_both_panes(found: list[Anchor]) -> None:
    kept = rising(found)
    assert all(a.source <= b.source and a.target <= b.target for a, b in pairwise(kept))
    assert bool(kept) == bool(found)


def test_heavy_anchors_win_over_many_light_ones() -> None:
    light = [Anchor(at, 500 + at, 0.01) for at in range(0, 100, 10)]
    heavy = Anchor(105, 110, 1.0)
    assert heavy in rising([*light, heavy])


def test_straight_stretches_are_kept_exactly() -> None:
    path = Path([Anchor(at, at + 300) for at in range(100, 900, 50)], 1000, 1400)
    assert abs(path.at(500) - 800) < 1e-6


def test_a_jump_out_of_order_is_passed_over_smoothly() -> None:
    there = [Anchor(at, at) for at in range(50, 1000, 50) if at != 500]
    path = Path([*there, Anchor(500, 10)], 1000, 1000)
    assert abs(path.at(500) - 500) < 30


def test_a_pane_that_cannot_scroll_stays() -> None:
    assert Path([Anchor(10, 20)], 0, 500).at(0) in (0, 500)
    assert Path([Anchor(10, 20)], 300, 0).at(150) == 0
