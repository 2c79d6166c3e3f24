"""Colours, type and spacing of the window, once; the style sheet and the canvas read the same."""
