"""The made sample sources are what their recipe makes."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    recipe = Path(__file__).parents[2] / "seeds" / "make.py"
    subprocess.run([sys.executable, str(recipe), str(folder)], check=True)
    return folder


@pytest.mark.parametrize("name", ["04-presidential-readout.pdf", "08-institute-note.pdf"])
def test_a_pdf_comes_out_byte_for_byte(made, seeds, name):
    assert (made / name).read_bytes() == (seeds / name).read_bytes()


def test_the_word_file_comes_out_part_for_part(made, seeds):
    # Its bytes depend on the zlib that packs them, its parts do not.
    def parts(path: Path) -> dict[str, bytes]:
        with zipfile.ZipFile(path) as package:
            return {name: package.read(name) for name in package.namelist()}

    assert parts(made / "06-press-call.docx") == parts(seeds / "06-press-call.docx")


def test_every_sample_is_described(seeds):
    told = (seeds / "README.md").read_text("utf-8")
    samples = [path.name for path in seeds.iterdir() if path.name[:2].isdecimal()]
    assert len(samples) == 11
    assert all(f"`{name}`" in told for name in samples)
