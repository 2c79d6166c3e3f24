"""The frozen program (packaging/freeze.py): its size, seconds until its window shows, and the main job done by it.

Run through `dev.py bench frozen`. The window is started on a display of its own where Xvfb and xdotool are installed;
seconds are by the clock, for the program is another process and a user waits by the clock.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
FROZEN = ROOT / "out" / "frozen"
MIB = 1024 * 1024


def main() -> None:
    program = FROZEN / "dateline" / ("dateline.exe" if os.name == "nt" else "dateline")
    if not program.exists():
        print("There is no frozen program; make it: python packaging/freeze.py")
        return
    files = [path for path in program.parent.rglob("*") if path.is_file() and not path.is_symlink()]
    print(f"folder {sum(path.stat().st_size for path in files) / MIB:.0f} MiB, {len(files)} files")
    for packed in sorted(FROZEN.glob("dateline-*")):
        print(f"packed {packed.stat().st_size / MIB:.0f} MiB ({packed.name})")
    with tempfile.TemporaryDirectory() as folder:
        _paper(program, Path(folder))
        _window(program, Path(folder))


def _paper(program: Path, folder: Path) -> None:
    """The main job: all sample sources into a briefing, by workers that are this program again."""
    out = [folder / "briefing.pdf", folder / "briefing.docx"]
    seeds = sorted(path for path in (program.parent / "_internal" / "seeds").iterdir() if path.name[:1].isdigit())
    begun = time.monotonic()
    subprocess.run([program, "paper", *seeds, *(part for name in out for part in ("-o", name))], check=True)
    sizes = ", ".join(f"{name.suffix[1:]} {name.stat().st_size // 1024} KiB" for name in out)
    print(f"paper from {len(seeds)} sources: {time.monotonic() - begun:.1f} s ({sizes})")


def _window(program: Path, folder: Path) -> None:
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        print("window: not measured, for want of Xvfb and xdotool")
        return
    # The server looks for a free display itself, and names it when it can be used.
    start = ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x900x24"]
    screen = subprocess.Popen(start, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert screen.stdout is not None
    around = os.environ | {"DISPLAY": f":{screen.stdout.readline().strip()}", "HOME": str(folder)}
    around["QT_QPA_PLATFORM"] = "xcb"
    try:
        for turn in ("cold", "again", "again"):
            begun = time.monotonic()
            window = subprocess.Popen([program], env=around, stderr=subprocess.DEVNULL)
            find = ["xdotool", "search", "--onlyvisible", "--name", "Dateline"]
            _until(lambda: subprocess.run(find, env=around, capture_output=True).returncode == 0)  # noqa: B023
            print(f"window shown after {time.monotonic() - begun:.2f} s ({turn})")
            window.terminate()
            window.wait(10)
    finally:
        screen.terminate()
        screen.wait(10)


def _until(true: Callable[[], bool], seconds: float = 30.0) -> None:
    ended = time.monotonic() + seconds
    while not true():
        if time.monotonic() > ended:
            raise TimeoutError("the window did not show")
        time.sleep(0.02)


if __name__ == "__main__":
    main()
