"""Every item of the list of 68 that a program can check is checked somewhere, and this says where."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
BY_EYE = {19, 20, 44, 50, 54}
# Judges that are programs of others, run where a machine has them (tests/writers/test_writers_validators.py), or laws
# that need more than one file.
ELSEWHERE = {
    35: "short last lines: weighed by the lines' total fit, not measured in the file",
    36: "widows and orphans: what is tied stays together, tests/writers/pdf/test_pdf_pages.py",
    40: "notes on the page of their marks: tests/writers/pdf/test_pdf_writer.py",
    45: "figures of one width in tables: those of Source Sans are",
    47: "never by colour alone: told in grey, tests/writers/test_writers_figures.py",
    62: "the Open XML SDK",
    65: "the same bytes: dateline verify, and tests/writers",
    68: "the same words in both formats: both are held against one tree (61)",
}


def test_each_item_has_its_place() -> None:
    folders = ("briefing/paper/checks", "briefing/writers/checked")
    files = [path for folder in folders for path in sorted((ROOT / folder).glob("*.py"))]
    files += [ROOT / "briefing/paper/style_checks.py", ROOT / "briefing/paper/guard.py"]
    text = "\n".join(path.read_text("utf-8") for path in files)
    checked = {int(number) for number in re.findall(r"(?:(?:Finding|Fault|Doubt)\(\s*|\[\()(\d+)", text)}
    assert set(range(1, 69)) == checked | BY_EYE | ELSEWHERE.keys()
    assert not checked & BY_EYE
