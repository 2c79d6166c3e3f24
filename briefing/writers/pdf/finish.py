"""What reportlab leaves out: structure, bookmarks, metadata, colour profile (PDF/UA-1 and PDF/A)."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from briefing.paper.tree import Paper
from briefing.writers.pdf.blocks import Bookmark
from briefing.writers.pdf.metadata import described
from briefing.writers.pdf.structure import Structure
from briefing.writers.pdf.surface import Surface
from briefing.writers.pdf.tags import Tag
from briefing.writers.tables import csv_of, tables_of
from briefing.writers.tree_json import compact

TREE = "paper.json"  # the name under which a PDF carries its tree


def finished(surface: Surface, root: Tag, paper: Paper, bookmarks: Sequence[Bookmark]) -> bytes:
    """The whole file; the same bytes for the same paper."""
    pdf = pikepdf.open(BytesIO(surface.finish()))
    Structure(pdf).write(root, surface.spots, surface.places)
    _catalogued(pdf, paper)
    _outlined(pdf, bookmarks, surface.places)
    _attached(pdf, paper)
    described(pdf, paper)
    out = BytesIO()
    pdf.save(
        out,
        min_version="1.7",
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
    )
    return out.getvalue()


def _catalogued(pdf: pikepdf.Pdf, paper: Paper) -> None:
    root = pdf.Root
    root.Lang = String(paper.lang)
    root.MarkInfo = Dictionary(Marked=True)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.PageMode = Name.UseOutlines
    profile = pdf.make_stream(files("resources").joinpath("paper", "srgb.icc").read_bytes())
    profile.N = 3
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=profile,
    )
    root.OutputIntents = Array([pdf.make_indirect(intent)])
    for page in pdf.pages:  # reportlab names its standard fonts on every page; we never embed them
        fonts = page.obj.Resources.get("/Font", Dictionary())
        for name in [key for key in fonts.keys() if key.startswith("/F")]:  # noqa: SIM118 (iterating gives no keys)
            del fonts[name]


def _outlined(pdf: pikepdf.Pdf, bookmarks: Sequence[Bookmark], places: dict[str, tuple[int, float]]) -> None:
    with pdf.open_outline() as outline:
        for bookmark in bookmarks:
            if bookmark.target not in places:
                continue
            page, top = places[bookmark.target]
            item = OutlineItem(bookmark.title, page, "XYZ", left=0, top=top)
            deeper = bookmark.level > 1 and outline.root
            (outline.root[-1].children if deeper else outline.root).append(item)


def _attached(pdf: pikepdf.Pdf, paper: Paper) -> None:
    """The tables as CSV inside the file (PDF/A-3 associated files), so that nobody has to type them off, and the tree
    itself, so that the paper can be checked and held against its case."""
    held = [(name, csv_of(table), "/text/csv", table.summary, Name.Data) for name, table in tables_of(paper)]
    held.append((TREE, compact(paper), "/application/json", "The document tree of this paper.", Name.Source))
    names, associated = Array(), Array()
    for name, content, kind, told, relation in sorted(held):
        stream = pdf.make_stream(content)
        stream.Type = Name.EmbeddedFile
        stream.Subtype = Name(kind)
        stream.Params = Dictionary(Size=len(content))
        if paper.meta.stamp:
            stream.Params.ModDate = String(f"D:{paper.meta.stamp.replace('-', '')}000000Z")
        file = pdf.make_indirect(
            Dictionary(
                Type=Name.Filespec,
                F=String(name),
                UF=String(name),
                EF=Dictionary(F=stream, UF=stream),
                Desc=String(told or name),
                AFRelationship=relation,
            )
        )
        names.extend((String(name), file))
        associated.append(file)
    pdf.Root.AF = associated
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=names))
