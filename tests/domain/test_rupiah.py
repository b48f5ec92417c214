from decimal import Decimal

import pytest

from domain.rupiah import rupiah


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (0, "Rp0"),
        (1250000, "Rp1.250.000"),
        (Decimal("1250000.5"), "Rp1.250.000,50"),
        (Decimal("-500"), "-Rp500"),
        (Decimal("999.999"), "Rp1.000"),
    ],
)
def test_an_amount_is_written_the_indonesian_way(amount: int | Decimal, written: str) -> None:
    assert rupiah(amount) == written
