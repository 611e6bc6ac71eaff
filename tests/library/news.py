"""Articles for a library."""

from moviebrowser.articles import Article

ARTICLES = (
    Article(
        "A runaway tram was storming down the hill in Lisbow.\n\nMara Quill’s stunts were watched by the actors.",
        title="Tram of tomorrow",
        outlet="The Daily Reel",
        author="Ann Lee",
        published="2023-07-06",
        language="en",
        address="https://daily-reel.example/tram",
    ),
    Article(
        "Amélie Brandt walked out. The knife-fight cost $3.5 million, her studio said.",
        title="Brandt leaves the set",
        outlet="Screen Courier",
        published="2023-08-01T10:00:00+00:00",
        language="en",
    ),
    Article(
        "Nobody watches trams any more, the minister said, and cut the budget of the museum.",
        title="Budget cut",
        outlet="Courier & Post",
        author="Lee Ann",
        language="en",
    ),
)
