"""What tells that a reader reached out: an address that listens, a secret file, names that nobody may write."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.hostile.specimen import SECRET, Canary


class Listener:
    """Counts who connects to an address of this computer."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.calls = 0
        self._called = threading.Condition()
        threading.Thread(target=self._listen, daemon=True).start()

    def heard(self, calls: int, patience_s: float) -> bool:
        """Whether so many calls came within that time."""
        with self._called:
            return self._called.wait_for(lambda: self.calls >= calls, patience_s)

    def close(self) -> None:
        self._socket.close()

    def _listen(self) -> None:
        while True:
            try:
                caller, _ = self._socket.accept()
            except OSError:
                return
            caller.close()
            with self._called:
                self.calls += 1
                self._called.notify_all()


@contextmanager
def canaries(folder: Path) -> Iterator[tuple[Canary, Listener]]:
    """An address and a secret file, the file inside `folder`."""
    listener = Listener()
    secret = folder / "secret.txt"
    secret.write_text(SECRET)
    try:
        yield Canary(f"http://127.0.0.1:{listener.port}", secret), listener
    finally:
        listener.close()


def written(*folders: Path) -> list[Path]:
    """Files that a hostile file wanted to have written."""
    return [path for folder in folders for path in folder.rglob("PWNED*")]
