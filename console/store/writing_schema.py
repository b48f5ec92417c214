"""The tables of the agent's own helps for writing (console.store.writing), for the shape of the desk's file."""

#: Durable: nobody else has them.
DURABLE = (
    "CREATE TABLE templates (id TEXT PRIMARY KEY, name TEXT NOT NULL, text TEXT NOT NULL, mode TEXT NOT NULL,"
    " saved INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE uses (kind TEXT NOT NULL, key TEXT NOT NULL, times INTEGER NOT NULL, last INTEGER NOT NULL,"
    " PRIMARY KEY (kind, key)) WITHOUT ROWID",
    "CREATE TABLE words (word TEXT PRIMARY KEY) WITHOUT ROWID",
)
#: What of its ticket goes with a draft (domain.ticket_sets), as JSON.
DRAFT_SETS = (
    "CREATE TABLE draft_sets (ticket TEXT NOT NULL, mode TEXT NOT NULL, sets BLOB NOT NULL,"
    " PRIMARY KEY (ticket, mode)) WITHOUT ROWID",
)
#: Columns of each table, for who carries them from a damaged file to a new one.
KEPT = {
    "templates": "id, name, text, mode, saved",
    "uses": "kind, key, times, last",
    "words": "word",
    "draft_sets": "ticket, mode, sets",
}
