"""The language model inside a worker, behind its walls."""

from __future__ import annotations

import queue
import subprocess
import sys
from dataclasses import replace

import pytest

from briefing.intake.command import environment
from briefing.intake.outcome import Outcome, Taken
from briefing.intake.supervisor import Supervisor
from briefing.intake.take import take
from briefing.language.providers.at_hand import BUILTIN, usual

WORDS = "Velorin Dask met Maria Okonkwo in Nairobi on 3 May 2024.\n"


@pytest.fixture
def note(tmp_path):
    path = tmp_path / "note.txt"
    path.write_text(WORDS, "utf-8")
    return path


def outcome(path, analyzer: str = "") -> Outcome:
    answer = queue.SimpleQueue[Outcome]()
    supervisor = Supervisor(1, analyzer=analyzer)
    try:
        supervisor.submit(path, None, None, answer.put)
        return answer.get(timeout=120)
    finally:
        supervisor.close()


@pytest.mark.skipif(usual() != BUILTIN, reason="the model is not at hand")
def test_a_worker_reads_with_the_shipped_model_and_says_so(note):
    taken = outcome(note)
    assert isinstance(taken, Taken)
    assert taken.findings.analyzer.startswith("builtin ")


def test_a_worker_reads_by_rules_where_they_are_asked_for(note):
    taken = outcome(note, "rules")
    assert isinstance(taken, Taken)
    assert taken.findings.analyzer == ""
    assert "Maria Okonkwo" in {actor.name for actor in taken.findings.actors}


def test_a_worker_reads_by_rules_where_the_model_cannot_be_loaded(note):
    taken = outcome(note, "spacy:en_nowhere_lg")
    assert isinstance(taken, Taken)
    assert taken.findings.analyzer == ""


@pytest.mark.skipif(usual() != BUILTIN, reason="the model is not at hand")
def test_a_text_in_another_language_says_that_rules_alone_read_it(tmp_path):
    from briefing.language.providers.builtin import builtin

    german = (
        "Die Ministerin sprach am 3. Mai 2024 mit den Leuten aus der Stadt und dem Umland über das Wasser. " * 3
    ).encode()
    taken = take(tmp_path / "n.txt", german, analyzer=builtin())
    assert isinstance(taken, Taken)
    assert taken.findings.analyzer == ""
    assert [one for one in taken.text.cautions if "English only" in one]
    alone = take(tmp_path / "n.txt", german)
    assert isinstance(alone, Taken)
    assert alone.text == replace(taken.text, cautions=())


def test_neither_window_nor_rules_load_the_runtime_of_the_model():
    code = (
        "import sys, ui.window.window, briefing.extraction.pipeline, briefing.intake.supervisor; "
        "sys.exit('onnxruntime' in sys.modules)"
    )
    told = {**environment(), "QT_QPA_PLATFORM": "offscreen"}
    assert subprocess.run([sys.executable, "-c", code], env=told, check=False).returncode == 0
