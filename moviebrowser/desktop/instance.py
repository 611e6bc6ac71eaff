"""One window a library: a second start raises the first and hands it its paths."""

import json
import time
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 4.0  # seconds for a window that is only just opening
_SCHEME = "moviebrowser:"
_ANSWER = 3000  # milliseconds


def _name(library: Path) -> str:
    return "moviebrowser-" + sha256(str(library.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:20]


def hand_over(library: Path, paths: Sequence[Path], place: str | None = None) -> bool:
    """Raise the window that has this library open and let it open `paths` and show `place`.

    Returns whether there is one.
     """
    end = time.monotonic() + _PATIENCE
    while True:
        socket = QLocalSocket()
        socket.connectToServer(_name(library))
        if socket.waitForConnected(300):
            break
        if time.monotonic() > end:
            return False
        time.sleep(0.15)
    said = [str(path.absolute()) for path in paths] + ([place] if place is not None else [])
    socket.write(json.dumps(said).encode() + b"\n")
    answered = socket.waitForBytesWritten(_ANSWER) and socket.waitForReadyRead(_ANSWER)
    socket.disconnectFromServer()
    return answered


class Doorbell(QObject):
    """Waits for second starts. `rung` has the paths that they were given, `shown` the address of a place."""

    rung = Signal(list)  # of Path
    shown = Signal(str)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._callers: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._connected)
        if not self._server.listen(_name(library)):
            # What a window that was killed left behind; the library's lock says that it is gone.
            QLocalServer.removeServer(_name(library))
            self._server.listen(_name(library))

    def close(self) -> None:
        """Wait no longer."""
        self._server.close()

    def _connected(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            self._callers.append(socket)
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(self._read)
            self._read()

    def _read(self) -> None:
        for socket in list(self._callers):
            if socket.canReadLine():
                self._answer(socket)
            if socket.state() is QLocalSocket.LocalSocketState.UnconnectedState:
                self._callers.remove(socket)
                socket.deleteLater()

    def _answer(self, socket: QLocalSocket) -> None:
        try:
            said = json.loads(bytes(socket.readLine().data()))
            words = [word for word in said if isinstance(word, str)]
        except (ValueError, TypeError):
            return
        socket.write(b"ok\n")
        socket.flush()
        self.rung.emit([Path(word) for word in words if not word.startswith(_SCHEME)])
        for address in words:
            if address.startswith(_SCHEME):
                self.shown.emit(address)
