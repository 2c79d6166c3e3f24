"""Quoted and reported speech, and who said it."""
