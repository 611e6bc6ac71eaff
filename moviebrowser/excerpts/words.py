"""The words that documents have of their own, in the reader's language: headings, labels, dates.

They are declared here in English, and translated where the window's texts are.
"""

from dataclasses import dataclass, fields
from datetime import date
from functools import cache, lru_cache

from moviebrowser.translations import OWN, QT_TRANSLATE_NOOP, matched, of_office, translated


@dataclass(frozen=True, slots=True)
class Words:
    """A language's. `{0}`, `{1}` stand for what is filled in."""

    language: str = OWN

    # Excerpts
    excerpts: str = QT_TRANSLATE_NOOP("Documents", "Excerpts")
    one_excerpt: str = QT_TRANSLATE_NOOP("Documents", "1 excerpt")
    many_excerpts: str = QT_TRANSLATE_NOOP("Documents", "{0} excerpts")
    no_excerpts: str = QT_TRANSLATE_NOOP("Documents", "There are no excerpts.")
    no_heading: str = QT_TRANSLATE_NOOP("Documents", "Without a heading")
    kept_singly: str = QT_TRANSLATE_NOOP("Documents", "Kept singly")
    sources: str = QT_TRANSLATE_NOOP("Documents", "Sources")
    tags: str = QT_TRANSLATE_NOOP("Documents", "Tags: {0}")
    note: str = QT_TRANSLATE_NOOP("Documents", "Note: {0}")
    on_the_page: str = QT_TRANSLATE_NOOP("Documents", "On the page")
    in_moviebrowser: str = QT_TRANSLATE_NOOP("Documents", "In moviebrowser")
    untitled: str = QT_TRANSLATE_NOOP("Documents", "Untitled article")
    no_outlet: str = QT_TRANSLATE_NOOP("Documents", "no outlet")
    no_font: str = QT_TRANSLATE_NOOP(
        "Documents", "This computer has no font for some of the characters; they are shown as question marks: {0}"
    )

    # The report of a comparison
    compared: str = QT_TRANSLATE_NOOP("Documents", "{0} articles compared")
    count_articles: str = QT_TRANSLATE_NOOP("Documents", "{0} articles")
    count_words: str = QT_TRANSLATE_NOOP("Documents", "{0} words")
    count_facts: str = QT_TRANSLATE_NOOP("Documents", "facts: {0} agree, {1} differ")
    count_names: str = QT_TRANSLATE_NOOP("Documents", "shared names: {0}")
    articles: str = QT_TRANSLATE_NOOP("Documents", "Articles")
    outlet: str = QT_TRANSLATE_NOOP("Documents", "Outlet")
    headline: str = QT_TRANSLATE_NOOP("Documents", "Headline")
    author: str = QT_TRANSLATE_NOOP("Documents", "Author")
    published: str = QT_TRANSLATE_NOOP("Documents", "Date")
    length: str = QT_TRANSLATE_NOOP("Documents", "Words")
    facts: str = QT_TRANSLATE_NOOP("Documents", "Facts")
    question: str = QT_TRANSLATE_NOOP("Documents", "Question")
    answers: str = QT_TRANSLATE_NOOP("Documents", "Answers")
    silent: str = QT_TRANSLATE_NOOP("Documents", "Silent")
    no_facts: str = QT_TRANSLATE_NOOP("Documents", "No question was found that the articles answer.")
    coverage: str = QT_TRANSLATE_NOOP("Documents", "Coverage")
    told_in_same_words: str = QT_TRANSLATE_NOOP("Documents", "told elsewhere in the same words")
    told_in_other_words: str = QT_TRANSLATE_NOOP("Documents", "in other words")
    told_only_here: str = QT_TRANSLATE_NOOP("Documents", "only here")
    told_nowhere_apart: str = QT_TRANSLATE_NOOP("Documents", "the rest")
    in_same_words: str = QT_TRANSLATE_NOOP("Documents", "{0} same words")
    in_other_words: str = QT_TRANSLATE_NOOP("Documents", "{0} other words")
    in_only_here: str = QT_TRANSLATE_NOOP("Documents", "{0} only here")
    shares_with: str = QT_TRANSLATE_NOOP("Documents", "has {0} of its words in wording that it shares with")
    overlap: str = QT_TRANSLATE_NOOP(
        "Documents", "The share of the row's words that stand in wording shared with the column's article:"
    )
    quotes: str = QT_TRANSLATE_NOOP("Documents", "Quotes")
    speaker: str = QT_TRANSLATE_NOOP("Documents", "Speaker")
    versions: str = QT_TRANSLATE_NOOP("Documents", "As each article has it")
    same_words: str = QT_TRANSLATE_NOOP("Documents", "same words")
    words_differ: str = QT_TRANSLATE_NOOP("Documents", "words differ")
    one_alone: str = QT_TRANSLATE_NOOP("Documents", "one article alone")
    unknown_speaker: str = QT_TRANSLATE_NOOP("Documents", "Unnamed")
    no_quotes: str = QT_TRANSLATE_NOOP("Documents", "No quotes were found.")
    told_by_several: str = QT_TRANSLATE_NOOP("Documents", "Told by several")
    no_passages: str = QT_TRANSLATE_NOOP("Documents", "No passage of one article tells what one of another tells.")
    shared_names: str = QT_TRANSLATE_NOOP("Documents", "Shared names")
    name: str = QT_TRANSLATE_NOOP("Documents", "Name")
    kind: str = QT_TRANSLATE_NOOP("Documents", "Kind")
    also_written: str = QT_TRANSLATE_NOOP("Documents", "Also written")
    named_in: str = QT_TRANSLATE_NOOP("Documents", "In")
    misspelt: str = QT_TRANSLATE_NOOP("Documents", "misspelt")
    no_names: str = QT_TRANSLATE_NOOP("Documents", "The articles share no name.")

    # Numbers and days
    percent: str = QT_TRANSLATE_NOOP("Documents", "{0}%")
    thousands: str = QT_TRANSLATE_NOOP("Documents", ",")
    day: str = QT_TRANSLATE_NOOP("Documents", "{0} {1} {2}")
    months: str = QT_TRANSLATE_NOOP(
        "Documents", "January February March April May June July August September October November December"
    )

    def number(self, value: int) -> str:
        """Return a number as it is written."""
        return f"{value:,}".replace(",", self.thousands)

    def share(self, value: float) -> str:
        """Return a share, 0 to 1, in percent."""
        return self.percent.format(round(100 * value))

    def day_of(self, published: str | None) -> str | None:
        """Return an ISO 8601 date (or date and time) as "6 July 2023"; what cannot be read as one as it is."""
        if not published:
            return None
        try:
            day = date.fromisoformat(published[:10])
        except ValueError:
            return published
        return self.day.format(day.day, self.months.split()[day.month - 1], day.year)

    def told(self, text: str) -> str:
        """Return what the comparison tells in English (a question, a kind, a status); what is not known as it is."""
        return _told(self.language, text)


ENGLISH = Words()


@cache
def words_in(language: str) -> Words:
    """Return the words of a language, by its code; English ones for a language into which nothing is translated."""
    known = translated(language, "Documents")
    if not known:
        return ENGLISH
    own = {field.name: str(field.default) for field in fields(Words) if field.name != "language"}
    return Words(language, **{name: known.get(text) or text for name, text in own.items()})


@lru_cache(maxsize=4096)
def _told(language: str, text: str) -> str:
    known = translated(language, "Told")
    if text in known:
        return known[text] or text
    question, colon, about = text.partition(": ")
    if colon and question in known:
        return f"{known[question]}: {about}"
    found = matched(text, known)
    return known[found[0]].format(*found[1]) if found else of_office(text, known) or text
