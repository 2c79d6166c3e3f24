"""Figures, and opinions of voices nobody can ask."""
