"""Makes the file that is shipped: `python packaging/model/export.py CHECKPOINT BASE FOLDER VERSION`.

The heads for other rules of marking names are weighed into the main one, weights become whole numbers of 7 bits a
channel (8 would overflow on processors without VNNI), and labels and version go into the file's metadata.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import tomllib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import onnx
import torch
from network import HIDDEN, NAME_TAGS, Labels, Network
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

HERE = Path(__file__).parent
INPUTS = ("pieces", "mask", "shapes", "first", "real")
OUTPUTS = ("names", "universal", "penn", "starts", "arcs", "relations")


class Shipped(nn.Module):
    """The network with one head for names, and with choices made where nothing but the best is asked for."""

    def __init__(self, network: Network, weights: dict[str, float]) -> None:
        super().__init__()
        self.network = network
        # Scores of two heads added up rank labels as their odds multiplied do.
        self.names = nn.Linear(HIDDEN, len(NAME_TAGS))
        with torch.no_grad():
            self.names.weight.copy_(sum(w * network.names[scheme].weight for scheme, w in weights.items()))
            self.names.bias.copy_(sum(w * network.names[scheme].bias for scheme, w in weights.items()))

    def forward(self, pieces: Tensor, mask: Tensor, shapes: Tensor, first: Tensor, real: Tensor) -> tuple[Tensor, ...]:
        network = self.network
        words = network.words(pieces, mask, shapes, first)
        own = words[:, 1:]
        arcs = network.arcs(words, real)
        relations = network.relations(words, arcs.argmax(-1)).argmax(-1)
        choices = network.universal(own).argmax(-1), network.penn(own).argmax(-1)
        return self.names(own), *choices, network.starts(own).squeeze(-1), arcs, relations


def loaded(checkpoint: Path) -> tuple[Network, Labels]:
    """The network of a checkpoint, ready to read."""
    state = torch.load(checkpoint, weights_only=True)
    labels = Labels(**{name: tuple(row) for name, row in state["labels"].items()})
    network = Network(labels)
    network.load_state_dict(state["network"])
    return network.eval(), labels


def written(network: Shipped, path: Path) -> None:
    """The network in full precision. Lengths of 2, 9 and 7 stand for any."""
    rows, long, words = 2, 9, 7
    example = (
        torch.ones(rows, long, dtype=torch.long),
        torch.ones(rows, long, dtype=torch.long),
        torch.ones(rows, long, dtype=torch.long),
        torch.arange(words).repeat(rows, 1),
        torch.ones(rows, words, dtype=torch.long),
    )
    axes = {name: {0: "windows", 1: "words" if name in ("first", "real") else "pieces"} for name in INPUTS}
    axes |= {name: {0: "windows", 1: "own"} for name in OUTPUTS} | {"arcs": {0: "windows", 1: "own", 2: "words"}}
    torch.onnx.export(
        network, example, str(path), input_names=list(INPUTS), output_names=list(OUTPUTS), dynamic_axes=axes,
        opset_version=17, dynamo=False,
    )  # fmt: skip


def shipped(whole: Path, path: Path, told: dict[str, str]) -> None:
    """The same in whole numbers, with what it must tell of itself."""
    with tempfile.TemporaryDirectory() as folder:
        ready, small = Path(folder) / "ready.onnx", Path(folder) / "small.onnx"
        quant_pre_process(str(whole), str(ready), skip_symbolic_shape=True)
        options = {"MatMulConstBOnly": True}
        quantize_dynamic(
            ready, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True, extra_options=options
        )
        model = onnx.load(str(small))
    for _ in range(len(model.metadata_props)):
        model.metadata_props.pop()
    onnx.helper.set_model_props(model, told)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def main() -> None:
    """Reads the command line and writes the folder's two files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("base", type=Path, help="the folder with the base's vocab.txt")
    parser.add_argument("folder", type=Path)
    parser.add_argument("version")
    options = parser.parse_args()
    config = tomllib.loads((HERE / "config.toml").read_text("utf-8"))
    network, labels = loaded(options.checkpoint)
    told = {"version": options.version, "names": " ".join(NAME_TAGS), "universal": " ".join(labels.universal)}
    told |= {"penn": " ".join(labels.penn), "relations": " ".join(labels.relations)}
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        written(Shipped(network, config["shipped_heads"]), whole)
        shipped(whole, options.folder / "english.onnx", told)
    shutil.copyfile(options.base / "vocab.txt", options.folder / "vocabulary.txt")


if __name__ == "__main__":
    main()
