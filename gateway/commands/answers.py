"""The answers to commands, with the rows they changed as their author may see them."""

from collections.abc import Mapping, Sequence

import msgspec
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.envelope import CommandResult, Effect
from domain.handbook import Handbook
from gateway.accounts.user import User
from gateway.commands.ledger import Entry
from gateway.feeds import log
from gateway.rows import Known, Rows
from gateway.tx import Key, Tx


class Answers:
    def __init__(self, rows: Rows, handbook: Handbook) -> None:
        self._rows, self._handbook = rows, handbook

    async def filled(
        self, conn: AsyncConnection, author: User, entries: Sequence[Entry], tx: Tx | None
    ) -> list[CommandResult]:
        """The answers with the rows as ``author`` may see them now. ``tx``: the one that wrote what they tell of and holds it still;
        what it knows is not asked for again."""
        feeds = author.feeds(self._handbook)
        keys = list(dict.fromkeys(key for entry in entries for key in entry.touched))
        known = Known() if tx is None else _known(tx, keys, feeds)
        if known.heads:
            effects = await self._rows.effects(conn, keys, author, feeds, known)
            if not any(effect.gone for effect in effects.values()):
                return [_with_effects(entry, effects, known.heads) for entry in entries]
        # The heads first: a desk that has heard more than they say knows better than these rows.
        heads = await log.heads(conn, feeds) if keys else {}
        effects = await self._rows.effects(conn, keys, author, feeds, known)
        for key, effect in effects.items():
            if effect.gone:
                effects[key] = msgspec.structs.replace(effect, version=known.versions.get(key, 0))
        return [_with_effects(entry, effects, heads) for entry in entries]


def _known(tx: Tx, keys: Sequence[Key], feeds: Sequence[str]) -> Known:
    """What ``tx`` knows of ``keys`` when it has written them all; else nothing but their versions."""
    written = tx.written
    if not all(tx.touches(key) for key in keys):
        return Known(versions=written.versions)
    found = {key: feed for key in keys if (feed := tx.place_of(key, feeds)) is not None}
    # A row of which nothing is shown may have been in any feed: then all their heads are wanted.
    heads = written.heads if len(found) == len(keys) else {}
    return Known(written.versions, found, heads, written.rows)


def _with_effects(entry: Entry, effects: Mapping[Key, Effect], heads: Mapping[str, int]) -> CommandResult:
    shown = tuple(effects[key] for key in entry.touched)
    # A row that is gone may have been in any of the author's feeds.
    concerned = set(heads) if any(e.gone for e in shown) else {e.feed for e in shown}
    told = {feed: n for feed, n in heads.items() if feed in concerned}
    return msgspec.structs.replace(entry.result(), effects=shown, heads=told)
