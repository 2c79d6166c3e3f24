"""Trains the analyzer: `python packaging/model/train.py DATA BASE OUT`. Needs torch; README.md beside it tells more.

A checkpoint is written every few minutes. A file named `decay` in OUT, holding a first step and a number of steps, sets
the last part of the training; without it config.toml says where that begins. To use two cores, start it twice,
with `--share 0/2` and `--share 1/2`: each reads other batches, and what both learned is averaged at every step. (Two
threads of one process wait for each other at every sum, which on a busy machine costs more than it gains.)
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import torch
import torch.distributed as parallel
import torch.nn.functional as F
from corpora import Example, marked, reports, treebank, with_trees
from network import Labels, Network, with_base_weights
from torch import Tensor
from windows import SKIP, Batch, Names, Reader, batches

from briefing.language.encoder.pieces import WordPieces

HERE = Path(__file__).parent
SCHEMES = ("main", "gum", "gmb", "re3d")
LOGGED_STEPS = 25


def safetensors(path: Path, sha256: str) -> dict[str, Tensor]:
    """The weights of a .safetensors file: the length of a JSON header, the header, then raw numbers.

    Raises ValueError for another file than the one whose hash is given.
    """
    data = bytearray(path.read_bytes())
    if hashlib.sha256(data).hexdigest() != sha256:
        raise ValueError(f"{path} is not the base that config.toml names")
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    header.pop("__metadata__", None)
    return {
        name: torch.frombuffer(data[start + at["data_offsets"][0] : start + at["data_offsets"][1]], dtype=torch.float32)
        .reshape(at["shape"])
        .clone()
        for name, at in header.items()
        if at["dtype"] == "F32"
    }


class Corpus:
    """All that is learned from. The sentences of GMB are many, so each round reads another part of them."""

    def __init__(self, data: Path) -> None:
        gold = {
            name: marked(data / f"{name}.jsonl", "main")
            for name in ("uner_ewt_dev", "wikigold_train", "crossner_train")
        }
        self.web = treebank(data / "ud_ewt_train.conllu")
        self.genres = with_trees(marked(data / "gum_train.jsonl", "gum"), treebank(data / "ud_gum_train.conllu"))
        self.mails = with_trees(gold["uner_ewt_dev"], treebank(data / "ud_ewt_dev.conllu"))
        self.gold = [*gold["wikigold_train"], *gold["crossner_train"]]
        self.small = [*self.mails, *gold["wikigold_train"]]
        self.news = marked(data / "gmb.jsonl", "gmb")
        self.reports = reports(data / "re3d.jsonl")

    def named(self) -> list[Example]:
        """Every sentence whose names may be put in another's place."""
        return [*self.mails, *self.gold, *self.news, *self.reports]

    def round(self, number: int, silver: int) -> Iterator[Sequence[Example]]:
        """What one round reads, part by part; the two smallest sets twice."""
        yield from (self.web, self.genres, self.mails, self.gold, self.small, self.reports)
        start = number * silver % len(self.news)
        yield (self.news + self.news)[start : start + silver]

    def labels(self) -> Labels:
        """What the treebanks can say, in a fixed order."""
        trees = [example.tree for example in [*self.web, *self.genres] if example.tree]
        universal = sorted({tag for tree in trees for tag in tree.universal})
        penn = sorted({tag for tree in trees for tag in tree.penn})
        relations = sorted({name for tree in trees for name in tree.relations})
        return Labels(tuple(universal), tuple(penn), tuple(relations), SCHEMES)


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """The sum over all words of what each head got wrong."""
    words = network.words(batch.pieces, batch.mask, batch.shapes, batch.first)
    own = words[:, 1:]
    found: dict[str, Tensor] = {}
    for scheme, names in batch.names.items():
        if (names != SKIP).any():
            found[scheme] = _wrong(network.names[scheme](own), names)
    if (batch.heads != SKIP).any():
        found["universal"] = _wrong(network.universal(own), batch.universal)
        found["penn"] = _wrong(network.penn(own), batch.penn)
        found["arcs"] = _wrong(network.arcs(words, batch.real), batch.heads)
        found["relations"] = _wrong(network.relations(words, batch.heads.clamp(min=0)), batch.relations)
        wrong = F.binary_cross_entropy_with_logits(
            network.starts(own).squeeze(-1), batch.starts.clamp(min=0).float(), reduction="none"
        )
        found["starts"] = (wrong * (batch.starts != SKIP)).sum()
    return found


def _wrong(scores: Tensor, right: Tensor) -> Tensor:
    return F.cross_entropy(scores.flatten(0, 1), right.flatten(), ignore_index=SKIP, reduction="sum")


