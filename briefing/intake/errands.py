"""What a worker asks other programs for: it sends the question to the other side and waits for the answer."""

from __future__ import annotations

import time
from typing import BinaryIO, cast

from briefing.intake.frames import Target, Wanted, given_of, receive
from briefing.intake.pulse import Pulse
from briefing.language.providers.endpoint import EndpointError
from briefing.readers.means import AideError


class Errands:
    """`waited_s` is how long the worker has waited for others since it was made."""

    def __init__(self, pulse: Pulse, questions: BinaryIO) -> None:
        self.waited_s = 0.0
        self._pulse, self._questions = pulse, questions

    def recognised(self, picture: bytes) -> bytes:
        return self._answered(Wanted("tsv", picture))

    def converted(self, data: bytes, kind: str) -> bytes:
        return self._answered(Wanted(cast(Target, kind), data))

    def named(self, words: str) -> bytes:
        """What a model on this computer lists. Raises EndpointError."""
        try:
            return self._answered(Wanted("names", words.encode()))
        except AideError as error:
            raise EndpointError(str(error)) from error

    def _answered(self, wanted: Wanted) -> bytes:
        begun = time.monotonic()
        self._pulse.ask(wanted)
        frame = receive(self._questions)
        self.waited_s += time.monotonic() - begun
        if frame is None:
            raise AideError("gave no answer")
        given = given_of(frame)
        if given.failed:
            raise AideError(given.failed)
        return given.data
