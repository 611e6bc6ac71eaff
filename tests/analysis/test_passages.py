from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from moviebrowser.analysis.passages import LONGEST, passages


def cut(text: str) -> list[str]:
    return [text[span.start : span.end] for span in passages(text)]


def test_abbreviations_and_initials_do_not_end_a_sentence() -> None:
    text = "Mr. Oram met Dr. J. K. Vale of St. Orla, No. 2 in the U.S. list. He left at 8 p.m. on Friday. They stayed."
    assert cut(text) == [
        "Mr. Oram met Dr. J. K. Vale of St. Orla, No. 2 in the U.S. list.",
        "He left at 8 p.m. on Friday.",
        "They stayed.",
    ]


def test_closing_quotes_stay_with_their_sentence() -> None:
    assert cut('"We ran." Then "we stopped!" he said. “Why?” she asked. ‘No.’ End') == [
        '"We ran."',
        'Then "we stopped!" he said.',
        "“Why?” she asked.",
        "‘No.’",
        "End",
    ]


def test_spaced_quotation_marks_go_where_they_belong() -> None:
    assert cut('" It fell . " She ran . " It broke . "') == ['" It fell . "', "She ran .", '" It broke . "']


def test_headings_and_paragraphs_are_passages_of_their_own() -> None:
    assert cut("What we know\n\nIt opens soon.\nIt is long\n") == ["What we know", "It opens soon.", "It is long"]


def test_a_page_stamp_in_the_line_is_no_part_of_the_sentence() -> None:
    assert cut("Ferry runs aground Posted July 5, 2023 at 8:10 PM EDT A ferry ran aground on July 4, 2023 Monday.") == [
        "Ferry runs aground",
        "Posted July 5, 2023 at 8:10 PM EDT",
        "A ferry ran aground on July 4, 2023 Monday.",
    ]


def test_other_scripts_end_sentences_too() -> None:
    assert cut("船が来た。人が見た。") == ["船が来た。", "人が見た。"]
    assert cut("هل وصل؟ نعم وصل.") == ["هل وصل؟", "نعم وصل."]


def test_no_text_has_no_passages() -> None:
    assert cut("") == cut(" \n\n ") == []


@given(st.text(alphabet=st.sampled_from("aZ é́\u05d0\U0001f3ac.!?\"'”“\n,8"), max_size=3000) | st.text())
def test_passages_cover_every_letter_in_order_within_bounds(text: str) -> None:
    spans = passages(text)
    assert all(span.start < span.end <= span.start + LONGEST for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all("\n" not in text[span.start : span.end] for span in spans)
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
