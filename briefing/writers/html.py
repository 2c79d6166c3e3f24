"""Stand-alone HTML: one file without network, readable by machine and screen reader, its timeline to walk through."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from html import escape

from briefing.model.house import House, Logo
from briefing.paper import walk
from briefing.paper.numbering import Numbers, numbers
from briefing.paper.sections.sources import anchor
from briefing.paper.tree import (
    NOTES,
    ActorName,
    Block,
    Box,
    Citation,
    Confidence,
    Contents,
    DateSpan,
    Figure,
    Heading,
    Inline,
    Inlines,
    Likelihood,
    Link,
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
from briefing.writers.live import PLACE, content_policy, is_live, live
from briefing.writers.palette import inks
from briefing.writers.svg import svg


class HtmlWriter:
    suffix = ".html"
    name = "Web page"

    def content(self, paper: Paper) -> bytes:
        return "\n".join((*_Page(paper).lines(), "")).encode()


class _Page:
    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.counted: Numbers = numbers(paper)
        self.ids = {block.id for block in walk.blocks(paper)}

    def lines(self) -> Iterator[str]:
        paper = self.paper
        yield "<!doctype html>"
        yield f'<html lang="{escape(paper.lang)}"><head><meta charset="utf-8">'
        yield content_policy(paper)
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{escape(paper.title)}</title>"
        if paper.meta.author:
            yield f'<meta name="author" content="{escape(paper.meta.author)}">'
        yield f"<style>{_style(paper.style)}</style></head><body>"
        marking = f'<p class="marking {_name(paper.meta.marking)}">{escape(paper.meta.marking)}</p>'
        yield f"{marking}<main>"
        for block in paper.blocks:
            yield self.block(block)
        yield "</main>"
        yield from self.notes()
        yield live(paper, _id)
        yield f"{marking}</body></html>"

    def block(self, block: Block) -> str:
        id_ = _id(block.id)
        match block:
            case Masthead():
                return _masthead(block, id_, self.paper.style.logo)
            case Heading(level=level, inlines=inlines):
                return f'<h{level + 1} id="{id_}">{self.line(inlines)}</h{level + 1}>'
            case Paragraph(inlines=inlines, style=style):
                return f'<p id="{id_}" class="{style}">{self.line(inlines)}</p>'
            case Listing(items=items, ordered=ordered):
                tag = "ol" if ordered else "ul"
                inner = "".join(f'<li id="{_id(item.id)}">{self.line(item.inlines)}</li>' for item in items)
                return f'<{tag} id="{id_}">{inner}</{tag}>'
            case Table():
                return self.table(block, id_)
            case Figure():
                caption = f"<figcaption>{self.caption(block)}</figcaption>"
                drawn = svg(block.display, id_, inks(self.paper.style))
                shown = f'<figure id="{id_}">{caption}{drawn}<p class="alt">{escape(block.alt)}</p></figure>'
                return shown + (PLACE if is_live(self.paper) else "")
            case Quote(words=words, attribution=attribution, lang=lang):
                spoken = f' lang="{escape(lang)}"' if lang else ""
                return (
                    f'<figure class="quotation" id="{id_}"><blockquote{spoken}><p>{escape(words)}</p></blockquote>'
                    f"<figcaption>{self.line(attribution)}</figcaption></figure>"
                )
            case Contents(title=title, entries=entries):
                lines = "".join(f'<li><a href="#{_id(each.to)}">{escape(each.words)}</a></li>' for each in entries)
                return (
                    f'<nav id="{id_}" aria-label="{escape(title)}"><p><b>{escape(title)}</b></p><ul>{lines}</ul></nav>'
                )
            case Box(heading=heading, blocks=blocks):
                inner = "".join(self.block(each) for each in (heading, *blocks))
                return f'<section class="box" id="{id_}" aria-labelledby="{_id(heading.id)}">{inner}</section>'

    def table(self, table: Table, id_: str) -> str:
        columns = "".join(f'<col style="width:{width * 100:.1f}%">' for width in table.widths)
        head = "".join(f'<th scope="col">{self.line(cell)}</th>' for cell in table.head)
        rows = "".join(self.row(row.cells, _id(row.id), table.row_heads) for row in table.rows)
        return (
            f'<div class="table"><table id="{id_}"><caption>{self.caption(table)}</caption>'
            f"<colgroup>{columns}</colgroup><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
        )

    def row(self, cells: tuple[Inlines, ...], id_: str, headed: bool) -> str:
        first = f'<th scope="row">{self.line(cells[0])}</th>' if headed else f"<td>{self.line(cells[0])}</td>"
        return f'<tr id="{id_}">{first}' + "".join(f"<td>{self.line(cell)}</td>" for cell in cells[1:]) + "</tr>"

    def caption(self, block: Table | Figure) -> str:
        return f"<b>{self.counted.labels[block.id]}.</b> {self.line(block.caption)}"

    def notes(self) -> Iterator[str]:
        notes = walk.notes(self.paper)
        if not notes:
            return
        headed = "" if NOTES in self.ids else f'<h2 id="{NOTES}">Notes</h2>'
        yield f"<footer>{headed}<ol>"
        for note in notes:
            number = self.counted.notes[note.id]
            back = f' <a href="#mark-{number}" aria-label="Back to the text">↩</a>'
            yield f'<li id="note-{number}">{self.line(note.inlines)}{back}</li>'
        yield "</ol></footer>"

    def line(self, inlines: Inlines) -> str:
        return "".join(self.inline(inline) for inline in inlines)

    def inline(self, inline: Inline) -> str:
        words = escape(words_of(inline))
        match inline:
            case Note(id=id_):
                number = self.counted.notes[id_]
                return f'<sup><a id="mark-{number}" href="#note-{number}" aria-label="Note {number}">{number}</a></sup>'
            case Ref(to=to):
                return f'<a href="#{_id(to)}">{escape(self.counted.labels.get(to, "?"))}</a>'
            case Citation(source_id=source_id):
                target = anchor(source_id)
                return f'<a href="#{_id(target)}">{words}</a>' if target in self.ids else words
            case Link(address=address):
                safe = address.startswith(("http://", "https://", "mailto:"))
                return f'<a href="{escape(address)}">{words}</a>' if safe else words
            case Text(role=role):
                tag = _ROLES.get(role)
                return words if tag is None else f'<{tag} class="{role}">{words}</{tag}>'
            case Likelihood(scale=scale):
                return f'<em class="likelihood" title="{escape(scale)}">{words}</em>'
            case Confidence():
                return f'<b class="confidence">{words}</b>'
            case DateSpan(when=when, as_stated=stated):
                edtf = f' data-edtf="{escape(when.edtf)}"' if when else ""
                return f'<span class="date"{edtf} title="{escape(stated)}">{words}</span>'
            case ActorName():
                return f'<span class="actor">{words}</span>'
            case _:
                return words


_ROLES = {
    Role.STRONG: "b",
    Role.TITLE: "cite",
    Role.LABEL: "span",
    Role.MUTED: "i",
}


def _masthead(block: Masthead, id_: str, logo: Logo | None) -> str:
    facts = "".join(f"<div><dt>{escape(label)}</dt><dd>{escape(words)}</dd></div>" for label, words in block.facts)
    subtitle = f'<p class="subtitle">{escape(block.subtitle)}</p>' if block.subtitle else ""
    notice = f'<p class="notice">{escape(block.notice)}</p>' if block.notice else ""
    shown = ""
    if logo is not None:
        height = f"{logo.height / 12:.2f}rem"
        data = b64encode(logo.png).decode()
        shown = f'<img src="data:image/png;base64,{data}" alt="{escape(logo.words)}" style="height:{height}">'
    return f'<header id="{id_}">{shown}<h1>{escape(block.title)}</h1>{subtitle}<dl>{facts}</dl>{notice}</header>'


def _id(id_: str) -> str:
    """An id without what HTML and CSS do not allow; records' ids may hold anything."""
    return re.sub(r"[^A-Za-z0-9_-]", lambda found: f"_{ord(found.group()):x}", id_)


