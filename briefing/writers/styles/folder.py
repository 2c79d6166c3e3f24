"""A house style read from its folder, or a folder made to begin one from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from PIL import Image, UnidentifiedImageError

from briefing.files import written_whole
from briefing.model.house import Boilerplate, House, Logo
from briefing.paper.house import house
from briefing.paper.sections import SECTIONS
from briefing.paper.style_checks import style_faults
from briefing.writers.docx.styles import STYLES, styled
from briefing.writers.styles.toml import HouseFile
from briefing.writers.styles.word import types_of

TOML, WORD = "house.toml", "house.docx"
_MOST = 4 << 20  # bytes of a file in the folder: a logo in a paper need not be larger
_HEIGHT = 36.0  # points of a logo, where nothing is said

_STARTER = """\
# A house style of Dateline. Everything may be left out. Sizes, fonts, spacing and colours of text are those of the
# named styles in house.docx: open it in Word, change a style, save. Papers in PDF and DOCX follow both files.
name = "Our house"
# series = "Policy note"          what stands above the title
# footer = "Policy department"    what stands at the foot of each page
# size = "A4"                     or "Letter"
# scale = "phia"                  or "icd203"
# citations = "chicago"           or "oscola", "icd206"; without it the short form: S1, para 3
# sections = ["masthead", "judgements", "news", "chronology", "sources"]

# [logo]
# file = "logo.png"
# words = "Arms of the ministry"  for those who cannot see it
# height = 36

# [page]                          margins in points; 72 points are an inch
# left = 88

# [colours]
# accent = "#123D6B"

# [titles]
# judgements = "Assessment"

# Fixed words stand in Markdown files beside this one: first.md is printed before all else, after-sources.md after the
# list of sources, and so for every section.
"""


class StyleError(ValueError):
    """A folder that is no house style yet; `complaints` say what to mend, each in a sentence."""

    def __init__(self, complaints: tuple[str, ...]) -> None:
        super().__init__("\n".join(complaints))
        self.complaints = complaints


@dataclass(frozen=True, slots=True)
class Read:
    """`remarks` are what could not be done as the author said, though papers can be written."""

    style: House
    remarks: tuple[str, ...]


def style_of(folder: Path) -> Read:
    """Raises StyleError, with everything that is to be mended at once."""
    if not folder.is_dir() or not (folder / TOML).is_file():
        raise StyleError(
            (f"{folder.name} holds no {TOML}; “dateline style {folder.name}” makes a folder to begin from.",)
        )
    reader, remarks = HouseFile(), tuple[str, ...]()
    try:
        made = reader.read(_bytes(folder / TOML))
        if (folder / WORD).is_file():
            types, remarks = types_of(_bytes(folder / WORD), made)
            made = replace(made, styles=types)
        logo = _logo(folder, reader)
        made = replace(made, id=_id(folder), name=made.name or folder.name, logo=logo)
        made = replace(made, boilerplate=tuple(_boilerplate(folder, reader.complaints)))
    except (OSError, ValueError) as error:
        raise StyleError((*reader.complaints, str(error))) from error
    complaints = (*reader.complaints, *(fault.words for fault in style_faults(made, made.size or "A4")))
    if complaints:
        raise StyleError(complaints)
    return Read(made, remarks)


def begin(folder: Path) -> None:
    """A folder with the style that ships, to be changed. Raises OSError; what is there already is left as it is."""
    folder.mkdir(parents=True, exist_ok=True)
    document = docx.Document()
    styled(document, house())
    _inheriting(document)
    for each in STYLES_SHOWN:
        document.add_paragraph(each, style=each)
    word = BytesIO()
    document.save(word)
    for name, content in ((TOML, _STARTER.encode()), (WORD, word.getvalue())):
        if not (folder / name).exists():
            with written_whole(folder / name) as part:
                part.write_bytes(content)


_SHOWN_AS = {"header": "Header", "footer": "Footer"}
STYLES_SHOWN = ("Title", "Subtitle", "Heading 1", "Heading 2", "Normal", "List Bullet", "Caption", "Table Text")


def _inheriting(document: Document) -> None:
    """What looks like the text takes its look from Normal, so that an author who changes that one changes them all."""
    shipped = house()
    body = shipped.type(STYLES[0].type)
    for named in STYLES[1:]:
        type_, made = shipped.type(named.type), document.styles[_SHOWN_AS.get(named.name, named.name)]
        if type_.family == body.family:
            made.font.name = None
            for fonts in made.element.rPr.findall(qn("w:rFonts")):
                made.element.rPr.remove(fonts)
        if type_.size == body.size:
            made.font.size = None


def _id(folder: Path) -> str:
    """The same for the same folder's name, so that a style chosen again takes the place of what it was."""
    return f"style-{hashlib.sha256(folder.resolve().name.encode()).hexdigest()[:12]}"


def _bytes(path: Path) -> bytes:
    if path.stat().st_size > _MOST:
        raise ValueError(f"{path.name} is larger than {_MOST >> 20} MB.")
    return path.read_bytes()


def _logo(folder: Path, reader: HouseFile) -> Logo | None:
    if not reader.logo:
        return None
    name, words = str(reader.logo["file"]), str(reader.logo["words"])
    path = folder / name
    if not name or path.resolve().parent != folder.resolve() or not path.is_file():
        reader.complaints.append(f"house.toml: the logo “{name}” is not in the folder.")
        return None
    if not words:
        reader.complaints.append("house.toml: [logo] needs words = “…” for those who cannot see it.")
    try:
        out = BytesIO()
        with Image.open(BytesIO(_bytes(path))) as image:
            ground = Image.new("RGBA", image.size, "white")  # what lies behind it on paper: printers know no glass
            ground.alpha_composite(image.convert("RGBA"))
            ground.convert("RGB").save(out, "PNG")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        reader.complaints.append(f"The logo {name} is no picture that can be read; save it as PNG.")
        return None
    return Logo(out.getvalue(), words, float(reader.logo.get("height", _HEIGHT)))


def _boilerplate(folder: Path, complaints: list[str]) -> Iterator[Boilerplate]:
    for path in sorted(folder.glob("*.md")):
        after = "" if path.stem == "first" else path.stem.removeprefix("after-")
        if after and (after not in SECTIONS or not path.stem.startswith("after-")):
            known = ", ".join(f"after-{key}.md" for key in ("masthead", "judgements", "sources"))
            complaints.append(f"{path.name}: name it first.md, or after a section: {known} …")
            continue
        yield Boilerplate(after, _bytes(path).decode("utf-8-sig"))
