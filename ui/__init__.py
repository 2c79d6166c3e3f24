"""The window (PySide6): shows a Dossier and asks for edits. Holds no rule of the domain."""
