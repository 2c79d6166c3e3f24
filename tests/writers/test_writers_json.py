"""JSON: the whole tree, every node with its kind."""

from __future__ import annotations

import json

from briefing.paper import walk
from briefing.paper.compose import compose
from briefing.writers.tree_json import SCHEMA, JsonWriter
from tests.paper.talks import reviewed


def test_every_block_is_there_with_its_kind_id_and_records() -> None:
    paper = compose(reviewed())
    tree = json.loads(JsonWriter().content(paper))
    assert tree["schema"] == SCHEMA
    blocks = tree["paper"]["blocks"]
    assert [block["id"] for block in blocks] == [block.id for block in paper.blocks]
    assert {block["kind"] for block in blocks} >= {"masthead", "heading", "box", "table", "figure", "quote"}
    assert ["events", "e1"] in [row["keys"][0] for block in blocks if block["kind"] == "table" for row in block["rows"]]
    assert len(list(walk.blocks(paper))) > len(blocks)
