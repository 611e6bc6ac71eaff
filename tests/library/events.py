"""Articles on three events, and the stories that a library finds in them."""

from datetime import date, timedelta

from moviebrowser.articles import Article
from moviebrowser.library import Library

FIRE = (
    "A fire destroyed the old Orpheum cinema in Port Velmouth on Monday night, fire chief Ines Okoro said.",
    "Port Velmouth lost its Orpheum cinema to a blaze late on Monday. Ines Okoro, the fire chief, blamed old cables.",
    "Firefighters could not save the Orpheum, the cinema of Port Velmouth since 1931, chief Okoro told reporters.",
)
PRIZE = (
    "Director Tamsin Vale won the Silver Heron for her drama The Salt Road at the Arnholt festival on Sunday.",
    "The Salt Road by Tamsin Vale took the Silver Heron, the first prize of the Arnholt festival.",
    "At Arnholt, the jury gave its Silver Heron to Tamsin Vale, whose The Salt Road follows a family of miners.",
)
BUDGET = "The city council of Brandhaven passed its yearly budget with cuts to libraries and bus lines."


def articles(texts: tuple[str, ...], first: date, outlet: str = "Outlet") -> list[Article]:
    return [
        Article(text, title=text.split(",")[0][:40], outlet=f"{outlet} {n}", published=str(first + timedelta(days=n)))
        for n, text in enumerate(texts)
    ]


def grouped(library: Library) -> set[frozenset[int]]:
    library.group()
    return {frozenset(story.articles) for story in library.stories()}
