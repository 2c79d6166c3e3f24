"""The network: BERT's encoder that is told how words are printed, heads for names and tags, and a biaffine parser.

It is written out, not taken from a library: it is small, and what is trained is to the letter what is exported.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

HIDDEN, HEADS, LAYERS, INNER = 384, 12, 6, 1536
ARC, LABEL = 256, 96
SHAPES = 9
NAME_TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
EMPTY = -1e4


@dataclass(frozen=True)
class Labels:
    """What the heads can say, in the order of their outputs. `schemes` are the rules that names were marked by."""

    universal: tuple[str, ...]
    penn: tuple[str, ...]
    relations: tuple[str, ...]
    schemes: tuple[str, ...]


class Layer(nn.Module):
    """One layer of BERT: attention, then two dense layers, each added to its input and normalised."""

    def __init__(self) -> None:
        super().__init__()
        self.joined = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.mixed = nn.Linear(HIDDEN, HIDDEN)
        self.first_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.wide = nn.Linear(HIDDEN, INNER)
        self.narrow = nn.Linear(INNER, HIDDEN)
        self.second_norm = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        rows, length, _ = x.shape
        q, k, v = (
            part.reshape(rows, length, HEADS, HIDDEN // HEADS).transpose(1, 2)
            for part in self.joined(x).split(HIDDEN, -1)
        )
        weights = torch.softmax(q @ k.transpose(2, 3) / (HIDDEN // HEADS) ** 0.5 + bias, -1)
        context = (weights @ v).transpose(1, 2).reshape(rows, length, HIDDEN)
        x = self.first_norm(self.mixed(context) + x)
        return self.second_norm(self.narrow(F.gelu(self.wide(x))) + x)


class Encoder(nn.Module):
    """Word pieces and shapes in, one vector a piece out. Shapes start as zeros, so that training begins with BERT."""

    def __init__(self, vocabulary: int, positions: int) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, HIDDEN)
        self.places = nn.Embedding(positions, HIDDEN)
        self.shapes = nn.Embedding(SHAPES, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        nn.init.zeros_(self.shapes.weight)

    def forward(self, pieces: Tensor, mask: Tensor, shapes: Tensor) -> Tensor:
        x = self.pieces(pieces) + self.shapes(shapes) + self.places.weight[: pieces.shape[1]]
        x = self.norm(x)
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * EMPTY
        for layer in self.layers:
            x = layer(x, bias)
        return x


class Network(nn.Module):
    """`words` are the vectors of first pieces; number 0 is [CLS], which stands for the root of every tree."""

    def __init__(self, labels: Labels, vocabulary: int = 30522, positions: int = 512, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary, positions)
        self.dropout = nn.Dropout(dropout)
        self.names = nn.ModuleDict({scheme: nn.Linear(HIDDEN, len(NAME_TAGS)) for scheme in labels.schemes})
        self.universal = nn.Linear(HIDDEN, len(labels.universal))
        self.penn = nn.Linear(HIDDEN, len(labels.penn))
        self.starts = nn.Linear(HIDDEN, 1)
        self.arc_head, self.arc_word = nn.Linear(HIDDEN, ARC), nn.Linear(HIDDEN, ARC)
        self.label_head, self.label_word = nn.Linear(HIDDEN, LABEL), nn.Linear(HIDDEN, LABEL)
        self.arc_pairs = nn.Parameter(torch.randn(ARC, ARC) * 0.02)
        self.arc_alone = nn.Linear(ARC, 1, bias=False)
        self.label_pairs = nn.Parameter(torch.randn(LABEL, len(labels.relations) * LABEL) * 0.02)
        self.label_alone = nn.Linear(2 * LABEL, len(labels.relations))

    def words(self, pieces: Tensor, mask: Tensor, shapes: Tensor, first: Tensor) -> Tensor:
        """One vector a word: what the encoder says of its first piece."""
        x = self.encoder(pieces, mask, shapes)
        return self.dropout(torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, HIDDEN)))

    def arcs(self, words: Tensor, real: Tensor) -> Tensor:
        """How well each word (row) hangs on each word or the root (column); `real` is 0 where a column is padding."""
        heads, own = F.gelu(self.arc_head(words)), F.gelu(self.arc_word(words[:, 1:]))
        scores = own @ self.arc_pairs @ heads.transpose(1, 2) / ARC**0.5 + self.arc_alone(heads).transpose(1, 2)
        return scores + (1.0 - real.to(scores.dtype)).unsqueeze(1) * EMPTY

    def relations(self, words: Tensor, heads: Tensor) -> Tensor:
        """The kind of tie of each word to its head."""
        every, own = F.gelu(self.label_head(words)), F.gelu(self.label_word(words[:, 1:]))
        its = torch.gather(every, 1, heads.unsqueeze(-1).expand(-1, -1, LABEL))
        rows, length = own.shape[:2]
        pairs = (own @ self.label_pairs).reshape(rows, length, -1, LABEL)
        return torch.matmul(pairs, its.unsqueeze(-1)).squeeze(-1) + self.label_alone(torch.cat([own, its], -1))


def with_base_weights(network: Network, base: dict[str, Tensor]) -> Network:
    """Gives the encoder BERT's own weights, under whose names `base` comes."""
    own: dict[str, Tensor] = {
        "pieces.weight": base["embeddings.word_embeddings.weight"],
        # Only first sentences are ever read, so that the word for "first sentence" is a part of every place.
        "places.weight": base["embeddings.position_embeddings.weight"]
        + base["embeddings.token_type_embeddings.weight"][0],
        "shapes.weight": network.encoder.shapes.weight.data,
        "norm.weight": base["embeddings.LayerNorm.weight"],
        "norm.bias": base["embeddings.LayerNorm.bias"],
    }
    parts = {
        "mixed": "attention.output.dense",
        "first_norm": "attention.output.LayerNorm",
        "wide": "intermediate.dense",
        "narrow": "output.dense",
        "second_norm": "output.LayerNorm",
    }
    for index in range(LAYERS):
        theirs = f"encoder.layer.{index}."
        for kind in ("weight", "bias"):
            three = [base[f"{theirs}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            own[f"layers.{index}.joined.{kind}"] = torch.cat(three)
            for mine, other in parts.items():
                own[f"layers.{index}.{mine}.{kind}"] = base[f"{theirs}{other}.{kind}"]
    network.encoder.load_state_dict(own)
    return network
