"""The durable table of what this desk has told of its calls (console.operations.call), for the shape of the desk's file.

``stage``: 0 the agent said what a call is about, 1 the gateway is told it was answered, 2 that it is over. ``number`` of the new
ticket a call opened; ``sealed``: the number that was dialled or that called, for calling again.
"""

#: Acts on calls, in the words of ``outbox_calls``: asked for at every change, of which thousands of other acts may wait.
OF_CALLS = "kind IN ('call.answer', 'call.end', 'call.log')"

DURABLE = (
    "CREATE TABLE calls (call TEXT PRIMARY KEY, stage INTEGER NOT NULL, ticket TEXT, contact TEXT, customer TEXT,"
    " number TEXT NOT NULL, sealed BLOB, at INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE INDEX calls_at ON calls (at)",
    f"CREATE INDEX outbox_calls ON outbox (pos) WHERE {OF_CALLS}",
)
#: Columns, for who carries them from a damaged file to a new one.
KEPT = "call, stage, ticket, contact, customer, number, sealed, at"
