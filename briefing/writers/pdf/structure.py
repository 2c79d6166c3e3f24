"""The structure tree written into the file, with the links that belong to it (ISO 32000-1, 14.7; PDF/UA-1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from briefing.writers.pdf.surface import Spot
from briefing.writers.pdf.tags import Marked, Tag


class Structure:
    """Writes one tree into one file. `elements` are the objects of the tags written so far."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.pdf = pdf
        self.pages = list(pdf.pages)
        self.elements: dict[Tag, pikepdf.Object] = {}
        self.owners: dict[tuple[int, int], pikepdf.Object] = {}
        self.ids: list[tuple[str, pikepdf.Object]] = []

    def write(self, root: Tag, spots: Sequence[Spot], places: Mapping[str, tuple[int, float]]) -> None:
        tree = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        tree.K = Array([self._element(root, tree)])
        rows = self._parents()
        rows += self._links(spots, places, len(self.pages))
        tree.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array([each for row in rows for each in row])))
        tree.ParentTreeNextKey = len(rows)
        if self.ids:
            tree.IDTree = self._id_tree()
        self.pdf.Root.StructTreeRoot = tree

    def _element(self, tag: Tag, parent: pikepdf.Object) -> pikepdf.Object:
        element = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{tag.name}"), P=parent))
        self.elements[tag] = element
        if tag.alt:
            element.Alt = String(tag.alt)
        if tag.lang:
            element.Lang = String(tag.lang)
        if tag.id:
            element.ID = String(tag.id)
            self.ids.append((tag.id, element))
        if tag.attributes:
            element.A = _attributes(tag)
        element.K = Array([self._kid(kid, element) for kid in tag.kids if isinstance(kid, Marked) or kid.used])
        return element

    def _kid(self, kid: Tag | Marked, element: pikepdf.Object) -> pikepdf.Object:
        if isinstance(kid, Tag):
            return self._element(kid, element)
        self.owners[kid.page, kid.mcid] = element
        return Dictionary(Type=Name.MCR, Pg=self.pages[kid.page].obj, MCID=kid.mcid)

    def _parents(self) -> list[tuple[int, pikepdf.Object]]:
        """For each page, which element owns each of its marked contents."""
        rows: list[tuple[int, pikepdf.Object]] = []
        for number, page in enumerate(self.pages):
            row, mcid = Array(), 0
            while (number, mcid) in self.owners:
                row.append(self.owners[number, mcid])
                mcid += 1
            page.obj.StructParents = number
            page.obj.Tabs = Name.S
            rows.append((number, self.pdf.make_indirect(row)))
        return rows

    def _links(
        self, spots: Sequence[Spot], places: Mapping[str, tuple[int, float]], key: int
    ) -> list[tuple[int, pikepdf.Object]]:
        rows = []
        for spot in spots:
            annotation = self._annotation(spot, places)
            if annotation is None:
                continue
            annotation.StructParent = key
            page = self.pages[spot.page].obj
            if Name.Annots not in page:
                page.Annots = Array()
            page.Annots.append(annotation)
            element = self.elements[spot.tag]
            element.K.append(Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page))
            rows.append((key, element))
            key += 1
        return rows

    def _annotation(self, spot: Spot, places: Mapping[str, tuple[int, float]]) -> pikepdf.Object | None:
        box = Array([round(value, 2) for value in spot.box])
        words = f"Note {spot.words}" if spot.words.isdigit() else spot.words
        annotation = Dictionary(
            Type=Name.Annot, Subtype=Name.Link, Rect=box, Border=Array([0, 0, 0]), F=4, Contents=String(words)
        )
        if not spot.target.startswith("#"):
            annotation.A = Dictionary(S=Name.URI, URI=String(spot.target))
            annotation.Contents = String(spot.target)
        elif spot.target[1:] in places:
            page, top = places[spot.target[1:]]
            annotation.Dest = Array([self.pages[page].obj, Name.XYZ, None, round(top, 1), None])
        else:
            return None
        return self.pdf.make_indirect(annotation)

    def _id_tree(self) -> pikepdf.Object:
        ids = sorted(self.ids, key=lambda pair: pair[0].encode())
        names = Array([each for id_, element in ids for each in (String(id_), element)])
        limits = Array([String(ids[0][0]), String(ids[-1][0])])
        leaf = self.pdf.make_indirect(Dictionary(Limits=limits, Names=names))
        return self.pdf.make_indirect(Dictionary(Kids=Array([leaf])))


def _attributes(tag: Tag) -> pikepdf.Object:
    out = Dictionary()
    for key, value in tag.attributes.items():
        if isinstance(value, tuple):
            out[f"/{key}"] = Array([round(each, 2) for each in value])
        else:
            out[f"/{key}"] = String(value) if key == "Summary" else Name(f"/{value}")
    return out
