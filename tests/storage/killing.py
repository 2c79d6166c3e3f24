"""Kills a program at work on a case and says what of the promised is gone."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

from briefing.storage.backups import backups
from briefing.storage.case import Case
from briefing.storage.check import check

ROOT = Path(__file__).parent.parent.parent
PROGRAM = Path(__file__).with_name("lives_dangerously.py")


def killed(work: str, folder: Path, chance: random.Random, longest: float = 0.06) -> int:
    """Let the program promise something, then kill it a moment later, wherever it is; gives its last promise."""
    folder.mkdir(exist_ok=True)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(PROGRAM), work, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as program:
        assert program.stdout is not None
        lines = [program.stdout.readline() for _ in range(chance.randint(1, 4))]
        time.sleep(chance.uniform(0, longest))
        program.kill()
        lines += program.stdout.read().splitlines()
    whole = [line for line in lines if line.strip()]
    return int(whole[-1]) if whole else 0


def losses(work: str, folder: Path, promised: int) -> list[str]:
    """What is not as it was promised, in words; empty where nothing was lost."""
    cases = sorted(folder.glob("*.dateline"))
    found = [f"{path.name}: {problem}" for path in cases for problem in check(path).problems]
    if work == "migration":
        logs = [_rows(path) for path in cases]
        return found + [f"a case of {rows} rows" for rows in logs if rows != 9] + _few(len(cases), promised)
    found += _few(_rows(folder / "a.dateline"), promised)
    for backup in backups(folder / "a.dateline"):
        found += [f"{backup.path.name}: {problem}" for problem in check(backup.path).problems]
    if (folder / "out.json").exists():
        json.loads((folder / "out.json").read_text("utf-8"))
    return found


def _rows(path: Path) -> int:
    case = Case.open(path)
    try:
        return len(case.log())
    finally:
        case.close()


def _few(there: int, promised: int) -> list[str]:
    return [f"{there} are there of {promised}"] if there < promised else []
