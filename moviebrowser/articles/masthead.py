"""What stands at the head of a page: headline, outlet, author, date and address, told from the article below."""

import re
from dataclasses import dataclass, replace

from moviebrowser.articles.addresses import is_sound, joined_address, outlet_host, parts_of
from moviebrowser.articles.article import FurnitureKind
from moviebrowser.articles.dates import date_within, has_no_sure_order, iso_date, leading_date
from moviebrowser.articles.furniture import Kinds, is_paragraph
from moviebrowser.articles.furniture_rules import furniture_rules, normal_form
from moviebrowser.articles.glued import glued_head
from moviebrowser.articles.headline import cut_tails, is_headline, is_outlet, is_section, same_words
from moviebrowser.articles.page import Block, Fields, Page

_HEAD_BLOCKS = 16
_BLOCKS_ABOVE_TITLE = 40
_LONGEST_ABOVE_TITLE = 300
_MOST_WORDS_OF_LINE = 22
_STANDFIRSTS = 4
_SEPARATOR = re.compile(r"\s*(?:[|•·●]|\s[-–—]\s)\s*")
_UPPER = "A-ZÀ-ÖØ-ÞĀ-Ž"
_NAME = (
    rf"[{_UPPER}][\w'’.-]*"
    rf"(?:\s+(?:(?:de|da|del|der|den|di|du|van|von|la|le|bin|al|el|y)\s+)*[{_UPPER}][\w'’.-]*){{0,3}}"
)
_BYLINE = re.compile(
    r"(?:(?:written|words|story|reported|report|review|reviewed|text|posted|article)\s+)?by\s*:?\s+"
    rf"(?P<names>(?-i:{_NAME}(?:(?:,\s+|\s+and\s+|\s*&\s*|,\s+and\s+){_NAME})*))(?P<rest>.*)",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|june|july|august|september|october|november"
    r"|december|the|its|his|her|their|our|popular|numbers|design|all)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?P<label>title|headline|author|authors|byline|outlet|source|publisher|publication|site|website|url|link|canonical|permalink"
    r"|published|date|publication date|pubdate|language|lang)\s*[:=]\s*(?P<value>.+)",
    re.IGNORECASE,
)
_FIELDS = {
    **dict.fromkeys(("title", "headline"), "title"),
    **dict.fromkeys(("author", "authors", "byline"), "author"),
    **dict.fromkeys(("outlet", "publisher", "publication", "site", "website", "source"), "outlet"),
    **dict.fromkeys(("url", "link", "canonical", "permalink"), "address"),
    **dict.fromkeys(("published", "date", "publication date", "pubdate"), "published"),
    **dict.fromkeys(("language", "lang"), "language"),
}
_DATELINE = re.compile(
    rf"(?:[{_UPPER}][\w.,'’/ -]{{1,60}}?)\s?"
    rf"\((?P<agency>[{_UPPER}][\w.&' -]{{1,30}})\)\s*(?:--|[-–—])\s*\S"
)
_ROLE = re.compile(
    r"\b(?:reporters?|writers?|editors?|correspondents?|critics?|contributors?|staff|desk|producer|columnist|bureau|chief"
    r"|journalist|team|special|senior)\b",
    re.IGNORECASE,
)
_DATE_BY = re.compile(r"(?<=\d{4})\s+by\s+", re.IGNORECASE)
_UPDATED = re.compile(r"\s*(?:last )?(?:updated|modified)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Masthead:
    """The fields found; `body` numbers the first block below; `glued` was cut from the start of block `at`."""

    fields: Fields
    body: int
    at: int = 0
    glued: str = ""


def read_masthead(page: Page, blocks: list[Block], kinds: Kinds) -> Masthead:
    """Find the fields at the head of the page, and mark in `kinds` the blocks that hold nothing else.

    A date glued to the start of the first block is cut from it in `blocks`. What the page states in `page` is taken
    first.
    """
    return _Reading(page, blocks, kinds).masthead()


class _Reading:
    """One walk down the head of a page."""

    def __init__(self, page: Page, blocks: list[Block], kinds: Kinds) -> None:
        self.blocks, self.kinds = blocks, kinds
        self.fields = replace(page.fields, title=None) if joined_address(page.fields.title or "") else page.fields
        self.updated: str | None = None
        self.glued, self.glued_at = "", 0

    def masthead(self) -> Masthead:
        body = self._walk()
        self._read_dateline(body)
        self._cut_title()
        self._name_outlet_by_host()
        fields = replace(self.fields, published=self.fields.published or self.updated)
        return Masthead(fields, body, self.glued_at, self.glued)

    def _walk(self) -> int:
        """Return the number of the block where the article's own text begins."""
        self._cut_leading_date()
        self._take_apart()
        body: int | None = None
        standfirsts = 0
        self._mark_above_title()
        for at in self._visible(0, _HEAD_BLOCKS):
            if self._read_line(at):
                continue
            body = at if body is None else body
            standfirsts += 1
            if self.fields.title is None or is_paragraph(self.blocks[at].text) or standfirsts > _STANDFIRSTS:
                break
        return body if body is not None else len(self.blocks)

    def _mark_above_title(self) -> None:
        """Where the page itself names its headline, what stands above it is not the article."""
        title = self.fields.title
        for at in self._visible(0, _BLOCKS_ABOVE_TITLE if title else 0):
            text = self.blocks[at].text
            if len(text) > _LONGEST_ABOVE_TITLE:
                return
            if title and same_words(text, title, self.fields.outlet):
                self.kinds[:at] = [kind or FurnitureKind.NAVIGATION for kind in self.kinds[:at]]
                return

    def _visible(self, start: int, count: int) -> list[int]:
        return [at for at in range(start, len(self.blocks)) if self.kinds[at] is None][:count]

    def _cut_leading_date(self) -> None:
        for at in self._visible(0, 1):
            found = leading_date(self.blocks[at].text)
            rest = self.blocks[at].text[found[1] :] if found else ""
            if found and rest:
                self._set("published", found[0])
                self.glued, self.glued_at = self.blocks[at].text[: found[1]].rstrip(), at
                self.blocks[at] = replace(self.blocks[at], text=rest)

    def _take_apart(self) -> None:
        """Cut a headline and date from the first paragraph that they stand in, below a line with the address."""
        for at in self._visible(0, 3):
            text = self.blocks[at].text
            if self._is_address(text):
                continue
            found = glued_head(text, self.fields.address) if self.fields.title is None and not self.glued else None
            if found:
                self._set("title", found.title)
                self._set("published", found.published)
                self.glued, self.glued_at = text[: found.end].rstrip(), at
                self.blocks[at] = replace(self.blocks[at], text=text[found.end :])
            return

    def _read_line(self, at: int) -> bool:
        """Take the fields that block `at` consists of, and mark it; False when it is the article's."""
        kind = self._kind(at)
        self.kinds[at] = kind
        return kind is not None

    def _kind(self, at: int) -> FurnitureKind | None:
        text = self.blocks[at].text
        if self._is_address(text):
            return FurnitureKind.METADATA
        if len(text) > 400:
            return None
        if self._is_labelled(text) or self._is_credits_line(text) or self._is_name_before_date(at):
            return FurnitureKind.METADATA
        if self.fields.author and text.casefold() == self.fields.author.casefold():
            return FurnitureKind.METADATA
        if self.fields.title is not None:
            again = same_words(text, self.fields.title, self.fields.outlet)
            return FurnitureKind.METADATA if again or self._is_outlet_below_title(at) else None
        if is_section(text) and self._headline_follows(at):
            return FurnitureKind.NAVIGATION
        if self._is_outlet_line(at) or self._is_title_line(at):
            return FurnitureKind.METADATA
        return None

    def _set(self, field: str, value: str | None) -> None:
        if value and getattr(self.fields, field) is None:
            self.fields = replace(self.fields, **{field: value})

    def _is_address(self, text: str) -> bool:
        address = joined_address(text)
        self._set("address", address if address and is_sound(address) else None)
        return address is not None

    def _is_labelled(self, text: str) -> bool:
        match = _LABEL.fullmatch(text)
        if not match:
            return False
        field, value = _FIELDS[" ".join(match["label"].lower().split())], match["value"].strip()
        if self._is_address(value):
            return True
        if field == "published":
            date = iso_date(value)
            self._set(field, date)
            return date is not None
        if field == "address":
            return False
        if field == "outlet" and len(value.split()) > 6:
            return False
        self._set(field, value)
        return True

    def _is_credits_line(self, text: str) -> bool:
        """Take a line of byline and date, however they are joined ("By Ann Lee | The Courier | 3 March 2024")."""
        if text.count(" ") >= _MOST_WORDS_OF_LINE:
            return False
        if self._is_date(text):
            return True
        parts = [part for part in _SEPARATOR.split(_DATE_BY.sub(" | by ", text)) if part]
        known = [self._is_date(part) or self._is_byline(part) for part in parts]
        others = [part for part, is_known in zip(parts, known, strict=True) if not is_known]
        if not any(known) or not all(_is_name(part) or furniture_rules().kind(part) for part in others):
            return False
        for part in others:
            if is_outlet(part):
                self._set("outlet", part)
        return True

    def _is_date(self, text: str) -> bool:
        date = iso_date(text) or _whole_date(text)
        if date and _UPDATED.match(text):
            self.updated = self.updated or date
        else:
            self._set("published", date)
        return date is not None or has_no_sure_order(text)

    def _is_byline(self, text: str) -> bool:
        match = _BYLINE.fullmatch(text)
        if not match or _NO_NAME.search(match["names"]) or len(match["rest"].split()) > 7:
            return False
        rest = match["rest"].strip(" ,;:()|-–—")
        if rest.endswith((".", "!", "?")) or (rest and match["rest"][0] not in ",;:(|-–— "):
            return False
        words = rest.split()
        any(self._is_date(" ".join(words[start:])) for start in range(len(words)))
        names = _shown_names(match["names"])
        if names != self.fields.outlet:
            self._set("outlet" if names.casefold() in furniture_rules().agencies else "author", names)
        return True

    def _is_name_before_date(self, at: int) -> bool:
        """Take "Ann Lee" between headline and date as the author."""
        text = self.blocks[at].text
        following = self._visible(at + 1, 1)
        if self.fields.title is None or self.fields.author or text.count(" ") not in (1, 2):
            return False
        if not re.fullmatch(_NAME, text):
            return False
        if is_outlet(text) or self._byline_follows(at) or not following or not iso_date(self.blocks[following[0]].text):
            return False
        self._set("author", _shown_names(text))
        return True

    def _headline_follows(self, at: int) -> bool:
        for following in self._visible(at + 1, 4):
            text = self.blocks[following].text
            if not (is_section(text) or iso_date(text)):
                return is_headline(self.blocks[following]) and bool(self._visible(following + 1, 1))
        return False

    def _is_outlet_line(self, at: int) -> bool:
        text = self.blocks[at].text
        if self.fields.outlet or text.count(" ") > 3 or not _is_name(text) or not self._headline_follows(at):
            return False
        below = " ".join(self.blocks[n].text for n in self._visible(at + 1, 40))
        if not is_outlet(text) and _shared_words(text, below):
            return False
        if is_outlet(text) and self.blocks[at].heading:
            return False
        self._set("outlet", text)
        return True

    def _is_outlet_below_title(self, at: int) -> bool:
        """Take a name under the headline that looks like an outlet's, or that date and byline follow."""
        block = self.blocks[at]
        if self.fields.outlet or block.heading or block.text.count(" ") > 3 or not _is_name(block.text):
            return False
        following = [self.blocks[n].text for n in self._visible(at + 1, 40)]
        if not following or not (self._byline_follows(at) or is_outlet(block.text)):
            return False
        if not iso_date(following[0]) and _shared_words(block.text, " ".join(following)):
            return False
        self._set("outlet", block.text)
        return True

    def _byline_follows(self, at: int) -> bool:
        return any(_BYLINE.fullmatch(self.blocks[following].text) for following in self._visible(at + 1, 2))

    def _is_title_line(self, at: int) -> bool:
        if not is_headline(self.blocks[at]) or not self._visible(at + 1, 1):
            return False
        self._set("title", self.blocks[at].text)
        return True

    def _read_dateline(self, body: int) -> None:
        for at in self._visible(body, 3):
            match = _DATELINE.match(self.blocks[at].text)
            if match:
                self._set("outlet", match["agency"].strip())

    def _cut_title(self) -> None:
        host = parts_of(self.fields.address).netloc
        title, outlet = cut_tails(self.fields.title or "", self.fields.outlet, host)
        self.fields = replace(self.fields, title=title or None, outlet=self.fields.outlet or outlet)

    def _name_outlet_by_host(self) -> None:
        if self.fields.address and is_sound(self.fields.address):
            self._set("outlet", outlet_host(self.fields.address))


def _whole_date(text: str) -> str | None:
    """Return the date that a text is, with all that may belong to it ("Updated 9:13 AM EST, November 19, 2019")."""
    found = date_within(text)
    is_whole = found is not None and not text[: found[1]].strip() and not text[found[2] :].strip(" .|,")
    return found[0] if found and is_whole else None


def _is_name(text: str) -> bool:
    """Tell whether `text` is a short run of capitalised words."""
    words = text.split()
    small = ("of", "the", "and", "&", "for", "in", "on", "at", "de", "la")
    named = all(word[0].isupper() or word[0].isdigit() or word.lower() in small for word in words)
    return 1 <= len(words) <= 5 and named and not text.endswith((".", ":", "?", "!", ","))


def _shared_words(name: str, text: str) -> bool:
    below = set(normal_form(text).split())
    return any(word in below for word in normal_form(name).split() if len(word) > 3)


def _shown_names(names: str) -> str:
    """Return the people of a byline, without their work, and not in capitals ("ANA ROE and JON ABARA, Reporters")."""
    people = [part for part in re.split(r",\s+(?:and\s+)?|\s+and\s+|\s*&\s*", names.strip(" .,")) if part]
    known = [part for part in people if not _ROLE.search(part) and not (part is not people[0] and is_outlet(part))]
    shown = [part.title() if part.isupper() and len(part) > 4 else part for part in known or people[:1]]
    return ", ".join(shown)
