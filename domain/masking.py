"""What of a sensitive value may be seen before validation (ui: Customer widget).

Lengths are hidden too where they would tell something; letters and digits alike count as the value.
"""

from domain.errors import InvalidValue

HIDDEN = "x"
_GENERAL = "xxxx"
#: Digits an extension of the house has at most.
_EXTENSION = 6


def mask(field: str, value: str) -> str:
    """``value`` of the handbook's sensitive ``field`` as it may be shown; empty stays empty."""
    if not value.strip():
        return ""
    if field == "telepon":
        return mask_phone(value)
    if field == "nik":
        return mask_nik(value)
    if field == "email":
        return mask_email(value)
    return mask_account(value)


def mask_phone(value: str) -> str:
    """0812-3456-443 → 0812-xxxx-443: the prefix everybody of that operator has, and the last three. A short
    code or 1500xxx belongs to no person and stays; what is no number shows nothing."""
    # The tables of telephone numbers take long to load, and what is masked at a desk is seldom one.
    from domain import phone

    try:
        number = phone.parse(value)
    except InvalidValue:
        return _GENERAL
    if number.kind in (phone.PhoneKind.SHORT, phone.PhoneKind.UAN, phone.PhoneKind.TOLL_FREE):
        return number.shown
    digits = "".join(c for c in number.shown if c.isdigit())
    if number.kind is phone.PhoneKind.ABROAD:
        return f"{number.shown.split()[0]}-{_GENERAL}-{digits[-3:]}"
    head = 4 if number.kind is phone.PhoneKind.MOBILE else 2
    return f"{digits[:head]}-{_GENERAL}-{digits[-3:]}"


def mask_caller(value: str) -> str:
    """A number as the telephone line told it: a person's as ``mask_phone`` shows it, an extension of the house whole, anything else (an
    address, "anonymous") not at all."""
    value = value.strip()
    if value.isascii() and value.isdigit() and len(value) <= _EXTENSION:
        return value
    return mask_phone(value) if value else ""


def mask_nik(value: str) -> str:
    """The last four digits only: the front of a NIK tells region and birth date (facts: NIK)."""
    kept = [c for c in value if c.isalnum()]
    return f"xxxx-xxxx-xxxx-{''.join(kept[-4:])}" if len(kept) == 16 else _GENERAL


def mask_email(value: str) -> str:
    """siti.r@contoh.id → sxxxx@contoh.id: the first letter and the house; what is no address shows nothing."""
    name, at, house = value.strip().rpartition("@")
    if not name or "." not in house or any(c.isspace() for c in house):
        return _GENERAL
    return f"{name[0]}{_GENERAL}{at}{house.lower()}"


def mask_account(value: str) -> str:
    """The last quarter, four at most; the rest is one block whatever its length. What is masked already stays."""
    if value == _GENERAL or value.startswith(f"{_GENERAL}-"):
        return value
    kept = [c for c in value if c.isalnum()]
    shown = min(4, len(kept) // 4)
    return f"{_GENERAL}-{''.join(kept[-shown:])}" if shown else _GENERAL
