"""How often laws are tried: some dozen times in the suite, a thousand times with DATELINE_SEQUENCES=1000."""

from __future__ import annotations

import os

SEQUENCES = int(os.environ.get("DATELINE_SEQUENCES", "40"))
