"""Ten thousand short texts through `dateline add --jobs 2`: speed, and on the way the memory
and what a file costs the command itself.

Run as `python -m tests.bench.corpus [FILES [ANALYZER]]` or through `dev.py bench corpus`: by rules, unless told else.
"""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from briefing.intake.memory import resident_bytes
from briefing.language.providers.at_hand import RULES
from briefing.storage.case import Case

FILES, WORKERS = 10_000, 2
_STEPS = 10  # times that is told how far it is
_SENTENCES = (
    "Envoys of {a} and {b} met in {b} on {day} {month} {year} for {n} hours, and {who} hosted them.",
    "Three days later {who}, the mediator, said that “list {number} of {n} prisoners is complete”.",
    "More than {n}00 people had died in the valley by then, {who} told reporters in {a}.",
    "The parties are expected to meet again in {month} {year}, but nothing has been signed.",
    "Officials in {b} denied on {day} {month} that the dam near {a} had been shelled.",
    "The road between {a} and {b} is steep, and most of the traffic on it is now military.",
    "“We will not talk about point {number},” {who} said, and left the room after {n} minutes.",
    "According to {who}, the ceasefire that began in {month} {year} holds in most of the places named in it.",
    "Farmers in {a} have asked for seed and for {n}0 tons of fuel before the rains begin.",
)
_PLACES = ("Geneva", "Halden", "Mirnava", "Teregrad", "Norland", "Sudland", "Orsk", "Lund")
_PEOPLE = ("Ana Berg", "Ivan Petrov", "Marie Dupont", "Tom Halloran", "Olena Kovalenko", "Karl Weber")
_MONTHS = ("January", "March", "May", "July", "October", "December")


def article(number: int) -> str:
    """Between 300 and 4,000 characters, most about 900, as the flashes of a wire have; never the same twice."""
    chance = random.Random(number)
    length = min(4_000, max(300, int(chance.lognormvariate(6.7, 0.5))))
    day = f"{chance.randint(1, 28)} {chance.choice(_MONTHS)} {chance.randint(2015, 2024)}"
    paragraphs, made = [f"Report {number} from {chance.choice(_PLACES)}", f"HALDEN, {day} (Desk {number})"], 0
    while made < length:
        paragraphs.append(" ".join(_sentence(chance, number) for _ in range(3)))
        made += len(paragraphs[-1])
    return "\n\n".join(paragraphs)


def _sentence(chance: random.Random, number: int) -> str:
    a, b = chance.sample(_PLACES, 2)
    return chance.choice(_SENTENCES).format(
        a=a,
        b=b,
        who=chance.choice(_PEOPLE),
        day=chance.randint(1, 28),
        month=chance.choice(_MONTHS),
        year=chance.randint(2015, 2024),
        n=chance.randint(2, 40),
        number=number,  # no two reports quote the same words
    )


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    analyzer = sys.argv[2] if len(sys.argv) > 2 else RULES
    with tempfile.TemporaryDirectory() as made:
        folder, case = Path(made, "corpus"), Path(made, "case.dateline")
        folder.mkdir()
        for number in range(count):
            (folder / f"{number:05}.txt").write_text(article(number), encoding="utf-8")
        size = sum(path.stat().st_size for path in folder.iterdir())
        print(f"{count:,} texts of {size / count:,.0f} bytes on average, read by “{analyzer}”", flush=True)
        spent, begun = _ended_s(), time.monotonic()
        command = [sys.executable, "-m", "briefing", "add", str(case), str(folder)]
        command += ["--jobs", str(WORKERS), "--analyzer", analyzer]
        said = Path(made, "said")
        with (
            said.open("w", encoding="utf-8") as refusals,
            subprocess.Popen(command, stdout=subprocess.PIPE, stderr=refusals, text=True) as adding,
        ):
            step, before = max(1, count // _STEPS), 0.0
            for done, _ in enumerate(adding.stdout or (), 1):  # a line for each file that is safe in the case
                if done % step == 0:
                    before, used = _used_s(adding.pid), _used_s(adding.pid) - before
                    print(f"after {done:,}: {used / step * 1e3:.1f} ms a file, {_memory(adding.pid)}", flush=True)
        seconds, spent = time.monotonic() - begun, _ended_s() - spent
        print(
            f"{count / seconds:.1f} documents/s with {WORKERS} workers, {count / spent:.1f} a second of processor time"
        )
        print(f"the case: {case.stat().st_size / count / 1024:.0f} KiB a document; ended with {adding.returncode}")
        print("\n".join(said.read_text(encoding="utf-8").splitlines()[:_STEPS]))  # what was refused, and why
        print(f"of the command's memory the case, opened anew by itself, holds {_held(case) >> 20} MB", flush=True)


def _held(case: Path) -> int:
    """What the records of a case take of memory; the rest of the command's does not grow with them."""
    before = resident_bytes(os.getpid()) or 0
    opened = Case.open(case)
    after = resident_bytes(os.getpid()) or 0
    opened.close()
    return after - before


def _memory(pid: int) -> str:
    """Of the command, which holds the case in memory, and of the larger of its workers."""
    below = " ".join(tasks.read_text(encoding="ascii") for tasks in Path(f"/proc/{pid}/task").glob("*/children"))
    workers = [resident_bytes(int(child)) or 0 for child in below.split()]
    return f"{(resident_bytes(pid) or 0) >> 20} MB, a worker {max(workers, default=0) >> 20} MB"


def _used_s(pid: int) -> float:
    """Processor time of the command without its workers: what each file costs where the case is."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _ended_s() -> float:
    """Processor time of all processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
