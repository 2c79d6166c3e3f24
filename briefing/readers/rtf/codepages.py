"""Which characters the bytes of an RTF file stand for."""

from __future__ import annotations

import codecs

# \fcharset of the font table (Windows' numbers) to Python's names.
_CHARSETS = {
    77: "mac-roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    255: "cp437",
}
_FAMILIES = {"ansi": "cp1252", "mac": "mac-roman", "pc": "cp437", "pca": "cp850"}


def of_charset(number: int) -> str:
    """ "" for the fonts that use the file's own code page."""
    return _CHARSETS.get(number, "")


def of_word(word: str, number: int | None) -> str:
    """The code page that \\ansi, \\mac or \\ansicpg1251 declare; "" for any other word and unknown numbers."""
    if word != "ansicpg":
        return _FAMILIES.get(word, "")
    name = "utf-8" if number == 65001 else f"cp{number}"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return ""
