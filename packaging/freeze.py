"""Freeze Dateline into one folder for the system this runs on, and pack it: python packaging/freeze.py [OUT].

Into OUT (out/frozen where none is named) come the folder dateline/ (on macOS also Dateline.app) and, on Linux, an
archive with the desktop entry, the file type and an installing script beside it. Windows and macOS pack with their own
tools: windows/dateline.iss (Inno Setup) and macos/dmg.sh.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "packaging"
SIZES = (16, 32, 48, 64, 128, 256, 512)


def main(out: Path) -> int:
    out.mkdir(parents=True, exist_ok=True)
    icons = _drawn(ROOT / "out" / "icons")
    build = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    build += ["--distpath", str(out), "--workpath", str(out / "work"), str(HERE / "dateline.spec")]
    code = subprocess.run(build, cwd=ROOT).returncode
    if code:
        return code
    shutil.rmtree(out / "work", ignore_errors=True)
    if sys.platform == "linux":
        _beside(out / "dateline", icons)
        print(f"Packed: {_packed(out)}")
    return 0


def _drawn(folder: Path) -> Path:
    """The icon as PNG in all sizes, as .ico and as .icns, drawn from the logo the window uses."""
    from PIL import Image
    from PySide6.QtGui import QGuiApplication

    from ui.theme import icons

    app = QGuiApplication.instance() or QGuiApplication(["freeze", "-platform", "offscreen"])
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        icons.pixmap("logo", "accent", size).save(str(folder / f"{size}.png"))
    del app
    largest = Image.open(folder / f"{SIZES[-1]}.png")
    largest.save(folder / "dateline.ico", sizes=[(size, size) for size in SIZES if size <= 256])
    largest.save(folder / "dateline.icns")
    return folder


def _beside(folder: Path, icons: Path) -> None:
    """What a Linux desktop wants to know of the program: entry, file type, icons, and the script that tells it."""
    for name in ("dateline.desktop", "dateline.xml", "install.sh"):
        shutil.copy(HERE / "linux" / name, folder / name)
    (folder / "icons").mkdir(exist_ok=True)
    for size in SIZES:
        shutil.copy(icons / f"{size}.png", folder / "icons" / f"{size}.png")


def _packed(out: Path) -> Path:
    archive = out / f"dateline-{sys.platform}.tar.xz"
    with tarfile.open(archive, "w:xz", preset=6) as tar:
        tar.add(out / "dateline", "dateline")
    return archive


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "out" / "frozen"))
