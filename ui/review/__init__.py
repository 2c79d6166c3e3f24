"""Review: suggestion by suggestion, with its words before the eyes, by single keys."""
