"""How well people, words and deeds are found, against the gold that lies beside the repository."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from timeit import default_timer

from briefing.extraction.actors.find import actors
from briefing.extraction.pipeline import extract
from briefing.language.analysis import analyse
from briefing.model.actor import ActorKind
from briefing.model.day import day_from_iso
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span
from tests.eval import gold

NAMED = ("wikigold_test", "uner_ewt_test", "crossner_politics_test")
LABELS = {"PER": "PER", "ORG": "ORG", "PERSON": "PER", "POLITICIAN": "PER", "ORGANISATION": "ORG"} | {
    "POLITICALPARTY": "ORG"
}
KINDS = {ActorKind.PERSON: "PER", ActorKind.ORGANISATION: "ORG"}
Found = tuple[str, int, int]  # label, and the characters first to end


def main(shared: Path) -> None:
    """Print the scorer's figures on the annotated documents, names by sentence, and words a second."""
    gold.main(shared)
    annotated, people = shared / "eval" / "annotated", shared / "eval" / "people"
    if not annotated.exists() or not people.exists():
        print("people: the gold of shared/eval is not at hand")
        return
    command = [sys.executable, str(annotated / "score.py"), "--dct", sys.executable, "-m", "briefing"]
    print(subprocess.run(command, capture_output=True, text=True, check=True).stdout, end="")
    for name in NAMED:
        print(names(people / f"{name}.jsonl"))
    print(speed(shared / "seed"))


def names(path: Path) -> str:
    """People and organisations of sentences read alone: exact spans and labels, no list of places is scored."""
    counts = {label: [0, 0, 0] for label in ("PER", "ORG")}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text, gold = _gold(row["tokens"], row["ner"])
        system = _found(text)
        for label, (right, extra, missed) in counts.items():
            want = {one for one in gold if one[0] == label}
            have = {one for one in system if one[0] == label}
            hit = len(want & have)
            counts[label] = [right + hit, extra + len(have) - hit, missed + len(want) - hit]
    total = [sum(row[at] for row in counts.values()) for at in range(3)]
    figures = " | ".join(f"{label} {_f1(*row)}" for label, row in (*counts.items(), ("both", total)))
    return f"{path.stem:24} {figures}"


def _f1(right: int, extra: int, missed: int) -> str:
    precision, recall = right / max(1, right + extra), right / max(1, right + missed)
    return f"P {precision:.3f} R {recall:.3f} F1 {2 * right / max(1, 2 * right + extra + missed):.3f}"


def _gold(tokens: list[str], tags: list[str]) -> tuple[str, set[Found]]:
    """The sentence as printed, as far as its tokens tell, and the names in it."""
    gold: list[Found] = []
    text, open_ = "", False
    for token, tag in zip(tokens, tags, strict=True):
        if text and not re.match(r"^(?:[.,;:!?)\]%]|['’]s$|n't$)", token) and text[-1] not in "([$":
            text += " "
        start = len(text)
        text += token
        label = LABELS.get(tag[2:].upper().replace("_", ""))
        if label and tag.startswith("I-") and open_ and gold[-1][0] == label:
            gold[-1] = (label, gold[-1][1], len(text))
        elif label:
            gold.append((label, start, len(text)))
        open_ = label is not None
    return text, set(gold)


def _found(text: str) -> set[Found]:
    read = analyse(_text(text))
    cast = actors("x", read)
    return {
        (KINDS[actor.kind], one.span.start, one.span.end)
        for actor in cast
        for one in actor.mentions
        if actor.kind in KINDS
    }


def _text(words: str) -> SourceText:
    return SourceText(words, tuple(_paragraphs(words)), "plain/1", "text/plain", language="en")


def _paragraphs(words: str) -> Iterator[Block]:
    for match in re.finditer(r"\S(?:.|\n(?!\n))*", words):
        yield Block(Span(match.start(), match.end()), BlockKind.PARAGRAPH)


def speed(folder: Path) -> str:
    """Words a second of the whole extraction on one core, the best of three."""
    article = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt")))
    source = Source("x", "x", "x", "x", "text/plain", created=day_from_iso("2025-12-04"))
    words, best = len(article.split()), 0.0
    for _ in range(4):
        start = default_timer()
        extract(source, _text(article))
        best = max(best, words / (default_timer() - start))
    return f"speed                    {best:,.0f} words/s over {words} words"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
