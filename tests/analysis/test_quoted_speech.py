import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"We had to sink the boat twice," said Maria Delgado.', "Maria Delgado"),
        ("“We had to sink the boat twice!” Maria Delgado wrote in the caption.", "Maria Delgado"),
        ('Maria Delgado added, "We had to sink the boat twice."', "Maria Delgado"),
        ("Maria Delgado said: «We had to sink the boat twice.»", "Maria Delgado"),
        ("‘We had to sink the boat twice,’ said Maria Delgado.", "Maria Delgado"),
        ('"We had to sink the boat twice," according to Maria Delgado.', "Maria Delgado"),
        ('Maria Delgado came late. "We had to sink the boat twice," she said.', "Maria Delgado"),
        (
            'Director Maria Delgado met Stefan Brandt. "We had to sink the boat twice," the director said.',
            "Maria Delgado",
        ),
        ('"We had to sink the boat twice," wrote a fan.', None),
    ],
)
def test_a_reporting_verb_ties_the_speaker(mark, text: str, speaker: str | None) -> None:
    [(pieces, said_by)] = mark(text).quotes()
    assert pieces[0].rstrip(".,!") == "We had to sink the boat twice"
    assert said_by == speaker


def test_a_quote_broken_up_by_its_clause_is_one(mark) -> None:
    [(pieces, speaker)] = mark('"We sank the boat," said Maria Delgado, "and then we raised it."').quotes()
    assert pieces == ["We sank the boat,", "and then we raised it."]
    assert speaker == "Maria Delgado"


def test_two_people_s_quotes_stay_two(mark) -> None:
    quotes = mark('"We sank the whole boat," said Ana Ruiz. "It was a very good boat," said Tom Felder.').quotes()
    assert [speaker for _, speaker in quotes] == ["Ana Ruiz", "Tom Felder"]


def test_a_quote_goes_on_over_paragraphs_that_open_with_a_mark(mark) -> None:
    [(pieces, speaker)] = mark("Ana Ruiz said: “We sank the boat.\n\n“Then we raised it again.” It rained.").quotes()
    assert pieces == ["We sank the boat.", "Then we raised it again."]
    assert speaker == "Ana Ruiz"


def test_a_speech_whose_paragraphs_were_run_together_keeps_what_is_told_between_out(mark) -> None:
    text = (
        'Ana Ruiz said: "We sank the boat twice. "Then we raised it again." The crew had come by train on Friday. '
        '"It rained all day long," she said.'
    )
    assert [pieces for pieces, _ in mark(text).quotes()] == [
        ["We sank the boat twice.", "Then we raised it again."],
        ["It rained all day long,"],
    ]


@pytest.mark.parametrize(
    "said",
    [
        "She came to me and said, ‘I want to sink the ferry. And you?’ And I said, ‘I want to burn the barn.’",
        "She came to me and said, “I want to sink the ferry. And you?” And I said, “I want to burn the barn,",
        "They call that a “lucky break” in our village, and they are wrong.",
    ],
)
def test_a_quote_does_not_end_in_those_that_it_tells(mark, said: str) -> None:
    (pieces, speaker), *_ = mark(f"“{said}” the mayor Ida Munk said. “It was a warm night in the harbour.”").quotes()
    assert pieces[0] == said
    assert speaker == "Ida Munk"


def test_a_lost_mark_leaves_the_article_s_own_words_out(mark) -> None:
    text = "“We never owned a boat, she said. “The harbour was too far,” he said. “We had a cart instead.”"
    pieces = [piece for pieces, _ in mark(text).quotes() for piece in pieces]
    assert pieces[-1] == "We had a cart instead."
    assert not any("” he said" in piece for piece in pieces)


def test_an_unclosed_quote_ends_with_its_paragraph(mark) -> None:
    [(pieces, _)] = mark("Ana Ruiz said, “We sank the boat and left.\n\nIt rained all day and nobody came.").quotes()
    assert pieces == ["We sank the boat and left."]


@pytest.mark.parametrize("opening", ['"', "“"])
@pytest.mark.parametrize(
    "after",
    [
        "Ruiz blamed the weather. It rained all day.",
        'Ruiz blamed the weather.\n\n{}It rained all day long," said Tom Felder.',
        'Ruiz blamed the weather. {}It rained all day long," said Tom Felder.',
    ],
)
def test_words_never_closed_end_with_who_said_them(mark, opening: str, after: str) -> None:
    quotes = mark(f"Ana Ruiz owns it. {opening}The boat sank in the night, Ruiz said. {after.format(opening)}").quotes()
    assert quotes[0] == (["The boat sank in the night"], "Ruiz")
    assert quotes[1:] in ([], [(["It rained all day long,"], "Tom Felder")])


@pytest.mark.parametrize(
    "text",
    [
        'It was late. "The boat sank in the night. It rained all day and nobody came.',
        'It was late. "The boat sank in the night. It rained all day. Tom Felder cried: "We love it."',
    ],
)
def test_narration_behind_a_stray_mark_is_no_quote(mark, text: str) -> None:
    assert [pieces for pieces, _ in mark(text).quotes()] in ([], [["We love it."]])


def test_words_never_closed_end_with_their_sentence(mark) -> None:
    [(pieces, speaker)] = mark(
        'Ana Ruiz said: "The boat sank in the night. It rained all day and nobody came.'
    ).quotes()
    assert (pieces, speaker) == (["The boat sank in the night."], "Ana Ruiz")


def test_words_set_off_are_no_quotes(mark) -> None:
    assert mark("That ‘impossible’ scene and the \"big\" boat's fall, don't ask.").quotes() == []


def test_a_short_utterance_is_a_quote(mark) -> None:
    assert mark('"No," said Ana Ruiz.').quotes() == [(["No,"], "Ana Ruiz")]


def test_a_post_without_marks_is_an_unmarked_quote(mark) -> None:
    marked = mark("The boat sank again today and we love it. pic.twitter.com/a1B2c3 — Ana Ruiz (@anaruiz) July 5, 2023")
    assert marked.quotes() == [(["The boat sank again today and we love it."], "Ana Ruiz")]
    assert not marked.analysis.quotes[0].marked
