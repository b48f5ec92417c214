"""The outlets and their officers, who telephone by a line of their own. The same for the same seed."""

from dataclasses import dataclass

import msgspec

from contract.seed import SeedCustomer
from demo import names
from demo.streams import fixed_id, stream

#: Whom a script may name.
OUTLET = "outlet"
_COUNT = 6
_AREAS = ("Jawa Barat", "Jawa Tengah", "Jawa Timur", "Sumatera", "Sulawesi")
_ROLES = ("Pengelola", "Penaksir", "Kasir")


@dataclass(frozen=True)
class Outlet:
    """``officers``: name, NIP and role of each."""

    key: str
    id: str
    name: str
    city: str
    code: str
    area: str
    number: str
    officers: tuple[tuple[str, str, str], ...]


def outlets(seed: int) -> list[Outlet]:
    """Those of the centre, the one a script may name first."""
    return [_outlet(seed, at) for at in range(_COUNT)]


def seed_outlet(outlet: Outlet) -> SeedCustomer:
    """What the centre's system holds of it."""
    record = {
        "id": outlet.id,
        "name": outlet.name,
        "city": outlet.city,
        "caller_type": "petugas_outlet",
        "sensitive": {"telepon": outlet.number},
        "fields": {
            "kode_outlet": outlet.code,
            "area_outlet": outlet.area,
            "petugas": "; ".join(", ".join(officer) for officer in outlet.officers),
        },
    }
    return msgspec.convert(record, SeedCustomer)


def _outlet(seed: int, at: int) -> Outlet:
    chance = stream(seed, "outlet card", at)
    city = chance.choice(names.CITIES)
    officers = tuple(
        (
            f"{chance.choice(names.FIRST)} {chance.choice(names.LAST)}",
            f"99{chance.randrange(10**4):04d}",
            role,
        )
        for role in _ROLES
    )
    return Outlet(
        key=OUTLET if at == 0 else f"{OUTLET}{at}",
        id=fixed_id("customer", seed, f"outlet-{at}"),
        name=f"Outlet {names.OUTLETS[at % len(names.OUTLETS)]} {city}",
        city=city,
        code=f"O-{chance.randrange(100, 1000)}{at}",
        area=f"{chance.choice(_AREAS)} {chance.randrange(1, 4)}",
        # 0834 has been given to no operator (demo.people).
        number=f"0834{chance.randrange(10**7, 10**8)}",
        officers=officers,
    )
