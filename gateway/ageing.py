"""What nobody ended is ended after a while, so that no desk carries it for ever: mass problems that nobody decided, trouble that nobody
closed, call-backs that are over. Settable: gateway.config."""

import asyncio

from sqlalchemy import select

from gateway.config import Config
from gateway.feeds.standing import stands
from gateway.incidents import ageing as incident_ageing
from gateway.incidents.service import Incidents
from gateway.leads.models import lead
from gateway.mass import watch
from gateway.tx import Transactions, Tx

_DAY_MS, _HOUR_MS = 86_400_000, 3_600_000
#: Seconds between two looks.
_EVERY_S = 600.0
#: Rows one transaction lets go of at most.
PIECE = 200


async def turn(transactions: Transactions, incidents: Incidents, config: Config) -> None:
    """One look. Safe in several processes."""
    await transactions.run(lambda tx: watch.expire(tx, tx.now - config.mass_hours * _HOUR_MS))
    await incident_ageing.turn(transactions, incidents, config.incident_hours)
    full = True
    while full:
        full = await transactions.run(lambda tx: _let_leads_go(tx, config.lead_days)) == PIECE


async def keep(transactions: Transactions, incidents: Incidents, config: Config) -> None:
    """Runs until cancelled."""
    while True:
        await turn(transactions, incidents, config)
        await asyncio.sleep(_EVERY_S)


async def _let_leads_go(tx: Tx, days: int) -> int:
    """Those that are over for so long leave the desks; they stay here, with their customers."""
    over = select(lead.c.id).where(lead.c.ended < tx.now - days * _DAY_MS, stands("lead", lead.c.id))
    ids = (await tx.conn.execute(over.order_by(lead.c.ended).limit(PIECE))).scalars().all()
    for id in ids:
        tx.touch("lead", id, ())
    return len(ids)
