"""How the labels of edits speak of records."""

from __future__ import annotations

from briefing.model.review import Review, State

_SHOWN = 40  # characters of a title: what an Undo entry of a menu holds


def titled(words: str) -> str:
    """The words in quotation marks, cut at a word where they are long."""
    if len(words) <= _SHOWN:
        return f"“{words}”"
    cut = words[: _SHOWN - 1].rsplit(" ", 1)[0].rstrip(" ,;:.–-")
    return f"“{cut}…”"


def deed(review: Review) -> str:
    """What giving this review is called."""
    match review.state:
        case State.PROPOSED:
            return "Put back for review"
        case State.ACCEPTED:
            return "Accept"
        case State.EDITED:
            return "Accept with changes"
        case State.REJECTED:
            return f"Reject as {review.reason}" if review.reason else "Reject"


def counted(number: int, noun: str) -> str:
    """ "1 event", "3 events"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
