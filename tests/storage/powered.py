"""A disk that remembers every write, so that the power can be cut at any of them.

What a program wrote is safe only once it was synced; a name that was made or removed only once its folder was. This is
the harshest disk that keeps what it promised: at a cut, of all that was not yet promised, nothing, everything or any
part may be there.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path

import apsw

Write = tuple[str, str, int, bytes]  # deed ("write", "truncate", "sync", "remove", "settle"), file, place, bytes


class Disk(apsw.VFS):
    """Under SQLite's own: the case is written as ever, and each deed is kept in `deeds`."""

    def __init__(self, name: str = "powered") -> None:
        self.deeds: list[Write] = []
        self.base = apsw.vfs_names()[0]
        super().__init__(name, self.base)

    def xOpen(self, name: object, flags: list[int]) -> _File:
        return _File(self, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        super().xDelete(filename, syncdir)
        self.deeds.append(("remove", Path(filename).name, 0, b""))
        if syncdir:
            self.deeds.append(("settle", "", 0, b""))


class _File(apsw.VFSFile):
    def __init__(self, disk: Disk, name: object, flags: list[int]) -> None:
        self._disk = disk
        self._name = Path(name.filename() if isinstance(name, apsw.URIFilename) else str(name)).name
        super().__init__(disk.base, name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        super().xWrite(data, offset)
        self._disk.deeds.append(("write", self._name, offset, bytes(data)))

    def xTruncate(self, size: int) -> None:
        super().xTruncate(size)
        self._disk.deeds.append(("truncate", self._name, size, b""))

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        self._disk.deeds.append(("sync", self._name, 0, b""))
        # SQLite's own disk syncs the folder with the first sync of a journal, so that its name is safe as well.
        if self._name.endswith("-journal"):
            self._disk.deeds.append(("settle", "", 0, b""))


@dataclass
class After:
    """What lies on the disk after a cut: files by name."""

    files: dict[str, bytearray] = field(default_factory=dict)

    def put_down(self, folder: Path) -> None:
        for name, content in sorted(self.files.items()):
            (folder / name).write_bytes(content)


def cut(deeds: list[Write], at: int, chance: random.Random, share: float) -> After:
    """The disk when the power fails after `at` deeds; of the unsafe ones each is there with this chance."""
    kept = After()
    promised = {
        (kind, name): place for place, (kind, name, _, _) in enumerate(deeds[:at]) if kind in ("sync", "settle")
    }
    for place, deed in enumerate(deeds[:at]):
        promise = ("settle", "") if deed[0] == "remove" else ("sync", deed[1])
        if place < promised.get(promise, -1) or chance.random() < share:
            _do(kept, deed, chance)
    return kept


def _do(kept: After, deed: Write, chance: random.Random) -> None:
    kind, name, place, data = deed
    match kind:
        case "write":
            content = kept.files.setdefault(name, bytearray())
            if len(content) < place:
                # What was never written in between is whatever lay on the disk before.
                content.extend(chance.randbytes(place - len(content)))
            content[place : place + len(data)] = data
        case "truncate":
            del kept.files.setdefault(name, bytearray())[place:]
        case "remove":
            kept.files.pop(name, None)
