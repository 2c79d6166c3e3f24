"""Which commands there are."""

from __future__ import annotations

# The command, the module of this package that has its `run`, and its line in the help. Only the module that is asked
# for is loaded: `dateline --help` has no use for a PDF library.
COMMANDS: dict[str, tuple[str, str]] = {
    "extract": ("extract", "Read files and print what is found in them; touches no case."),
    "add": ("add", "Take files and folders into a case, made if missing; can be broken off and resumed."),
    "reread": ("reread", "Read sources of a case again by today's readers; passages keep their words."),
    "timeline": ("timeline", "Print the events of a case or of files in the order of time."),
    "dates": ("dates", "Say what is not dated, within which days it must have been, and why."),
    "anchor": ("anchor", "Say when something was, so that what hangs on it is dated; or take it back."),
    "paper": ("paper", "Write the briefing paper of a case or of files."),
    "style": ("style", "Begin a house style in a folder, or check one."),
    "export": ("export", "Write a case as a table or as data for other programs."),
    "import": ("bring_in", "Take an edited paper, or a table of another program, into a case."),
    "check": ("check", "Check the integrity of a case."),
    "history": ("history", "Say who did what to a case, when and why."),
    "snapshot": ("snapshot", "Give a point of a case a name, or list the names."),
    "compare": ("compare", "Say what differs between two points of a case."),
    "restore": ("restore", "Make a case what it was at some point, or open a backup as a new case."),
    "backup": ("backup", "List the backups of a case, or make one now."),
    "merge": ("merge", "Make two copies of a case one, with the work of both."),
    "repair": ("repair", "Make a new case of what can be read of a damaged one."),
    "seal": ("seal", "Write a copy of a case that opens only with a pass phrase."),
    "verify": ("verify", "Check a paper against its case."),
    "analyzers": ("analyzers", "Say which language models are at hand and which is used."),
}
