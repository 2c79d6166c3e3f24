"""What a worker says of itself while a file is in hand."""

from __future__ import annotations

import threading
from typing import BinaryIO

from briefing.intake.frames import Beat, Reply, Wanted, send
from briefing.intake.outcome import Stage

_BEAT_S = 1.0


class Pulse:
    """Sends a Beat a second while a file is in hand, from a thread that lives on, and one at once where told so."""

    def __init__(self, answers: BinaryIO) -> None:
        self._answers = answers
        self._lock = threading.Lock()
        self._at: Beat | None = None
        threading.Thread(target=self._beat, daemon=True).start()

    def tell(self, stage: Stage, document: int, unit: int = 0, at_once: bool = True) -> None:
        """The worker has come to this piece of this document. That it reads the first one goes without saying."""
        with self._lock:
            self._at = Beat(stage, document, unit)
            if at_once and (stage, document, unit) != (Stage.READING, 0, 0):
                send(self._answers, self._at)

    def ask(self, wanted: Wanted) -> None:
        """The worker waits for another program."""
        with self._lock:
            send(self._answers, wanted)

    def answer(self, message: Reply) -> None:
        """The last word on the file in hand."""
        with self._lock:
            self._at = None
            send(self._answers, message)

    def _beat(self) -> None:
        waiting = threading.Event()
        while not waiting.wait(_BEAT_S):
            with self._lock:
                if self._at is not None:
                    send(self._answers, self._at)
