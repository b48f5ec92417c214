"""The table of files on their way up (console.store.uploads), for the shape of the desk's file."""

#: Durable: nobody else has the file yet. ``blob`` names the bytes: another upload of the same ones may follow this one.
DURABLE = (
    """CREATE TABLE uploads (pos INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, blob TEXT NOT NULL,
        ticket TEXT NOT NULL, mode TEXT NOT NULL, command TEXT, state TEXT NOT NULL, why TEXT NOT NULL, most TEXT NOT NULL,
        name TEXT NOT NULL, type TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL, width INTEGER NOT NULL,
        height INTEGER NOT NULL, flags BLOB NOT NULL, made INTEGER NOT NULL)""",
    "CREATE INDEX uploads_draft ON uploads (ticket, mode, pos) WHERE command IS NULL",
    "CREATE INDEX uploads_command ON uploads (command, pos) WHERE command IS NOT NULL",
)
#: Durable: uploads that are not wanted after all, until the gateway has let go of what it has of them.
DISCARDED = ("CREATE TABLE discards (id TEXT PRIMARY KEY) WITHOUT ROWID",)
#: Columns, for who carries them from a damaged file to a new one.
KEPT = (
    "id, blob, ticket, mode, command, state, why, most, name, type, size, sha256, width, height, flags, made"
)
