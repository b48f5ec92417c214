"""The tables of what is being filled in beside a ticket (console.store.forms), for the shape of the desk's file."""

#: Durable: typed and not yet said to the gateway, and what was composed into the text that is being written.
DURABLE = (
    "CREATE TABLE form_drafts (ticket TEXT NOT NULL, contact TEXT NOT NULL, category TEXT NOT NULL, issue TEXT NOT NULL,"
    " field TEXT NOT NULL, text TEXT NOT NULL, found TEXT NOT NULL, saved INTEGER NOT NULL,"
    " PRIMARY KEY (ticket, contact, category, issue, field)) WITHOUT ROWID",
    "CREATE TABLE draft_composed (ticket TEXT NOT NULL, mode TEXT NOT NULL, text TEXT NOT NULL,"
    " PRIMARY KEY (ticket, mode)) WITHOUT ROWID",
)
#: Columns of each table, for who carries them from a damaged file to a new one.
KEPT = {
    "form_drafts": "ticket, contact, category, issue, field, text, found, saved",
    "draft_composed": "ticket, mode, text",
}
