#!/bin/sh
# Makes the program known to this user's desktop: menu entry, icon, and moviebrowser: links. `remove` takes it all back.
#   install.sh add PROGRAM      PROGRAM: the moviebrowser to start, by its whole path
#   install.sh remove
set -eu
cd "$(dirname "$0")/.."

SHARE=${XDG_DATA_HOME:-$HOME/.local/share}
ENTRY=$SHARE/applications/moviebrowser.desktop
ICON=$SHARE/icons/hicolor/scalable/apps/moviebrowser.svg

add() {
    mkdir -p "$(dirname "$ENTRY")" "$(dirname "$ICON")"
    cp resources/icons/moviebrowser.svg "$ICON"
    sed "s|^Exec=moviebrowser|Exec=$(quoted "$1")|" packaging/moviebrowser.desktop >"$ENTRY"
    refresh
    ! command -v xdg-mime >/dev/null || xdg-mime default moviebrowser.desktop x-scheme-handler/moviebrowser
    echo "installed: $ENTRY, $ICON"
}

# Prints a path as a value of Exec has it, for sed. In quotes what has a meaning in them is escaped, then every backslash,
# as in any value. Without need there are none: xdg-open takes them for part of the path where no desktop is running.
quoted() {
    case $1 in
    *[!A-Za-z0-9/._+-]*) printf '%s' "$1" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g' -e 's/.*/"&"/' -e 's/[\\&|]/\\&/g' ;;
    *) printf '%s' "$1" ;;
    esac
}

remove() {
    rm -f "$ENTRY" "$ICON"
    refresh
    echo "removed: $ENTRY, $ICON (the library stays)"
}

refresh() {
    ! command -v update-desktop-database >/dev/null || update-desktop-database -q "$(dirname "$ENTRY")" 2>/dev/null || true
}

"$@"
