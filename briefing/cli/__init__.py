"""The command line: the same work as the window's, without Qt."""

from briefing.cli.program import COMMANDS, main

__all__ = ["COMMANDS", "main"]
