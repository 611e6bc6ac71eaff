"""What the window tells about itself: keys, how to search, commands, log file, what it is."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from moviebrowser import places
from moviebrowser.desktop.frame import Frame
from moviebrowser.desktop.settings import Settings
from moviebrowser.desktop.theme import Appearance
from moviebrowser.library import Library


class Helping(QObject):
    """Shows help, the palette and the settings over a window. `queryWanted` is an example to try."""

    queryWanted = Signal(str)

    def __init__(self, window: Frame, appearance: Appearance, settings: Settings, library: Library) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self._settings = settings
        self._library = library

    def show_keys(self) -> None:
        """Show what each key does."""
        from moviebrowser.desktop.dialogs.help_dialogs import HelpDialog, keys_page

        HelpDialog(self.tr("Keys"), keys_page(), self._window).show()

    def show_search(self) -> None:
        """Show what can be typed into the search."""
        from moviebrowser.desktop.dialogs.help_dialogs import HelpDialog, search_page

        dialog = HelpDialog(self.tr("How to search"), search_page(self._library.query_help()), self._window)
        dialog.queryWanted.connect(self.queryWanted)
        dialog.resize(720, 560)
        dialog.show()

    def show_about(self) -> None:
        """Show what this program is."""
        from moviebrowser.desktop.dialogs.help_dialogs import HelpDialog, about_page

        dialog = HelpDialog(self.tr("About moviebrowser"), about_page(), self._window)
        dialog.resize(440, 300)
        dialog.show()

    def show_palette(self) -> None:
        """Show every command, to be found by typing."""
        from moviebrowser.desktop.dialogs.palette import Palette

        Palette(self._window.actions_, self._appearance, self._window).show()

    def show_settings(self) -> None:
        """Show what can be set."""
        from moviebrowser.desktop.dialogs.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._settings, self._window)
        dialog.commandWanted.connect(lambda name: self._window.actions_[name].trigger())
        dialog.show()

    def tell_log(self) -> None:
        """Say where unexpected errors are logged."""
        QApplication.clipboard().setText(str(places.log_file()))
        self._window.status.say(self.tr("Unexpected errors are logged to {0} (copied)").format(places.log_file()))
