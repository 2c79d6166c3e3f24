"""Sentences, words and verb groups of a text: what every reading of English needs and no finding yet."""
