"""Time expressions: found by classes of words, meant as operator trees, dated by anchors."""