class Training:
    """One run: the network, its optimiser and how far it has come."""

    def __init__(self, config: dict, corpus: Corpus, base: Path, out: Path, share: tuple[int, int] = (0, 1)) -> None:
        self.config, self.corpus, self.out = config, corpus, out
        self.rank, self.of = share
        self.labels = corpus.labels()
        vocabulary = (base / "vocab.txt").read_text("utf-8").split("\n")
        self.reader = Reader(self.labels, WordPieces(vocabulary), config)
        network = Network(self.labels, dropout=config["dropout"])
        self.network = with_base_weights(network, safetensors(base / "model.safetensors", config["base_sha256"]))
        # Frozen, so that names never seen in training keep the place that the base gave them.
        self.network.encoder.pieces.weight.requires_grad = False
        encoder = [p for p in self.network.encoder.parameters() if p.requires_grad]
        heads = [p for name, p in self.network.named_parameters() if not name.startswith("encoder.")]
        rates = config["encoder_rate"], config["head_rate"]
        groups = [{"params": encoder, "lr": rates[0]}, {"params": heads, "lr": rates[1]}]
        self.optimiser = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
        self.rates = rates
        self.step, self.decay_from, self.decay_steps = 0, config["stable_steps"], config["decay_steps"]

    def resume(self, path: Path) -> None:
        """Goes on from a checkpoint."""
        state = torch.load(path, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.step = state["step"]

    def save(self, name: str) -> None:
        """Writes a checkpoint, whole or not at all."""
        state = {"network": self.network.state_dict(), "optimiser": self.optimiser.state_dict(), "step": self.step}
        torch.save(state | {"labels": asdict(self.labels)}, self.out / "writing.pt")
        (self.out / "writing.pt").replace(self.out / name)

    def share_of_rate(self) -> float:
        """Up, level, then down to nothing."""
        wish = self.out / "decay"
        if wish.exists():
            self.decay_from, self.decay_steps = map(int, wish.read_text().split())
        down = 1 - (self.step - self.decay_from) / self.decay_steps
        return min(1.0, (self.step + 1) / self.config["warm_up_steps"], max(0.0, down))

    def batches(self) -> Iterator[Batch]:
        """Batches without end, round after round, each altered anew."""
        names = Names(self.corpus.named())
        number = 0
        while True:
            rng = random.Random(self.config["seed"] + number + 1000 * self.step)
            windows = []
            for part in self.corpus.round(number, self.config["silver_names_a_round"]):
                for group in self.reader.groups(part, rng):
                    if rng.random() < self.config["swapped_names"]:
                        group = [names.swapped(example, rng) for example in group]
                    windows.append(self.reader.window(group, rng))
            rng.shuffle(windows)
            made = batches(windows, SCHEMES, self.config["pieces_a_step"] // self.of, rng)
            yield from made[self.rank : len(made) // self.of * self.of : self.of]
            number += 1

    def run(self) -> None:
        """Until the rate is nothing."""
        self.network.train()
        begun = saved = time.monotonic()
        log: Counter[str] = Counter()
        every = self.batches()
        while (share := self.share_of_rate()) > 0:
            log.update(self._one(next(every), share))
            self.step += 1
            if self.step % LOGGED_STEPS == 0 and self.rank == 0:
                self._tell(log, share, time.monotonic() - begun)
                log.clear()
            if self.rank == 0 and time.monotonic() - saved > 60 * self.config["checkpoint_minutes"]:
                self.save("checkpoint.pt")
                saved = time.monotonic()
        if self.rank == 0:
            self.save("model.pt")

    def _one(self, batch: Batch, share: float) -> dict[str, float]:
        for group, rate in zip(self.optimiser.param_groups, self.rates, strict=True):
            group["lr"] = rate * share
        found = losses(self.network, batch)
        words = int(batch.real[:, 1:].sum())
        total = torch.stack([self.config["losses"][name] * loss for name, loss in found.items()]).sum()
        self.optimiser.zero_grad()
        (total / words).backward()
        self._average()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        sums = {name: float(loss.detach()) for name, loss in found.items()}
        marked_words = {f"{name} words": float((row != SKIP).sum()) for name, row in batch.names.items()}
        return (
            sums | marked_words | {"tree words": float((batch.heads != SKIP).sum()), "pieces": float(batch.mask.sum())}
        )

    def _average(self) -> None:
        if self.of == 1:
            return
        trained = [p for group in self.optimiser.param_groups for p in group["params"]]
        flat = torch.cat([(torch.zeros_like(p) if p.grad is None else p.grad).flatten() for p in trained])
        parallel.all_reduce(flat)
        for p, part in zip(trained, flat.split([p.numel() for p in trained]), strict=True):
            p.grad = part.reshape(p.shape) / self.of

    def _tell(self, log: Counter[str], share: float, seconds: float) -> None:
        each = {
            name: round(value / max(1.0, log.get(f"{name} words", log["tree words"])), 3)
            for name, value in sorted(log.items())
            if not name.endswith("words") and name != "pieces"
        }
        print(self.step, f"{seconds:.0f} s", f"{log['pieces']:.0f} pieces", f"rate {share:.2f}", each, flush=True)


def main() -> None:
    """Reads the command line and trains."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder with the treebanks and the marked sentences")
    parser.add_argument("base", type=Path, help="the folder with the base's model.safetensors and vocab.txt")
    parser.add_argument("out", type=Path, help="where checkpoints go")
    parser.add_argument("--resume", type=Path, help="a checkpoint to go on from")
    parser.add_argument("--share", default="0/1", help="which part of how many is done here")
    options = parser.parse_args()
    rank, of = map(int, options.share.split("/"))
    config = tomllib.loads((HERE / "config.toml").read_text("utf-8"))
    torch.manual_seed(config["seed"])
    torch.set_num_threads(1)
    options.out.mkdir(parents=True, exist_ok=True)
    if of > 1:
        meeting = f"file://{(options.out / 'meeting').resolve()}"
        parallel.init_process_group("gloo", init_method=meeting, rank=rank, world_size=of)
    training = Training(config, Corpus(options.data), options.base, options.out, (rank, of))
    if options.resume:
        training.resume(options.resume)
    training.run()


if __name__ == "__main__":
    main()
