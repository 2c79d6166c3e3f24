"""scales: terms of likelihood."""

from __future__ import annotations

import pytest

from briefing.paper.scales import ICD_203, PHIA, SCALES, Scale, scale_of


@pytest.mark.parametrize("scale", SCALES)
def test_bands_rise(scale: Scale) -> None:
    assert all(low < high for _, low, high in scale.terms)
    assert all(first[1] < second[1] for first, second in zip(scale.terms, scale.terms[1:], strict=False))


def test_a_scale_is_known_by_its_own_terms() -> None:
    assert scale_of(["likely", "very likely"]) is ICD_203
    assert scale_of(["Likely", "realistic possibility"]) is PHIA
    assert scale_of(["probable"]) is PHIA


def test_mixed_or_missing_terms_have_no_scale() -> None:
    assert scale_of(["very likely", "realistic possibility"]) is None
    assert scale_of(["", ""]) is None
