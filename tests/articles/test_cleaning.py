"""What is hidden, what stays, and where it stood."""

from pathlib import Path

import pytest

from moviebrowser.articles import Article, FurnitureKind, read_file

FIRST = "The harbour board voted on Tuesday to close the old bridge until the spring of next year, officials said."
SECOND = "Nobody had expected the vote to be so close, and the mayor said that she would look at the figures again."
LAST = "The bridge was built in 1911 and carries nine thousand cars a day across the river, according to the board."


def read(folder: Path, *blocks: str) -> Article:
    path = folder / "article.txt"
    path.write_text("\n\n".join(blocks), encoding="utf-8")
    return read_file(path)[0]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Join Our Telegram Channel!", "invitation"),
        ("Subscribe to our newsletter", "invitation"),
        ("Get unlimited access to all our reporting for £1 a week.", "invitation"),
        ("The Post may earn a commission when you buy through links on this page.", "invitation"),
        ("Sign up for our free daily newsletter and never miss a story", "invitation"),
        ("Follow us on Google News", "invitation"),
        ("Share this article", "invitation"),
        ("Facebook Twitter WhatsApp Email", "invitation"),
        ("NewsletterSign up now", "invitation"),
        ("12 Comments", "invitation"),
        ("ADVERTISEMENT", "navigation"),
        ("Today’s picksScroll to continue with content", "navigation"),
        ("Article continues below advertisement", "navigation"),
        ("Home > News > Harbour", "navigation"),
        ("4 min read", "navigation"),
        ("Tags: bridge, harbour, Porto", "navigation"),
        ("Related: Five old bridges and how they were saved", "related"),
        ("Also read | The mayor’s long year in pictures.", "related"),
        ("» Read more: The mayor’s long year", "related"),
        ("adv Trending Stories", "related"),
        ("You may also like", "related"),
        ("Menu | Issues | Columns | Shop", "navigation"),
        ("WATCH: The mayor tries to fold a map", "related"),
        ("Subscribe to Gossip Quay and never miss an issue!", "invitation"),
        ("Get the headlines first. Sign up for the morning newsletter.", "invitation"),
        ("Photo: Courtesy", "credit"),
        ("Photo: A. Roe", "credit"),
        ("(Photo by Ana Roe/Getty Images)", "credit"),
        ("Ana Roe / Northwire via Getty Images", "credit"),
        ("Image Credits: Harbour Board", "credit"),
        ("© 2024 Harbour Board", "credit"),
    ],
)
def test_furniture_between_paragraphs_is_hidden(tmp_path: Path, line: str, kind: str) -> None:
    article = read(tmp_path, FIRST, line, SECOND)
    assert article.text == f"{FIRST}\n\n{SECOND}"
    (piece,) = article.furniture
    assert (piece.text, piece.kind.value, article.text[piece.offset :]) == (line, kind, SECOND)


@pytest.mark.parametrize(
    "line",
    [
        "5 things to know about the vote",
        "The old bridges",
        "What comes next:",
        "Why do people share this bridge?",
        "Related party deals under fire",
        "Related-party deals under fire",
        "Pictures from the bridge leak online",
        "Video shows how the bridge moves",
        "Photos: what they prove",
        "Why readers leave a comment",
        "Agents may earn a commission of ten percent on what they sell",
        "Home",
        "Live",
        "X",
        "More on the way",
        "Copyright law and the bridge",
        "Follow the money",
        "Watch: the mayor's word is enough.",
        "He asked voters to sign up for the board's newsletter.",
        "Yes | No | Maybe",
        "Trending downwards",
        "Her latest films",
        "Harbour Pictures",
        "A day at the movies",
        "By the numbers",
        "Watch the whole hearing here:",
        "“Subscribe to nothing,” she said.",
        "She asked readers to join our readers’ group and sign up for our newsletter, and then she left the room.",
        "The reporter was told to leave a reply.",
        "Stay tuned.",
        "— Ana Roe (@anaroe) March 5, 2024",
    ],
)
def test_sentences_and_subheadings_stay(tmp_path: Path, line: str) -> None:
    article = read(tmp_path, FIRST, line, SECOND, "It stays.")
    assert article.text.split("\n\n") == [FIRST, line, SECOND, "It stays."]
    assert not article.furniture


def test_companys_name_under_a_caption_is_a_credit_and_the_caption_stays(tmp_path: Path) -> None:
    caption = "The mayor and her staff look at the old bridge from the quay"
    article = read(tmp_path, FIRST, caption, "Northlight Pictures", SECOND)
    assert article.text == "\n\n".join((FIRST, caption, SECOND))
    assert article.furniture[0].kind is FurnitureKind.CREDIT


def test_link_lists_and_forms_after_the_article_are_hidden(tmp_path: Path) -> None:
    tail = (
        "Show More",
        "Related Articles",
        "Mayor opens a market",
        "Ten bridges to see",
        "Leave a Reply",
        "Name *",
        "Back to top",
    )
    article = read(tmp_path, FIRST, SECOND, LAST, "It will be missed.", *tail)
    assert article.text == "\n\n".join((FIRST, SECOND, LAST, "It will be missed."))
    assert tuple(piece.text for piece in article.furniture) == tail
    assert {piece.offset for piece in article.furniture} == {len(article.text)}


