"""Tells the PBX who takes calls: beside the acts of presence, never within them.

Nothing is queued. What is wanted is read from the database whenever presence moved and compared with what this link was told, so
that the latest wins, a new link is told everything, and an outage leaves nothing behind to catch up with. Several gateways of one
centre may tell the same PBX: each tells the same.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass

import structlog
from prometheus_client import CollectorRegistry, Counter, Gauge
from sqlalchemy import select

from contract.rows import FLOOR, PresenceRow, UserRow
from domain.presence import PresenceState
from gateway.accounts.models import users
from gateway.database import Database
from gateway.feeds.hub import Bell, Hub
from gateway.pbx.base import Link, MemberRefused, Pbx, PbxAway, Standing
from gateway.presence.models import presence

#: Extension, whether the person works here, the state shown (None: never signed in), the AUX reason, whether they must read something.
Seat = tuple[str, bool, str | None, str | None, bool]
#: What a pause is called that is over once they have read it.
_READING = "reading"
_log = structlog.get_logger()
_AWAY = Standing(True, PresenceState.OFFLINE.value)
_WANTED = (
    select(
        users.c.extension,
        users.c.active,
        presence.c.shown,
        presence.c.aux_reason,
        presence.c.unread.is_not(None) & presence.c.lifted.is_(None),
    )
    .join(presence, presence.c.id == users.c.id, isouter=True)
    .where(users.c.extension != "")
)


@dataclass(frozen=True)
class Pace:
    """Seconds: between looks when nothing moves (each with a sign of life of the PBX), the first and the longest wait for one
    that is away."""

    look: float = 20.0
    first: float = 1.0
    longest: float = 60.0


class PbxMetrics:
    def __init__(self, registry: CollectorRegistry) -> None:
        self._linked = Gauge(
            "sahut_pbx_linked", "Whether the PBX can be told who takes calls.", registry=registry
        )
        self._told = Counter("sahut_pbx_told", "Extensions told to the PBX.", ("end",), registry=registry)

    def linked(self, linked: bool) -> None:
        self._linked.set(linked)

    def told(self, end: str) -> None:
        self._told.labels(end).inc()


class Telling:
    """``serve`` runs beside the requests (gateway.background)."""

    def __init__(
        self, pbx: Pbx, database: Database, hub: Hub, registry: CollectorRegistry, pace: Pace | None = None
    ) -> None:
        self._pbx, self._database, self._hub, self._pace = pbx, database, hub, pace or Pace()
        self._metrics = PbxMetrics(registry)
        #: Whom the PBX would not have, and its words: said once.
        self._refused: dict[str, str] = {}
        self._why = ""

    async def serve(self) -> None:
        """Until cancelled; at once for a PBX that does not listen. An outage is logged once, and its end."""
        wait = self._pace.first
        while self._pbx.listens:
            try:
                async with self._pbx.link() as link:
                    wait = self._pace.first
                    self._back()
                    await self._follow(link)
            except PbxAway as away:
                self._metrics.linked(False)
                if str(away) != self._why:
                    self._why = str(away)
                    _log.warning("pbx_away", why=self._why)
            await asyncio.sleep(wait)
            wait = min(self._pace.longest, wait * 2)

    def _back(self) -> None:
        self._metrics.linked(True)
        if self._why:
            self._why = ""
            _log.info("pbx_back")

    async def _follow(self, link: Link) -> None:
        """Raises PbxAway when the link breaks."""
        told: dict[str, Standing] = {}
        with self._hub.bell() as bell:
            bell.feeds, bell.refs = frozenset({FLOOR}), frozenset({PresenceRow.REF, UserRow.REF})
            while True:
                bell.moved()
                if not await self._tell(link, told, bell):
                    continue
                await bell.wait(self._pace.look)
                # A bell is a hint: without one the database is looked at all the same.
                if not bell.moved():
                    await link.ping()

    async def _tell(self, link: Link, told: dict[str, Standing], bell: Bell) -> bool:
        """Whether everything wanted was told; False when something newer came meanwhile, which then goes first."""
        async with self._database.read() as conn:
            now = wanted([tuple(row) for row in await conn.execute(_WANTED)])
        # An extension nobody has any more takes no calls.
        now |= {extension: _AWAY for extension in told if extension not in now}
        for extension, standing in now.items():
            if told.get(extension) == standing:
                continue
            await self._one(link, extension, standing)
            told[extension] = standing
            if bell.moved():
                return False
        return True

    async def _one(self, link: Link, extension: str, standing: Standing) -> None:
        try:
            await link.tell(extension, standing)
        except MemberRefused as refused:
            self._metrics.told("refused")
            if self._refused.get(extension) != str(refused):
                self._refused[extension] = str(refused)
                _log.warning("pbx_member_refused", extension=extension, why=str(refused))
            return
        self._metrics.told("done")
        self._refused.pop(extension, None)


def wanted(rows: Iterable[Seat]) -> dict[str, Standing]:
    """How each extension is to stand. Where several people share one (shifts at one telephone), whoever takes calls counts before
    who pauses, and who pauses before who is not there."""
    found: dict[str, Standing] = {}
    for extension, active, shown, aux_reason, reads in rows:
        standing = _standing(
            shown if active and shown else PresenceState.OFFLINE.value, aux_reason, reads=reads
        )
        before = found.get(extension, _AWAY)
        if not standing.paused or before == _AWAY:
            found[extension] = standing
    return found


def _standing(shown: str, aux_reason: str | None, *, reads: bool) -> Standing:
    """Calls are for whoever is avail with free hands and has read what they must (domain.must_read). A pause keeps the next call from
    them; one that rings already rings on."""
    if shown == PresenceState.AVAIL.value and reads:
        return Standing(True, _READING)
    if shown == PresenceState.AVAIL.value:
        return Standing(False)
    if shown == PresenceState.AUX.value:
        return Standing(True, aux_reason or shown)
    return Standing(True, shown)
