import pytest

TITLE = "Harbour: Unbound – Cold Water Part One"


@pytest.mark.parametrize(
    "written",
    [
        TITLE,
        "Harbour Unbound: Cold Water Part 1",
        "Harbour: Unbound - Cold Water Part One",
        "Harbour Unbound Cold Water Part One",
        "Harbour: Unbound — Cold Water Part II",
        "Cold Water: Chapter Two",
    ],
)
def test_titles_are_whole_with_subtitle_and_part(mark, written: str) -> None:
    assert mark(f"Nobody in {written} is safe, he said.").all("work") == [written]


def test_text_run_on_to_a_title_is_not_swallowed(mark) -> None:
    marked = mark(
        f"{TITLE} It arrived. The sequel, Harbour: Unbound – Cold Water Part Twowill open. Harbour: Unboundwith him."
    )
    assert marked.all("work") == [TITLE, "Harbour: Unbound – Cold Water Part Two", "Harbour: Unbound"]


def test_short_forms_are_found_once_the_title_is_known(mark) -> None:
    marked = mark(f"{TITLE} opens soon. In Harbour Unbound he swims. Cold Water Part One is long.")
    assert marked.all("work") == [TITLE, "Harbour Unbound", "Cold Water Part One"]


def test_a_number_in_a_series_ends_a_title(mark) -> None:
    marked = mark(
        "The film has stunts. Night Runner is back.", title="Night Runner 7: trailer shows stunts of the film"
    )
    assert [(m.start, m.end) for m in marked.analysis.title_mentions if m.type == "work"] == [(0, 14)]
    assert marked.all("work") == ["Night Runner"]


def test_quoted_titles_are_works_but_utterances_and_nicknames_are_not(mark) -> None:
    marked = mark(
        'She was in "The Glass Harbour" then. Vince "The Anvil" Dorn left. "Come Here," he said. A "big" film.'
    )
    assert marked.all("work") == ["The Glass Harbour"]


@pytest.mark.parametrize(
    "text", ["Week 7 was dull. The team won in Game 7.", "He was on Flight 12 on March 7.", "Photo: Courtesy"]
)
def test_other_numbers_and_colons_make_no_title(mark, text: str) -> None:
    assert not mark(text).all("work")
