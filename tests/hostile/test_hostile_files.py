"""Hostile files harm nothing and get the outcome they must. The slow ones run with `dev.py bench hostile`."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.hostile.canaries import Listener, canaries, written
from tests.hostile.judging import Fate, fates, faults
from tests.hostile.kinds import specimens
from tests.hostile.specimen import Canary

NAMES = [specimen.name for specimen in specimens(Canary("", Path("secret"))) if not specimen.slow]
PATIENCE_S = 10


@dataclass
class Ran:
    """What became of every specimen, and what the canaries saw."""

    fates: dict[str, Fate]
    calls: int
    written: list[Path]
    strangers: list[Path]
    hears: bool


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    outside, inside = tmp_path_factory.mktemp("outside"), tmp_path_factory.mktemp("inside")
    with canaries(outside) as (canary, listener):
        quick = [specimen for specimen in specimens(canary) if not specimen.slow]
        found = {fate.specimen.name: fate for fate in fates(quick, inside)}
        calls = listener.calls
        hears = _hears(listener)
    strangers = sorted(set(outside.iterdir()) - {canary.file})
    return Ran(found, calls, written(outside, inside, Path.cwd()), strangers, hears)


def _hears(listener: Listener) -> bool:
    socket.create_connection(("127.0.0.1", listener.port)).close()
    return listener.heard(1, PATIENCE_S)


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_hostile_file_gets_the_outcome_it_must(ran: Ran, name: str):
    if name not in ran.fates:
        pytest.skip("the system cannot hold such a file")
    assert list(faults(ran.fates[name])) == []


def test_there_are_more_than_220_of_them_and_their_names_are_unique():
    names = [specimen.name for specimen in specimens(Canary("", Path("secret")))]
    assert len(set(names)) == len(names) >= 220


def test_none_of_them_reached_the_network_though_the_listener_hears(ran: Ran):
    assert ran.hears
    assert ran.calls == 0


def test_none_of_them_wrote_anything_anywhere(ran: Ran):
    assert ran.written == []
    assert ran.strangers == []
