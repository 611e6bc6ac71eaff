#!/bin/sh
# What `make` needs of the machine, installed when it may be, otherwise named in one line with the command that installs it.
#   setup.sh environment PYTHON VENV   a virtual environment with pip
#   setup.sh libraries PYTHON          the system libraries and fonts that Qt needs
set -eu

LIBRARIES="libegl1 libgl1 libopengl0 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4
 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xinerama0 libxcb-xkb1"
FONTS="fonts-noto-core fonts-dejavu-core"

# install REASON PACKAGE…: by apt-get when this user may, otherwise say how and stop.
install() {
    reason=$1
    shift
    become=
    if [ "$(id -u)" != 0 ]; then
        if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then become="sudo -n"; else become=no; fi
    fi
    if [ "$become" = no ] || ! command -v apt-get >/dev/null; then
        echo "setup: $reason; install it with: sudo apt-get install $*" >&2
        exit 1
    fi
    echo "setup: $reason; installing $*"
    log=$(mktemp)
    { $become apt-get update -qq && $become env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >"$log" 2>&1 || {
        cat "$log" >&2
        echo "setup: that did not work; install by hand: sudo apt-get install $*" >&2
        exit 1
    }
    rm -f "$log"
}

environment() {
    python=$1 folder=$2
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
        echo "setup: $("$python" --version) is too old; Python 3.11 or newer is needed (make PYTHON=python3.12 …)" >&2
        exit 1
    }
    "$python" -c 'import venv, ensurepip' 2>/dev/null ||
        install "Python cannot make virtual environments" "python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
    [ -x "$folder/bin/pip" ] || "$python" -m venv --clear "$folder"
}

# missing PYTHON: the shared libraries that PySide6 and its X11 plug-in look for in vain.
missing() {
    qt=$("$1" -c 'import importlib.util, pathlib; print(pathlib.Path(importlib.util.find_spec("PySide6").origin).parent)')
    for file in "$qt"/QtGui.abi3.so "$qt"/QtWidgets.abi3.so "$qt"/Qt/plugins/platforms/libqxcb.so "$qt"/Qt/plugins/platforms/libqoffscreen.so; do
        ldd "$file" | sed -n 's/^[[:space:]]*\(.*\) => not found/\1/p'
    done | sort -u | tr '\n' ' '
}

libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    lacking=$(missing "$1")
    # shellcheck disable=SC2086
    [ -z "$lacking" ] || install "Qt lacks ${lacking% }" $LIBRARIES $FONTS
    lacking=$(missing "$1")
    [ -z "$lacking" ] || { echo "setup: Qt still lacks ${lacking% }; find the packages that hold them and install those" >&2; exit 1; }
    # shellcheck disable=SC2086
    [ -n "$(find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" -name '*.[to]tf' -print 2>/dev/null | head -n 1)" ] ||
        install "no fonts were found" $FONTS
}

"$@"
