"""What of a web page is its article: whatever the outlet's system calls things, nothing true is lost."""

import json
from pathlib import Path

import pytest

from moviebrowser.articles import read_file

HEADLINE = "Lindholm votes to rebuild its ferry pier"
SENTENCES = (
    "The harbour council of Lindholm voted on Tuesday to rebuild the old ferry pier after two winters of storms.",
    "Councillor Maren Tolle said that the decision was overdue and that work would begin before the end of April.",
    "“We have waited long enough for a way across the water,” she told reporters outside the town hall.",
    "The project will cost about 14 million crowns, roughly twice what engineers had estimated three years ago.",
    "Opponents argued that the money would be better spent on the road tunnel, which has been closed since autumn.",
    "A spokesman for the ferry line declined to comment on the vote but said that the company welcomed clarity.",
)
BODY = "\n".join(f"<p>{sentence}</p>" for sentence in SENTENCES)


def paragraphs(folder: Path, body: str, head: str = "") -> list[str]:
    path = folder / "page.html"
    title = f"<title>{HEADLINE} | The Lindholm Courier</title>"
    path.write_text(f"<html><head>{title}{head}</head><body><h1>{HEADLINE}</h1>{body}</body></html>", encoding="utf-8")
    (article,) = read_file(path)
    assert article.title == HEADLINE
    return article.text.split("\n\n")


@pytest.mark.parametrize(
    "furniture",
    [
        '<div><img src="x"><p class="wp-caption-text">The pier in January, seen from the mole</p></div>',
        '<div><span class="media__caption">Waves over the pier <i>Erik Holm/Courier</i></span></div>',
        '<p><strong><a href="/t">Tunnel to stay closed until the summer, ministry says</a></strong></p>',
        '<blockquote class="pullquote"><p>We have waited long enough for a way across the water</p></blockquote>',
        '<div class="relatedStories"><h4>AND</h4><ul><li><a>Tunnel closed</a></li><li><a>Ferry</a></li></ul></div>',
        '<div class="inline-newsletter"><h4>Every day</h4><p>By signing up you agree to our many terms.</p></div>',
    ],
)
def test_boxes_within_the_body_are_no_part_of_it(tmp_path: Path, furniture: str) -> None:
    first, rest = BODY.split("\n", 1)
    assert paragraphs(tmp_path, f"<article>{first}{furniture}{rest}</article>") == list(SENTENCES)


@pytest.mark.parametrize(
    ("element", "texts"),
    [
        ("<h2>What happens next</h2>", ["What happens next"]),
        ("<ul><li>Steel lasts longer</li><li>Timber is cheap</li></ul>", ["Steel lasts longer", "Timber is cheap"]),
        ("<blockquote><p>Nobody else will pay for it.</p></blockquote>", ["Nobody else will pay for it."]),
        ('<p class="credit-card-story">It can be paid by card.</p>', ["It can be paid by card."]),
        ("<table><tr><td>In 2019</td><td>312,000 crossed</td></tr></table>", ["In 2019", "312,000 crossed"]),
        ('<div class="read-more-rest"><p>Its rest unfolds.</p></div>', ["Its rest unfolds."]),
        ("<p><b>When will the work begin?</b></p>", ["When will the work begin?"]),
        (
            '<p>She wrote it <a href="/x">in the Courier</a> of Tuesday.</p>',
            ["She wrote it in the Courier of Tuesday."],
        ),
    ],
)
def test_what_belongs_to_the_body_stays(tmp_path: Path, element: str, texts: list[str]) -> None:
    found = paragraphs(tmp_path, f"<article>{BODY}{element}{BODY.replace('the', 'this')}</article>")
    at = found.index(SENTENCES[-1]) + 1
    assert found[at : at + len(texts)] == texts


def test_heading_of_the_page_is_no_part_of_the_body(tmp_path: Path) -> None:
    head = '<meta property="og:title" content="Lindholm votes to rebuild its ferry pier">'
    body = f"<article><h1>Council gives pier another life</h1>{BODY}</article>"
    path = tmp_path / "page.html"
    path.write_text(f"<html><head>{head}</head><body>{body}</body></html>", encoding="utf-8")
    assert read_file(path)[0].text.split("\n\n") == list(SENTENCES)


def test_stated_body_settles_where_the_article_ends(tmp_path: Path) -> None:
    after = "<p>Anna Kvist is a reporter for the Courier. Write to her with your stories from the islands.</p>"
    assert paragraphs(tmp_path, f"<div>{BODY}{after}</div>", _json_ld("\n".join(SENTENCES))) == list(SENTENCES)


def test_stated_body_serves_where_the_page_shows_only_its_beginning(tmp_path: Path) -> None:
    assert paragraphs(tmp_path, f"<div><p>{SENTENCES[0]}</p></div>", _json_ld("\n\n".join(SENTENCES))) == list(
        SENTENCES
    )


def _json_ld(body: str) -> str:
    content = {"@graph": [{"@type": "NewsArticle", "headline": HEADLINE, "articleBody": body}]}
    return f'<script type="application/ld+json">{json.dumps(content)}</script>'