def test_readers_comments_are_hidden(tmp_path: Path) -> None:
    comments = (
        "3 Comments",
        "Quayside says:",
        "It was never a good bridge, and I said so for years.",
        "Gull",
        "First!",
    )
    article = read(tmp_path, "12 Comments", FIRST, SECOND, LAST, *comments)
    assert article.text == "\n\n".join((FIRST, SECOND, LAST))


def test_links_under_a_head_within_the_article_are_hidden_but_not_the_next_subheading(tmp_path: Path) -> None:
    links = ("Mayor opens a market", "Ten bridges to see")
    article = read(tmp_path, FIRST, "Trending Now", *links, "What the board says", SECOND)
    assert article.text == "\n\n".join((FIRST, "What the board says", SECOND))


def test_a_call_to_watch_is_hidden_only_at_the_end(tmp_path: Path) -> None:
    call = "Watch the full video here:"
    assert call in read(tmp_path, FIRST, call, SECOND).text
    assert call not in read(tmp_path, FIRST, SECOND, call).text
    assert read(tmp_path, FIRST, f"{SECOND} {call}").text.endswith(call)


def test_one_word_menu_lines_are_hidden_outside_the_article(tmp_path: Path) -> None:
    article = read(tmp_path, "Home", "Search", "Menu", "Board closes the old bridge", FIRST, SECOND)
    assert article.title == "Board closes the old bridge"
    assert article.text == f"{FIRST}\n\n{SECOND}"


def test_paragraph_broken_in_a_list_of_names_is_joined(tmp_path: Path) -> None:
    before = (
        "The board has nine members. Those who voted to close it were Ana Roe, Jon Abara, Mei Sorel, Tom Okafor,"
        " Iris Vale, Peter Lindqvist, Carla Mendes, Hugh"
    )
    article = read(tmp_path, FIRST, before, "Castell, Olga Wren, and Rob Dunn.", SECOND)
    assert article.text.split("\n\n")[1] == f"{before} Castell, Olga Wren, and Rob Dunn."


def test_paragraph_broken_before_a_small_letter_is_joined(tmp_path: Path) -> None:
    article = read(tmp_path, FIRST, SECOND.removesuffix(" look at the figures again."), "look at the figures again.")
    assert article.text == f"{FIRST}\n\n{SECOND}"


def test_captions_and_subheadings_are_not_joined_to_what_follows(tmp_path: Path) -> None:
    caption = "The mayor and her staff look at the old bridge from the quay in the harbour of the town of Low Tide"
    article = read(tmp_path, FIRST, caption, "Harbour: The Old Bridge is to close.", "What the board says", SECOND)
    assert len(article.text.split("\n\n")) == 5


def test_hard_wrapped_lines_run_on(tmp_path: Path) -> None:
    wrapped = (
        "The harbour board voted on Tuesday to close the old bridge until the\n"
        "spring of next year, officials said. Nobody had expected the vote to be\n"
        "so close.\n"
        "The mayor said that she would look at the figures again with the state-\n"
        "run survey, which had put the cost at nine million."
    )
    article = read(tmp_path, wrapped, "It was built in 1911 and carries nine thousand cars a day across the\nriver.")
    assert article.text.split("\n\n") == [
        "The harbour board voted on Tuesday to close the old bridge until the spring of next year, officials said."
        " Nobody had expected the vote to be so close.",
        "The mayor said that she would look at the figures again with the state-run survey,"
        " which had put the cost at nine million.",
        "It was built in 1911 and carries nine thousand cars a day across the river.",
    ]


def test_white_space_line_ends_and_unseen_characters_are_brought_to_one_form(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(
        "\ufeffThe  old\u00a0bridge\u200b is\tclosed.\r\nIt was cafe\u0301 time.\rThe end 🎬.\u2028".encode()
    )
    assert read_file(path)[0].text == "The old bridge is closed.\n\nIt was caf\u00e9 time.\n\nThe end 🎬."


def test_plain_keeps_every_character(tmp_path: Path) -> None:
    content = "Old bridge closes \r\n\r\n  Share this article\n\n\tThe board  voted. \n"
    path = tmp_path / "article.txt"
    path.write_bytes(content.encode())
    (article,) = read_file(path, plain=True)
    assert (article.text, article.title, article.furniture) == (content, "Old bridge closes", ())


@pytest.mark.parametrize("content", ["one line only", f"{FIRST} {SECOND}\nand more", "\nThe first line is empty"])
def test_plain_has_no_title_without_a_short_first_line(tmp_path: Path, content: str) -> None:
    path = tmp_path / "article.txt"
    path.write_text(content, encoding="utf-8")
    assert read_file(path, plain=True)[0].title is None
