"""Reading on a real Dask cluster of this computer. Needs the extra "cluster"."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefing.intake.batch import take_all
from briefing.intake.cluster import ClusterError, joined
from briefing.intake.outcome import Refused, Taken
from briefing.model.refusal import Refusal

distributed = pytest.importorskip("distributed", reason="the extra “cluster” is not installed")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    made = distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    )
    yield made
    made.close()


def reports(folder: Path, number: int) -> list[Path]:
    paths = [folder / f"{n:03}.txt" for n in range(number)]
    for n, path in enumerate(paths):
        path.write_text(f"Report {n}. The council met on {1 + n % 28} May 2024 in Geneva.")
    return paths


def test_a_cluster_gives_what_this_computer_gives(cluster, tmp_path):
    paths = reports(tmp_path, 60)
    paths[7].write_bytes(b"")
    paths[8].write_bytes(b"%PDF-1.7 junk")
    machines = joined(cluster.scheduler_address)
    there = list(take_all(paths, cluster=machines))
    machines.close()
    assert there == list(take_all(paths, workers=1))
    assert [outcome.kind for outcome in there if isinstance(outcome, Refused)] == [Refusal.EMPTY, Refusal.CORRUPT]


def test_a_machine_that_is_killed_in_mid_run_takes_nothing_with_it(cluster, tmp_path):
    paths = reports(tmp_path, 250)
    machines = joined(cluster.scheduler_address)
    outcomes = take_all(paths, cluster=machines)
    found = [next(outcomes)]
    with distributed.Client(cluster.scheduler_address, set_as_default=False) as client:
        os.kill(sorted(client.run(os.getpid).values())[0], signal.SIGKILL)
    found += outcomes
    machines.close()
    assert [outcome.source.path for outcome in found if isinstance(outcome, Taken)] == [str(path) for path in paths]


def test_where_there_is_no_cluster_it_is_said():
    with pytest.raises(ClusterError, match="no cluster at"):
        joined("tcp://127.0.0.1:1", patience_s=1)
