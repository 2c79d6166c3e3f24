"""The judges outside: veraPDF and the Open XML SDK, where a machine has them.

VERAPDF names a command that takes flavours and files ("ua1,3a paper.pdf"), OOXML_VALIDATOR one that takes a file and
prints JSON with "ok"; both leave with 0 when all is well.
"""

from __future__ import annotations

import json
import os
import shlex
import subprocess
from pathlib import Path

import pytest

from briefing.model.dossier import Dossier
from briefing.paper.compose import compose
from briefing.writers import write
from tests.paper.talks import draft, reviewed
from tests.writers.scripts import many_scripts


@pytest.mark.skipif("VERAPDF" not in os.environ, reason="VERAPDF names no command")
@pytest.mark.parametrize(
    "dossier", [Dossier(), draft(), reviewed(), many_scripts()], ids=["empty", "draft", "kept", "scripts"]
)
def test_verapdf_finds_the_pdf_accessible_and_archival(tmp_path: Path, dossier: Dossier) -> None:
    path = tmp_path / "paper.pdf"
    write(compose(dossier), path)
    ran = subprocess.run([*shlex.split(os.environ["VERAPDF"]), "ua1,3a", str(path)], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout


@pytest.mark.skipif("OOXML_VALIDATOR" not in os.environ, reason="OOXML_VALIDATOR names no command")
@pytest.mark.parametrize("dossier", [Dossier(), draft(), reviewed()], ids=["empty", "draft", "kept"])
def test_the_open_xml_sdk_finds_no_error(tmp_path: Path, dossier: Dossier) -> None:
    path = tmp_path / "paper.docx"
    write(compose(dossier), path)
    command = [*shlex.split(os.environ["OOXML_VALIDATOR"]), str(path)]
    found = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
    assert found["ok"], found["errors"]
