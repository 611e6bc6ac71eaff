"""The front door: a command works in the terminal, anything else opens the window."""

import sys


def main() -> int:
    """Run `moviebrowser` with the process's arguments; returns the exit code."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()
    if len(sys.argv) == 1:
        # The commonest start, and the one that is waited for: nothing to be parsed.
        from moviebrowser.desktop import open_window
        from moviebrowser.places import default_library

        return open_window(default_library(), ())
    from moviebrowser import cli

    arguments = cli.parse(sys.argv[1:])
    if arguments.command is not None:
        return cli.run(arguments)
    from moviebrowser.desktop import open_window

    return open_window(arguments.library, arguments.paths, arguments.place)


if __name__ == "__main__":
    sys.exit(main())
