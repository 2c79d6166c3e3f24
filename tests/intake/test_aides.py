"""Text recognition and LibreOffice at work for a jailed worker, and what they cannot do themselves."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from briefing.intake import aides, landlock
from briefing.intake.aiding import Aides
from briefing.intake.command import environment, worker_command
from briefing.intake.confined import AIDE_FLAG, Order
from briefing.intake.consent import NOTHING, Consent
from briefing.intake.frames import Task, Wanted, task_of
from briefing.intake.limits import Limits
from briefing.intake.offers import Offer, offer_of
from briefing.intake.outcome import Outcome, Refused, Taken
from briefing.intake.supervisor import Supervisor
from briefing.model.refusal import Refusal
from tests.readers.scans import LINES, picture, saved, scanned

PATIENCE_S = 300
needs_tesseract = pytest.mark.skipif(aides.tesseract() is None, reason="tesseract is not installed")
needs_libreoffice = pytest.mark.skipif(aides.libreoffice() is None, reason="LibreOffice is not installed")


@pytest.fixture(scope="module")
def supervisor() -> Iterator[Supervisor]:
    made = Supervisor(1)
    yield made
    made.close()


def outcome(supervisor: Supervisor, path: Path, consent: Consent = NOTHING) -> Outcome:
    answer = queue.SimpleQueue[Outcome]()
    supervisor.submit(path, None, None, answer.put, consent=consent)
    return answer.get(timeout=PATIENCE_S)


@needs_tesseract
def test_a_scan_is_offered_for_recognition_and_read_once_it_is_allowed(supervisor: Supervisor, tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scanned(picture()))
    refused = outcome(supervisor, path)
    assert isinstance(refused, Refused)
    assert offer_of(refused.kind) is Offer.OCR
    taken = outcome(supervisor, path, Consent(ocr=aides.usual_languages()))
    assert isinstance(taken, Taken)
    assert "2 December 2025" in taken.text.text
    assert {passage.exact for timex in taken.findings.timexes for passage in [timex.passage]} >= {"2 December 2025"}
    assert taken.text.cautions
    assert len(taken.text.boxes) >= len(" ".join(LINES).split()) - 2


@needs_tesseract
def test_recognition_runs_only_where_the_analyst_allows_it() -> None:
    wanted = Wanted("tsv", saved(picture(), "PNG"))
    helper = Aides(Limits())
    helper.begin()
    assert helper.answer(wanted, NOTHING).failed == "is not allowed"
    assert b"ministers" in helper.answer(wanted, Consent(ocr=aides.usual_languages())).data
    assert helper.answer(Wanted("docx", b"x"), Consent(ocr="eng")).failed == "is not allowed"


@needs_tesseract
def test_recognition_that_takes_too_long_is_stopped() -> None:
    helper = Aides(Limits(aided_s=0.05))
    helper.begin()
    assert helper.answer(Wanted("tsv", saved(picture(), "PNG")), Consent(ocr="eng")).failed == "took too long"


@needs_libreoffice
def test_an_old_word_file_is_read_through_libreoffice_and_says_so(supervisor: Supervisor, tmp_path: Path) -> None:
    plain = tmp_path / "old.txt"
    plain.write_text("On 2 December 2025 the ministers met in Geneva.")
    command = [str(aides.libreoffice()), "--headless", f"-env:UserInstallation={(tmp_path / 'own').as_uri()}"]
    for _ in range(2):  # the first time it only makes its profile
        subprocess.run([*command, "--convert-to", "doc", "--outdir", str(tmp_path), str(plain)], check=False)
    path = tmp_path / "old.doc"
    refused = outcome(supervisor, path)
    assert isinstance(refused, Refused)
    assert (refused.kind, offer_of(refused.kind)) == (Refusal.OLD_OFFICE, Offer.LIBREOFFICE)
    taken = outcome(supervisor, path, Consent(libreoffice=True))
    assert isinstance(taken, Taken)
    assert taken.text.text == plain.read_text()
    assert taken.source.media_type == "application/msword"
    assert taken.text.cautions[0].startswith("Converted by LibreOffice")


@needs_libreoffice
def test_what_libreoffice_cannot_convert_is_refused_with_a_sentence(supervisor: Supervisor, tmp_path: Path) -> None:
    path = tmp_path / "false.doc"
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le") + bytes(4000)
    )
    refused = outcome(supervisor, path, Consent(libreoffice=True))
    assert isinstance(refused, Refused)
    assert "LibreOffice" in refused.reason


ATTEMPTS = """
import json, os, signal, socket, subprocess, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
secret, room = sys.argv[1:3]
attempts = {
    "read": lambda: open(secret).read(),
    "write beside": lambda: open(secret + ".new", "w"),
    "connect": lambda: socket.socket(socket.AF_INET).connect(("127.0.0.1", 9)),
    "reach a local socket": lambda: socket.socket(socket.AF_UNIX).connect(secret + ".socket"),
    "start a program": lambda: subprocess.run(["/bin/true"]),
    "become a program": lambda: os.execv("/bin/true", ["true"]),
    "write far too much": lambda: open(room + "/large", "wb").write(bytes(1 << 21)),
}
ended = {}
for name, attempt in attempts.items():
    try:
        attempt()
        ended[name] = "done"
    except BaseException as error:
        ended[name] = type(error).__name__
open(room + "/made", "w").write("made")
print(json.dumps(ended))
"""


@pytest.mark.skipif(not landlock.version(), reason="this system has no Landlock")
def test_a_confined_program_reaches_nothing_but_its_own_room(tmp_path: Path) -> None:
    outside, room = tmp_path / "outside", tmp_path / "room"
    outside.mkdir()
    room.mkdir()
    secret = outside / "secret.txt"
    secret.write_text("a secret")
    program = Path(sys.executable).resolve()
    order = Order(
        program=str(program),
        arguments=("-I", "-S", "-c", ATTEMPTS, str(secret), str(room)),
        readable=(str(program.parent.parent / "lib"),),
        writable=(str(room),),
        memory_bytes=1 << 30,
        cpu_s=20,
        file_bytes=1 << 20,
    )
    command = [*worker_command(), AIDE_FLAG, msgspec.json.encode(order).decode()]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, env=environment())
    assert ran.returncode == 0, ran.stderr
    ended = json.loads(ran.stdout)
    assert [name for name, how in ended.items() if how == "done"] == []
    assert (room / "made").read_text() == "made"
    assert sorted(path.name for path in outside.iterdir()) == ["secret.txt"]


def test_a_password_goes_over_the_pipe_and_is_in_no_words_about_the_task() -> None:
    task = Task("a.pdf", 1, None, None, 1, consent=Consent(passwords=("Teregrad 7",)))
    assert task_of(msgspec.json.encode(task)).consent.passwords == ("Teregrad 7",)
    assert "Teregrad 7" not in repr(task)
