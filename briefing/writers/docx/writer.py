"""The DOCX writer, without what it writes with."""

from __future__ import annotations

from briefing.paper.tree import Paper


class DocxWriter:
    suffix = ".docx"
    name = "Word"

    def content(self, paper: Paper) -> bytes:
        # Loaded when a paper is written: the window names the formats at its start and writes in another process.
        from briefing.writers.docx.content import content

        return content(paper)
