"""The bearer token of the moment: a session's, renewed once for all who wait, or a delivery token's, which never is."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol

from console import killpoint
from console.sync.errors import SignInAgain
from console.sync.transport import Transport
from contract import PROTOCOL
from contract.errors import ErrorCode, Problem
from contract.paths import REFRESH
from contract.session import Refresh, Session

#: Keeps the session's new secrets; when it returns they outlive a crash.
Keep = Callable[[Session], Awaitable[None]]


class Access(Protocol):
    """Who a request is made as."""

    async def token(self) -> str:
        """A bearer token to try."""

    async def renew(self, stale: str) -> None:
        """Replaces ``stale``, which was refused. Raises SignInAgain, or what the network raises."""


class DeliveryAccess:
    """May do nothing but deliver one author's queue from one desk database after sign-out."""

    def __init__(self, delivery: str) -> None:
        self._delivery = delivery

    async def token(self) -> str:
        return self._delivery

    async def renew(self, stale: str) -> None:
        raise SignInAgain(Problem(ErrorCode.SIGN_IN_AGAIN), 401)


class SessionAccess:
    """A signed-in session. ``access`` None: only the refresh token survived the restart."""

    def __init__(self, transport: Transport, refresh: str, keep: Keep, access: str | None = None) -> None:
        self._transport, self._keep = transport, keep
        self._refresh, self._access = refresh, access
        self._renewing: asyncio.Task[None] | None = None

    async def token(self) -> str:
        if self._access is None:
            await self.renew("")
        assert self._access is not None
        return self._access

    async def renew(self, stale: str) -> None:
        """One refresh serves everybody who waits; a waiter that is cancelled does not tear it apart half done."""
        if self._access is not None and self._access != stale:
            return
        if self._renewing is None:
            self._renewing = asyncio.create_task(self._exchange(), name="token refresh")
            self._renewing.add_done_callback(self._renewed)
        await asyncio.shield(self._renewing)

    def _renewed(self, task: asyncio.Task[None]) -> None:
        self._renewing = None
        if not task.cancelled():
            task.exception()  # each waiter has raised it; with none left nobody needs it

    async def _exchange(self) -> None:
        session = await self._transport.ask(
            "POST", REFRESH, Session, body=Refresh(self._refresh, PROTOCOL), renewing=True
        )
        killpoint.here("refresh.before_keep")
        # On the disk before it is used: the old one is worth nothing once the new one has been seen.
        await self._keep(session)
        killpoint.here("refresh.after_keep")
        self._refresh, self._access = session.refresh, session.access

    async def close(self) -> None:
        """Waits for a refresh under way, whose answer must not be lost."""
        if self._renewing is not None:
            await asyncio.wait([self._renewing])
