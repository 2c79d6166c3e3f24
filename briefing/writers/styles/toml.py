"""house.toml of a folder, laid over the style that ships; what is wrong with it in its author's words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

import msgspec

from briefing.model.house import House, Page, Type
from briefing.paper.forms import FORMS
from briefing.paper.house import SIZES, house
from briefing.paper.scales import SCALES
from briefing.paper.sections import SECTIONS

_WORDS = ("name", "series", "footer", "size", "scale", "citations")
_TABLES = ("page", "colours", "styles", "markings", "titles", "logo")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_FAMILIES = ("serif", "sans")

_Value = object
_Table = Mapping[str, _Value]


@dataclass(slots=True)
class HouseFile:
    """Goes through house.toml and collects `complaints`; `logo` is what it says of one, by key."""

    complaints: list[str] = field(default_factory=list)
    logo: dict[str, str | float] = field(default_factory=dict)

    def read(self, content: bytes) -> House:
        """The style that ships, with what the file says otherwise."""
        try:
            told = msgspec.toml.decode(content)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            self.complaints.append(f"house.toml cannot be read: {error}")
            return house()
        known = (*_WORDS, *_TABLES, "sections")
        self._known(told, known, "house.toml")
        base = house()
        made = replace(
            base,
            **{key: self._string(told[key], key) for key in _WORDS if key in told},  # type: ignore[arg-type]  # all str
            page=self._page(self._table(told, "page"), base.page),
            colours={**base.colours, **self._colours(told, "colours")},
            markings={**base.markings, **self._colours(told, "markings")},
            titles=self._titles(self._table(told, "titles")),
            sections=self._sections(told.get("sections", [])),
        )
        self._logo(self._table(told, "logo"))
        return self._checked(replace(made, styles=self._styles(self._table(told, "styles"), made)))

    def _known(self, table: _Table, known: tuple[str, ...], where: str) -> None:
        for key in sorted(set(table) - set(known)):
            self.complaints.append(f"{where}: “{key}” means nothing here; there are {', '.join(known)}.")

    def _table(self, told: _Table, key: str) -> dict[str, _Value]:
        value = told.get(key, {})
        if isinstance(value, dict):
            return value
        self.complaints.append(f"house.toml: “{key}” must be a table that begins with [{key}].")
        return {}

    def _string(self, value: _Value, where: str) -> str:
        if isinstance(value, str):
            return value
        self.complaints.append(f"house.toml: {where} must be words in quotation marks, not {value}.")
        return ""

    def _points(self, value: _Value, where: str, otherwise: float) -> float:
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1000:
            return float(value)
        self.complaints.append(f"house.toml: {where} must be a number of points, not {value!r}.")
        return otherwise

    def _colours(self, told: _Table, key: str) -> dict[str, str]:
        out = {}
        for name, value in self._table(told, key).items():
            if isinstance(value, str) and _COLOUR.fullmatch(value):
                out[name] = value.upper()
            else:
                self.complaints.append(
                    f"house.toml: {name} under [{key}] must be a colour as “#123D6B”, not {value!r}."
                )
        return out

    def _page(self, table: _Table, base: Page) -> Page:
        names = tuple(each.name for each in fields(Page))
        self._known(table, names, "house.toml, [page]")
        given = {n: self._points(table[n], f"{n} under [page]", getattr(base, n)) for n in names if n in table}
        return replace(base, **given)

    def _titles(self, table: _Table) -> dict[str, str]:
        self._known(table, tuple(SECTIONS), "house.toml, [titles]")
        return {key: self._string(value, f"{key} under [titles]") for key, value in table.items() if key in SECTIONS}

    def _sections(self, value: _Value) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self.complaints.append('house.toml: sections must be a list as ["masthead", "chronology"].')
            return ()
        self._known(dict.fromkeys(value), tuple(SECTIONS), "house.toml, sections")
        return tuple(each for each in value if each in SECTIONS)

    def _styles(self, table: _Table, base: House) -> dict[str, Type]:
        self._known(table, tuple(base.styles), "house.toml, [styles]")
        out = dict(base.styles)
        for name, told in table.items():
            if name in out and isinstance(told, dict):
                out[name] = self._type(told, name, base)
            elif name in out:
                self.complaints.append(f"house.toml: write [styles.{name}] and below it size = 10.5, lead = 14.")
        return out

    def _type(self, told: _Table, name: str, base: House) -> Type:
        where, type_ = f"[styles.{name}]", base.styles[name]
        self._known(told, tuple(each.name for each in fields(Type)), f"house.toml, {where}")

        def points(key: str, otherwise: float) -> float:
            return self._points(told[key], f"{key} under {where}", otherwise) if key in told else otherwise

        return Type(
            family=self._one_of(told.get("family", type_.family), f"family under {where}", _FAMILIES, type_.family),
            size=points("size", type_.size),
            lead=points("lead", type_.lead),
            weight=int(points("weight", type_.weight)),
            colour=self._one_of(told.get("colour", type_.colour), f"colour under {where}", tuple(base.colours), "ink"),
            before=points("before", type_.before),
            after=points("after", type_.after),
            hyphens=bool(told.get("hyphens", type_.hyphens)),
        )

    def _one_of(self, value: _Value, where: str, known: tuple[str, ...], otherwise: str) -> str:
        """One of these names; a colour may be told by its value too."""
        if isinstance(value, str) and (value in known or ("colour" in where and _COLOUR.fullmatch(value))):
            return value
        self.complaints.append(f"house.toml: {where} must be {' or '.join(known)}, not {value!r}.")
        return otherwise

    def _logo(self, table: _Table) -> None:
        self._known(table, ("file", "words", "height"), "house.toml, [logo]")
        for key in ("file", "words"):
            if table:
                self.logo[key] = self._string(table.get(key, ""), f"{key} under [logo]")
        if "height" in table:
            self.logo["height"] = self._points(table["height"], "height under [logo]", 36.0)

    def _checked(self, made: House) -> House:
        """What names one of a few things must name one that there is."""
        for key, value, known in (
            ("size", made.size, tuple(SIZES)),
            ("scale", made.scale, tuple(scale.key for scale in SCALES)),
            ("citations", made.citations, tuple(FORMS)),
        ):
            if value and value not in known:
                self.complaints.append(f"house.toml: {key} must be {' or '.join(known)}, not “{value}”.")
                made = replace(made, **{key: ""})  # type: ignore[arg-type]  # all three are str
        return made
