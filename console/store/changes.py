"""What a transaction changed, for those who show it."""

import msgspec

from console.store.connection import Connection


class Changeset(msgspec.Struct, frozen=True):
    """``rows``: (ref, id) of confirmed rows written or removed; ``tickets``: every ticket whose row, messages, contacts or
    pending acts changed; ``outbox``: commands came, went or changed state; ``drafts``: tickets whose drafts changed;
    ``tabs``: the tabs; ``meta``: keys of kept values (``handbook``, …)."""

    rows: frozenset[tuple[str, str]] = frozenset()
    tickets: frozenset[str] = frozenset()
    outbox: bool = False
    drafts: frozenset[str] = frozenset()
    tabs: bool = False
    meta: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.rows or self.tickets or self.outbox or self.drafts or self.tabs or self.meta)


class Changes:
    """Collects within one transaction."""

    def __init__(self) -> None:
        self.rows: set[tuple[str, str]] = set()
        self.tickets: set[str] = set()
        self.drafts: set[str] = set()
        self.meta: set[str] = set()
        #: Tickets whose line in the inbox has to be made anew before the commit (console.store.projection).
        self.reindex: set[str] = set()
        self.outbox = False
        self.tabs = False

    def freeze(self) -> Changeset:
        return Changeset(
            frozenset(self.rows),
            frozenset(self.tickets),
            self.outbox,
            frozenset(self.drafts),
            self.tabs,
            frozenset(self.meta),
        )


def noting(conn: Connection) -> Changes:
    """The collector of the running transaction of ``conn``."""
    changes = conn.info.setdefault("changes", Changes())
    assert isinstance(changes, Changes)
    return changes
