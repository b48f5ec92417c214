"""News of the centre: written by those who lead, confirmed by those who read (flow: Knowledge arrives late)."""

from collections.abc import Sequence

from console.operations.desk import Desk
from console.operations.errors import EmptyText, NotAllowed, TooLong
from contract.announcement import (
    AnnouncementBody,
    PublishAnnouncement,
    ReadAnnouncement,
    WithdrawAnnouncement,
)
from contract.ids import new_id
from domain.announcement import TEXT
from domain.errors import InvalidValue
from domain.permissions import Act


class Announcements:
    """All are queued: one written in an outage is told when the gateway is back, unless it is over by then."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def publish(
        self,
        subject: str,
        text: str,
        *,
        since: int,
        until: int,
        must: bool = False,
        teams: Sequence[str] = (),
        queues: Sequence[str] = (),
    ) -> str:
        """Its id. ``since``, ``until``: gateway Unix ms. Raises EmptyText, TooLong, InvalidValue, NotAllowed, StoreError."""
        if not self._desk.allows(Act.ANNOUNCE):
            raise NotAllowed(Act.ANNOUNCE)
        subject, text = subject.strip(), text.strip()
        if not subject or not text:
            raise EmptyText
        if len(text) > TEXT:
            raise TooLong(TEXT)
        if until <= max(since, self._desk.clock.gateway_now()):
            raise InvalidValue("until", "is over already")
        body = PublishAnnouncement(
            announcement=new_id(), subject=subject, text=text, since=since, until=until, must=must, teams=tuple(teams),
            queues=tuple(queues),
        )  # fmt: skip
        await self._queue(body)
        return body.announcement

    async def withdraw(self, announcement: str) -> None:
        """It is over. Raises NotAllowed, StoreError."""
        await self._queue(WithdrawAnnouncement(announcement=announcement))

    async def read(self, announcement: str) -> None:
        """The agent has read it. Raises StoreError."""
        await self._queue(ReadAnnouncement(announcement=announcement))

    async def _queue(self, body: AnnouncementBody) -> None:
        await self._desk.db.write(lambda conn: self._desk.queue(conn, body))
