"""How well names, words and trees are read, and at what cost; then people, words and deeds of the gold set."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

from briefing.language.encoder.session import Encoder
from briefing.language.providers.at_hand import BUILTIN, usual
from briefing.language.providers.builtin import Builtin
from briefing.language.providers.trial import tried
from tests.eval.figures import cost, named, treebank


def main(shared: Path) -> None:
    """Print the figures of the model at hand, and those of the gold set."""
    people = shared / "eval" / "people"
    if usual() != BUILTIN:
        print("people: there is no model in resources/model")
    elif not people.exists():
        print("people: the data of shared/eval is not at hand")
    else:
        _model(people, next((shared / "seed").glob("*.txt")))
    _gold(shared)


def _model(people: Path, article: Path) -> None:
    encoder = Encoder()
    analyzer = Builtin(encoder)
    print(f"builtin {analyzer.version}. {tried(analyzer)}")
    print(
        "Names, precision/recall/F1 of exact spans and kinds: sentence by sentence, and with the document's agreement"
    )
    for line in named.figures(people, encoder):
        print(line)
    print("Raw text against the treebanks, then with words and sentences given")
    for line in (*treebank.cut_alone(people), *treebank.figures(people, analyzer), *treebank.given(people, encoder)):
        print(line)
    for line in cost.figures(article, analyzer):
        print(line)


def _gold(shared: Path) -> None:
    beside = Path(__file__).with_name("gold.py")
    spec = importlib.util.spec_from_file_location("measured_gold", beside)
    if spec is not None and spec.loader is not None:
        gold = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(gold)
        gold.main(shared)


if __name__ == "__main__":
    sys.path.insert(0, ".")
    main(Path(sys.argv[1]))
