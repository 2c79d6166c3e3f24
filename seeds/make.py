"""Makes the sample sources that are no plain text: two PDF files and a Word file, always the same bytes.

Run as `python seeds/make.py [FOLDER]`; without a folder it writes beside itself.
"""

from __future__ import annotations

import sys
from pathlib import Path

import institute_note
import press_call
import readout

MADE = {
    "04-presidential-readout.pdf": readout.write,
    "06-press-call.docx": press_call.write,
    "08-institute-note.pdf": institute_note.write,
}


def main(folder: Path) -> None:
    for name, write in MADE.items():
        write(folder / name)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
