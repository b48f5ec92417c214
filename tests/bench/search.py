"""A search as the agent's key press asks for it (query, rows, snippets) beside the bare FTS5 query on the same file."""

import asyncio
import tempfile
import time
from pathlib import Path

from console.clock import SystemClock
from console.store.connection import open_raw
from console.store.database import Database
from console.store.search import Search
from tests.bench._cache import build
from tests.bench.figure import Figure, at_most, percentile
from tests.console.makers import KEY

#: Rare and common words, two words, beginnings of words as they are typed, a number, a name.
QUERIES = (
    "pelunasan",
    "pelunasan gagal",
    "pel",
    "saldo terpotong apl",
    "kanarto",
    "wilisti sud",
    "Siti kanar",
    "1-0042",
    "belum masuk",
    "outlet emas",
)
ROUNDS = 12
LIMIT = 50


def run() -> list[Figure]:
    """Ms over all queries; the target is on p95, the total is beside it."""
    with tempfile.TemporaryDirectory() as folder:
        db = build(Path(folder) / "desk.db")
        try:
            ours, floor = asyncio.run(_measure(db, Path(folder) / "desk.db"))
        finally:
            db.close_now()
    return [
        at_most("search.p95", percentile(ours, 0.95), percentile(floor, 0.95), "ms", 2),
        at_most("search.mean", sum(ours) / len(ours), sum(floor) / len(floor), "ms", 2),
    ]


async def _measure(db: Database, path: Path) -> tuple[list[float], list[float]]:
    raw = open_raw(path, KEY)
    search = Search(db, SystemClock())
    ours, floor = [], []
    for turn in range(ROUNDS + 1):
        for query in QUERIES:
            started = time.perf_counter()
            await search.find(query, LIMIT)
            took = time.perf_counter() - started
            started = time.perf_counter()
            raw.execute(
                "SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY rank LIMIT ?", (bare(query), LIMIT)
            ).fetchall()
            bare_took = time.perf_counter() - started
            if turn:  # the first round warms both caches
                ours.append(took * 1000)
                floor.append(bare_took * 1000)
    raw.close()
    return ours, floor


def bare(text: str) -> str:
    """The words as typed, the last as a beginning: what any program would ask FTS5."""
    words = text.lower().replace("-", " ").split()
    return " ".join(f'"{word}"' for word in words) + "*"
