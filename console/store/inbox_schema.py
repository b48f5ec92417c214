"""The tables of the inbox. ``tickets`` is the light copy that is sorted and filtered (console.store.ticket_index), ``tallies`` how many
tickets there are of each kind, kept by triggers: what a view counts costs the same with a hundred tickets and with 100,000.
"""

#: What a filter may narrow by; every order holds them, so that a page of it is found without opening the tickets.
_NARROW = "state, channel, queue, assignee, rank, wake, marks"
_KIND = ("state", "channel", "queue", "assignee", "rank", "wake > 0", "marks")


def _kind(of: str) -> str:
    return ", ".join(f"{of}.{name}" for name in _KIND)


_ADD = f"INSERT INTO tallies VALUES ({_kind('new')}, 1) ON CONFLICT DO UPDATE SET n = n + 1;"
_TAKE = (
    "UPDATE tallies SET n = n - 1 WHERE (state, channel, queue, assignee, rank, parked, marks)"
    f" = ({_kind('old')});"
)

REBUILDABLE = (
    "CREATE TABLE names (n INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
    """CREATE TABLE tickets (rid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, state INTEGER NOT NULL, channel INTEGER NOT NULL,
        queue INTEGER NOT NULL, assignee INTEGER NOT NULL, due INTEGER NOT NULL, origin INTEGER NOT NULL,
        rank INTEGER NOT NULL, wake INTEGER NOT NULL, marks INTEGER NOT NULL)""",
    f"CREATE INDEX tickets_due ON tickets (due, origin, rid, {_NARROW})",
    f"CREATE INDEX tickets_origin ON tickets (origin, rid, {_NARROW})",
    f"CREATE INDEX tickets_rank ON tickets (rank, due, origin, rid, {_NARROW.replace('rank, ', '')})",
    f"CREATE INDEX tickets_wake ON tickets (wake, {_NARROW.replace('wake, ', '')}) WHERE wake > 0",
    """CREATE TABLE tallies (state INTEGER, channel INTEGER, queue INTEGER, assignee INTEGER, rank INTEGER, parked INTEGER,
        marks INTEGER, n INTEGER NOT NULL,
        PRIMARY KEY (state, channel, queue, assignee, rank, parked, marks)) WITHOUT ROWID""",
    f"CREATE TRIGGER tickets_come AFTER INSERT ON tickets BEGIN {_ADD} END",
    f"CREATE TRIGGER tickets_go AFTER DELETE ON tickets BEGIN {_TAKE} END",
    f"CREATE TRIGGER tickets_turn AFTER UPDATE ON tickets BEGIN {_TAKE} {_ADD} END",
)
NAMES = ("tickets", "names", "tallies")

#: ``views``: what the agent keeps under a name, ``body`` a domain.inbox_view.ViewFilter; ``seen``: the highest customer ``n`` of a
#: ticket that stood on a screen of this desk.
#: The highest line of a followed ticket that stood on a screen of this desk.
LOOKED = ("CREATE TABLE looked (ticket TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID",)
DURABLE = (
    "CREATE TABLE views (id TEXT PRIMARY KEY, place INTEGER NOT NULL, name TEXT NOT NULL, body BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE seen (ticket TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID",
)
