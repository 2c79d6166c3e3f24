"""The same tree for other typesetters: markup for Typst, and HTML with footnotes for WeasyPrint."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from pathlib import Path

from briefing.paper.numbering import numbers
from briefing.paper.tree import (
    Block,
    Box,
    Contents,
    Figure,
    Heading,
    Inline,
    Inlines,
    Listing,
    Masthead,
    Note,
    Paper,
    Paragraph,
    Quote,
    Ref,
    Role,
    Table,
    Text,
)
from briefing.paper.wording import words_of
from briefing.writers.palette import inks
from briefing.writers.svg import svg

_CSS = """
@page { size: A4; margin: 82pt 88pt 74pt; @top-left { content: "PAPER"; font: 7.8pt "Source Sans Pro" }
 @bottom-left { content: "Page " counter(page) " of " counter(pages); font: 7.8pt "Source Sans Pro" } }
body { font: 10.6pt/14.6pt "Source Serif Pro"; hyphens: auto; orphans: 2; widows: 2 }
h1, h2 { font: 600 12.5pt "Source Sans Pro"; color: #123D6B; break-after: avoid }
table { border-collapse: collapse; width: 100%; font: 8.6pt/11.2pt "Source Sans Pro"; table-layout: fixed }
th, td { text-align: left; vertical-align: top; padding: 4pt; border-bottom: .4pt solid #B8BFC9 }
tr { break-inside: avoid } .note { float: footnote; font: 8.4pt/10.8pt "Source Serif Pro" } img { width: 100% }
"""
_TYPST = """#set document(title: "Paper")
#set page(paper: "a4", margin: (x: 88pt, top: 82pt, bottom: 74pt), header: text(7.8pt)[Paper],
  footer: context text(7.8pt)[Page #counter(page).display() of #counter(page).final().first()])
#set text(font: "Source Serif Pro", size: 10.6pt, lang: "en", region: "GB", hyphenate: true)
#show heading: set text(font: "Source Sans Pro", size: 12.5pt, fill: rgb("123D6B"))
#show table: set text(font: "Source Sans Pro", size: 8.6pt)
#show figure: set block(breakable: true)
"""
_Inlines = Callable[[Inlines], str]


def html(paper: Paper) -> str:
    labels = numbers(paper).labels

    def inline(each: Inline) -> str:
        match each:
            case Note(inlines=inlines):
                return f'<span class="note">{told(inlines)}</span>'
            case Ref(to=to):
                return f'<a href="#{escape(to)}">{escape(labels.get(to, "?"))}</a>'
            case Text(words=words, role=Role.STRONG):
                return f"<strong>{escape(words)}</strong>"
            case _:
                return escape(words_of(each))

    def told(inlines: Inlines) -> str:
        return "".join(map(inline, inlines))

    body = "".join(_html(block, told, paper) for block in paper.blocks)
    return f'<html lang="en"><head><title>Paper</title><style>{_CSS}</style></head><body>{body}</body></html>'


def _html(block: Block, told: _Inlines, paper: Paper) -> str:
    match block:
        case Masthead(title=title, subtitle=subtitle):
            return f"<p><strong>{escape(title)}</strong></p><p>{escape(subtitle)}</p>"
        case Heading(inlines=inlines):
            return f'<h1 id="{escape(block.id)}">{told(inlines)}</h1>'
        case Paragraph(inlines=inlines):
            return f'<p id="{escape(block.id)}">{told(inlines)}</p>'
        case Listing(items=items):
            return f"<ul>{''.join(f'<li>{told(item.inlines)}</li>' for item in items)}</ul>"
        case Quote(words=words, attribution=attribution):
            return f"<blockquote><p>{escape(words)}</p><p>{told(attribution)}</p></blockquote>"
        case Box(heading=heading, blocks=blocks):
            return "".join(_html(each, told, paper) for each in (heading, *blocks))
        case Table(rows=rows):
            head = "".join(f'<th scope="col">{told(cell)}</th>' for cell in block.head)
            body = "".join(f"<tr>{''.join(f'<td>{told(cell)}</td>' for cell in row.cells)}</tr>" for row in rows)
            caption = f"<caption>{told(block.caption)}</caption>"
            return (
                f'<table id="{escape(block.id)}">{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
            )
        case Figure(display=display, alt=alt):
            drawn = svg(display, "f", inks(paper.style))
            return f'<figure id="{escape(block.id)}" aria-label="{escape(alt)}">{drawn}</figure>'
        case Contents():
            return ""


def typst(paper: Paper, folder: Path) -> str:
    """Figures are laid into `folder`, beside which the markup must stand."""

    def inline(each: Inline) -> str:
        match each:
            case Note(inlines=inlines):
                return f"#footnote[{told(inlines)}]"
            case Ref(to=to):
                return _plain(numbers(paper).labels.get(to, "?"))
            case Text(words=words, role=Role.STRONG):
                return f"#strong[{_plain(words)}]"
            case _:
                return _plain(words_of(each))

    def told(inlines: Inlines) -> str:
        return "".join(map(inline, inlines))

    return _TYPST + "".join(_typst(block, told, paper, folder) for block in paper.blocks)


def _typst(block: Block, told: _Inlines, paper: Paper, folder: Path) -> str:
    match block:
        case Masthead(title=title, subtitle=subtitle):
            return f"#text(22pt)[{_plain(title)}]\n\n{_plain(subtitle)}\n\n"
        case Heading(level=level, inlines=inlines):
            return f"#heading(level: {level})[{told(inlines)}]\n\n"
        case Paragraph(inlines=inlines):
            return f"{told(inlines)}\n\n"
        case Listing(items=items):
            return f"#list({', '.join(f'[{told(item.inlines)}]' for item in items)})\n\n"
        case Quote(words=words, attribution=attribution):
            return f"#quote(block: true)[{_plain(words)}\n\n{told(attribution)}]\n\n"
        case Box(heading=heading, blocks=blocks):
            return "".join(_typst(each, told, paper, folder) for each in (heading, *blocks))
        case Table(rows=rows, widths=widths):
            columns = ", ".join(f"{width:g}fr" for width in widths)
            head = ", ".join(f"[{told(cell)}]" for cell in block.head)
            cells = ", ".join(f"[{told(cell)}]" for row in rows for cell in row.cells)
            inner = f"table(columns: ({columns}), table.header({head}), {cells})"
            return f"#figure(kind: table, caption: [{told(block.caption)}], {inner})\n\n"
        case Figure(display=display):
            (folder / "figure.svg").write_text(svg(display, "f", inks(paper.style)), "utf-8")
            return '#figure(image("figure.svg", width: 100%, alt: "the timeline"))\n\n'
        case Contents():
            return ""


def _plain(words: str) -> str:
    return re.sub(r"([\\#$*_`<>@\[\]~/\"=+\-])", r"\\\1", words)
