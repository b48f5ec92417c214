"""Raising a hand, and coming to one that is raised (flow: Presence)."""

from console.operations.desk import Desk
from contract.help_acts import AnswerHelp, AskHelp, CancelHelp, HelpBody, TakeHelp
from contract.ids import new_id
from domain.help import HELP_MS, HelpReason


class Help:
    """All are queued: a request says until when it is of use."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def ask(self, reason: HelpReason, text: str = "", ticket: str | None = None) -> str:
        """Calls the leaders of the agent's team; the request's id. Raises TooLong, StoreError."""
        body = AskHelp(
            help=new_id(),
            reason=reason,
            until=self._desk.clock.gateway_now() + HELP_MS,
            text=text.strip(),
            about=ticket,
        )
        await self._queue(body)
        return body.help

    async def cancel(self, help: str) -> None:
        """It is not needed any more. Raises StoreError."""
        await self._queue(CancelHelp(help=help))

    async def take(self, help: str) -> None:
        """This leader comes. Raises NotAllowed, StoreError."""
        await self._queue(TakeHelp(help=help))

    async def answer(self, help: str, text: str = "") -> None:
        """With words, or without: closed. Raises NotAllowed, TooLong, StoreError."""
        await self._queue(AnswerHelp(help=help, message=new_id(), text=text.strip()))

    async def _queue(self, body: HelpBody) -> None:
        await self._desk.db.write(lambda conn: self._desk.queue(conn, body))
