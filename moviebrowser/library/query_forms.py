"""The forms of the query language: what the parser reads, what the help tells and what completion offers."""

from dataclasses import dataclass
from enum import StrEnum

from moviebrowser.library.query import Field, Filter


@dataclass(frozen=True, slots=True)
class Form:
    """A way to ask: how it is written, what it finds, and an example."""

    form: str
    meaning: str
    example: str


class Held(StrEnum):
    """What `has:` asks for."""

    EXCERPT = "excerpt"
    NOTE = "note"


WORD_FORMS = (
    Form("word word", "articles with all the words, in any form", "train stunt"),
    Form('"words"', "the words in this order, side by side", '"train sequence"'),
    Form('"words"~N', "the words at most N apart from each to the next, also backwards", '"train stunt"~5'),
    Form("word OR word", "articles with one of them, or both", "train OR railway"),
    Form("word AND word", "articles with both, as without AND", "train AND bridge"),
    Form("NOT word, -word", "articles without it", "train NOT model"),
    Form("( )", "what belongs together", "(train OR car) stunt"),
    Form("word*", "words that begin so", "loco*"),
    Form("w?rd, w*d", "words of this shape: ? is one letter, * any number", "t?ain"),
    Form("word~, word~2", "words that differ by one letter at most, or by two", "hendersen~"),
)

FIELD_FORMS: dict[Field | Filter, Form] = {
    Field.TEXT: Form("text:", "in the headline or text, as without a field", "text:train"),
    Field.TITLE: Form("title:", "in the headline", "title:restored"),
    Field.OUTLET: Form("outlet:", "in the outlet's name", 'outlet:"daily reel"'),
    Field.AUTHOR: Form("author:", "in the author's name", "author:finch"),
    Filter.ENTITY: Form(
        "entity:", "who or what the article names, whatever it calls them", 'entity:"Mara Quill" entity:Norway'
    ),
    Filter.STORY: Form(
        "story:", "in a story with these words in its title, or of this number", "story:tram, story:#12"
    ),
    Field.LANGUAGE: Form("lang:", "written in a language, by its code", "lang:en"),
    Field.TYPE: Form("type:", "read from a kind of file", "type:html, type:pdf"),
    Filter.FILE: Form("file:", "read from a file, or a folder, whose path has these letters", "file:letters.mbox"),
    Filter.DATE: Form(
        "date:", "published then: a year, month, day, a range, or a time before today", "date:2023-07..2023-08"
    ),
    Filter.WORDS: Form("words:", "so many words long", "words:>500, words:200..800"),
    Filter.HAS: Form("has:", f"articles with {' or '.join(Held)}: what you kept of them", "has:excerpt"),
}
"""Every field with its form; the keys are the names as they are typed."""

DATE_FORMS = (
    Form("YEAR, YEAR-MONTH, YEAR-MONTH-DAY", "the year, month or day", "date:2023-07"),
    Form("FROM..TO, FROM.., ..TO", "from then to then, both included", "date:2023-07..2023-08-15"),
    Form(">DATE, >=DATE, <DATE, <=DATE", "after or before", "date:>=2023-07"),
    Form("today, yesterday", "by this computer's clock", "date:today"),
    Form('"this week", "last month" …', "this or last week, month or year; weeks begin on Monday", 'date:"last week"'),
    Form('"last N days" …', "the days, weeks, months or years up to today", 'date:"last 30 days"'),
)

DATE_WORDS = (
    "today",
    "yesterday",
    *(f"{which} {unit}" for which in ("this", "last") for unit in ("week", "month", "year")),
)
"""Times that a date may be named by, beside "last N days"."""


def query_help() -> tuple[Form, ...]:
    """Return every form of the query language."""
    return (
        *WORD_FORMS,
        *FIELD_FORMS.values(),
        *(Form(f"date:{form.form}", form.meaning, form.example) for form in DATE_FORMS),
    )
