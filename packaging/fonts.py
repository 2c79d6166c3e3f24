"""Makes the fallback fonts of resources/fonts out of Google's (npm: @expo-google-fonts/noto-… and …/vazirmatn).

python packaging/fonts.py FOLDER-OF-UNPACKED-PACKAGES OUT

Each face keeps the letters of its own script, and spaces; for the rest a paper has Source Serif and Source Sans. Those
for Chinese, Japanese and Korean keep what the older national standards thought a newspaper needs, in one weight.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

_SPACES = (0x20, 0xA0, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x25CC)
_BLOCKS: dict[str, tuple[range, ...]] = {
    "Vazirmatn": (range(0x0600, 0x0780), range(0x08A0, 0x0900), range(0xFB50, 0xFE00), range(0xFE70, 0xFEFF)),
    "NotoSansHebrew": (range(0x0590, 0x0600), range(0xFB1D, 0xFB50), range(0x20AA, 0x20AB)),
    "NotoSansDevanagari": (range(0x0900, 0x0980), range(0x1CD0, 0x1D00), range(0xA8E0, 0xA900), range(0x20B9, 0x20BA)),
    "NotoSansArmenian": (range(0x0530, 0x0590), range(0xFB13, 0xFB18)),
    "NotoSansGeorgian": (range(0x10A0, 0x1100), range(0x1C90, 0x1CC0), range(0x2D00, 0x2D30)),
}
_EAST = (range(0x3000, 0x3130), range(0x31F0, 0x3200), range(0xFF01, 0xFFEF))
_PAIRS = [bytes((high, low)) for high in range(0x81, 0xFF) for low in range(0x40, 0xFF)]
_WEIGHTS = (("400Regular", "Regular"), ("600SemiBold", "Semibold"))


def main(packages: Path, out: Path) -> None:
    for name, blocks in _BLOCKS.items():
        for source, weight in _WEIGHTS:
            letters = [*_SPACES, *(code for block in blocks for code in block)]
            _made(_file(packages, name, source), letters, out / f"{name}-{weight}.ttf", "*")
    for name, letters in (("NotoSansSC", _chinese()), ("NotoSansKR", _korean())):
        _made(_file(packages, name, "400Regular"), letters, out / f"{name}-Regular.ttf", "ccmp")


def _file(packages: Path, name: str, weight: str) -> Path:
    return next(packages.glob(f"**/{name}_{weight}.ttf"))


def _made(source: Path, letters: Iterable[int], target: Path, features: str) -> None:
    options = subset.Options(layout_features=features.split(), hinting=False, notdef_outline=True, name_IDs="*")
    options.drop_tables += ["vhea", "vmtx", "VORG"]
    font = TTFont(source, recalcTimestamp=False)
    maker = subset.Subsetter(options)
    maker.populate(unicodes=letters)
    maker.subset(font)
    font.save(target)
    print(target.name, target.stat().st_size // 1024, "kB,", len(font.getBestCmap()), "letters")


def _chinese() -> set[int]:
    """GB 2312, the first levels of Big5 and JIS X 0208, kana, full-width forms."""
    out = {0x20, *(code for block in _EAST for code in block)}
    return out | _encoded("gb2312", 0xB0, 0xF7) | _encoded("big5", 0xA4, 0xC6) | _encoded("shift_jis", 0x88, 0x98)


def _korean() -> set[int]:
    """The syllables of KS X 1001 and single letters."""
    return {0x20, *range(0x3130, 0x3190)} | _encoded("euc_kr", 0xB0, 0xC8)


def _encoded(encoding: str, first: int, last: int) -> set[int]:
    """The letters in these rows of a national standard."""
    letters = (pair.decode(encoding, "ignore") for pair in _PAIRS if first <= pair[0] <= last)
    return {ord(letter) for letter in letters if len(letter) == 1}


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
