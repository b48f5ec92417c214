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
    } | _card(person, now)
    return msgspec.convert(record, SeedCustomer)


def _card(person: Person, now: int) -> dict[str, object]:
    """What colleagues know of a customer besides: a random stream of its own, so that the rest stays as it was."""
    chance = stream(0, "card", person.key, person.name)
    mitra = person.topic == "mitra"
    fields = {"outlet_langganan": person.outlet}
    if mitra:
        fields["kendaraan"] = chance.choice(("Motor", "Motor", "Mobil"))
    else:
        fields["pekerjaan"] = chance.choice(("Karyawan", "Pedagang", "Petani", "Lainnya"))
    made: dict[str, object] = {
        "channel": chance.choice(("", "livechat", "whatsapp")),
        "language": chance.choice(("id", "id", "jv", "su")),
        "fields": fields,
    }
    if person.key in _NOTES or chance.random() < 0.2:
        text = _NOTES.get(person.key, "Lebih mudah dihubungi sesudah pukul 16.00.")
        made["notes"] = [(text, "Budi Santoso", now - chance.randrange(1, 20) * DAY_MS)]
    if chance.random() < 0.3:
        made["identities"] = [("phone", f"0834{chance.randrange(10**7, 10**8)}")]
    if person.key == "dewi":
        made["do_not_call"] = "Diminta sendiri: hanya lewat chat"
    return made


def doubles(seed: int, now: int) -> list[SeedCustomer]:
    """Customers who are somebody of the cast once more, entered by another channel: the same NIK, another telephone
    (who comes with a number two customers have would be nobody for certain)."""
    made = []
    for person in people(seed, len(CAST)):
        if person.key in _DOUBLES:
            chance = stream(seed, "double", person.key)
            record = {
                "id": fixed_id("customer", seed, f"{person.key}-double"),
                "name": _DOUBLES[person.key],
                "city": person.city,
                "caller_type": "masyarakat",
                "sensitive": {"nik": person.nik, "telepon": f"0834{chance.randrange(10**7, 10**8)}"},
                "history": _history(chance, now),
            }
            made.append(msgspec.convert(record, SeedCustomer))
    return made


#: Notes of the cast, and under which name some of them are known twice.
_NOTES = {
    "siti": "Gangguan pendengaran: layani tertulis, jangan minta menelepon.",
    "bambang": "Mitra sejak 2019; sering menanyakan saldo pada Senin pagi.",
}
_DOUBLES = {"siti": "Siti R.", "agus": "Agus S."}


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