def _name(marking: str) -> str:
    return re.sub(r"[^a-z]+", "-", marking.lower())


def _style(style: House) -> str:
    markings = "".join(f".{_name(name)}{{color:{ink}}}" for name, ink in style.markings.items())
    colours = "".join(f"--{name}:{value};" for name, value in style.colours.items())
    return f":root{{{colours}}}{_CSS}{markings}"


_CSS = (
    "body{font:18px/1.5 'Source Serif Pro','Source Serif 4',Georgia,serif;color:var(--ink);max-width:42rem;"
    "margin:2rem auto;padding:0 1.2rem}"
    "h1,h2,h3,table,figcaption,caption,dl,.marking,.notice,.small,.confidence,svg text"
    "{font-family:'Source Sans Pro','Source Sans 3','Segoe UI',sans-serif}"
    "h1{font-size:2rem;line-height:1.2;margin:.6rem 0}h2{font-size:1.2rem;color:var(--accent);margin:2rem 0 .5rem}"
    "header{border-top:4px solid var(--accent);padding-top:.5rem}.subtitle{color:var(--muted);font-size:1.15rem}"
    "dl{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;font-size:.8rem;color:var(--muted)}dl div{display:flex;gap:.4em}"
    "dt::after{content:':'}dd{margin:0}.notice{background:var(--notice-tint);color:var(--notice);padding:.4rem .8rem;"
    "font-size:.9rem;font-weight:600}.box{background:var(--tint);border-left:4px solid var(--accent);"
    "padding:.4rem 1.2rem}.box h2{margin-top:.5rem}.table{overflow-x:auto}table{border-collapse:collapse;width:100%;"
    "font-size:.82rem;line-height:1.35;font-variant-numeric:tabular-nums lining-nums;border-bottom:2px solid "
    "var(--accent)}th,td{text-align:left;vertical-align:top;padding:.45rem .5rem;border-top:1px solid var(--rule);"
    "overflow-wrap:break-word}thead th{background:var(--tint);color:var(--accent);border-top:0;"
    "border-bottom:2px solid var(--accent)}caption,figcaption{text-align:left;font-size:.85rem;margin:.4rem 0}"
    "figure{margin:1.2rem 0}svg{width:100%;height:auto}blockquote{margin:0;padding-left:1rem;"
    "border-left:3px solid var(--rule)}blockquote p{margin:0}.quotation figcaption{padding-left:1.2rem;"
    "color:var(--muted)}.muted,.empty,.small,.alt{color:var(--muted)}.small,.alt,.source,footer{font-size:.85rem}"
    ".confidence{color:var(--accent);font-size:.9em}sup{line-height:0}a{color:var(--accent)}"
    ".marking{text-align:right;font-weight:600}.marking{background:#000;width:max-content;margin-left:auto;"
    "padding:.1rem .5rem}#timeline-live{margin:1rem 0}.controls button{font:inherit;font-size:.8rem;margin-right:.4rem;"
    "padding:.2rem .7rem}svg.live{touch-action:pan-y;cursor:grab}svg.live:focus{outline:2px solid var(--accent)}"
    ".live text{font-size:11px;fill:var(--ink)}.live .tick{stroke:var(--rule)}.live .day{fill:var(--muted)}"
    ".live .event rect{fill:var(--accent)}.live .event[aria-selected=true] rect{stroke:var(--notice);stroke-width:3}"
    ".told{min-height:1.4em;font-size:.85rem}tr:focus{outline:2px solid var(--accent)}"
    "@media print{#timeline-live{display:none}}"
    "@media print{body{max-width:none;margin:0;font-size:10.5pt}thead{display:table-header-group}"
    "tr,figure{break-inside:avoid}h2{break-after:avoid}}"
)
