"""How fast piles of files are read, and what the workers cost: dev.py bench intake."""

from __future__ import annotations

import gc
import os
import resource
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import distributed

from briefing.intake.batch import take_all
from briefing.intake.cluster import joined
from briefing.intake.memory import resident_bytes
from briefing.intake.outcome import Taken
from briefing.intake.take import take
from briefing.language.providers.at_hand import RULES

FILES, WORKERS = 1_000, 2
_STEPS = 2

TEXT = """Report {n} from Geneva

On {day} May 2024 the envoys of {n} towns met in Geneva for five hours. Three days later Ana Berg, the mediator, said
that “the list of prisoners is complete”. Talks are to go on in September 2024. More than {n} people had died by then.
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{n:05}.txt") for n in range(FILES)]
        for n, path in enumerate(paths):
            path.write_text(TEXT.format(n=n, day=1 + n % 28))
        gc.freeze()  # as the command has it once its case is open
        take(paths[0], paths[0].read_bytes())  # loads what only the first text needs; a worker's start has it too
        here = _cpu_s(lambda: [take(path, path.read_bytes()) for path in paths])
        started = _cpu_s(lambda: _all(take_all(paths[:WORKERS], WORKERS, analyzer=RULES)))
        begun = time.monotonic()
        there = _cpu_s(lambda: _all(take_all(paths, WORKERS, analyzer=RULES)))
        seconds = time.monotonic() - begun
        print(f"{FILES:,} texts: {FILES / seconds:.0f} documents/s with {WORKERS} workers, by rules alone")
        modelled = _wall_s(lambda: _all(take_all(paths, WORKERS)))
        print(f"{FILES / modelled:.0f} documents/s with the language model")
        print(f"{FILES / there:.0f} a second of processor time, {FILES / here:.0f} without workers")
        more, start = 1000 * (there - here) / FILES, 1000 * started / FILES
        print(
            f"workers cost {more - start:.2f} ms of processor time a file more than none, and {started:.2f} s to start:"
        )
        print(
            f"{more:.2f} ms a file where {FILES:,} are read, {more - start + start / 10:.2f} where {10 * FILES:,} are"
        )
        print(f"a cluster of {WORKERS} workers here takes {_clustered_ms(paths):.2f} ms a file longer")
        print(f"memory of the parent after each {FILES:,}, in MB: {_growth(paths)}")


def _clustered_ms(paths: list[Path]) -> float:
    """Dask's share by the clock: the same files through the same jailed workers, held by a cluster on this computer.

    Of each way the time of a few files is taken off, and with it the start of all processes. By the clock, since the
    system does not tell this process what the cluster's own have used.
    """
    few = paths[:WORKERS]
    clustered = _wall_s(lambda: _on_cluster(paths)) - _wall_s(lambda: _on_cluster(few))
    jailed = _wall_s(lambda: _all(take_all(paths, WORKERS))) - _wall_s(lambda: _all(take_all(few, WORKERS)))
    return 1000 * (clustered - jailed) / (len(paths) - len(few))


def _on_cluster(paths: list[Path]) -> None:
    with distributed.LocalCluster(
        n_workers=WORKERS, threads_per_worker=1, processes=True, dashboard_address=None
    ) as lent:
        cluster = joined(lent.scheduler_address)
        _all(take_all(paths, cluster=cluster))
        cluster.close()


def _all(outcomes: Iterable[object]) -> None:
    for outcome in outcomes:
        assert isinstance(outcome, Taken)


def _wall_s(work: Callable[[], object]) -> float:
    begun = time.monotonic()
    work()
    return time.monotonic() - begun


def _cpu_s(work: Callable[[], object]) -> float:
    before = _used_s()
    work()
    return _used_s() - before


def _used_s() -> float:
    """Of this process and its ended workers."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in both)


def _growth(paths: list[Path]) -> str:
    """`paths` read again and again, without keeping anything."""
    sizes = []
    for _ in range(_STEPS):
        _all(take_all(paths, WORKERS))
        sizes.append((resident_bytes(os.getpid()) or 0) >> 20)
    return ", ".join(map(str, sizes))
