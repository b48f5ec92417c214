"""Flagging what customers ask and nobody can answer, passing it on, answering it (flow: Knowledge arrives late)."""

from console.operations.desk import Desk
from console.operations.errors import EmptyText, NotAllowed, TooLong
from contract.ids import new_id
from contract.unanswered_acts import (
    AnswerUnanswered,
    FlagUnanswered,
    ForwardUnanswered,
    PartUnanswered,
    UnansweredBody,
)
from domain.announcement import TEXT as ANSWER
from domain.permissions import Act
from domain.unanswered import TEXT


class Unanswered:
    """All are queued."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def flag(self, text: str, ticket: str | None = None) -> str:
        """Its id. Raises EmptyText, TooLong, StoreError."""
        body = FlagUnanswered(unanswered=new_id(), text=_some(text, TEXT), about=ticket)
        await self._queue(body)
        return body.unanswered

    async def part(self, unanswered: str) -> None:
        """It is another question than the one it was taken for. Raises StoreError."""
        await self._queue(PartUnanswered(unanswered=unanswered))

    async def forward(self, unanswered: str, note: str = "") -> None:
        """To learning and development. Raises NotAllowed, TooLong, StoreError."""
        if len(note) > TEXT:
            raise TooLong(TEXT)
        await self._queue(ForwardUnanswered(unanswered=unanswered, note=note.strip()))

    async def answer(self, unanswered: str, text: str, subject: str = "") -> None:
        """To everybody under ``subject``; without one to who asked alone. Raises EmptyText, NotAllowed, TooLong, StoreError."""
        if not self._desk.allows(Act.ANNOUNCE):
            raise NotAllowed(Act.ANNOUNCE)
        subject, text = subject.strip(), _some(text, ANSWER)
        announcement = new_id() if subject else None
        await self._queue(
            AnswerUnanswered(unanswered=unanswered, text=text, subject=subject, announcement=announcement)
        )

    async def _queue(self, body: UnansweredBody) -> None:
        await self._desk.db.write(lambda conn: self._desk.queue(conn, body))


def _some(text: str, most: int) -> str:
    text = text.strip()
    if not text:
        raise EmptyText
    if len(text) > most:
        raise TooLong(most)
    return text
