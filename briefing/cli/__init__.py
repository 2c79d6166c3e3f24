"""The command line: the same work as the window's, without Qt."""

from collections.abc import Sequence

from briefing.cli.commands import COMMANDS

__all__ = ["COMMANDS", "main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; `arguments` without the program's name, None for those of the process."""
    # Loaded when a command is given: the window asks only which commands there are.
    from briefing.cli.program import main as run

    return run(arguments)
