"""Mails that Outlook saved (MSG)."""

from briefing.readers.msg.reader import MsgContainer, MsgReader

__all__ = ["MsgContainer", "MsgReader"]
