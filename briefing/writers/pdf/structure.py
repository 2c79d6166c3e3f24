"""The structure tree written into the file, with the links that belong to it (ISO 32000-1, 14.7; PDF/UA-1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.writers.pdf.file import File, name_leaf, numbers, ref, text
from briefing.writers.pdf.tags import Marked, Tag


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to click: `target` as in Run, `tag` the Link element it belongs to."""

    page: int
    box: tuple[float, float, float, float]
    target: str
    tag: Tag
    words: str


class Structure:
    """Writes one tree into one file, element by element; `pages` are the objects of the pages, from 0."""

    def __init__(self, file: File, pages: Sequence[int]) -> None:
        self._file = file
        self._pages = pages
        self._tree = file.number()
        self._rows: list[str] = []  # of the parent tree: which element owns what, in the order of their keys
        self._ids: list[tuple[str, str]] = []

    def owned(self, tags: Sequence[Tag]) -> int:
        """The key under which a page finds whose its marked contents are, in the order of their numbers."""
        return self._key(self._file.add(f"[{' '.join(ref(self._number(tag)) for tag in tags)}]"))

    def linked(self, spot: Spot) -> str:
        """The annotation of a link."""
        key = self._key(ref(self._number(spot.tag)))
        words = f"Note {spot.words}" if spot.words.isdigit() else spot.words
        if spot.target.startswith("#"):
            leads = f"/Dest {text(spot.target[1:])}"
        else:
            words, leads = spot.target, f"/A << /S /URI /URI {text(spot.target)} >>"
        annotation = self._file.add(
            f"<< /Type /Annot /Subtype /Link /Rect {numbers(spot.box)} /Border [0 0 0] /F 4 "
            f"/Contents {text(words)} /StructParent {key} {leads} >>"
        )
        holder = f"<< /Type /OBJR /Obj {annotation} /Pg {ref(self._pages[spot.page])} >>"
        spot.tag.objects = [*(spot.tag.objects or ()), holder]
        return annotation

    def write(self, tag: Tag) -> None:
        """An element to which nothing will be added any more, and all it holds."""
        if tag.is_written:
            return
        number = self._number(tag)
        kids = [kid for kid in tag.kids or () if kid.is_used]
        for kid in kids:
            self.write(kid)
        held = [*self._contents(tag), *(ref(kid.number) for kid in kids)]
        parent = ref(self._number(tag.parent)) if tag.parent else ref(self._tree)
        parts = [f"<< /S /{tag.name} /P {parent} /K [{' '.join(held)}]", *self._told(tag), ">>"]
        self._file.put(number, " ".join(parts))
        tag.is_written, tag.kids, tag.marks, tag.objects = True, None, None, None

    def close(self, root: Tag) -> str:
        """The whole tree; its reference."""
        self.write(root)
        rows = " ".join(f"{key} {row}" for key, row in enumerate(self._rows))
        parents = self._file.add(f"<< /Nums [{rows}] >>")
        content = f"<< /Type /StructTreeRoot /K [{ref(root.number)}] /ParentTree {parents}"
        content += f" /ParentTreeNextKey {len(self._rows)}"
        if self._ids:
            content += f" /IDTree {self._file.add(f'<< /Kids [{self._file.add(name_leaf(self._ids))}] >>')}"
        self._file.put(self._tree, f"{content} >>")
        return ref(self._tree)

    def _number(self, tag: Tag) -> int:
        tag.number = tag.number or self._file.number()
        return tag.number

    def _key(self, row: str) -> int:
        self._rows.append(row)
        return len(self._rows) - 1

    def _contents(self, tag: Tag) -> list[str]:
        """What of the pages is its own: by number alone where it is all on one page, which `_told` then names."""
        marks = sorted(tag.marks or ())
        if _is_on_one_page(marks):
            out = [str(mark.mcid) for mark in marks]
        else:
            out = [f"<< /Type /MCR /Pg {ref(self._pages[mark.page])} /MCID {mark.mcid} >>" for mark in marks]
        return [*out, *(tag.objects or ())]

    def _told(self, tag: Tag) -> list[str]:
        out = []
        if tag.marks and _is_on_one_page(tag.marks):
            out.append(f"/Pg {ref(self._pages[tag.marks[0].page])}")
        if tag.alt:
            out.append(f"/Alt {text(tag.alt)}")
        if tag.lang:
            out.append(f"/Lang {text(tag.lang)}")
        if tag.id:
            out.append(f"/ID {text(tag.id)}")
            self._ids.append((tag.id, ref(tag.number)))
        if tag.attributes:
            out.append("/A << " + " ".join(f"/{key} {value}" for key, value in tag.attributes.items()) + " >>")
        return out


def _is_on_one_page(marks: Sequence[Marked]) -> bool:
    return len({mark.page for mark in marks}) == 1
