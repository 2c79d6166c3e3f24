"""Dossier in, document tree out. Knows sections, citations and checks; knows no file format."""
