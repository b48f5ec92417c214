"""The table of what is typed into a draft of the handbook (console.store.book_texts), for the shape of the desk's file."""

#: Durable: nobody else has it. ``text`` NULL: the file is to be taken out.
DURABLE = (
    "CREATE TABLE book_texts (draft TEXT NOT NULL, path TEXT NOT NULL, text TEXT, revision INTEGER NOT NULL, saved INTEGER NOT NULL,"
    " PRIMARY KEY (draft, path)) WITHOUT ROWID",
)
#: Columns, for who carries them from a damaged file to a new one.
KEPT = "draft, path, text, revision, saved"
