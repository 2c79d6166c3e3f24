"""RTF files: our own reader, because others lose footnotes, tables and what the file says of itself."""

from briefing.readers.rtf.reader import RtfReader

__all__ = ["RtfReader"]
