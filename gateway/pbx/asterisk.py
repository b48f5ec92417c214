"""Asterisk's queues, told over its Manager Interface (AMI): the action QueuePause in all queues of a member.

Written from Asterisk's documentation (see gateway.pbx.ami_wire) and tried against a stand-in, not against a live PBX.
"""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

from gateway.pbx.ami_wire import key, packet, read_answer, read_greeting
from gateway.pbx.base import Link, MemberRefused, PbxAway, Standing


@dataclass(frozen=True)
class Manager:
    """Where the manager interface is and how it lets in. ``md5``: the secret is proved, not sent. ``member``: the interface's name
    in the queues, with ``{extension}`` in it. ``tls``: None for a plain connection."""

    host: str
    port: int
    user: str
    secret: str = field(repr=False)
    md5: bool = True
    member: str = "PJSIP/{extension}"
    tls: ssl.SSLContext | None = None


class Asterisk:
    """``patience_s``: how long an answer may take before the PBX counts as away."""

    listens = True

    def __init__(self, manager: Manager, patience_s: float = 10.0) -> None:
        self._manager, self._patience_s = manager, patience_s

    @asynccontextmanager
    async def link(self) -> AsyncIterator[Link]:
        """See gateway.pbx.base.Pbx."""
        manager = self._manager
        try:
            async with asyncio.timeout(self._patience_s):
                reader, writer = await asyncio.open_connection(manager.host, manager.port, ssl=manager.tls)
        except TimeoutError:
            raise PbxAway("nobody answers there") from None
        except OSError as error:
            raise PbxAway(f"it cannot be reached ({type(error).__name__})") from None
        try:
            session = _Session(manager, reader, writer, self._patience_s)
            await session.let_in()
            yield session
        finally:
            writer.close()
            # The other side may have gone first, or never says goodbye.
            with suppress(OSError, TimeoutError):
                async with asyncio.timeout(1):
                    await writer.wait_closed()


class _Session:
    """One connection; one action at a time."""

    def __init__(
        self,
        manager: Manager,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        patience_s: float,
    ) -> None:
        self._manager, self._reader, self._writer, self._patience_s = manager, reader, writer, patience_s
        self._n = 0

    async def let_in(self) -> None:
        """Raises PbxAway, also for an account that is refused: it may be put right at the PBX, without a restart here."""
        try:
            async with asyncio.timeout(self._patience_s):
                await read_greeting(self._reader)
        except TimeoutError:
            raise PbxAway("no greeting came") from None
        login = {"Username": self._manager.user, "Events": "off"}
        if self._manager.md5:
            answer = await self._ask("Challenge", {"AuthType": "MD5"})
            challenge = answer.get("challenge", "")
            if not _done(answer) or not challenge:
                raise PbxAway("it gives no MD5 challenge")
            login |= {"AuthType": "MD5", "Key": key(challenge, self._manager.secret)}
        else:
            login |= {"Secret": self._manager.secret}
        if not _done(await self._ask("Login", login)):
            raise PbxAway("it refuses the account")

    async def tell(self, extension: str, standing: Standing) -> None:
        """See gateway.pbx.base.Link."""
        fields = {
            "Interface": self._manager.member.replace("{extension}", extension),
            "Paused": "true" if standing.paused else "false",
        }
        if standing.reason:
            fields["Reason"] = standing.reason
        try:
            answer = await self._ask("QueuePause", fields)
        except ValueError as error:
            raise MemberRefused(str(error)) from None
        if not _done(answer):
            raise MemberRefused(answer.get("message", "")[:200])

    async def ping(self) -> None:
        """See gateway.pbx.base.Link."""
        if not _done(await self._ask("Ping", {})):
            raise PbxAway("it does not answer a ping")

    async def _ask(self, action: str, fields: dict[str, str]) -> dict[str, str]:
        """Raises PbxAway, and ValueError for a value that cannot be sent (nothing was)."""
        self._n += 1
        id = f"sahut-{self._n}"
        out = packet({"Action": action, "ActionID": id} | fields)
        try:
            async with asyncio.timeout(self._patience_s):
                self._writer.write(out)
                await self._writer.drain()
                return await read_answer(self._reader, id)
        except TimeoutError:
            raise PbxAway(f"no answer to {action} came") from None
        except OSError as error:
            raise PbxAway(f"the connection broke ({type(error).__name__})") from None


def _done(answer: dict[str, str]) -> bool:
    return answer.get("response", "").lower() == "success"
