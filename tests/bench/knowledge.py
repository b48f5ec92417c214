"""Looking something up in what the centre knows, as a key press asks for it, on a desk with both handbooks that ship and 2,000 updates;
beside it the plainest way there is, every text read for the words as they stand."""

import random
import tempfile
import time
from pathlib import Path

import msgspec

from console.clock import SystemClock
from console.store import rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.knowledge import Knowledge
from contract.rows import AnnouncementRow
from domain.handbook import Handbook
from domain.knowledge import of_handbook
from tests.bench.figure import Figure, percentile, shown, within
from tests.console.makers import KEY
from tests.support.said_issues import BOOKS, handbook

UPDATES, ROUNDS, MOST = 2_000, 12, 50.0
QUERIES = (
    "pelunasan gagal", "pelunasn ggal", "bunga pinjaman trun", "lel", "lelang emas", "saldo terpotong apl", "salam penutup",
    "jadwal piket", "kehilngan surat bukti", "insentif belum msuk", "unit hukum", "berapa lama pengembalian dana wallet",
)  # fmt: skip


def run() -> list[Figure]:
    """Ms over all queries, and of the first, which reads it all."""
    import asyncio

    with tempfile.TemporaryDirectory() as folder:
        db = Database(Path(folder) / "desk.db", KEY)
        db.open_now()
        try:
            return asyncio.run(_measure(db))
        finally:
            db.close_now()


async def _measure(db: Database) -> list[Figure]:
    book = _both()
    texts = _fill(db)
    texts += [" ".join(line for one in piece.passages for line in one.lines) for piece in of_handbook(book)]
    knowledge = Knowledge(db, SystemClock(), "u-1")
    started = time.perf_counter()
    await knowledge.find(QUERIES[0], book, (), 30)
    first = (time.perf_counter() - started) * 1000
    ours, floor = [], []
    for _ in range(ROUNDS):
        for query in QUERIES:
            started = time.perf_counter()
            await knowledge.find(query, book, (), 30)
            ours.append((time.perf_counter() - started) * 1000)
            started = time.perf_counter()
            words = query.split()
            sorted(texts, key=lambda text: -sum(word in text for word in words))
            floor.append((time.perf_counter() - started) * 1000)
    return [
        within("knowledge.p95", percentile(ours, 0.95), percentile(floor, 0.95), "ms", MOST),
        shown("knowledge.first", first, percentile(floor, 0.95), "ms"),
    ]


def _both() -> Handbook:
    one, other = (handbook(name) for name in BOOKS)
    return msgspec.structs.replace(
        one, categories=(*one.categories, *other.categories), scripts=(*one.scripts, *other.scripts),
        units=(*one.units, *other.units),
    )  # fmt: skip


def _fill(db: Database) -> list[str]:
    """Updates from the words of the handbooks, so that every word is in many of them."""
    dice = random.Random(11)
    words = [
        word
        for piece in of_handbook(_both())
        for one in piece.passages
        for line in one.lines
        for word in line.split()
    ]
    texts = [" ".join(dice.choices(words, k=dice.randrange(40, 120))) for _ in range(UPDATES)]

    def job(conn: Connection) -> None:
        for n, text in enumerate(texts):
            row = AnnouncementRow(
                id=f"n-{n}", version=1, author="u", author_name="Tono", subject=" ".join(text.split()[:6]), text=text,
                made=0, since=0, until=1 << 50,
            )  # fmt: skip
            rows.put(conn, "floor", rows.raw_of(row), 0)

    db.write_now(job)
    return texts
