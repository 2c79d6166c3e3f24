"""Comments on events, and files laid beside them."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.edits.wording import titled
from briefing.model.dossier import Dossier
from briefing.model.remark import Attachment, Comment

LARGEST = 10_000_000  # bytes of an attachment: a case is read whole when it opens


@dataclass(frozen=True, slots=True)
class PutComment:
    """Comment on an event, or write a comment anew. Raises KeyError for an unknown event, ValueError for no words."""

    comment: Comment

    @property
    def label(self) -> str:
        return f"Comment {titled(self.comment.text)}"

    def apply(self, dossier: Dossier) -> Dossier:
        _ = dossier.events[self.comment.event_id]
        if not self.comment.text.strip():
            raise ValueError("a comment needs words")
        return dossier.put(self.comment)


@dataclass(frozen=True, slots=True)
class DropComment:
    """Take a comment away. Raises KeyError for an unknown one."""

    comment_id: str

    @property
    def label(self) -> str:
        return "Remove the comment"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.drop([("comments", self.comment_id)])


@dataclass(frozen=True, slots=True)
class Attach:
    """Keep a file with an event, or say anew what it shows. Raises KeyError for an unknown event, ValueError for a file
    of more than LARGEST bytes."""

    attachment: Attachment

    @property
    def label(self) -> str:
        return f"Attach {titled(self.attachment.name)}"

    def apply(self, dossier: Dossier) -> Dossier:
        _ = dossier.events[self.attachment.event_id]
        if len(self.attachment.data) > LARGEST:
            raise ValueError(f"{self.attachment.name} has more than {LARGEST // 1_000_000} megabytes")
        return dossier.put(self.attachment)


@dataclass(frozen=True, slots=True)
class Detach:
    """Take a file away from its event. Raises KeyError for an unknown one."""

    attachment_id: str

    @property
    def label(self) -> str:
        return "Remove the attachment"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.drop([("attachments", self.attachment_id)])
