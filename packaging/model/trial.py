"""Writes trial.json, what the shipped model says of ten sentences: `python packaging/model/trial.py FOLDER`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import msgspec

from briefing.language.encoder.session import Encoder
from briefing.language.providers.builtin import Builtin
from briefing.language.providers.trial import observed

SENTENCES = [
    "The President of Karsovia, Ilva Brandt, met Defence Minister Oskar Teller in Port Larsen on Tuesday.",
    "“We will not sign anything before the election,” said Maria Okonkwo, who leads the Northern Alliance Party.",
    "Orebank Metals closed its smelter at Kitwe after workers walked out, the Mineworkers United union said.",
    "On 3 May 2024 the ferry Astrid struck the pier at Gravdal and sank within the hour.",
    "The Ministry of Health reported 214 cases of cholera in Mongu and Senanga districts.",
    "Judge Rekha Deshmane of the Bombay High Court dismissed the appeal by Dhansiri Tea Company.",
    "He told investigators that Tomas Wilk had paid Palma Consult Ltd about $2.5 million.",
    "Russia, Ukraine and the United Nations agreed to extend the grain deal until March.",
    "After the storm, volunteers from the Red Cross handed out blankets near Lake Tahoe.",
    "In 1847 the Eastern Midland Railway bought the canal from the Duke of Marchester.",
]


def main() -> None:
    """Reads the command line and writes the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder with the shipped model")
    folder = parser.parse_args().folder
    found = observed(Builtin(Encoder(folder)), SENTENCES)
    (folder / "trial.json").write_bytes(msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n")


if __name__ == "__main__":
    main()
