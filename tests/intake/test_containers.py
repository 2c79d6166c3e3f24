"""Files that hold several documents, on their whole way into a dossier."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import msgspec

from briefing.edits.sources import AddSource
from briefing.intake.adding import added, fresh, known_hashes
from briefing.intake.check import faults
from briefing.intake.frames import Done, reply_of
from briefing.intake.outcome import Refused, Taken, Unpacked, each, name_of
from briefing.intake.take import take
from briefing.model.day import Day
from briefing.model.dossier import Dossier, sources_of
from briefing.model.refusal import Refusal
from briefing.model.source import Basis
from tests.readers.packages import package

NOTE = "The envoys met in Geneva on 14 October 2025. They signed nothing and agreed to meet again.\n"
MAIL = f"""From: Reed <reed@halden.example>
To: all
Subject: Talks
Date: Tue, 14 Oct 2025 09:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain

See the note.
--b
Content-Type: text/plain; name="note.txt"
Content-Disposition: attachment

{NOTE}
--b
Content-Type: image/jpeg; name="photo.jpg"
Content-Disposition: attachment; filename="photo.jpg"
Content-Transfer-Encoding: base64

/9j/4AAQSkZJRgABAQ==
--b--
"""


def file(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def taken(path: Path) -> Taken | Unpacked:
    return take(path, path.read_bytes())


def test_a_mail_is_a_source_and_so_is_what_is_attached_to_it(tmp_path):
    path = file(tmp_path, "mail.eml", MAIL)
    mail = take(path, path.read_bytes())
    assert isinstance(mail, Taken)
    note, photo = mail.parts
    assert isinstance(note, Taken)
    assert (note.source.path, note.source.parent) == (f"{path} > note.txt", mail.source.id)
    assert note.findings.events
    assert isinstance(photo, Refused)
    assert (photo.path, photo.kind) == (f"{path} > photo.jpg", Refusal.NO_TEXT)
    assert list(faults(str(path), mail)) == []


def test_the_day_of_the_mail_is_a_weak_clue_to_that_of_the_attachment(tmp_path):
    mail = taken(file(tmp_path, "mail.eml", MAIL.replace("on 14 October 2025", "yesterday")))
    note = mail.parts[0]
    assert isinstance(note, Taken)
    assert note.source.created is None
    assert [(clue.day, clue.basis) for clue in note.source.clues] == [(Day(2025, 10, 14), Basis.FILE_DATA)]


def test_an_archive_in_an_archive_names_the_one_that_holds_it(tmp_path):
    inner = package({"note.txt": NOTE})
    path = file(tmp_path, "all.zip", package({"in.zip": inner, "more.txt": NOTE + "More.", "x.exe": b"MZ"}))
    whole = take(path, path.read_bytes())
    assert isinstance(whole, Unpacked)
    note, more, program = whole.parts
    assert isinstance(note, Taken)
    assert isinstance(more, Taken)
    assert isinstance(program, Refused)
    assert note.source.path == f"{path} > in.zip > note.txt"
    assert note.source.parent != more.source.parent == whole.sha256
    assert list(faults(str(path), whole)) == []


def test_a_bomb_of_archives_ends_at_the_fifth(tmp_path):
    data = package({"note.txt": NOTE})
    for _ in range(8):
        data = package({"in.zip": data})
    whole = taken(file(tmp_path, "deep.zip", data))
    assert [part.kind for part in whole.parts if isinstance(part, Refused)] == [Refusal.TOO_LARGE]


def test_an_archive_that_unfolds_too_far_keeps_what_was_read_before(tmp_path):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", NOTE)
        for name in "bcdefghij":
            archive.writestr(f"{name}.txt", bytes(40 << 20))
    whole = taken(file(tmp_path, "bomb.zip", out.getvalue()))
    assert isinstance(whole.parts[0], Taken)
    assert Refusal.TOO_LARGE in {part.kind for part in whole.parts if isinstance(part, Refused)}


def test_one_part_that_breaks_its_reader_leaves_the_others_whole(tmp_path):
    whole = taken(file(tmp_path, "all.zip", package({"a.pdf": b"%PDF-1.7\n", "b.txt": NOTE})))
    assert [type(part) for part in whole.parts] == [Refused, Taken]


def test_all_documents_of_a_file_are_one_edit_and_none_twice(tmp_path):
    whole = taken(file(tmp_path, "all.zip", package({"a.txt": NOTE, "b.txt": NOTE, "c.txt": NOTE + "More."})))
    new = fresh(whole, Dossier())
    edit = added(new, name_of(whole))
    dossier = edit.apply(Dossier())
    assert edit.label == "Add all.zip (2 documents)"
    assert [(source.number, source.name) for source in sources_of(dossier)] == [(1, "a.txt"), (2, "c.txt")]
    assert fresh(whole, dossier) == []
    assert isinstance(whole, Unpacked)
    assert known_hashes(dossier)[whole.sha256] == dossier.sources[new[0].source.id].id


def test_a_single_document_is_added_under_its_own_name(tmp_path):
    alone = taken(file(tmp_path, "a.txt", NOTE))
    assert isinstance(added(fresh(alone, Dossier()), name_of(alone)), AddSource)
    assert [type(one) for one in each(alone)] == [Taken]


def test_what_a_worker_says_of_parts_is_understood_and_checked(tmp_path):
    path = file(tmp_path, "all.zip", package({"a.txt": NOTE, "b.exe": b"MZ"}))
    whole = take(path, path.read_bytes())
    reply = reply_of(msgspec.json.encode(Done(whole, 0)))
    assert isinstance(reply, Done)
    assert reply.taken == whole
    assert list(faults(str(tmp_path / "other.zip"), whole)) != []
