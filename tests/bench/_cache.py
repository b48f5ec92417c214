"""A desk's file with 100,000 cached messages, as a snapshot of a busy queue leaves it. The same for the same seed."""

import random
from pathlib import Path

import msgspec

from console.store import rows
from console.store.connection import Connection
from console.store.database import Database
from contract.rows import MessageKind, Row
from tests.console.makers import KEY, contact, customer, message, ticket

MESSAGES = 100_000
PER_TICKET = 20
_CHUNK = 200
_SPOKEN = (
    "saya mau tanya soal pelunasan gadai yang belum masuk padahal sudah bayar kemarin di outlet mohon dicek ya kak "
    "terima kasih transaksi gagal saldo terpotong aplikasi error tidak bisa login angsuran jatuh tempo perpanjangan "
    "emas tabungan cicilan nomor rekening sudah benar kenapa status masih pending tolong bantu segera selesai baik "
    "ibu bapak ditunggu sebentar kami bantu cek datanya"
)
_COMMON = _SPOKEN.split()
_RARE = tuple(
    f"{a}{b}{c}"
    for a in ("ka", "wi", "su", "ra", "di")
    for b in ("nar", "man", "lis", "gun")
    for c in ("to", "ti", "di", "wan", "sih")
)
_NAMES = ("Siti", "Budi", "Agus", "Dewi", "Rina", "Joko", "Sri", "Wahyu", "Putri", "Eko")


def build(path: Path, messages: int = MESSAGES, seed: int = 7) -> Database:
    """Opened; close it with ``close_now``."""
    dice = random.Random(seed)
    db = Database(path, KEY)
    db.open_now()
    tickets = range(messages // PER_TICKET)
    for start in range(0, len(tickets), _CHUNK):
        part = tickets[start : start + _CHUNK]
        db.write_now(lambda conn, part=part: _fill(conn, part, dice))  # type: ignore[misc]
    return db


def _fill(conn: Connection, part: range, dice: random.Random) -> None:
    for i in part:
        t, c, name = f"t{i:06}", f"c{i:06}", f"{dice.choice(_NAMES)} {dice.choice(_RARE).title()}"
        row = ticket(t, number=f"1-{i + 1:04}-0", complainant=c, subject=_text(dice, 5), origin=1_000 + i)
        _put(conn, msgspec.structs.replace(row, limit=9_000 + dice.randrange(10**6), last=PER_TICKET))
        _put(conn, customer(c, name=name))
        _put(conn, contact(f"k{i:06}", ticket=t, customer=c))
        for n in range(1, PER_TICKET + 1):
            kind = MessageKind.CUSTOMER if n % 2 else MessageKind.REPLY
            _put(
                conn,
                message(
                    n, _text(dice, dice.randrange(4, 24)), ticket=t, kind=kind, author=c, author_name=name
                ),
            )


def _text(dice: random.Random, words: int) -> str:
    return " ".join(
        dice.choice(_RARE) if dice.random() < 0.03 else dice.choice(_COMMON) for _ in range(words)
    )


def _put(conn: Connection, row: Row) -> None:
    rows.put(conn, "queue:q", rows.raw_of(row), 1)
