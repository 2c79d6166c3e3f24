"""What an edit is."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from briefing.model.dossier import Dossier


class Edit(Protocol):
    """A named, pure step from one dossier to the next.

    `label` says what it does in the analyst's words, capitalised, without a full stop: "Accept “Talks in Geneva”".
    `apply` uses only Dossier.put, put_text, put_outline and drop, so that what changed is known.
    """

    @property
    def label(self) -> str: ...

    def apply(self, dossier: Dossier) -> Dossier: ...


@runtime_checkable
class Reasoned(Protocol):
    """An edit for which the analyst gave a reason, "" where there is none; it stands in the case's log."""

    @property
    def why(self) -> str: ...
