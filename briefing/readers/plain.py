"""Plain text in any encoding."""

from __future__ import annotations

from briefing.model.renditions import stamp
from briefing.model.source import SourceText
from briefing.readers import paragraphs, sniff
from briefing.readers.budget import check_text_size
from briefing.readers.decoding import decoded
from briefing.readers.front import dressed, title_of
from briefing.readers.reader import Opened


class PlainReader:
    """The text is what the file says, decoded, with line ends as \\n; nothing else is changed."""

    media_types = frozenset({sniff.PLAIN})

    def read(self, file: Opened) -> SourceText:
        check_text_size(file)
        text, encoding = decoded(file)
        found = tuple(paragraphs.blocks(text))
        title = title_of(text, found)
        return SourceText(
            text=text,
            blocks=dressed(text, found, title),
            reader=stamp("plain"),
            media_type=sniff.PLAIN,
            title=title,
            encoding=encoding,
        )
