"""Versions that were published from a draft, as every gateway of the database brings them into force (gateway.administration.in_force)."""

import asyncio
from collections.abc import Mapping

import structlog
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.handbook_draft import DraftState
from contract.handbook_fault import HandbookFault
from contract.handbook_file import read_texts
from domain.handbook_versions import moment
from gateway.administration.editions import Edition
from gateway.handbook_drafts.models import handbook_draft
from gateway.handbook_drafts.texts import texts_of

#: How many that have begun are kept at hand, should the newest not go with what the centre changed since.
_BEGUN = 3
_log = structlog.get_logger()


async def wanted(conn: AsyncConnection, now: int) -> frozenset[str]:
    """Ids of the drafts whose versions are to be at hand: all to come, and the newest that have begun by ``now``."""
    d = handbook_draft.c
    asked = select(d.id, d.effective).where(d.state == DraftState.PUBLISHED.value).order_by(d.day.desc())
    rows = (await conn.execute(asked)).all()
    begun = [row.id for row in rows if (moment(row.effective) or 0) <= now]
    return frozenset(row.id for row in rows) - frozenset(begun[_BEGUN:])


async def read(
    conn: AsyncConnection, ids: frozenset[str], at_hand: Mapping[str, Edition]
) -> dict[str, Edition]:
    """The versions of ``ids`` by these, those ``at_hand`` as they are. One this program cannot read any more is left out and told."""
    found: dict[str, Edition] = {}
    for id in sorted(ids):
        if id in at_hand:
            found[id] = at_hand[id]
            continue
        texts = await texts_of(conn, id)
        try:
            read = await asyncio.to_thread(read_texts, texts)
        except HandbookFault as faults:
            for fault in faults.faults:
                _log.error(
                    "handbook_refused",
                    draft=id,
                    file=fault.file,
                    line=fault.line,
                    where=fault.where,
                    why=fault.problem.what,
                )
            continue
        found[id] = Edition(read.handbook, texts, id)
    return found
