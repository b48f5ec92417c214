"""The shape of the desk's file.

Durable tables (outbox, streams, drafts, tabs, meta) have a version in ``user_version`` and a step from every version
ever shipped, kept for ever. Rebuildable tables (cached rows, their feeds, the index of the search) are thrown away and
made anew whenever ``REBUILDABLE`` changes; the gateway fills them again.
"""

from collections.abc import Callable

from console.store import (
    book_schema,
    call_schema,
    form_schema,
    inbox_schema,
    notice_schema,
    number_index,
    upload_schema,
    writing_schema,
)
from console.store.connection import Connection
from console.store.errors import Newer

#: Raise by one with each change of a rebuildable table.
REBUILDABLE = 9

_DURABLE_1 = (
    """CREATE TABLE outbox (
        pos INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, author TEXT NOT NULL, stream TEXT NOT NULL,
        seq INTEGER, kind TEXT NOT NULL, v INTEGER NOT NULL, body BLOB NOT NULL, sealed BLOB, made BLOB NOT NULL,
        after BLOB NOT NULL, state TEXT NOT NULL, hold_boot TEXT, hold_mono INTEGER, ticket TEXT, customer TEXT,
        tries INTEGER NOT NULL DEFAULT 0, code TEXT, detail BLOB, facts BLOB, answered INTEGER)""",
    "CREATE INDEX outbox_stream ON outbox (stream, pos)",
    "CREATE INDEX outbox_ticket ON outbox (ticket, pos) WHERE ticket IS NOT NULL",
    "CREATE INDEX outbox_customer ON outbox (customer, pos) WHERE customer IS NOT NULL",
    "CREATE INDEX outbox_state ON outbox (state, pos)",
    "CREATE TABLE streams (stream TEXT PRIMARY KEY, seq INTEGER NOT NULL) WITHOUT ROWID",
    """CREATE TABLE drafts (ticket TEXT NOT NULL, mode TEXT NOT NULL, text TEXT NOT NULL, cursor INTEGER NOT NULL,
        saved INTEGER NOT NULL, PRIMARY KEY (ticket, mode)) WITHOUT ROWID""",
    """CREATE TABLE tabs (ticket TEXT PRIMARY KEY, place INTEGER NOT NULL, pinned INTEGER NOT NULL,
        active INTEGER NOT NULL, state BLOB NOT NULL) WITHOUT ROWID""",
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
)

_OF_BODY = "CASE WHEN json_valid(CAST(body AS TEXT)) THEN json_extract(CAST(body AS TEXT), '$.{0}') END"
#: Who holds a contact, and that it is not documented yet, from the body of its row.
AGENT, UNDOCUMENTED = _OF_BODY.format("agent"), f"{_OF_BODY.format('documented')} IS NULL"

_REBUILDABLE = (
    """CREATE TABLE rows (rid INTEGER PRIMARY KEY AUTOINCREMENT, ref TEXT NOT NULL, id TEXT NOT NULL, v INTEGER NOT NULL,
        version INTEGER NOT NULL, parent TEXT, n INTEGER, cached INTEGER NOT NULL, body BLOB NOT NULL, UNIQUE (ref, id))""",
    "CREATE INDEX rows_parent ON rows (ref, parent, n) WHERE parent IS NOT NULL",
    # What one agent has in hand: asked for at every change, among the contacts of whole queues and of the whole day.
    f"CREATE INDEX rows_agent ON rows ({AGENT}) WHERE ref = 'contact' AND {UNDOCUMENTED}",
    """CREATE TABLE members (feed TEXT NOT NULL, ref TEXT NOT NULL, id TEXT NOT NULL, gen INTEGER NOT NULL,
        head INTEGER NOT NULL, PRIMARY KEY (feed, ref, id)) WITHOUT ROWID""",
    "CREATE INDEX members_row ON members (ref, id)",
    """CREATE TABLE cursors (feed TEXT PRIMARY KEY, n INTEGER, gen INTEGER NOT NULL, loading INTEGER) WITHOUT ROWID""",
    *inbox_schema.REBUILDABLE,
    *number_index.REBUILDABLE,
    "CREATE VIRTUAL TABLE fts USING fts5(head, body, content='', contentless_delete=1,"
    " prefix='2 3', tokenize=\"unicode61 remove_diacritics 2\")",
)
_REBUILDABLE_NAMES = ("rows", "members", "cursors", *inbox_schema.NAMES, *number_index.NAMES, "fts")


def _run(conn: Connection, statements: tuple[str, ...]) -> None:
    for statement in statements:
        conn.run(statement)


#: Step i brings the durable tables from version i to i + 1. Never edit one that was shipped.
STEPS: tuple[Callable[[Connection], None], ...] = (
    lambda conn: _run(conn, _DURABLE_1),
    lambda conn: _run(conn, inbox_schema.DURABLE),
    lambda conn: _run(conn, writing_schema.DURABLE),
    lambda conn: _run(conn, upload_schema.DURABLE),
    lambda conn: _run(conn, notice_schema.DURABLE),
    lambda conn: _run(conn, inbox_schema.LOOKED),
    lambda conn: _run(conn, upload_schema.DISCARDED),
    lambda conn: _run(conn, writing_schema.DRAFT_SETS),
    lambda conn: _run(conn, call_schema.DURABLE),
    lambda conn: _run(conn, form_schema.DURABLE),
    lambda conn: _run(conn, book_schema.DURABLE),
)


def prepare(conn: Connection) -> bool:
    """Brings the file to today's shape, within the caller's transaction. Whether the rebuildable tables were made anew.

    Raises Newer when a newer program wrote the durable tables; the file is then untouched.
    """
    found = int(conn.run("PRAGMA user_version").scalar_one())
    if found > len(STEPS):
        raise Newer(found=str(found), known=str(len(STEPS)))
    for step in STEPS[found:]:
        step(conn)
    if found < len(STEPS):
        conn.run(f"PRAGMA user_version = {len(STEPS)}")
    cache = conn.run("SELECT value FROM meta WHERE key = 'rebuildable'").scalar()
    if cache is not None and int(cache) == REBUILDABLE:
        return False
    for name in _REBUILDABLE_NAMES:
        conn.run(f"DROP TABLE IF EXISTS {name}")
    _run(conn, _REBUILDABLE)
    conn.run("INSERT OR REPLACE INTO meta VALUES ('rebuildable', ?)", (str(REBUILDABLE).encode(),))
    return True
