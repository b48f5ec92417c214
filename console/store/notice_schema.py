"""The table of kept notices (console.store.kept_notices), for the shape of the desk's file."""

DURABLE = (
    "CREATE TABLE notices (key TEXT PRIMARY KEY, kind TEXT NOT NULL, at INTEGER NOT NULL, ticket TEXT, code TEXT NOT NULL,"
    " detail BLOB NOT NULL, read INTEGER NOT NULL)",
    "CREATE INDEX notices_at ON notices (at)",
)
#: Columns, for who carries them from a damaged file to a new one.
KEPT = "key, kind, at, ticket, code, detail, read"
