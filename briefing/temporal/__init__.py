"""Calendar arithmetic, EDTF and the resolution of operator trees. Knows no language but the words it explains with."""
