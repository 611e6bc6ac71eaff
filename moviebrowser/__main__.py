"""The front door: a command works in the terminal, anything else opens the window."""

import sys


def main() -> int:
    """Run `moviebrowser` with the process's arguments; returns the exit code."""
    from multiprocessing import freeze_support

    from moviebrowser import cli

    freeze_support()
    arguments = cli.parse(sys.argv[1:])
    if arguments.command is not None:
        return cli.run(arguments)
    from moviebrowser.desktop import open_window

    return open_window(arguments.library, arguments.paths)


if __name__ == "__main__":
    sys.exit(main())
