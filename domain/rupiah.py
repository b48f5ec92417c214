"""Amounts as they are written (EYD): Rp1.250.000, Rp1.250.000,50, -Rp500. The one home of it. Pure."""

from decimal import Decimal


def rupiah(amount: int | Decimal) -> str:
    """``amount`` in rupiah; cents only where there are any."""
    whole, _, cents = f"{abs(amount):,.2f}".partition(".")
    sign = "-" if amount < 0 else ""
    return f"{sign}Rp{whole.replace(',', '.')}{'' if cents == '00' else f',{cents}'}"
