"""The customers: names, cities, products, history, and what each knows by heart. The same for the same seed."""

from dataclasses import dataclass
from random import Random

import msgspec

from contract.rows import Product
from contract.seed import SeedCustomer
from demo import names
from demo.streams import fixed_id, stream

DAY_MS = 86_400_000

#: The customers a scripted shift may name, with what they come about.
CAST: dict[str, tuple[str, str, str]] = {
    "siti": ("Siti Rahmawati", "Yogyakarta", "gadai"),
    "bambang": ("Bambang Prakoso", "Surabaya", "mitra"),
    "dewi": ("Dewi Lestari", "Bandung", "umum"),
    "agus": ("Agus Saputra", "Semarang", "gadai"),
    "made": ("Made Mahardika", "Denpasar", "umum"),
    "yohana": ("Yohana Situmorang", "Medan", "mitra"),
}


@dataclass(frozen=True)
class Person:
    """A customer from the inside: what they will say when they are asked. ``topic`` as the live chat's page would name it."""

    key: str
    id: str
    name: str
    city: str
    topic: str
    phone: str
    nik: str
    account: str
    contract: str
    amount: int
    channel: str
    outlet: str
    goods: str
    day: int
    hour: int

    @property
    def amount_text(self) -> str:
        return "Rp" + f"{self.amount:,}".replace(",", ".")


def people(seed: int, count: int = 60) -> list[Person]:
    """The cast first, then as many others as make ``count``."""
    made = [_person(seed, key, *who) for key, who in CAST.items()]
    chance = stream(seed, "people")
    taken = {person.name for person in made}
    while len(made) < count:
        name = f"{chance.choice(names.FIRST)} {chance.choice(names.LAST)}"
        if name in taken:
            continue
        taken.add(name)
        topic = chance.choice(("umum", "gadai", "gadai", "mitra"))
        made.append(_person(seed, f"p{len(made)}", name, chance.choice(names.CITIES), topic))
    return made


def seed_customer(person: Person, now: int) -> SeedCustomer:
    """What the centre's system holds of ``person``; ``now`` Unix ms, from which the history counts back."""
    chance = stream(0, "record", person.key, person.name)
    kind = "mitra" if person.topic == "mitra" else "nasabah"
    record = {
        "id": person.id,
        "name": person.name,
        "city": person.city,
        "caller_type": kind,
        "segment": chance.choice(("Reguler", "Reguler", "Premium", "Prioritas")),
        "sensitive": {"nik": person.nik, "rekening": person.account, "telepon": person.phone},
        "products": _products(person, chance),
        "history": _history(chance, now),
    }
    return msgspec.convert(record, SeedCustomer)


def _person(seed: int, key: str, name: str, city: str, topic: str) -> Person:
    chance = stream(seed, "person", key)
    return Person(
        key=key,
        id=fixed_id("customer", seed, key),
        name=name,
        city=city,
        topic=topic,
        # 0834 has been given to no operator, and no province has the code 99: these can be nobody's.
        phone=f"0834{chance.randrange(10**7, 10**8)}",
        nik=_nik(chance),
        account=f"9900{chance.randrange(10**8):08d}",
        contract=f"99{chance.randrange(10**6, 10**7)}-{chance.randrange(10)}",
        amount=chance.randrange(10, 400) * 5_000,
        channel=chance.choice(names.BANKS),
        outlet=chance.choice(names.OUTLETS),
        goods=chance.choice(names.JEWELLERY),
        day=chance.randrange(1, 7),
        hour=chance.randrange(7, 21),
    )


def _nik(chance: Random) -> str:
    day = chance.randrange(1, 29) + chance.choice((0, 40))
    born = f"{day:02d}{chance.randrange(1, 13):02d}{chance.randrange(60, 100):02d}"
    return f"99{chance.randrange(1, 40):02d}{chance.randrange(1, 20):02d}{born}{chance.randrange(1, 40):04d}"


def _products(person: Person, chance: Random) -> list[Product]:
    if person.topic == "mitra":
        rows = (("Saldo deposit", person.amount_text), ("Kota operasi", person.city))
        return [Product("Akun mitra", person.account, "Aktif", rows)]
    loan = "Rp" + f"{chance.randrange(10, 90) * 100_000:,}".replace(",", ".")
    pawn = (("Barang", person.goods), ("Uang pinjaman", loan), ("Outlet", f"{person.outlet}, {person.city}"))
    made = [Product("Gadai", person.contract, chance.choice(("Aktif", "Aktif", "Jatuh tempo")), pawn)]
    if chance.random() < 0.6:
        grams = f"{chance.randrange(1, 300) / 10:.1f} gram".replace(".", ",")
        made.append(Product("Tabungan emas", person.account, "Aktif", (("Saldo", grams),)))
    return made


def _history(chance: Random, now: int) -> list[tuple[str, str, str, int]]:
    subjects = (
        "Perpanjangan kontrak",
        "Lokasi outlet",
        "Sewa modal",
        "Lupa sandi aplikasi",
        "Cicilan emas",
        "Jatuh tempo",
    )
    channels = ("livechat", "voice", "whatsapp", "email")
    made = []
    for _ in range(chance.randrange(5)):
        at = now - chance.randrange(2, 200) * DAY_MS - chance.randrange(DAY_MS)
        made.append((chance.choice(channels), chance.choice(subjects), "", at))
    return sorted(made, key=lambda contact: -contact[3])
