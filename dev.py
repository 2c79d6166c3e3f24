#!/usr/bin/env python3
"""Set up and run, test, check, measure Dateline. Standard library only, so that it works before anything is installed.

python3 dev.py run [FILES]     open the window on FILES or the sample sources; without a display write papers to out/
python3 dev.py test [ARGS]     the whole test suite, offscreen; ARGS go to pytest
python3 dev.py check           formatting, lint, types, import contracts
python3 dev.py bench [NAME]    print figures (tests/bench/NAME.py, or all)
python3 dev.py eval [NAME]     score against tests/gold, and ../shared/eval if it is there (tests/eval/NAME.py, or all)
python3 dev.py lock            write packaging/*.lock anew from pyproject.toml
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
RUN_LOCK = ROOT / "packaging" / "requirements.lock"
DEV_LOCK = ROOT / "packaging" / "requirements-dev.lock"

# What Qt opens when it starts, and the Debian package that brings it. Without one of them QApplication aborts.
OFFSCREEN_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}


def main(arguments: Sequence[str]) -> int:
    commands = {"run": run, "test": test, "check": check, "bench": bench, "eval": evaluate, "lock": lock}
    if not arguments or arguments[0] not in commands:
        print(__doc__)
        return 0 if arguments[:1] in ([], ["-h"], ["--help"]) else 2
    return commands[arguments[0]](arguments[1:])


def run(arguments: Sequence[str]) -> int:
    shown = has_display()
    set_up(RUN_LOCK, OFFSCREEN_LIBRARIES | WINDOW_LIBRARIES if shown else {})
    if shown:
        return call([PYTHON, "-m", "ui", *(arguments or ["--samples"])])
    print("There is no display here, so the same job is done without the window.", flush=True)
    files = list(arguments) or [str(path) for path in samples()]
    papers = [ROOT / "out" / f"briefing{suffix}" for suffix in (".docx", ".pdf")]
    papers[0].parent.mkdir(exist_ok=True)
    for paper in papers:
        paper.unlink(missing_ok=True)
    outputs = [part for paper in papers for part in ("-o", paper)]
    code = call([PYTHON, "-m", "briefing", "paper", *files, *outputs])
    for paper in papers:
        if paper.exists():
            print(f"Written: {paper.relative_to(ROOT)}", flush=True)
    return code


def test(arguments: Sequence[str]) -> int:
    set_up(DEV_LOCK, OFFSCREEN_LIBRARIES)
    return call([PYTHON, "-m", "pytest", *arguments], QT_QPA_PLATFORM="offscreen")


def check(arguments: Sequence[str]) -> int:
    set_up(DEV_LOCK, {})
    tools = (
        ("formatting", [PYTHON, "-m", "ruff", "format", "--check", "."]),
        ("lint", [PYTHON, "-m", "ruff", "check", "."]),
        ("types", [PYTHON, "-m", "mypy"]),
        ("import contracts", [PYTHON.with_name("lint-imports" + PYTHON.suffix)]),
    )
    failed = [name for name, command in tools if call(command)]
    print(f"Not clean: {', '.join(failed)}" if failed else "All clean: " + ", ".join(name for name, _ in tools))
    return 1 if failed else 0


def bench(arguments: Sequence[str]) -> int:
    set_up(DEV_LOCK, OFFSCREEN_LIBRARIES)
    return each("bench", arguments, "module.main()")


def evaluate(arguments: Sequence[str]) -> int:
    shared = ROOT.parent / "shared"
    set_up(DEV_LOCK, {})
    return each("eval", arguments, f"module.main(pathlib.Path({str(shared)!r}))")


def lock(arguments: Sequence[str]) -> int:
    set_up(DEV_LOCK, {})
    uv = [
        PYTHON.with_name("uv" + PYTHON.suffix),
        "pip",
        "compile",
        "pyproject.toml",
        "--universal",
        "--generate-hashes",
    ]
    uv += ["--python-version", "3.11", "--no-emit-index-url", "--no-annotate", "--no-header", "--quiet", *arguments]
    return max(call([*uv, "-o", RUN_LOCK]), call([*uv, "--extra", "dev", "-o", DEV_LOCK]))


def each(folder: str, names: Sequence[str], then: str) -> int:
    """Run the named modules of tests/<folder>, or all, each in a process of its own; the highest exit code."""
    paths = sorted((ROOT / "tests" / folder).glob("*.py"))
    known = {path.stem: path for path in paths}
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"There is no {folder} named {', '.join(unknown)}. There are: {', '.join(known)}")
        return 2
    code = 0
    for name in names or known:
        print(f"== {name}", flush=True)
        load = "import importlib.util, pathlib, sys; sys.path.insert(0, '.'); "
        load += f"spec = importlib.util.spec_from_file_location('measured_' + {name!r}, {str(known[name])!r}); "
        load += "module = importlib.util.module_from_spec(spec); sys.modules[spec.name] = module; "
        load += f"spec.loader.exec_module(module); {then}"
        code = max(code, call([PYTHON, "-c", load], QT_QPA_PLATFORM="offscreen"))
    return code


def set_up(requirements: Path, libraries: Mapping[str, str]) -> None:
    """A virtual environment with the locked requirements, and the system libraries they need. Does nothing twice."""
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever starts this may have an older one
        sys.exit(f"Dateline needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    need_packages([package for soname, package in libraries.items() if not loads(soname)])
    stamp = VENV / f"{requirements.stem}.stamp"
    wanted = f"{sys.version_info[:2]} {hashlib.sha256(requirements.read_bytes()).hexdigest()}"
    if PYTHON.exists() and stamp.exists() and stamp.read_text("utf-8") == wanted:
        return
    if not PYTHON.exists() or call([PYTHON, "-c", "import pip"], quiet=True):
        make_venv()
    print(f"Installing {requirements.relative_to(ROOT)} into .venv …", flush=True)
    pip = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--quiet", "--require-hashes", "--no-deps"]
    if call([*pip, "-r", requirements]):
        sys.exit("The requirements could not be installed; the lines above say why.")
    stamp.write_text(wanted, "utf-8")


def make_venv() -> None:
    if call([sys.executable, "-c", "import ensurepip, venv"], quiet=True):
        need_packages([f"python{sys.version_info.major}.{sys.version_info.minor}-venv"])
    shutil.rmtree(VENV, ignore_errors=True)
    if call([sys.executable, "-m", "venv", VENV]):
        sys.exit("The virtual environment .venv could not be made; the lines above say why.")


def need_packages(packages: Sequence[str]) -> None:
    """Install missing Debian packages as root; anywhere else say exactly what to run, and stop."""
    if not packages:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if shutil.which("apt-get") and os.geteuid() == 0:
        print(f"Installing system packages: {' '.join(packages)}", flush=True)
        quiet_apt = {"DEBIAN_FRONTEND": "noninteractive"}
        if call(["apt-get", "update", "-qq"], **quiet_apt) or call([*install, "-qq"], **quiet_apt):
            sys.exit("The system packages could not be installed; the lines above say why.")
    elif shutil.which("apt-get"):
        sys.exit(f"Some system libraries are missing. Run this, then try again:\n\n    sudo {' '.join(install)}\n")
    else:
        sys.exit(f"Some system libraries are missing. On Debian they are called: {' '.join(packages)}")


def loads(soname: str) -> bool:
    """Whether the system can load this shared library; always true where Qt brings its own (Windows, macOS)."""
    if not sys.platform.startswith("linux"):
        return True
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def has_display() -> bool:
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def samples() -> list[Path]:
    """The sample sources: all reports of seeds/, without the script that makes them and its notes."""
    reports = (path for path in sorted((ROOT / "seeds").iterdir()) if path.is_file())
    return [path for path in reports if path.suffix != ".py" and path.stem != "README"]


def call(command: Sequence[str | Path], *, quiet: bool = False, **environment: str) -> int:
    out = subprocess.DEVNULL if quiet else None
    try:
        return subprocess.run(command, cwd=ROOT, env=os.environ | environment, stdout=out, stderr=out).returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
