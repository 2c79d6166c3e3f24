"""The window's own actions: files, undo, places, looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.actions import Action, Actions, Menu
from ui.session import Session
from ui.theme import current


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the window does for them."""

    new: Callable[[], None]
    open: Callable[[], None]
    copy: Callable[[], None]
    close_case: Callable[[], None]
    quit: Callable[[], object]
    add: Callable[[], None]
    add_folder: Callable[[], None]
    paste: Callable[[], None]
    report: Callable[[], None]
    sample: Callable[[], None]
    search: Callable[[], None]
    place: Callable[[str], None]
    table: Callable[[], None]
    side_columns: Callable[[], None]
    theme: Callable[[str], None]
    analyzers: Callable[[], None]
    keys: Callable[[], None]
    about: Callable[[], None]


Doing = tuple[Action, Callable[[], object], Callable[[], str]]


def add(session: Session, owner: QWidget, deeds: Deeds, places: tuple[tuple[str, str], ...]) -> Actions:
    """Register all of them."""
    actions = Actions.of(session)
    for action, run, refusal in (
        *_file(session, deeds),
        *_edit(session, deeds),
        *_view(session, deeds, places),
        *_help(deeds),
    ):
        actions.add(action, owner=owner, run=run, refusal=refusal)
    return actions


def _file(session: Session, deeds: Deeds) -> Iterator[Doing]:
    def no_case() -> str:
        return "" if session.case else _tr("no case is open")

    def not_writable() -> str:
        return _tr("the case can only be read") if session.read_only else ""

    menu = Menu.FILE
    yield Action("file.new", _tr("New case…"), menu, ("Ctrl+N",), "file-plus"), deeds.new, _can
    yield Action("file.open", _tr("Open case…"), menu, ("Ctrl+Shift+O",), "folder-open"), deeds.open, _can
    yield Action("file.sample", _tr("Open the sample case"), menu, (), "star"), deeds.sample, _can
    yield Action("file.add", _tr("Add files…"), menu, ("Ctrl+O",), "plus", group=1), deeds.add, not_writable
    yield (
        Action("file.add_folder", _tr("Add a folder…"), menu, (), "folder-plus", group=1),
        deeds.add_folder,
        not_writable,
    )
    yield (
        Action("file.paste", _tr("Paste text"), menu, ("Ctrl+V",), "clipboard-paste", group=1),
        deeds.paste,
        not_writable,
    )
    yield (
        Action("file.report", _tr("Report of files…"), menu, ("Ctrl+Shift+F",), "files", group=1),
        deeds.report,
        no_case,
    )
    yield Action("file.copy", _tr("Save a copy…"), menu, ("Ctrl+Shift+S",), "copy", group=2), deeds.copy, no_case
    yield Action("file.close", _tr("Close the case"), menu, ("Ctrl+W",), "x", group=3), deeds.close_case, no_case
    yield Action("window.quit", _tr("Quit"), menu, ("Ctrl+Q",), "log-out", group=4), deeds.quit, _can


def _edit(session: Session, deeds: Deeds) -> Iterator[Doing]:
    def no_undo() -> str:
        return "" if session.undo_label and not session.read_only else _tr("there is nothing to undo")

    def no_redo() -> str:
        return "" if session.redo_label and not session.read_only else _tr("there is nothing to redo")

    menu = Menu.EDIT
    yield Action("edit.undo", _tr("Undo"), menu, ("Ctrl+Z",), "undo-2"), session.undo, no_undo
    yield Action("edit.redo", _tr("Redo"), menu, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"), session.redo, no_redo
    yield (
        Action("search.open", _tr("Search and commands"), menu, ("Ctrl+K", "Ctrl+F"), "search", group=1),
        deeds.search,
        _can,
    )


def _view(session: Session, deeds: Deeds, places: tuple[tuple[str, str], ...]) -> Iterator[Doing]:
    def no_case() -> str:
        return "" if session.case else _tr("no case is open")

    for number, (key, title) in enumerate(places, 1):
        action = Action(f"go.{key}", title, Menu.VIEW, (f"Ctrl+{number}",))
        yield action, _bound(deeds.place, key), no_case
    yield (
        Action("view.table", _tr("Table of events"), Menu.VIEW, ("Ctrl+T",), "table-2", checkable=True, group=1),
        deeds.table,
        no_case,
    )
    yield (
        Action("view.columns", _tr("Side columns"), Menu.VIEW, ("Ctrl+B",), "panel-left", checkable=True, group=1),
        deeds.side_columns,
        no_case,
    )
    for name, title in _themes():
        action = Action(f"theme.{name.replace(' ', '_')}", title, Menu.VIEW, checkable=True, group=2)
        yield action, _bound(deeds.theme, name), _can


def _help(deeds: Deeds) -> Iterator[Doing]:
    yield Action("help.keys", _tr("Keys"), Menu.HELP, ("F1",), "keyboard"), deeds.keys, _can
    yield Action("settings.analyzer", _tr("Language model…"), Menu.HELP, ("Ctrl+Alt+M",)), deeds.analyzers, _can
    yield Action("help.about", _tr("About Dateline"), Menu.HELP, (), "info"), deeds.about, _can


def _themes() -> tuple[tuple[str, str], ...]:
    titles = (_tr("Look of the system"), _tr("Light"), _tr("Dark"), _tr("High contrast"))
    return tuple(zip(current.NAMES, titles, strict=True))


def _bound(run: Callable[[str], None], argument: str) -> Callable[[], None]:
    return lambda: run(argument)


def _can() -> str:
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Commands", text)
