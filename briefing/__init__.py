"""Dated events, actors and statements out of reports, and briefing papers out of them. Knows nothing of Qt."""

__version__ = "0.1.0"
