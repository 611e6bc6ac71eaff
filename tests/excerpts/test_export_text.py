from collections.abc import Callable
from pathlib import Path

from moviebrowser.excerpts import Arrangement, Excerpt, ExportOptions

Exported = Callable[..., Path]


def test_the_kept_words_stand_in_brackets(excerpts: list[Excerpt], exported: Exported) -> None:
    text = exported(excerpts, "text", title="Tea").read_text("utf-8")
    assert text.startswith("Tea\n\nFull house for Snow on the Line\nQuayside Lamp, Bo Oduya-Lind, 4 March 2024\n")
    assert "\n[“We had not expected that,”] said Mira Vos" in text
    assert "\nNote: Ask her again.\nTags: quote, cinema\n" in text


def test_without_context_the_words_stand_alone(excerpts: list[Excerpt], exported: Exported) -> None:
    options = ExportOptions(context="none", arrangement=Arrangement.TRAY, style="author-date", notes=False, tags=False)
    text = exported(excerpts, "text", options=options).read_text("utf-8")
    assert "\nTwo hundred people\n— (‘note.txt’, n.d.)\n" in text
    assert "Note:" not in text
    assert "Tags:" not in text


def test_no_excerpts_say_so(exported: Exported) -> None:
    assert exported([], "text").read_text("utf-8") == "Excerpts\n\nThere are no excerpts.\n"
