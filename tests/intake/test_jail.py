"""What a jailed process can no longer do, tried from inside a real one."""

from __future__ import annotations

import json
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.intake.jail import code_folders, offered
from briefing.intake.walls import Wall

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or platform.machine() != "x86_64", reason="measured on Linux on a PC only"
)

# Each attempt prints its name and how it ended; "done" is a hole in the wall.
ATTEMPTS = """
import ctypes, json, os, resource, signal, socket, subprocess, sys, threading
from pathlib import Path
from briefing.intake import jail

secret, folder, parent = Path(sys.argv[1]), Path(sys.argv[2]), os.getppid()
before = open(secret)
walls = jail.leave_network() | jail.close()
attempts = {
    "read": lambda: secret.read_text(),
    "list": lambda: os.listdir(folder),
    "write": lambda: (folder / "written.txt").write_text("x"),
    "write where code lies": lambda: (Path(os.__file__).parent / "written-by-a-test.txt").write_text("x"),
    "truncate": lambda: os.truncate(secret, 0),
    "remove": lambda: secret.unlink(),
    "rename": lambda: secret.rename(folder / "other"),
    "make a folder": lambda: (folder / "new").mkdir(),
    "link": lambda: os.symlink(secret, folder / "link"),
    "change rights": lambda: os.chmod(secret, 0o777),
    "change times": lambda: os.utime(secret),
    "name lookup": lambda: socket.getaddrinfo("localhost", 80),
    "socket": lambda: socket.socket(),
    "unix socket": lambda: socket.socket(socket.AF_UNIX),
    "socket pair": lambda: socket.socketpair(),
    "start a program": lambda: subprocess.run(["/bin/true"]),
    "replace itself": lambda: os.execv("/bin/true", ["true"]),
    "fork": lambda: os.fork() or os._exit(0),
    "signal": lambda: os.kill(parent, 0),
    "limits of the parent": lambda: resource.prlimit(parent, resource.RLIMIT_NOFILE),
    "shared memory": lambda: os.memfd_create("x"),
    "own namespace": lambda: os.strerror(1 / (ctypes.CDLL(None).unshare(0x10000000) == 0)),
    "trace": lambda: os.strerror(1 / (ctypes.CDLL(None).ptrace(0, 0, 0, 0) == 0)),
}
ended = {}
for name, attempt in attempts.items():
    try:
        attempt()
        ended[name] = "done"
    except BaseException as error:
        ended[name] = type(error).__name__
ran = []
thread = threading.Thread(target=lambda: ran.append(True))
thread.start()
thread.join()
import encodings.cp1256
print(json.dumps({"walls": sorted(walls), "ended": ended, "held": before.read(), "thread": ran == [True]}))
"""


@pytest.fixture(scope="module")
def inside(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    folder = tmp_path_factory.mktemp("outside")
    secret = folder / "secret.txt"
    secret.write_text("a secret")
    command = [sys.executable, "-c", ATTEMPTS, str(secret), str(folder)]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, env={"PYTHONPATH": str(ROOT)})
    assert ran.returncode == 0, ran.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["secret.txt"]
    assert secret.read_text() == "a secret"
    assert not (Path(json.__file__).parents[1] / "written-by-a-test.txt").exists()
    found: dict[str, object] = json.loads(ran.stdout)
    return found


def test_behind_the_walls_nothing_can_be_opened_written_reached_or_started(inside):
    if not {Wall.LANDLOCK, Wall.SECCOMP} <= set(inside["walls"]):
        pytest.skip("this kernel does not offer all the walls")
    assert [name for name, how in inside["ended"].items() if how == "done"] == []


def test_what_was_open_before_stays_readable_and_threads_and_late_imports_work(inside):
    assert inside["held"] == "a secret"
    assert inside["thread"]


def test_the_walls_that_stand_are_those_that_were_offered(inside):
    assert set(inside["walls"]) >= offered() - {Wall.LIMITS}


def test_only_code_and_our_own_data_stay_readable():
    folders = code_folders()
    assert not any(folder in (Path("/"), Path.home(), ROOT) for folder in folders)
    assert ROOT / "briefing" in folders
