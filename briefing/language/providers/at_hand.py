"""Which analyzers are at hand on this computer, and the one that is meant by a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import entry_points
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from briefing.language.analyzer import Analyzer
from briefing.language.providers.endpoint import EndpointError, address_of

RULES, BUILTIN, SPACY, GLINER = "rules", "builtin", "spacy:", "gliner:"
ENDPOINT = "http://"  # a worker reads with the usual analyzer and asks its parent for the names
_ROOM = "briefing.language.providers"


class AnalyzerError(Exception):
    """The analyzer asked for is not at hand, or cannot be loaded; worded for the analyst."""


@dataclass(frozen=True, slots=True)
class Offer:
    """An analyzer by the name it is chosen by, and what it is, in words."""

    id: str
    words: str


def offers() -> Iterator[Offer]:
    """All that can be chosen here, the usual one first; nothing is loaded for it."""
    if _has_builtin():
        yield Offer(BUILTIN, "names, tags and trees of English by the model that comes with Dateline")
    yield Offer(RULES, "English by rules and word lists alone; comes with Dateline")
    for name in _pipelines():
        yield Offer(SPACY + name, "the spaCy pipeline of that name, installed beside Dateline")
    if _has_builtin():
        if find_spec("gliner") is not None:
            yield Offer(f"{GLINER}FOLDER", "names by the GLiNER model in that folder, all else as builtin")
        yield Offer(
            f"{ENDPOINT}127.0.0.1:PORT/v1#MODEL", "names by a model that runs on this computer; off unless chosen"
        )


def obtainable() -> Iterator[Offer]:
    """What is not at hand here and could be had, and how."""
    if not _has_builtin():
        yield Offer(BUILTIN, "the model that comes with Dateline: install it anew, a part of it is missing")
    if not _pipelines():
        yield Offer(f"{SPACY}PIPELINE", "a spaCy pipeline: install dateline[spacy], and the pipeline with spaCy")
    if find_spec("gliner") is None:
        yield Offer(f"{GLINER}FOLDER", "names by a GLiNER model in a folder: install dateline[gliner]")


def self_test(id_: str = "") -> str:
    """Whether the analyzer of that id can be loaded, and whether the shipped one reads ten sentences here as it should;
    in a sentence. It loads the model: ask for it in a process of its own."""
    try:
        made = analyzer(check(id_))
    except AnalyzerError as error:
        return f"Warning: {error}."
    if made is None:
        return "Rules and word lists need no test."
    told = f"{made.id} is version {made.version}."
    if made.id != BUILTIN:
        return f"{told} It can be loaded."
    return f"{told} {import_module(f'{_ROOM}.trial').tried(made)}"


def usual() -> str:
    """The analyzer that is used where none is chosen."""
    return next(offers()).id


def analyzer(id_: str = "") -> Analyzer | None:
    """The analyzer of that id, loaded; the usual one for "". None where rules alone are asked for.

    Raises AnalyzerError.
    """
    id_ = id_ or usual()
    if id_ == RULES:
        return None
    try:
        return _loaded(id_)
    except (ImportError, OSError, RuntimeError, ValueError, KeyError) as error:
        raise AnalyzerError(f"the analyzer {id_} cannot be loaded: {error}") from error


def folders(id_: str) -> tuple[Path, ...]:
    """Where an analyzer lies that is no part of the installation."""
    return (Path(id_.removeprefix(GLINER)).resolve(),) if id_.startswith(GLINER) else ()


def check(id_: str) -> str:
    """The id of an analyzer that is at hand, the usual one's for "". Raises AnalyzerError for any other."""
    known = [offer.id for offer in offers()]
    folder = id_.removeprefix(GLINER) if id_.startswith(GLINER) else ""
    there = id_ in known or (f"{GLINER}FOLDER" in known and bool(folder) and Path(folder).is_dir())
    if id_.startswith(ENDPOINT) and _has_builtin():
        try:
            address_of(id_)
        except EndpointError as error:
            raise AnalyzerError(f"the address {error}") from error
    elif id_ and not there:
        raise AnalyzerError(f"{id_} is not at hand; there is {', '.join(known)}")
    return id_ or known[0]


def _loaded(id_: str) -> Analyzer:
    made: Analyzer
    if id_ == BUILTIN:
        made = import_module(f"{_ROOM}.builtin").builtin()
    elif id_.startswith(SPACY):
        made = import_module(f"{_ROOM}.pipelines").Pipeline(id_.removeprefix(SPACY))
    elif id_.startswith(GLINER):
        made = import_module(f"{_ROOM}.gliner").Gliner(Path(id_.removeprefix(GLINER)))
    else:
        raise ImportError("there is none of that name")
    return made


def _has_builtin() -> bool:
    model = files("resources").joinpath("model", "english.onnx")
    return find_spec("onnxruntime") is not None and model.is_file()


def _pipelines() -> list[str]:
    if find_spec("spacy") is None:
        return []
    return sorted({one.name for one in entry_points(group="spacy_models")})
